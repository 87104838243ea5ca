// Words by which English names are known: what they end with, what stands before them, what they never contain.
import type { EntityType } from '../../model/index.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Last words (singular, lower case) of names -> type. */
const HEADS: Readonly<Partial<Record<EntityType, string>>> = {
  organization: `university college school academy institute ministry department bureau administration agency authority
    commission committee council congress parliament assembly senate house court tribunal party union league alliance bloc
    association federation confederation organization organisation foundation fund society club team company corporation
    corp corp. inc inc. ltd ltd. co co. llc plc group holdings bank exchange airlines airways press news newspaper daily
    times post journal tribune herald gazette network television radio agency hospital army navy force police guard brigade
    museum library church office cabinet secretariat board chamber consortium laboratory laboratories lab center centre
    government embassy consulate taliban mechanism troupe orchestra bureau firm industries technologies technology motors
    electronics pharmaceuticals partners associates systems services communications international media studios records
    division regiment battalion fleet command headquarters`,
  place: `province city county district prefecture town township village state republic kingdom emirate territory region
    island islands isle peninsula archipelago river lake sea ocean bay gulf strait channel mountain mountains mount mt peak
    hills valley desert plain plateau basin delta forest beach coast falls glacier street avenue road square boulevard
    steppe oasis heights cape canyon creek springs`,
  facility: `railway railroad expressway highway motorway airport port harbor harbour bridge tunnel dam canal pipeline
    stadium arena station substation plant refinery reservoir gasfield oilfield terminal corridor tower hall palace temple
    mosque cathedral monastery park zoo observatory prison cosmodrome spaceport theater theatre hotel line metro subway
    grottoes tomb mausoleum`,
  event: `summit forum conference expo fair festival games olympics championship cup congress ceremony convention war
    wars revolution exhibition symposium dialogue dialogues talks session election elections marathon tournament hearing
    uprising massacre earthquake hurricane`,
  initiative: `initiative programme program plan strategy campaign scheme vision project policy partnership`,
  document: `declaration agreement treaty charter communique communiqué memorandum law act protocol accord accords
    constitution convention pact statement outline resolution code bill`,
  product: `satellite spacecraft rocket missile`,
  work: ``,
}

export const HEAD_TYPES: ReadonlyMap<string, EntityType> = new Map(
  (Object.entries(HEADS) as [EntityType, string][]).flatMap(([type, text]) =>
    [...words(text)].filter((word) => word !== '').map((word) => [word, type] as const),
  ),
)

/** First words of names that go on with "of" or a name: Ministry of Finance, Gulf of Aden, Lake Baikal, Mount Tai. */
export const OF_HEADS: ReadonlySet<string> =
  words(`ministry department bureau university college academy institute school bank
  association organization organisation federation confederation commonwealth community union league council committee
  commission board chamber court house office center centre museum republic kingdom state states province city town bay gulf
  strait sea cape isle island islands belt congress conference summit forum declaration treaty league bank secretariat society
  order people army party front movement embassy government church battle war day valley district`)
export const FIRST_HEADS: ReadonlyMap<string, EntityType> = new Map([
  ['ministry', 'organization'],
  ['department', 'organization'],
  ['university', 'organization'],
  ['institute', 'organization'],
  ['embassy', 'organization'],
  ['lake', 'place'],
  ['mount', 'place'],
  ['mt.', 'place'],
  ['cape', 'place'],
  ['port', 'place'],
  ['fort', 'place'],
  ['st.', 'place'],
  ['gulf', 'place'],
  ['san', 'place'],
  ['santa', 'place'],
  ['el', 'place'],
  ['los', 'place'],
  ['las', 'place'],
])

/** States of the United States as agencies shorten them. */
export const STATE_ABBREVIATIONS: ReadonlySet<string> =
  words(`Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La.
  Mass. Md. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.C. N.D. N.H. N.J. N.M. N.Y. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va.
  Wash. Wis. W.Va. Wyo. D.C.`)

