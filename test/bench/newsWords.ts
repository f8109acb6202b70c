/** The words that news-like text is made of. Names are invented; places are real where a reader of news knows them. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/)
const phrases = (list: string): readonly string[] =>
  list
    .split(/[,\n]/)
    .map(phrase => phrase.trim())
    .filter(phrase => phrase !== '')

export const givenNames = words(`
  Amara Beatriz Callum Daria Emeka Farida Gareth Hanna Ibrahim Joana Kofi Leila Mateus Nadia Oskar Priya Quentin Rosalind
  Samir Teresa Ulrike Viktor Wanjiru Xenia Yusuf Zoltan Aoife Bogdan Chiara Dmitri Esther Fionn Greta Hyun-woo Ingrid
`)

export const surnames = words(`
  Abernathy Bakare Castellan Dorfmann Eriksen Fairweather Gallardo Hollis Iyer Jankowski Kariuki Lindqvist Mbeki Novak
  Okonjo Petrov Quigley Ravenscroft Sokolova Thackeray Umarov Velasquez Whitcombe Yamamoto Zieliński Adeyemi Brannigan
`)

export const places = phrases(`
  Kenya, Nigeria, Ukraine, South Korea, Brazil, India, Turkey, Poland, Egypt, Indonesia, Mexico, Vietnam, Ghana, Chile, Norway,
  Nairobi, Lagos, Kyiv, Seoul, Brussels, Jakarta, Ankara, Warsaw, Cairo, Santiago, Oslo, Lisbon, Manila, Accra, Geneva,
  the Harwick valley, Port Ellory, the northern province of Tarsk, the Selby district, Lower Denholm, the coast of Amberley
`)

export const organisations = phrases(`
  the health ministry, the central bank, the finance ministry, the port authority, the interior ministry, Northgate Energy,
  Halden Motors, the Brightwater Fund, Orsted Shipping Group, the regional government, the United Nations, the World Bank,
  the European Commission, the statistics office, Kestrel Airways, Meridian Foods, the farmers' union, the city council,
  the supreme court, Cobalt Systems, the aid agency Relief Bridge, the national grid operator, Lumen Pharma, the army
`)

export const roles = phrases(`
  a spokesman, a spokeswoman, the minister, an official, the chief executive, a researcher, the mayor, an analyst, a lawyer,
  the head of the agency, a resident, the finance director, a union leader, the commander, a witness, an aid worker
`)

export const peopleNouns = words(`
  people residents workers soldiers students passengers patients farmers migrants voters customers teachers prisoners
  protesters doctors families households children pensioners miners sailors employees volunteers
`)

export const thingNouns = words(`
  homes containers vehicles schools hospitals ships aircraft jobs shares votes houses bridges buses villages missiles
  drones tents cattle trees permits complaints licences contracts cases factories turbines flights parcels stores
`)

export const adjectives = words(`
  new old local foreign temporary damaged small large rural public private empty armed wounded former electric second-hand
  coastal industrial commercial disputed affordable modern ageing expensive cheap flooded remote vital fragile
`)

export const abstractNouns = words(`
  agreement inquiry decision budget campaign strike shortage drought election ceasefire merger proposal recovery dispute
  crisis policy law court ruling programme project harvest outbreak investigation reform tax subsidy pipeline railway
  settlement plan review blockade tender licence treaty season service inflation demand growth supply confidence
`)

export const pluralNouns = words(`
  negotiations prices exports imports wages rents costs profits sanctions elections talks shipments repairs delays
  supplies protests reserves regulations plans hopes fears markets borders roads services crops
`)

export const verbsPast = words(`
  rejected approved delayed criticised welcomed announced questioned abandoned supported described opened closed inspected
  blocked postponed reviewed signed ignored reported discussed rebuilt defended cancelled changed examined launched
`)

export const intransitivePast = words(`
  collapsed continued resumed stalled failed worsened improved began ended faded returned spread slowed recovered
`)

export const adverbs = words(`
  quickly quietly repeatedly reluctantly publicly eventually largely widely barely openly briefly formally sharply
`)

export const measures = phrases(`
  kilometres, miles, tonnes, hectares, litres, megawatts, metres, acres, barrels of oil, cubic metres, kilograms, feet
`)

export const currencies = ['$', '€', '£', 'US$', 'A$', '₹', '¥'] as const
export const currencyWords = phrases('dollars, euros, pounds, shillings, won, yen, rupees, francs')
export const months = words('January February March April May June July August September October November December')
export const weekdays = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')
export const smallNumbers = words('two three four five six seven eight nine ten eleven twelve fifteen twenty')
export const hedges = phrases(
  'about, nearly, more than, at least, around, some, up to, almost, fewer than, over, roughly, as many as, an estimated',
)
export const topics = phrases(`
  the cost of the work, the state of the road, what the talks had achieved, the way the vote was held, the future of the plant,
  how the money was spent, the safety of the crossing, the price of bread, the water supply, the rights of tenants
`)
