/** English nouns whose singular is not told by the last letters of their plural. Our own list, by kind of ending. */

const pairs = (text: string): readonly (readonly [string, string])[] =>
  text
    .trim()
    .split(/\s+/)
    .map(pair => pair.split(':', 2) as [string, string])

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Plurals in `is` and `us`, which elsewhere end a singular: `virus`, `basis`. */
const OF_I_AND_U = `taxi ski bikini mini semi deli safari alibi kiwi rabbi tsunami martini graffiti salami yeti israeli iraqi pakistani saudi
  bangladeshi yemeni kuwaiti emirati omani qatari somali nepali azerbaijani sunni thai nazi menu guru hindu zulu emu haiku bureau plateau
  tableau chateau`

/** Whole words: the plural, and its singular. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ...words(OF_I_AND_U).map(word => [`${word}s`, word] as const),
  ...pairs(`people:person children:child men:man women:woman feet:foot teeth:tooth geese:goose mice:mouse lice:louse oxen:ox dice:die
    halves:half leaves:leaf sheaves:sheaf quizzes:quiz
    analyses:analysis crises:crisis theses:thesis hypotheses:hypothesis syntheses:synthesis parentheses:parenthesis
    prostheses:prosthesis diagnoses:diagnosis prognoses:prognosis neuroses:neurosis psychoses:psychosis thromboses:thrombosis
    metamorphoses:metamorphosis paralyses:paralysis synopses:synopsis emphases:emphasis oases:oasis axes:axe pickaxes:pickaxe
    bacteria:bacterium criteria:criterion phenomena:phenomenon curricula:curriculum memoranda:memorandum referenda:referendum
    millennia:millennium symposia:symposium spectra:spectrum strata:stratum stadia:stadium errata:erratum addenda:addendum
    alumni:alumnus fungi:fungus cacti:cactus nuclei:nucleus stimuli:stimulus radii:radius larvae:larva algae:alga formulae:formula
    antennae:antenna vertebrae:vertebra indices:index matrices:matrix appendices:appendix vertices:vertex vortices:vortex
    waltzes:waltz blitzes:blitz quartzes:quartz gases:gas monies:money penises:penis posses:posse biogases:biogas lenses:lens`),
  ...words(`data series species aircraft news means headquarters barracks crossroads gallows premises goods thanks earnings savings
    proceeds trousers shorts scissors pants jeans pyjamas politics economics mathematics physics athletics gymnastics analytics logistics
    electronics diabetes measles rabies mumps lens gas biogas bias alias canvas atlas pancreas overseas christmas chaos cosmos ethos
    kudos asbestos rhinoceros thermos biceps telecommunications remains outskirts surroundings whereabouts steelworks ironworks waterworks gasworks roadworks
    fireworks always perhaps sometimes afterwards upwards downwards towards`).map(word => [word, word] as const),
])

/** Ends of compounds, longest first where one is part of another: `housewives`, `bookshelves`, `grandchildren`. */
export const IRREGULAR_ENDINGS: readonly (readonly [string, string])[] = pairs(
  `children:child women:woman men:man wives:wife knives:knife lives:life wolves:wolf shelves:shelf calves:calf thieves:thief loaves:loaf
   scarves:scarf hooves:hoof elves:elf wharves:wharf dwarves:dwarf`,
)

/** Words with such an end that are no such compound. */
export const REGULAR_WORDS: ReadonlySet<string> = new Set(
  words('specimen omen regimen abdomen acumen stamen semen ramen bitumen lumen yemen turkmen turkomen olives archives'),
)

/** Singulars in `ie` of more than one syllable; all other plurals in a consonant and `ies` come from `y`. */
export const SINGULARS_IN_IE: ReadonlySet<string> = new Set(
  words(`movie freebie cookie calorie kilocalorie zombie rookie prairie sortie selfie smoothie brownie genie junkie birdie caddie collie pixie
    necktie magpie goalie foodie hoodie indie hippie bookie budgie eerie aussie talkie quickie newbie oldie veggie townie roadie
    rotisserie patisserie brasserie camaraderie lingerie menagerie reverie boogie bourgeoisie coterie`),
)

/** Singulars in `oe`; all other plurals in `oes` come from `o`. */
export const SINGULARS_IN_OE: ReadonlySet<string> = new Set(
  words('shoe horseshoe snowshoe toe tiptoe foe canoe hoe doe oboe throe woe floe roe aloe'),
)

/** Singulars in `che`; all other plurals in `ches` come from `ch`. */
export const SINGULARS_IN_CHE: ReadonlySet<string> = new Set(
  words(`ache headache toothache backache stomachache heartache cache niche avalanche creche quiche pastiche moustache mustache cliche psyche
    brioche tranche douche microfiche gouache apache`),
)

/** Singulars in `use` beside those in `ouse` and `ause`; all other plurals in `uses` come from `us`. */
export const SINGULARS_IN_USE: ReadonlySet<string> = new Set(
  words('use reuse misuse overuse abuse excuse refuse fuse muse ruse recluse masseuse'),
)

/** Singulars in one `s` with another vowel before it, whose plural ends as that of `case` does. */
export const SINGULARS_IN_S: ReadonlySet<string> = new Set(
  words(
    'atlas canvas alias bias pancreas christmas iris trellis pelvis mantis metropolis acropolis clitoris cosmos rhinoceros thermos',
  ),
)

/** Names that end in `s` and are no plural. */
export const NAMES_IN_S: ReadonlySet<string> = new Set(
  words(`texas kansas arkansas dallas vegas hamas honduras caracas wales athens naples brussels angeles philippines netherlands
    maldives seychelles comoros bahamas barbados laos lagos mars mercedes illinois massachusetts minneapolis`),
)