/** Offices and forms of address before a person's name. */
const TITLES: ReadonlySet<string> =
  words(`president premier minister chancellor secretary chairman chairwoman chairperson
  chair speaker governor mayor king queen prince princess emperor empress sultan emir sheikh crown pope cardinal bishop archbishop
  rev rev. mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame gen gen. general lt lt. lieutenant col col.
  colonel maj maj. major capt capt. captain sgt sgt. sergeant adm adm. admiral cmdr. commander marshal sen sen. senator rep rep.
  representative congressman congresswoman gov. ambassador envoy consul spokesman spokeswoman spokesperson director ceo cfo judge
  justice comrade academician coach leader journalist reporter correspondent analyst economist attorney sheriff deputy inspector
  officer cosmonaut astronaut dictator rabbi imam ayatollah mullah father brother sister uncle aunt counselor councilor
  commissioner undersecretary pres.`)
/** Minister, and what ends with one: Secretary-General, ex-President. */
export function isTitle(word: string): boolean {
  const lower = word.toLowerCase()
  return TITLES.has(lower) || TITLES.has(lower.slice(lower.lastIndexOf('-') + 1))
}
/** Words that stand before a title, or between it and the name, and are no part of the name. */
export const TITLE_PARTS: ReadonlySet<string> =
  words(`vice prime deputy former acting executive managing chief foreign defense
  defence interior finance commerce state party first general assistant senior associate ex-president then-president national
  special permanent cabinet house senate majority minority attorney honorary supreme press trade affairs treasury education
  health justice labor agriculture energy transport culture security council staff public industry information technology
  environment science home chief-of-staff politburo member then late new communist political standing`)

/** Verbs whose subject is a person, or speaks for a body. */
export const SPEECH: ReadonlySet<string> =
  words(`said says told asked added noted stressed replied explained wrote argued insisted
  recalled testified believes thinks hopes urged announced pointed expressed arrived met spoke visited laughed smiled died married
  resigned`)
/** Prepositions before places. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> =
  words(`in at to from near into through across outside around toward towards
  via inside throughout`)
/** Lower-case words inside family names. */
export const PARTICLES: ReadonlySet<string> = words('de von van der den la le du da di del dos bin ibn al el ben ter y')
/** What a possessive joins: People's Bank, Women's Federation. */
export const POSSESSIVE_HEADS: ReadonlySet<string> = words(
  'people women workers children peoples youth farmers veterans writers world king queen saint st. mcdonald moody',
)

/** Capitalised words that name nothing by themselves. */
export const NOT_NAMES: ReadonlySet<string> =
  words(`the a an this that these those i he she it we you they his her its our their my
  your monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december mon tue wed thu fri sat sun jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sept sept. sep sep. oct
  oct. nov nov. dec dec. in on at of by for from with to as and or but if when while where although though because since after before
  during however meanwhile also both all many most some not no yes there here what who why how which whose according besides
  moreover therefore thus then now today yesterday tomorrow once only even just still yet so such another other each every more
  about over under between among through despite amid following including q a.m. p.m. am pm ok mr mr. mrs mrs. ms ms. dr dr. gdp tv
  ai it ceo cfo pm usd rmb id pc dna hiv aids covid covid-19 gmt est edt pst pdt fm vip phd ph.d. bc ad b.c. a.d. etc photo file
  north south east west northern southern eastern western central god christmas internet`)

/** Endings of names of one word -> type; the commonest of places and of families. */
export const SUFFIXES: readonly (readonly [suffix: RegExp, type: EntityType])[] = [
  [
    /(?:stan|burg|grad|ville|shire|abad|kent|polis|borough|bury|istan|town|mouth|wick|ford|nesia|guan|jiang|zhou|shan|hai)$/,
    'place',
  ],
  [/(?:[eo]v|[eo]va|sky|ski|skiy|vich|enko|shvili|adze|yan|ovic|sson|ez|opoulos|ullah|uddin|zadeh)$/, 'person'],
]

