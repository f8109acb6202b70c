/** The closed classes of English that the rules look at, as space-separated words. */

export const DETERMINERS = 'the a an this that these those every each any no some all both either neither another such'
export const POSSESSIVES = "its their his her our my your whose 's"
export const PRONOUNS =
  'it they he she we i you them him us me who whom everyone someone anyone nobody everybody anybody something nothing anything everything'
export const PREPOSITIONS = `of in on at by for from to with about against over under above below between among through during before after
since until into onto across towards toward around near behind beyond within without upon per via including excluding despite amid
amidst inside outside along beside besides versus plus minus like unlike off out up down throughout concerning regarding following
alongside aboard atop till`
export const CONJUNCTIONS = 'and or but nor yet so &'
export const SUBORDINATORS = `that which who whom whose when where while because if although though as than whether unless once whereas
why how what`
export const AUXILIARIES = `am is are was were be been being has have had having do does did isn't aren't wasn't weren't hasn't haven't hadn't
doesn't don't didn't they're we're you're it'll they've we've i've you've i'm`
export const MODALS = `will would could can may might must shall should cannot can't won't wouldn't couldn't mustn't shouldn't`
export const NEGATIONS = `not never no nor neither cannot can't won't wouldn't couldn't isn't aren't wasn't weren't hasn't haven't hadn't
doesn't don't didn't`
/** Adverbs that stand around numbers and verbs without being part of a noun phrase. */
export const ADVERBS = `also only just still already now then even ever again alone altogether so far too very much more most less least often
always sometimes today yesterday tomorrow tonight overnight here there elsewhere abroad ago apiece together instead meanwhile however
later earlier soon recently currently nearby away back once perhaps maybe indeed otherwise afterwards further thereby therefore thus
likely nonetheless nevertheless subsequently consequently accordingly meantime almost nearly roughly approximately about around some`
/** Titles and offices that stand before or after a person's name. */
export const TITLES = `pastor rabbi imam sheikh bishop archbishop mr mrs ms miss dr prof professor sir lord lady dame president minister chairman chairwoman chair chief director head leader
governor mayor senator congressman congresswoman lawmaker deputy secretary general colonel major captain commander sergeant lieutenant
admiral judge justice prince princess king queen pope bishop rev ambassador spokesman spokeswoman spokesperson researcher analyst
economist scientist hydrologist glaciologist expert officer official ceo cfo founder co-founder cofounder author coach striker
councillor premier chancellor commissioner inspector detective officer doctor reporter editor correspondent superintendent sheriff comptroller undersecretary provost`
export const ABBREVIATIONS = `mr mrs ms dr prof sen rep gov gen col lt sgt capt st jr sr no nos vs etc inc ltd corp co jan feb mar apr jun jul aug
sep sept oct nov dec fig dept univ approx est vol art sec ft in oz lb lbs mt gal min max hon rev messrs ext c ca para paras pp p cf rs ksh tsh shs tk dhs`

export const MONTHS = `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
oct nov dec`
export const WEEKDAYS = `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
mon tue tues wed thu thur thurs fri`
/** Nouns of time: an expression of time is built around them. */
export const PERIODS = `year years month months week weeks day days hour hours minute minutes second seconds decade decades century centuries
quarter quarters half season seasons fiscal weekend night morning afternoon evening fortnight summer winter spring autumn fall
yearly monthly weekly daily christmas easter ramadan`
/** Words that make a period relative to now. */
export const TEMPORAL = `last next this past previous following coming current preceding final early late mid recent same ago earlier later
today yesterday tomorrow tonight overnight now`
