import { expect, test } from 'vitest'
import { alignTokens, type PieceName } from './tokens.ts'

const NR = 9
const codesOf = (text: string) => Uint16Array.from(text, (char) => char.charCodeAt(0))

/** `words`: separated by spaces, * after those tagged as a person's name, + after familiar ones; `names`: [surface, type]. */
function align(words: string, names: readonly (readonly [string, number])[]): string {
  const list = words.split(' ')
  const plain = list.map((word) => word.replace(/[*+]/, ''))
  const text = plain.join('')
  const ends = Int32Array.from(plain, (_, w) => plain.slice(0, w + 1).join('').length)
  const bounds = {
    length: list.length,
    starts: Int32Array.from(ends, (end, w) => end - plain[w]!.length),
    ends,
    tags: Uint8Array.from(list, (word) => (word.includes('*') ? NR : 1)),
  }
  const found = names.map(([surface, type]): PieceName => {
    const start = text.indexOf(surface)
    return { start, end: start + surface.length, type }
  })
  const out: string[] = []
  alignTokens(
    bounds,
    (w) => list[w]!.includes('+'),
    found,
    codesOf(text),
    NR,
    (start, end, tag) => out.push(text.slice(start, end) + (tag === NR ? '*' : '')),
  )
  return out.join(' ')
}

test.each([
  ['no names', '我 在 公园', [], '我 在 公园'],
  ['a name of whole words', '习* 近平* 会谈', [['习近平', 0]], '习* 近平* 会谈'],
  ['a given name in two words', '申* 炳 大 说', [['申炳大', 0]], '申* 炳大* 说'],
  ['a surname of two characters', '司 马光* 说', [['司马光', 0]], '司马* 光* 说'],
  ['a foreign name in two words', '别尔德* 穆哈梅多夫* 说', [['别尔德穆哈梅多夫', 0]], '别尔德* 穆哈梅多夫* 说'],
  ['a foreign name in three words', '谢·* 别尔德* 夫* 说', [['谢·别尔德夫', 0]], '谢·别尔德夫* 说'],
  ['a word across the end of a name', '北京市民 说', [['北京', 1]], '北京 市民 说'],
  ['a familiar word that holds a name', '他 来京+ 了', [['京', 1]], '他 来京 了'],
  ['a familiar word across the end of a name', '在北+ 京 了', [['北京', 1]], '在 北 京 了'],
  [
    'names in a row',
    '中+ 吉+ 乌+ 铁路',
    [
      ['中', 1],
      ['吉', 1],
      ['乌', 1],
    ],
    '中 吉 乌 铁路',
  ],
  [
    'two names in one word',
    '中美关系',
    [
      ['中', 1],
      ['美', 1],
    ],
    '中 美 关系',
  ],
  ['a person whose word goes on', '申炳大说 了', [['申炳大', 0]], '申* 炳大* 说 了'],
] as const)('%s', (_, words, names, tokens) => {
  expect(align(words, names)).toBe(tokens)
})
