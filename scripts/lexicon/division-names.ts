// Names of China's administrative divisions: short forms and English, from the full Chinese name alone.
import { pinyin } from 'pinyin-pro'

/** Nationalities as they stand in the names of autonomous areas, longest first where one begins another. */
const PEOPLES: ReadonlyArray<readonly [string, string]> = [
  ['保安族', 'Bonan'],
  ['布依族', 'Buyei'],
  ['布朗族', 'Blang'],
  ['朝鲜族', 'Korean'],
  ['藏族', 'Tibetan'],
  ['达斡尔族', 'Daur'],
  ['傣族', 'Dai'],
  ['德昂族', "De'ang"],
  ['东乡族', 'Dongxiang'],
  ['侗族', 'Dong'],
  ['独龙族', 'Derung'],
  ['鄂伦春', 'Oroqen'],
  ['鄂温克族', 'Ewenki'],
  ['哈尼族', 'Hani'],
  ['哈萨克族', 'Kazakh'],
  ['哈萨克', 'Kazakh'],
  ['回族', 'Hui'],
  ['景颇族', 'Jingpo'],
  ['柯尔克孜', 'Kyrgyz'],
  ['拉祜族', 'Lahu'],
  ['黎族', 'Li'],
  ['傈僳族', 'Lisu'],
  ['满族', 'Manchu'],
  ['毛南族', 'Maonan'],
  ['蒙古族', 'Mongol'],
  ['蒙古', 'Mongol'],
  ['苗族', 'Miao'],
  ['仫佬族', 'Mulao'],
  ['纳西族', 'Nakhi'],
  ['怒族', 'Nu'],
  ['普米族', 'Pumi'],
  ['羌族', 'Qiang'],
  ['撒拉族', 'Salar'],
  ['畲族', 'She'],
  ['水族', 'Sui'],
  ['塔吉克', 'Tajik'],
  ['土家族', 'Tujia'],
  ['土族', 'Tu'],
  ['佤族', 'Wa'],
  ['锡伯', 'Xibe'],
  ['瑶族', 'Yao'],
  ['彝族', 'Yi'],
  ['裕固族', 'Yugur'],
  ['仡佬族', 'Gelao'],
  ['壮族', 'Zhuang'],
  ['白族', 'Bai'],
  ['各族', 'Multi-Ethnic'],
]

/** Endings of full names, longest first, with the word English puts after the name. */
const ENDINGS: ReadonlyArray<readonly [string, string]> = [
  ['自治州', 'Autonomous Prefecture'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
  ['地区', 'Prefecture'],
  ['新区', 'New Area'],
  ['林区', 'Forestry District'],
  ['特区', 'Special District'],
  ['矿区', 'Mining District'],
  ['市', ''],
  ['区', 'District'],
  ['县', 'County'],
  ['旗', 'Banner'],
  ['盟', 'League'],
]

export interface DivisionName {
  /** The name without its ending and nationalities: 恩施 of 恩施土家族苗族自治州. */
  readonly stem: string
  readonly ending: string
  readonly en: string
}

/** @throws {Error} If the name has no known ending. */
export function divisionName(full: string): DivisionName {
  const [ending, word] = ENDINGS.find(([end]) => full.endsWith(end)) ?? []
  if (ending === undefined || word === undefined) throw new Error(`no ending known for ${full}`)
  const autonomous = ending.startsWith('自治')
  let stem = full.slice(0, -ending.length)
  const peoples: string[] = []
  for (let found = autonomous; found; ) {
    const people = PEOPLES.find(([zh]) => stem.endsWith(zh) && stem.length > zh.length)
    found = people !== undefined
    if (!people) break
    stem = stem.slice(0, -people[0].length)
    peoples.unshift(people[1])
  }
  const words = [romanise(stem), listed(peoples), word].filter((part) => part !== '')
  return { stem, ending, en: words.join(' ') }
}

/** Pinyin without tones as one word, an apostrophe before a vowel: 六安 -> Lu'an, 吕梁 -> Lüliang. */
function romanise(stem: string): string {
  // The ending helps the reading of rare place characters: 六安市 is Lu'an, 六安 alone might not be.
  const syllables = pinyin(`${stem}县`, { toneType: 'none', type: 'array' }).slice(0, -1)
  const joined = syllables.map((syllable, i) => (i > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable)).join('')
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}

const listed = (names: readonly string[]): string =>
  names.length > 2 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join(' and ')
