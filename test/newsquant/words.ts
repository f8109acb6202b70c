/** Words that these labels leave out of units and concepts. */
const STOP = new Set(
  `a an the this that these those some any each every either neither no all both half such same own other another
  and or but nor so yet if because as until while of at by for with about against between into through during before after above below
  to from up down in out on off over under again further then once per than via upon within without across along among around behind
  beside besides beyond despite except inside like near onto opposite outside past since toward towards underneath unlike
  i me my mine myself we our ours ourselves you your yours yourself he him his himself she her hers herself it its itself they them
  their theirs themselves what which who whom whose when where why how here there
  am is are was were be been being have has had having do does did doing will would shall should can could may might must
  not only very too just also even still already ever never much many more most less least few several last first next now
  one two three four five six seven eight nine ten eleven twelve fifteen twenty forty fifty sixty hundred
  however according previously recently currently meanwhile nearly almost roughly approximately total various really quite rather perhaps others
  's s n't ’s and/or whichever including whose whether`.split(/\s+/),
)

export const isStop = (word: string): boolean => STOP.has(word.toLowerCase())

/** The words of a phrase as they stand, without marks at their edges and without possessive endings. */
export const wordsOf = (phrase: string): string[] =>
  phrase
    .split(/[\s,;:/–—]+/)
    .map(word => word.replace(/^([A-Z])\.([A-Z])\.$/, '$1$2'))
    .map(word => word.replace(/^["'“‘(]+|["'”’!?]+$/g, '').replace(/['’]s$/, ''))
    .map(word => (/^\w+\)$/.test(word) ? word.slice(0, -1) : word))
    .filter(word => /[\p{L}\p{N}]/u.test(word))

/** The words of a phrase that carry meaning. */
export const contentWords = (phrase: string): string[] =>
  wordsOf(phrase).filter(
    word => !isStop(word) && !/^[a-z]{4,}(?<!famil|suppl|assembl|rall|repl|earl|Jul)ly$/.test(word),
  )
