/**
 * Words by which English news says who states something. Verbs are lemmas of `verbs.ts`; nouns are singular, their plurals are
 * made by rule. What may follow a verb decides how it attributes: `said 40 had died`, but never `claimed 40 lives`.
 */

/** Verbs with any complement: a thing (`estimates losses at …`), a clause, a quotation. */
export const SAYING = `say|state|tell|estimate|predict|forecast|project|warn|confirm|disclose|calculate|reckon|note|acknowledge|allege`

/** Verbs whose object may be the doer's own deed: with a bare object they attribute only when nothing else does. */
export const REPORTING_DEEDS = `report|announce|expect`

/** Verbs that attribute a clause, a quotation or a parenthesis, but not a bare object (`added 40 jobs`, `claimed 40 lives`). */
export const ASSERTING = `claim|add|insist|argue|stress|explain|find|show|indicate|reveal|suggest|admit|concede|maintain|declare|recall|
reiterate|caution|conclude|promise|pledge|vow|assess|believe|think|complain|contend|agree|testify|assert|emphasise|emphasize|write|observe|
remark|reply|respond|mention|point|deny|hear|recommend|advise`

/** Verbs that introduce a quotation only. */
export const QUOTING = 'message|post|tweet|comment|ask|joke|shout|recount|begin|continue'

/** Verbs with a bare object where a document is the subject: `the log recorded 40 checks`. */
export const SHOWING =
  'show|find|record|list|give|put|indicate|suggest|reveal|count|contain|describe|place|identify|say|cite'

/** `X put the cost at 40 million`. */
export const PUTTING = 'put|place|set|estimate'

/** `X, citing Y, reported`; `X quoted Y as saying`. */
export const CITING = 'citing quoting'
export const CITED = 'cited quoted'

/** Verbs with a preposition that opens what is said: `warned of 40 closures`, `spoke of thousands`. */
export const SPEAKING_OF = 'warn|speak|talk|report|complain|tell|write'

/** Nouns of a statement that a possessor makes: `the mayor's estimate of 40`. */
export const STATEMENTS = `estimate estimates reckoning count tally calculation calculations figures figure data projection projections forecast
forecasts prediction guess assessment account statistics analysis records survey poll study report`

/** People without an office. */
export const PEOPLE = `analyst economist respondent voter researcher scientist expert author co-author resident worker witness trader broker smuggler survivor
farmer teacher lawyer activist journalist reporter reader historian hydrologist glaciologist epidemiologist engineer doctor nurse physician
professor lecturer academic neighbour neighbor driver fisherman owner founder co-founder chief executive boss chairman chairwoman president
director manager spokesman spokeswoman spokesperson employer investor critic campaigner supporter opponent employee staff member family relative
victim defector insider dealer banker strategist consultant demographer geologist biologist physicist climatologist meteorologist columnist
correspondent editor blogger student pupil parent mother father patient customer tenant landlord developer organiser organizer volunteer people
person man woman protester rescuer firefighter soldier veteran coach manager captain striker player source trainer adviser advisor
attorney counsel auditor seller buyer shopkeeper pastor priest imam pilot sailor observer monitor harbourmaster`

/** Officeholders: a source without a name is `official` when one of these heads it. */
export const OFFICIALS = `official officer minister president premier chancellor mayor governor senator lawmaker congressman congresswoman
ambassador diplomat envoy commander general admiral colonel commissioner prosecutor judge councillor councilor sheriff inspector detective
secretary speaker spokesman spokeswoman spokesperson aide authority regulator policeman coroner ombudsman legislator negotiator police king queen`

/** Bodies. */
export const ORGANISATIONS = `ministry department agency office court bureau board council committee commission parliament government
administration authority bank company firm group corporation manufacturer producer operator maker retailer developer union federation association
organisation organization institute institution centre center university college school laboratory lab hospital clinic foundation fund charity
network alliance coalition party club team army navy force military police brigade service command headquarters embassy consulate union
league society academy observatory observatory think-tank cooperative utility airline carrier insurer lender exchange consultancy
museum trust branch division unit house programme program inspectorate treasury intelligence regulator watchdog ngo directorate secretariat
chamber forum task-force contractor startup broker yard port smelter desk city county province state prefecture municipality
opposition carmaker automaker drugmaker chipmaker brewer chain prosecution defence defense majority coalition`

/** Texts and other things that one reads. */
export const DOCUMENTS = `report study paper survey poll document data figure statistic record log census filing statement analysis assessment
bulletin review article audit letter memo email e-mail draft bill ruling judgment judgement indictment complaint presentation brief briefing
dossier dataset database estimate index note newsletter transcript image chart table table model simulation calculation test experiment count
petition declaration communique communiqué register ledger book post plaque sign notice budget projection forecast`

