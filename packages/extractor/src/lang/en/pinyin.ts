// Chinese and Korean personal names in Latin letters: Xi Jinping, Ouyang Xiu, Shin Byeong-dae.

/** Every syllable of Hanyu Pinyin, as initials with the finals that each takes. */
const SYLLABLES: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ue v',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ue v',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
}
const SYLLABLE = Object.entries(SYLLABLES)
  .flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final))
  .sort((a, b) => b.length - a.length)
  .join('|')

/** Family names that bear almost everyone, in pinyin. */
const FAMILIES: ReadonlySet<string> = new Set(
  `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng feng han cao zeng
  peng xiao cai pan tian dong yuan yu ye jiang du su wei cheng lv lu ding ren shen yao zhong cui tan fan wen liao shi jin jia xia fu fang
  bai zou meng xiong qin qiu hou yin lei long duan hao kong shao mao chang wan gu lai kang yan qian tao hong gong niu sheng xi pang
  ouyang sima zhuge shangguan huangfu murong dai ni mi min mo nie ning ou ping pu qi qu quan rao rong ruan sha shan shu shui tong tu wo
  xian xin xing xiu xue xun yi ying you yue yun zang zhai zhan zhen zhi zhuang zhuo zu zuo ai an bao bi bian bo bu cen chai chi chu
  cong dang diao dou e fei gan ge geng guan gui hua huai huan huo ji jian jiao jie jing ju juan jue kan ke kuang lan lang lao leng lian
  lou man mei miao mu nan`
    .trim()
    .split(/\s+/),
)
const KOREAN_FAMILIES: ReadonlySet<string> = new Set(
  'kim lee park choi jung jeong kang cho yoon yun jang lim im han oh seo shin sin kwon hwang ahn an song ryu yoo hong jeon ko koh moon mun son bae baek heo nam shim noh roh ha kwak sung cha joo ju woo koo ku min ban'.split(
    ' ',
  ),
)

const GIVEN = new RegExp(`^(?:${SYLLABLE}){1,2}$`, 'i')
const GIVEN_APART = new RegExp(`^(?:${SYLLABLE})['’-]?(?:${SYLLABLE})$`, 'i')
const KOREAN_GIVEN = /^\p{Lu}\p{Ll}{1,6}-\p{Ll}{1,6}$|^\p{Lu}\p{Ll}{1,6}-\p{Lu}\p{Ll}{1,6}$/u

/** Whether words are a family name and a given name, in this order, Chinese or Korean. */
export function isEastAsianName(parts: readonly string[]): boolean {
  const [family, given, ...rest] = parts.map((part) => part.normalize('NFC'))
  if (family === undefined || given === undefined || rest.length > 0) return false
  if (!/^\p{Lu}\p{Ll}+$/u.test(family) || !/^\p{Lu}/u.test(given)) return false
  if (KOREAN_FAMILIES.has(family.toLowerCase()) && KOREAN_GIVEN.test(given)) return true
  return FAMILIES.has(family.toLowerCase()) && (GIVEN.test(given) || GIVEN_APART.test(given))
}
