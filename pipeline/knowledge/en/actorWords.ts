/** The English words that tell who acts. Space-separated. */

/** Nouns of bodies that act in their own name, even where no proper name stands by: `the government`, `police`, `the finance ministry`. */
export const INSTITUTIONS = `government ministry police army military navy parliament congress senate court council commission agency department
authority authorities union regulator state administration treasury municipality coastguard militia cabinet directorate bureau office
brigade watchdog inspectorate legislature force forces service services intelligence guard troops jury board committee court tribunal panel
hospital clinic ombudsman assembly secretariat embassy consulate prefecture battalion regiment squadron division junta insurgency navy
trust exchange academy archive archives orchestra theatre theater opera church diocese parish temple mosque monastery zoo garrison navy
battery corps command headquarters taskforce customs exchequer registry registrar airport port railway metro post ministry branch chamber
senate faculty bishopric electorate majority opposition leadership newsroom desk cooperative syndicate constabulary commissariat institution observatory laboratory museum school college city town court jury synod mission delegation task-force`
/** Nouns of people who act together or alone, where no name stands by: `rebels`, `prosecutors`, `the captain`. */
export const PEOPLE = `rebels rebel militants militant gunmen gunman fighters fighter soldiers insurgents guerrillas separatists jihadists
extremists terrorists hackers hacker smugglers smuggler traffickers trafficker robbers thieves burglars pirates poachers loggers invaders
attackers attacker assailants suspects prosecutors prosecutor investigators inspectors inspector detectives officers officials regulators
lawmakers legislators senators ministers deputies councillors diplomats judges judge jurors lawyers attorneys researchers researcher
scientists scientist astronomers biologists ecologists geologists archaeologists palaeontologists paleontologists physicists chemists
engineers surveyors doctors doctor surgeons surgeon nurses medics paramedics physicians firefighters rescuers lifeguards volunteers
activists campaigners protesters demonstrators strikers unions trustees farmers farmer growers grower fishermen fishers herders
ranchers miners dealers dealer retailers shoppers consumers customers buyers sellers traders investors shareholders lenders borrowers
insurers carriers airlines operators manufacturers producers exporters importers suppliers brewers builders developers landlords tenants
homeowners residents villagers households taxpayers voters savers pensioners pilots pilot captain crew crews drivers driver riders
passengers tourists visitors migrants refugees settlers students teachers parents owners banks companies firms utilities refiners
refineries smelters shipowners shipyards automakers carmakers drugmakers chipmakers brokers hauliers truckers organisers organizers
employers employees employee staff workers worker families family relatives victims survivors patients athletes players defenders champions hosts visitors runners sailors climbers divers hikers authors
archivists curators journalists winemakers beekeepers vintners roasters
charities clinics shops stores restaurants hotels farms mills mines plants foundries breweries wineries bakeries bakers nuns monks priests bishops
imams chefs cooks waiters cleaners guards sentries commandos marines cadets recruits sappers divers pickers cutters weavers potters masons
plumbers electricians mechanics welders dockers longshoremen stevedores porters conductors cyclists motorists commuters
experts analysts economists statisticians epidemiologists virologists botanists zoologists oceanographers glaciologists meteorologists
forecasters hydrologists seismologists seismologist midwives midwife dentist dentists pharmacist pharmacists vets veterinarians
patrons philanthropists bankers accountants auditors auditor actuaries brothers sisters widows neighbours neighbors
officer policemen policewomen sheriffs deputies marshals wardens rangers ranger keepers coaches coach managers manager owners
bookkeeper accountant cashier clerk treasurer teenager pensioner burglar thief killer murderer fraudster swindler man woman couple
nurse teacher student guard pupil dentist
heirs tribes clans elders mayors mayor governors governor premier president minister king queen chancellor bishop priest
charities councils municipalities cities provinces states countries governments ministries hospitals schools universities clubs teams
delegates donors agencies`
/** What one person is called in front of the name, apart from titles. */
export const PERSONS = `owner founder co-founder chairman chairwoman lawyer attorney economist analyst researcher scientist lawmaker deputy spokesman
spokeswoman spokesperson professor doctor historian biologist engineer manager coach activist author candidate commander veteran mayor resident
witness farmer fisherman trader broker strategist consultant architect shortstop catcher goalkeeper`
/** People by what they are to somebody: `her rival` is not she. */
export const RELATIVES = `rival rivals opponent opponents mother father mum dad brother sister son daughter wife husband uncle aunt cousin nephew niece
predecessor successor colleague colleagues partner lawyer friend friends neighbour neighbor team-mate teammate deputy boss`
/** Nouns that refer back to a body named before: `the company`, `the Swedish copper smelter`. */
export const REFERRING = `company group firm club bank maker manufacturer producer retailer carrier airline operator supplier lender insurer
utility cooperative developer builder brand startup start-up giant miner smelter refiner conglomerate subsidiary unit newspaper broadcaster
charity foundation party federation association institute university organisation organization fund brewer grocer chain automaker carmaker
drugmaker chipmaker shipbuilder contractor provider owner refinery consortium team camp campaign bloc network publisher landlord employer
movement corporation business supermarket`
export const EVENTS = `storm typhoon hurricane cyclone earthquake quake volcano mount mountain river lake sea ocean bay gulf glacier island
dam reservoir canal tunnel pipeline act law bill resolution treaty agreement accord pact deal convention directive article street road avenue lane bridge tower airport
station park stadium cup championship league games festival prize index nasdaq dow nikkei ftse kospi brent bitcoin ethereum euro dollar
wti intermediate crude sensex nifty dax cac topix kosdaq stoxx bovespa henry hub sterling pound yen yuan rupee rand lira peso rouble ruble
ether dogecoin russell composite average futures gold silver copper
operation project phase chapter valley forest war battle day eve week`
/** Nouns that describe a body in front of its name, `developer Brook & Sons`; others are part of it: `Union Pacific`, `Network Rail`. */
export const DESCRIBING = `maker manufacturer producer retailer carrier airline operator supplier lender insurer utility cooperative developer
builder brand startup start-up giant miner smelter refiner conglomerate subsidiary newspaper broadcaster charity brewer grocer chain automaker
carmaker drugmaker chipmaker shipbuilder contractor provider owner refinery consortium publisher landlord employer supermarket company firm
regulator watchdog agency ombudsman`
/** Nouns of giving, sending and selling: `exports to Peru`, `a shipment from Spain`. */
export const TRANSFERS = `export exports shipment shipments delivery deliveries sale sales supply supplies transfer transfers payment payments aid
assistance grant grants loan loans donation donations gift gifts offer pledge pledges remittances credit lending support contribution
contributions repayment repayments debt flights arms`
/** Measures of a business that stand alone for those of the company in question: `Revenue fell 8%`. */
export const BUSINESS_MEASURES = `revenue revenues sales profit profits earnings turnover shipments deliveries orders income losses output
headcount costs expenses outlays payroll impairments writedowns provisions liabilities receipts takings ebit cash-flow bookings margins production spending expenditure expenditures margin profit ebitda dividend capex backlog debt cashflow`
/** Of them, those that belong to a business whatever words stand in front. */
export const OWN_MEASURES =
  'revenue revenues profit profits earnings margin margins ebitda ebit expenses payroll bookings backlog capex headcount loss losses'