/** Adjectives of countries and peoples -> the country's English name. */
export const DEMONYMS: ReadonlyMap<string, string> = new Map(
  `Chinese=China American=United States Russian=Russia British=United Kingdom French=France German=Germany Japanese=Japan
  Korean=South Korea Indian=India Kazakh=Kazakhstan Kazakhstani=Kazakhstan Kyrgyz=Kyrgyzstan Tajik=Tajikistan Turkmen=Turkmenistan
  Uzbek=Uzbekistan Mongolian=Mongolia Pakistani=Pakistan Afghan=Afghanistan Iranian=Iran Iraqi=Iraq Israeli=Israel
  Palestinian=Palestine Syrian=Syria Lebanese=Lebanon Jordanian=Jordan Egyptian=Egypt Saudi=Saudi Arabia Emirati=United Arab Emirates
  Qatari=Qatar Kuwaiti=Kuwait Omani=Oman Yemeni=Yemen Turkish=Türkiye Azerbaijani=Azerbaijan Armenian=Armenia Georgian=Georgia
  Ukrainian=Ukraine Belarusian=Belarus Moldovan=Moldova Polish=Poland Czech=Czech Republic Slovak=Slovakia Hungarian=Hungary
  Romanian=Romania Bulgarian=Bulgaria Serbian=Serbia Croatian=Croatia Slovenian=Slovenia Bosnian=Bosnia and Herzegovina
  Albanian=Albania Macedonian=North Macedonia Montenegrin=Montenegro Greek=Greece Cypriot=Cyprus Maltese=Malta Italian=Italy
  Spanish=Spain Portuguese=Portugal Swiss=Switzerland Austrian=Austria Dutch=Netherlands Belgian=Belgium Luxembourgish=Luxembourg
  Danish=Denmark Swedish=Sweden Norwegian=Norway Finnish=Finland Icelandic=Iceland Irish=Ireland Scottish=Scotland Welsh=Wales
  Estonian=Estonia Latvian=Latvia Lithuanian=Lithuania Canadian=Canada Mexican=Mexico Cuban=Cuba Brazilian=Brazil
  Argentine=Argentina Argentinian=Argentina Chilean=Chile Peruvian=Peru Colombian=Colombia Venezuelan=Venezuela Bolivian=Bolivia
  Ecuadorian=Ecuador Uruguayan=Uruguay Paraguayan=Paraguay Panamanian=Panama Nicaraguan=Nicaragua Honduran=Honduras
  Salvadoran=El Salvador Guatemalan=Guatemala Haitian=Haiti Dominican=Dominican Republic Jamaican=Jamaica Australian=Australia
  Fijian=Fiji Indonesian=Indonesia Malaysian=Malaysia Singaporean=Singapore Thai=Thailand Vietnamese=Vietnam Cambodian=Cambodia
  Lao=Laos Laotian=Laos Burmese=Myanmar Filipino=Philippines Philippine=Philippines Bruneian=Brunei Bangladeshi=Bangladesh
  Nepali=Nepal Nepalese=Nepal Bhutanese=Bhutan Maldivian=Maldives Algerian=Algeria Moroccan=Morocco Tunisian=Tunisia Libyan=Libya
  Sudanese=Sudan Ethiopian=Ethiopia Eritrean=Eritrea Somali=Somalia Kenyan=Kenya Ugandan=Uganda Tanzanian=Tanzania Rwandan=Rwanda
  Burundian=Burundi Congolese=Democratic Republic of the Congo Angolan=Angola Zambian=Zambia Zimbabwean=Zimbabwe
  Mozambican=Mozambique Namibian=Namibia Malagasy=Madagascar Mauritian=Mauritius Nigerian=Nigeria Ghanaian=Ghana
  Ivorian=Côte d'Ivoire Senegalese=Senegal Malian=Mali Cameroonian=Cameroon Gabonese=Gabon Chadian=Chad Togolese=Togo Liberian=Liberia
  European= Asian= African= Arab= Soviet= Western= Eastern= Muslim= Islamic= Christian= Jewish= Catholic= Buddhist= English=
  Democratic= Republican= Communist= Democrat= Democrats= Republicans=`
    .split(/\s+(?=\p{Lu}[\p{L}]*=)/u)
    .map((pair) => pair.trim().split('=') as [string, string]),
)
