// Texts that no newspaper prints but a reader may be given. Each is made in any length, in UTF-16 code units.

export interface HostileText {
  readonly name: string
  readonly make: (length: number) => string
}

const repeat = (part: string): ((length: number) => string) => {
  return (length) => part.repeat(Math.ceil(length / part.length)).slice(0, length)
}

/** Openings, then as many closings. */
const nest = (open: string, inside: string, close: string): ((length: number) => string) => {
  return (length) => {
    const half = Math.max(0, (length - inside.length) >> 1)
    return (repeat(open)(half) + inside + repeat(close)(half)).slice(0, length)
  }
}

/** U+0021 to U+007E as their full-width forms. */
const widen = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000')

/** Numbers that look like chance, the same in every run (Lehmer's generator). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 0x7fffffff
    return state / 0x7fffffff
  }
}

/** Words of syllables drawn from `pool`: `size` of them each, so that nearly every word is new. */
function words(pool: string, seed: number): (size: number) => string {
  const next = sequence(seed)
  const syllables = pool.split(' ')
  return (size) => Array.from({ length: size }, () => syllables[Math.floor(next() * syllables.length)]).join('')
}

const fill = (part: () => string): ((length: number) => string) => {
  return (length) => {
    let text = ''
    while (text.length < length) text += part()
    return text.slice(0, length)
  }
}

/** New names in every sentence, so that nothing is known from before. */
const manyNames = (sentence: (word: (size: number) => string) => string, pool: string) => (length: number) => {
  const word = words(pool, 7)
  return fill(() => sentence(word))(length)
}

const SYLLABLES = '阿 巴 卡 达 德 尔 法 戈 格 哈 杰 科 克 拉 里 罗 马 米 莫 纳 尼 诺 帕 萨 斯 苏 塔 托 瓦 维 亚 扎'
const GIVEN = '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀 兰 霞 平 刚 桂 英 建 国 文 志 宏 亮 海 波 俊 峰'
const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '徐', '孙', '胡', '朱', '高', '林', '何']
const LATIN = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we zi'
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

