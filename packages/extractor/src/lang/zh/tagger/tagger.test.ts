import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DataError } from '../../../errors.ts'
import { createTagger, tagLines } from './index.ts'

const MODEL = readFileSync(new URL('../../../../../../data/model/zh-tagger.bin', import.meta.url))
const tag = createTagger(MODEL)
const namesOf = (text: string) => tag(text).names.map(({ start, end, type }) => `${text.slice(start, end)}/${type}`)

describe('names', () => {
  test.each([
    ['习近平同哈萨克斯坦总统托卡耶夫会谈', ['习近平/person', '哈萨克斯坦/place', '托卡耶夫/person']],
    ['新华社北京6月15日电', ['新华社/organization', '北京/place']],
    ['外交部发言人在北京举行例行记者会。', ['外交部/organization', '北京/place']],
    ['今天天气很好，我们去公园走走。', []],
  ])('%s', (text, names) => {
    expect(namesOf(text)).toEqual(names)
  })

  test('a foreign name with its dot is one name', () => {
    const text = '土库曼斯坦总统谢尔达尔·别尔德穆哈梅多夫出席会议。'
    expect(namesOf(text)).toContain('谢尔达尔·别尔德穆哈梅多夫/person')
  })

  test('full-width digits and letters are read like ASCII', () => {
    const wide = tag('２０２５年ＡＰＥＣ会议在韩国举行')
    const narrow = tag('2025年APEC会议在韩国举行')
    expect(wide.tokens.map(({ start, end, pos }) => ({ start, end, pos }))).toEqual(
      narrow.tokens.map(({ start, end, pos }) => ({ start, end, pos })),
    )
    expect(wide.names).toEqual(narrow.names)
  })
})

const HOSTILE: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['white space', ' \t\u3000\n\u00a0'],
  ['lone surrogates', '习\ud800近平\udc00在北京\udfff'],
  ['emoji', '会见👨‍👩‍👧‍👦🇨🇳在北京👍🏽'],
  ['control characters', '\u0000\u0001习近平\u001b[31m\u0007北京\u200b\ufeff'],
  ['Latin', 'The quick brown fox met 习近平 at APEC 2025.'],
  ['digits', '1234567890'.repeat(100)],
  ['full width', 'ＡＢＣ１２３，。！？（）％'],
  ['traditional and simplified', '國家主席习近平會見哈薩克斯坦總統托卡耶夫'],
  ['one character', '国'.repeat(3000)],
  ['noncharacters', '\ufffe\uffff\u0000'],
]

describe('hostile text', () => {
  test.each(HOSTILE)('%s', (_, text) => {
    const { tokens, names } = tag(text)
    let last = 0
    let covered = ''
    for (const token of tokens) {
      expect(token.start).toBeGreaterThanOrEqual(last)
      expect(token.text).toBe(text.slice(token.start, token.end))
      expect(token.text).not.toMatch(/\s/)
      covered += token.text
      last = token.end
    }
    expect(covered.replace(/[\p{Cc}\u200b-\u200f\u2060\ufeff]/gu, '')).toBe(
      text.replace(/[\s\p{Cc}\u200b-\u200f\u2060\ufeff]/gu, ''),
    )
    const starts = new Set(tokens.map((token) => token.start))
    const ends = new Set(tokens.map((token) => token.end))
    for (const name of names) expect(starts.has(name.start) && ends.has(name.end)).toBe(true)
  })

  test('a surrogate pair is never cut', () => {
    const text = '𠮷野家😀'.repeat(400)
    const cut = tag(text).tokens.filter(({ start }) => (text.charCodeAt(start) & 0xfc00) === 0xdc00)
    expect(cut).toEqual([])
  })

  test('time grows with length, not faster', () => {
    const seconds = (units: number): number => {
      const text = '中国国家主席习近平在北京会见外国客人'.repeat(Math.ceil(units / 18)).slice(0, units)
      const begun = performance.now()
      tag(text)
      return performance.now() - begun
    }
    seconds(20_000)
    const ratio = Math.min(...[1, 2, 3, 4, 5].map(() => seconds(80_000) / seconds(10_000)))
    expect(ratio).toBeLessThan(8 * 5)
  }, 30_000)
})

describe('model bytes', () => {
  const damaged = (at: number): Uint8Array => {
    const bytes = Uint8Array.from(MODEL)
    bytes[at]! ^= 1
    return bytes
  }
  test.each([
    ['none', new Uint8Array(0), /0 bytes, fewer than its header/],
    ['another file', new TextEncoder().encode('{"json": true, "model": false}'), /does not begin with SKZT/],
    ['another version', damaged(4), /is of version \d+, this code reads version/],
    ['cut short', MODEL.subarray(0, MODEL.length - 100), /which announces/],
    ['with a tail', Uint8Array.of(...MODEL.subarray(0, 16), 1), /which announces/],
    ['a flipped bit', damaged(MODEL.length >> 1), /checksum/],
  ])('%s', (_, bytes, message) => {
    expect(() => createTagger(bytes)).toThrow(DataError)
    expect(() => createTagger(bytes)).toThrow(message)
  })

  test('a view into a larger buffer is read at its offset', () => {
    const larger = new Uint8Array(MODEL.length + 7)
    larger.set(MODEL, 7)
    const text = '习近平在北京'
    expect(createTagger(larger.subarray(7))(text)).toEqual(tag(text))
  })
})

describe('tagLines', () => {
  const sentence = () => ({
    tokens: [
      { start: 0, end: 2, text: '北京', pos: 'ns' },
      { start: 2, end: 3, text: '好', pos: 'a' },
    ],
    names: [{ start: 0, end: 2, type: 'place' as const, foundBy: 'tagger' }],
  })
  test.each([
    ['bio', '北京好', '北\tB-LOC\n京\tI-LOC\n好\tO\n\n'],
    ['words', '北京好\n北京好\n', '北京/ns 好/a\n北京/ns 好/a\n'],
    ['words', '', ''],
  ] as const)('%s of %j', (format, text, lines) => {
    expect(tagLines(text, format, sentence)).toBe(lines)
  })

  test('an empty line is a unit, a surrogate pair one character', () => {
    const none = () => ({ tokens: [], names: [] })
    expect(tagLines('😀\r\n\n好', 'bio', none)).toBe('😀\tO\n\n\n好\tO\n\n')
  })
})