/** Words in front of a measure of a business that tell its sort: `net profit`, `second-quarter sales`. */
export const MEASURE_WORDS = `net gross operating adjusted core underlying quarterly annual total pretax pre-tax tax consolidated comparable
organic statutory same store like half-year full-year first-quarter second-quarter third-quarter fourth-quarter first second third fourth quarter pre year
full half same-store like-for-like group interim final free free-cash capital recurring diluted ebitda long-term short-term term long short
cash q1 q2 q3 q4 h1 h2 q h cloud advertising subscription fuel unit staff personnel marketing administrative restructuring`
/** Words in front of a measure that make it a whole country's: `tourism revenue`, `tax revenue`. */
export const PUBLIC_MEASURES = `tourism corporate government state public budget fiscal export import oil gas customs national household
industrial manufacturing crop farm retail vat industry sector weekly hourly real average median personal`
/** Verbs whose subject gets the thing: the giver stands after `from`. */
export const GETTING = 'receive'
/** Verbs of buying: the money goes to whom the thing comes from. */
export const BUYING = 'buy purchase acquire sign hire order'
/** Verbs whose object does what the infinitive says: `asked Peru to send 40`. */
export const OBJECT_CONTROL = 'ask urge allow order force tell require invite permit enable help want expect press'
/** Small words inside names: `Frente del Trabajo`, `Ministry of Defence`. */
export const NAME_PARTICLES = 'de del della di da do dos das du la le van von der den bin al el ibn ter ten y e'
/** Verbs by which an institution reports what others did. */
export const TELLING = `report confirm declare count record register list identify observe detect document tally track spot note count
monitor investigate`
/** Verbs whose subject can only be a person or a body. */
export const DEEDS = `sell buy acquire purchase hire employ pay lend donate pledge ship deliver supply borrow invest award sign order export
import spend fire lay build produce manufacture operate launch open close recall raise contribute announce agree offer plan
arrest detain seize capture recruit own manage install ask want aim intend serve unveil appoint earn owe cut trim deploy withdraw
evacuate rescue vaccinate fund finance pump refine mine charge fine sue dismiss sack cancel ground divert schedule commission
win score sign transfer loan train design develop expect promise deny admit accuse urge warn propose approve reject vote confirm
host publish send receive collect join reopen expand acquire resume retire refund return attract employ claim beat claim run write play draw`
/** Of them, those that need a person or a body whatever noun stands before: `the skipper's cousin bought 40`. */
export const PERSONAL_DEEDS = `sell buy acquire purchase hire employ pay lend donate pledge ship borrow invest sign spend build manufacture arrest
detain seize capture recruit own fine sue dismiss sack rescue vaccinate fund finance plan ask want aim intend propose approve reject
accuse deny urge steal kidnap catch plant harvest collect gather write inspect install cancel operate export import deploy smuggle treat order
train appoint evacuate award allocate commission divert recall withdraw disburse loot raid ambush jail deport expel resettle prescribe
diagnose interview question survey audit admit bake brew weld sew teach shed steer refund reimburse bribe embezzle`
/** Verbs of blame, whose object does what the gerund after them says: `accused Peru of firing 40`. */
export const BLAMING = 'accuse suspect blame convict acquit criticise criticize prevent stop'
/** Groups that act under a name ending in a word for an agreement: `the Astrakhan Pact, a group of eight exporters`. */
export const GROUPINGS =
  'group alliance bloc coalition grouping club cartel association federation union league body organisation organization'
