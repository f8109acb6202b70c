/** Words that say how a clause commits itself to its figure. Verbs are lemmas of `verbs.ts`. */

/** Modals of what is possible, and of what is to come. */
export const POSSIBLE_MODALS = "could may might can couldn't can't cannot"
export const PROJECTED_MODALS = "will would shall should won't wouldn't shouldn't it'll"

/** Verbs whose object or infinitive is still to come: `expects 40`, `plans to build 40`. */
export const PROJECTING = `expect|predict|forecast|project|plan|aim|target|promise|pledge|vow|intend|propose|anticipate|envisage|want|hope|schedule|
budget|commit|guarantee|guide`

/** Verbs whose infinitive alone is still to come: `agreed to pay 40`, `was asked to send 40`. */
export const PROJECTING_INFINITIVE = `agree|ask|decide|seek|need|prepare|offer|order|set|apply|call|vote|invite|urge|threaten|approve|choose|wish|require|request|opt|undertake|tell|instruct|encourage|beg|lobby`

/** Verbs whose gerund may come about or not: `is considering closing 40 shops`. */
export const WEIGHING = 'consider|weigh|mull|contemplate|explore|ponder|discuss|study|debate'

/** Adjectives and adverbs before an infinitive: `is due to open`, `is likely to cost`. */
export const PROJECTING_WORDS =
  'due set likely unlikely going scheduled slated poised bound ready expected about planned meant supposed tipped'
export const POSSIBLE_WORDS = 'able capable possible conceivable'
export const POSSIBLE_ADVERBS = 'perhaps possibly maybe potentially conceivably'

/** Verbs of an estimate: `is estimated at 40`, `is thought to have 40`. */
export const ESTIMATING = 'estimate|reckon|calculate|guess'
export const ESTIMATED_TO = 'estimated thought believed reckoned calculated assumed presumed estimate'

/** `put the cost at 40`, `were put at 40`. */
export const PUTTING = 'put'
export const SEEING = 'see'

/** Nouns of an estimate or of something to come, with `of` and the like before the figure or right after it. */
export const ESTIMATE_NOUNS = 'estimate estimates guess guesses guesstimate approximation reckoning'
export const PROJECTED_NOUNS = `target targets goal goals forecast forecasts projection projections outlook guidance aim ambition pledge promise
prediction predictions expectation expectations quota-target objective`

/** Verbs that deny a clause or a deed, and those that do it with `claims` or `reports`. */
export const DENYING = 'deny|refute|dispute|rebut|disavow'
export const REJECTING = 'reject|dismiss|contradict|challenge|disprove|debunk'
export const CLAIMS =
  'claim claims report reports allegation allegations suggestion suggestions accusation accusations rumour rumours rumor rumors assertion assertions'

/** Before the other side of a comparison, which is a fact: `is expected to grow 5%, against 7% last year`. */
export const COMPARED = 'against versus vs'
export const COMPARED_FROM = 'up down compared compare'
