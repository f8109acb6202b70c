/** The English words by which an expression of time is found in a sentence, and by which it does or does not hold for a figure. Space-separated. */

/** Prepositions that open an expression of time. */
export const TIME_LEADS =
  'in on at since until till by before after from during over through throughout between for within following'
/** Prepositions after which a year stands without any other sign of a date. */
export const YEAR_LEADS =
  'in since until till by before after from during through throughout between for of over around'
/** Words that shade a date without moving it: `early 2024`, `mid-2023`, `late on Wednesday`. */
export const SHADES = 'early late mid earlier later'
/** Nouns that pick an end of a period: `the end of March`. */
export const EDGES = 'end start beginning middle close rest remainder course whole turn height half most all'
/** Words that pick a period by its distance from the day of publication. */
export const NEARNESS = 'last past this next coming current ongoing latest'
/** Words that pick a period by its place in another: `the first nine months of the year`. */
export const PLACES_IN_PERIOD = 'first last final opening closing second third fourth'
/** Words that point at another time of the text. */
export const POINTERS = 'previous preceding prior following subsequent same that'
/** Nouns that a quarter, a half or a number of periods may be. */
export const PERIOD_NOUNS = `year years month months week weeks day days quarter quarters half season seasons decade decades century centuries
weekend night morning afternoon evening fortnight summer winter spring autumn christmas easter ramadan hour hours period`
export const SEASONS = 'spring summer autumn winter'
export const PARTS_OF_DAY = 'morning afternoon evening night'
/** Words that are a day by themselves. */
export const NEAR_DAYS = 'today yesterday tomorrow tonight overnight'
export const BUSINESS_YEAR = 'fiscal financial tax school academic marketing crop calendar full'
export const HOLIDAYS = 'christmas easter ramadan thanksgiving'
/** Words that open the end of a period: `the 12 months to June`, `the year ended 31 March`. */
export const PERIOD_ENDS = 'to through until till ended ending'
/** Words after a period that point from another time of the text. */
export const RELATIVE_TO_OTHER = 'earlier before later previously prior after'
/** Vague counts of periods: `the past few years`. */
export const VAGUE_COUNTS = 'few several couple many two-and-a-half dozen'

/** Verbs of speech and judgement whose time is not that of what they tell. */
export const SPEECH = `say state tell add claim estimate warn believe note deny explain argue insist stress acknowledge admit disclose reveal
suggest write testify comment assert allege maintain reply respond observe remark predict forecast project calculate reckon expect
indicate point recall reiterate caution conclude assess quote cite mention think complain concede emphasise emphasize describe contend
announce confirm declare report speak unveil publish release issue update approve hear put`
/** Verbs of planning: their time is not that of what is planned. */
export const PLANNING =
  'agree plan decide propose vow promise want order urge ask offer pledge reject threaten vote choose refuse prepare intend aim'
/** Past forms that are no participles: a noun before them is their subject. */
export const FINITE_PASTS = `began fell rose sank took gave went came saw broke grew knew wrote drove shook flew froze chose swam drank sang
stole threw wore tore withdrew underwent became arose awoke blew drew ate forgot hid rode spoke shrank sprang`
/** Of these, verbs whose own object may be the figure: `reported 6,214 cases last week`. */
export const SPEECH_WITH_FACTS = 'report announce release approve issue reveal confirm update unveil publish declare'
/** Where speech stands: `said in a statement on Tuesday`. */
export const SPEECH_PLACES = `statement filing report interview briefing conference note letter speech post tweet message bulletin release call
memo reporters journalists lawmakers parliament analysts investors newspaper television radio told review update announcement data
survey poll study paper document documents figures`
/** Participles that tell when a document appeared. */
export const APPEARING =
  'published released issued dated unveiled announced posted updated quoted cited reported written'
/** Of the verbs of speech, those that look ahead: in the present tense the time before them is that of what they foresee. */
export const FORESEEING =
  'expects expect forecasts forecast projects project predicts predict sees estimates estimate anticipates'
/** Nouns of delivery: `futures for August delivery` tells which goods, not when a figure holds. */
export const DELIVERY = `delivery deliveries settlement loading shipment shipping contract contracts futures expiry cargoes cargo maturity`
/** Documents and agreements, which a year before them names: `in the 2019 report` is not in 2019. */
export const DATED_PAPERS = `report study paper survey poll law act bill agreement deal treaty pact accord plan strategy guidelines guideline book
article film edition version rules regulation regulations directive constitution resolution ruling order decree statement filing model`
/** What happens at a time that stands before it: `the 2023 earthquake killed 40`. */
export const DATED_EVENTS = `earthquake quake tsunami eruption fire fires wildfire wildfires blaze flood floods flooding storm storms hurricane typhoon cyclone
tornado drought heatwave landslide avalanche war election elections vote referendum ballot crash attack attacks bombing bombings massacre protests
riots strike strikes uprising coup epidemic outbreak pandemic famine crisis recession festival olympics tournament season harvest census invasion
offensive raid siege disaster collapse explosion blast spill derailment sinking summit hajj eclipse`
/** Verbs of the end of a trading day, alone, and with the words by which they say a level or a distance. */
export const SETTLING = 'settle settled settles settling intraday'
export const CLOSING = 'close closed closes closing end ended ends ending finish finished finishes finishing'
export const CLOSING_AT = 'higher lower up down at flat'
/** Nouns of the stretch that a report is about, with their article: `sold 40 in the quarter`. */
export const REPORTED_STRETCHES = 'quarter quarters months half'
/** Words that open the end of such a stretch: `the quarter ended September 30`. */
export const STRETCH_ENDS = 'ended ending to through'
/** Nouns of a running count: the time of their release is the time of the count. */
export const RUNNING_COUNTS = 'count toll tally total estimate figure number balance'
/** Events at which something was done: `at the fair held last month`. */
export const HOLDING = 'held staged hosted organised organized opened'
/** Words that say how a level compares with another: what follows them is the other. */
export const COMPARING = 'than against versus vs compared'
/** Words that move on to another time of a story. */
export const MOVES_ON = 'then now afterwards later previously formerly today currently'
/** Words that name the first or greatest of a kind, before `since`. */
export const RECORDS = 'first second third most least best worst only record last'
