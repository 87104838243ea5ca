// Which legal readings of bytes are plausible: nearly any bytes are legal in the encodings of Chinese.
import { simplify } from '../match/simplify.ts'
import { isHan } from './script.ts'

/**
 * The 200 or so commonest characters of modern Chinese. They cover about half of any real text, and a few in a hundred of
 * what Korean, Japanese or Big5 bytes become when they are read as GB18030.
 */
const COMMON_HAN: ReadonlySet<string> = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运武',
)

/** Among two-byte characters read as GB18030, the least share of level 1 of GB 2312, its 3,755 everyday characters. */
const MIN_LEVEL_1_SHARE = 0.5
/** Among them, the least share of COMMON_HAN; one is forgiven, for a file of a name or two. */
const MIN_COMMON_SHARE = 0.2
/** Among two-byte characters read as Big5, the least share of its level 1, the 5,401 everyday characters. */
const MIN_BIG5_LEVEL_1_SHARE = 0.8
/** Among the characters read as UTF-16, the least share of those that texts are made of. */
const MIN_USUAL_SHARE = 0.95
/** Fewer characters prove no Chinese in UTF-16: Zürich in Latin-1 is three. */
const MIN_UTF16_HAN = 8

/**
 * Whether the bytes read as Chinese in GB18030. Nearly any bytes are legal there, so legality proves nothing: "Zürich" in
 * Latin-1 is "Z黵ich", and UTF-8 cut off in the middle of a character is 涓浗 instead of 中国.
 */
export function isPlausibleGb18030(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('gb18030')
  let pairs = 0
  let level1 = 0
  let common = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    const trail = bytes[at + 1] ?? 0
    if (lead < 0x81) continue
    if (trail >= 0x30 && trail <= 0x39) {
      // A four-byte character: outside what GBK had.
      at += 3
      pairs += 1
      continue
    }
    at += 1
    // Rows A1 to A3 are punctuation and full-width ASCII.
    if (lead >= 0xa1 && lead <= 0xa3 && trail >= 0xa1) continue
    pairs += 1
    if (lead < 0xb0 || lead > 0xd7 || trail < 0xa1) continue
    level1 += 1
    if (COMMON_HAN.has(decoder.decode(bytes.subarray(at - 1, at + 1)))) common += 1
  }
  return pairs > 0 && level1 >= pairs * MIN_LEVEL_1_SHARE && common + 1 >= pairs * MIN_COMMON_SHARE
}

/**
 * Whether the bytes read as Chinese in Big5.
 * @param text - What they are, decoded.
 */
export function isPlausibleBig5(bytes: Uint8Array, text: string): boolean {
  let pairs = 0
  let level1 = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x81) continue
    at += 1
    // Rows A1 to A3 are punctuation, letters and symbols.
    if (lead >= 0xa1 && lead <= 0xa3) continue
    pairs += 1
    if (lead >= 0xa4 && lead <= 0xc6) level1 += 1
  }
  return pairs > 0 && level1 >= pairs * MIN_BIG5_LEVEL_1_SHARE && isCommonChinese(text)
}

/** Whether a text decoded from UTF-16 is one: no NUL, hardly a character but Latin, Han and punctuation. */
export function isPlausibleUtf16(text: string): boolean {
  if (text === '' || text.includes('\0')) return false
  let usual = 0
  let latin = 0
  for (const char of text) {
    const code = char.charCodeAt(0)
    if (code < 0x250) latin += 1
    if (
      code < 0x250 ||
      (code >= 0x2010 && code <= 0x2030) ||
      (code >= 0x3000 && code <= 0x3011) ||
      code >= 0xff00 ||
      isHan(char)
    )
      usual += 1
  }
  if (usual < text.length * MIN_USUAL_SHARE) return false
  // Bytes of two Latin letters are a Han character, too: only common ones prove Chinese.
  return latin > text.length * 0.9 || (text.length >= MIN_UTF16_HAN && isCommonChinese(text))
}

function isCommonChinese(text: string): boolean {
  const han = [...simplify(text)].filter(isHan)
  const common = han.filter((char) => COMMON_HAN.has(char)).length
  return han.length > 0 && common >= han.length * MIN_COMMON_SHARE
}