/** Nouns for an outlet. */
export const MEDIA = `media newspaper daily weekly magazine broadcaster station channel website site outlet journal tabloid portal news-agency newswire
wire podcast`

/** Names of outlets that do not say that they are one. */
export const OUTLETS = `Wall Street Journal|WSJ|Reuters|Associated Press|AP|AFP|Agence France-Presse|Bloomberg|Bloomberg News|BBC|BBC News|
CNN|CNBC|NBC|NBC News|CBS|CBS News|ABC News|Fox News|Sky News|ITV|NPR|Politico|Politico Europe|Axios|Al Jazeera|Yonhap|KBS|KBS World|MBC|SBS|
NHK|Kyodo|Jiji|Nikkei|Xinhua|TASS|RIA Novosti|Interfax|Kommersant|Ukrinform|Ukrainska Pravda|Meduza|Der Spiegel|Spiegel|Die Zeit|Die Welt|
Le Monde|Le Figaro|El País|El Pais|La Repubblica|Corriere della Sera|New York Times|Washington Post|Financial Times|FT|The Economist|
The Guardian|Guardian|The Times|Telegraph|Daily Telegraph|Daily Mail|The Independent|NK News|NK Pro|38 North|KCNA|Haaretz|DPA|EFE|ANSA|
Lancet|The Lancet|Nature|Nature Medicine|The BMJ|Radio Free Asia|Voice of America|Deutsche Welle|France 24|RTÉ|RTE|PTI|ANI|Dawn|Anadolu|
Anadolu Agency|Defense Express|Euronews|Forbes|Fortune|Newsweek|USA Today|HuffPost|BuzzFeed|Vox|Wired|Telegram`

/** Last words of the name of an outlet: `Wearside Football Mail`. */
export const OUTLET_ENDINGS = `times post mail news herald tribune journal gazette telegraph guardian chronicle courier observer independent
standard express mirror press wire daily weekly sun ledger examiner sentinel bulletin dispatch echo argus reporter ilbo shimbun pravda zeitung
kurier rundschau tageblatt anzeiger morgenpost telegraaf volkskrant dagblad dagbladet aftenposten gazeta diario diário jornal periodico giornale
corriere figaro parisien
tv television fm magazine review letters`
/** First words of the name of an outlet: `Radio Litoral`. */
export const OUTLET_BEGINNINGS = 'radio tv channel radyo rádio télé tele diario daily journal'

/** Last words of the name of a company. */
export const COMPANY_ENDINGS = `company corporation corp inc incorporated ltd limited plc llc co group holdings holding as ag sa se nv gmbh ab oyj spa bhd tbk pjsc
bank partners capital securities energy power motors airlines airways mills systems technologies labs industries electric shipping oil gas cells
consulting advisors analytics foods metals mining minerals resources petroleum telecom telecommunications railways lines stores insurance
investments logistics therapeutics biosciences biotech software solutions semiconductor semiconductors chemicals materials products brands
properties homes hotels resorts entertainment pictures studios games pharma pharmaceuticals healthcare brewery breweries steel cement robotics
aerospace dynamics automotive ventures enterprises`

/** Last words of the name of a body. */
export const BODY_ENDINGS = `ministry department agency office bureau council committee commission parliament government union federation association
organisation organization institute centre center university college school laboratory hospital foundation fund network alliance coalition
party observatory court service services programme program command staff authority administration society academy watch international
transport intelligence research house treasury pentagon kremlin senate congress nations board police navy army force forces club athletic city united
safety data monitor trust league forum exchange secretariat ${COMPANY_ENDINGS}`

/** After a statement and `X said,` these words go on with what is said: `…, the office said, up from 8%`. */
export const GOING_ON =
  'and or because while putting estimating up down from compared against versus including with among of adding but excluding equal equivalent plus making taking bringing nearly almost about roughly around some more less fewer'

/** Offices before a name, in short. */
export const SHORT_TITLES = 'cllr gov sen rep gen adm col lt sgt capt maj brig rev prof dr pres sec'

/** Titles that name nobody's office. */
export const COURTESY = 'mr mrs ms miss sir madam lady lord dame'

/** Words that can stand between two capitals of one name. */
export const NAME_LINKS =
  'of and for the de du da del della la le les van von der den dos das di al el bin ben ibn abu & on'

/** Ends of the names of bodies that count what others did or suffered: `the Organization recorded 40 returns`. */
export const WATCHERS = `agency organisation organization observatory office watch monitor monitors ministry institute centre center bureau commission
police unhcr iom who unicef watchdog group network survey service department authority`