export const HOSTILE: readonly HostileText[] = [
  { name: 'emoji', make: repeat('习近平😀同👨‍👩‍👧‍👦托卡耶夫🇨🇳会谈🇰🇿。Xi 😀 met Putin 🇷🇺. ') },
  { name: 'emoji alone', make: repeat('😀👨‍👩‍👧‍👦🇨🇳') },
  {
    name: 'lone surrogates',
    make: repeat('习近\ud83d平在\udc00武汉\ud83d\ud83d会见托卡\udfff耶夫。Xi \ud83dmet Pu\udc00tin. '),
  },
  { name: 'lone surrogates alone', make: repeat('\ud83d') },
  { name: 'one sentence, repeated', make: repeat('习近平同哈萨克斯坦总统托卡耶夫举行会谈。') },
  { name: 'one clause without punctuation', make: repeat('习近平同哈萨克斯坦总统托卡耶夫举行会谈双方签署协议') },
  { name: 'one character', make: repeat('中') },
  {
    name: 'traditional and simplified',
    make: repeat('國家主席習近平在阿斯塔納會見吉爾吉斯斯坦总统扎帕罗夫，中国與哈薩克斯坦簽署合作协议。'),
  },
  {
    name: 'control characters',
    make: repeat(
      '习近平\u0001\u0007同\u001b[31m托卡耶夫\u0008\u007f\u0085会谈\u200b\u200d。Xi\u0007 met\u001b Putin. ',
    ),
  },
  { name: 'NUL', make: repeat('习近平\0同托卡耶夫\0会谈。\0') },
  { name: 'NUL alone', make: repeat('\0') },
  {
    name: 'full-width everything',
    make: repeat(widen('2025年6月16日, GDP增长12.5%, (ABC)达到1,000亿元。Xi Jinping met Tokayev. ')),
  },
  {
    name: 'right-to-left marks',
    make: repeat('习近平\u202e同\u202c托卡耶夫\u200f会谈，مرحبا بالعالم שלום。Xi \u202emet\u202c Putin. '),
  },
  { name: 'combining marks', make: repeat('中\u0301\u0302国\u0303\u0304。') },
  { name: 'other planes, private use', make: repeat('\ue000\uf8ff\u{20000}\u{2a6d6}中国') },
  { name: 'digits', make: repeat('1234567890') },
  { name: 'digits with commas', make: repeat('1,234,') },
  { name: 'digits with points', make: repeat('1.2.3.') },
  { name: 'Chinese numerals', make: repeat('一二三四五六七八九十百千万亿') },
  { name: 'dates', make: repeat('2025年6月16日去年上半年前7个月') },
  { name: 'shares and amounts', make: repeat('增长12.5%、约1000亿元，') },
  { name: 'brackets', make: nest('（', '中国', '）') },
  { name: 'brackets of all kinds', make: nest('（【《“‘「『', '中国', '』」’”》】）') },
  { name: 'quotes never closed', make: repeat('“《') },
  { name: 'names in nested quotes', make: nest('“一带一路', '铁路', '倡议”') },
  { name: 'book titles', make: nest('《', '中国中亚峰会行动方案', '》') },
  { name: 'newlines', make: repeat('\n') },
  { name: 'line ends of all kinds', make: repeat('武汉\r\n\r中国\n\u2028') },
  { name: 'spaces', make: repeat(' ') },
  { name: 'full-width spaces', make: repeat('\u3000') },
  { name: 'marks', make: repeat('，。！？；：、……——··') },
  { name: 'commas only', make: repeat('习近平会见托卡耶夫，') },
  { name: 'an endless list', make: repeat('北京、上海、李强、丁薛祥、') },
  { name: 'titles', make: repeat('市委常委、副市长') },
  { name: 'titles and names', make: repeat('哈萨克斯坦总统托卡耶夫、') },
  {
    name: 'groups',
    make: repeat('中国和哈萨克斯坦签署协议。双方指出，两国元首举行会谈，我国我市我们中方哈方该国该项目。'),
  },
  {
    name: 'groups of one sentence',
    make: repeat('哈萨克斯坦总统托卡耶夫说我同习近平主席会谈，双方签署协议，两国元首，该铁路项目，'),
  },
  { name: 'short names', make: repeat('中国和哈萨克斯坦。中哈关系，中俄关系，访华。') },
  { name: 'names in names', make: repeat('中国驻哈萨克斯坦大使馆、武汉火车站。') },
  { name: 'ceremonies', make: repeat('中吉乌铁路开通。出席开通仪式。') },
  { name: 'columns', make: repeat('武汉市 | 100亿元 | 12% |\n') },
  {
    name: 'new persons',
    make: manyNames(
      (word) => `副市长${SURNAMES[word(2).charCodeAt(1) % SURNAMES.length]}${word(2)}会见记者张${word(2)}。`,
      GIVEN,
    ),
  },
  {
    name: 'new foreign persons',
    make: manyNames((word) => `法国总理${word(4)}·${word(4)}会见${word(4)}。两国元首举行会谈。`, SYLLABLES),
  },
  {
    name: 'new organizations',
    make: manyNames(
      (word) => `武汉${word(3)}科技有限公司与${word(3)}研究院签署协议，总投资${word(1).charCodeAt(0)}亿元。`,
      SYLLABLES,
    ),
  },
  {
    name: 'new persons in English',
    make: manyNames(
      (word) => `President John ${capital(word(3))} met Prime Minister ${capital(word(3))} in ${capital(word(3))}. `,
      LATIN,
    ),
  },
  {
    name: 'English, one sentence repeated',
    make: repeat('President Xi Jinping met Kazakh President Kassym-Jomart Tokayev in Astana on June 16, 2025. '),
  },
  {
    name: 'English without punctuation',
    make: repeat('President Xi Jinping met Kazakh President Tokayev and the Ministry of Foreign Affairs '),
  },
  { name: 'English capitals', make: repeat('Bank Of China ') },
  { name: 'English, one word', make: repeat('a') },
  { name: 'English abbreviations', make: repeat('U.S. ') },
  { name: 'English lists', make: repeat('Beijing, Shanghai, ') },
  {
    name: 'English groups',
    make: repeat('President Xi met President Tokayev. Both sides said the two presidents met. He said it. '),
  },
  { name: 'English amounts', make: repeat('1,234.5 million ') },
  { name: 'English quotes', make: repeat('"(\'[') },
  { name: 'addresses', make: repeat('http://a.b/c?d=e&f ') },
  { name: 'both languages', make: repeat('Xi习Jinping近平 meets会见Tokayev 123年。') },
  { name: 'neither language', make: repeat('Ωμέγα Привет мир かな ') },
]