/** Endings of common nouns that may open a sentence without an article. */
export const COMMON_ENDINGS = 'ion ment ity ness ance ence ism ure'
/** Other nouns that open a sentence without an article. */
export const BARE_NOUNS =
  'farming fishing tourism weather winter summer water paper housing banking mining oil gas coffee wheat rice steel demand'
/** Words with which `to` names no receiver. */
export const BEFORE_TO =
  'according due up down close thanks compared prior owing next related equal equivalent similar relative adjacent as'
/** Motion from one country to another, with both named. */
export const MOVING = 'go flow travel cross leave move come'
/** Verbs of asking: whom they ask is to give. */
export const ASKING = 'ask request'
/** Nouns that refer back to a body, but with `a` in front are things as often. */
export const NOT_A_FIRM =
  'unit business network camp campaign movement refinery maker provider owner bank club startup brand fund'
/** Nouns that tell nothing about a body whose name is not known. */
export const VAGUE_BODIES =
  'company group firm business unit owner provider subsidiary corporation maker party organisation organization brand'
/** Verbs of speech that are deeds where an object follows: `recalled 40,000 cars`, `cited the quarry 27 times`. */
export const ALSO_DEEDS = 'recall cite add write'
/** What stands after a measure of a business without making it another's: `revenue from operations`, `profit before tax`. */
export const AFTER_MEASURE = 'from before after of per excluding in for on'
export const MEASURE_TAILS =
  'operations continuing services tax taxes interest products subscriptions advertising shareholders items customers software'
/** Parts of a business: `its cloud division`. */
export const PARTS = 'division segment subsidiary unit arm workforce shareholders'
/** What players and performers are called in front of their names. */
export const PLAYERS = `defender midfielder goalkeeper forward winger guard captain skipper driver rider sprinter swimmer runner golfer bowler batsman
batter pitcher quarterback actor actress singer rapper pianist writer novelist director pilot astronaut teacher farmer nurse
billionaire activist champion seed newcomer veteran`
/** Those by which people report; what they observe and count is their own work. */
export const NOTIFYING = 'report confirm declare note list register'
