/** The English words that tell who acts. Space-separated. */

/** Nouns of bodies that act in their own name, even where no proper name stands by: `the government`, `police`, `the finance ministry`. */
export const INSTITUTIONS = `government ministry police army military navy parliament congress senate court council commission agency department
authority authorities union regulator state administration treasury municipality coastguard militia cabinet directorate bureau office
brigade watchdog inspectorate legislature force forces service services intelligence guard troops`
/** Nouns that refer back to a body named before: `the company`, `the Swedish copper smelter`. */
export const REFERRING = `company group firm club bank maker manufacturer producer retailer carrier airline operator supplier lender insurer
utility cooperative developer builder brand startup start-up giant miner smelter refiner conglomerate subsidiary unit newspaper broadcaster
charity foundation party federation association institute university organisation organization fund brewer grocer chain automaker carmaker
drugmaker chipmaker shipbuilder contractor provider owner refinery consortium team camp campaign bloc network publisher landlord employer
movement corporation business`
/** Nouns that describe a person or a body in front of its name: `striker Ana Ruiz`, `developer Brook & Sons`. */
export const EVENTS = `storm typhoon hurricane cyclone earthquake quake volcano mount mountain river lake sea ocean bay gulf glacier island
act law bill resolution treaty agreement accord pact deal convention directive article street road avenue lane bridge tower airport
station park stadium cup championship league games festival prize index nasdaq dow nikkei ftse kospi brent bitcoin ethereum euro dollar
operation project phase chapter valley forest war battle day eve week`
/** Nouns of giving, sending and selling: `exports to Peru`, `a shipment from Spain`. */
export const TRANSFERS = `export exports shipment shipments delivery deliveries sale sales supply supplies transfer transfers payment payments aid
assistance grant grants loan loans donation donations gift gifts offer pledge pledges remittances credit lending support contribution
contributions repayment repayments debt flights arms`
/** Measures of a business that stand alone for those of the company in question: `Revenue fell 8%`. */
export const BUSINESS_MEASURES = `revenue revenues sales profit profits earnings turnover shipments deliveries orders income losses output
headcount costs bookings margins production`
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
import spend fire lay build produce manufacture operate launch open close recall raise contribute announce agree offer plan`
/** Endings of common nouns that may open a sentence without an article. */
export const COMMON_ENDINGS = 's ing ion ment ity ness age ance ence ism ure al er'
/** Words with which `to` names no receiver. */
export const BEFORE_TO =
  'according due up down close thanks compared prior owing next related equal equivalent similar relative adjacent as'
/** Motion from one country to another, with both named. */
export const MOVING = 'go flow travel cross leave move come'
/** Verbs of asking: whom they ask is to give. */
export const ASKING = 'ask request'
