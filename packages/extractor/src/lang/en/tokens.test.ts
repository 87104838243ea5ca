import { describe, expect, test } from 'vitest'
import { createEnglish } from './index.ts'
import { tokenize } from './tokens.ts'

const english = createEnglish()

describe('tokenize', () => {
  test.each([
    ["China's trade isn’t falling.", "China|'s|trade|is|n’t|falling|."],
    [
      'Kassym-Jomart spent US$94.8 billion (1,500 kV) at 10:30.',
      'Kassym-Jomart|spent|US$|94.8|billion|(|1,500|kV|)|at|10:30|.',
    ],
    ['Mr. J. D. Vance of the U.S. met AT&T Inc. on Jan. 2.', 'Mr.|J.|D.|Vance|of|the|U.S.|met|AT&T|Inc.|on|Jan.|2|.'],
    ['the 21st-century 1990s 3rd 500kV C919', 'the|21st-century|1990s|3rd|500|kV|C919'],
    ['“复兴” field 😀 \ud800 x', '“|复兴|”|field|😀|\ud800|x'],
    ['  ', ''],
  ])('%j', (sentence, expected) => {
    const words = tokenize(sentence)
    expect(words.map(({ text }) => text).join('|')).toBe(expected)
    for (const { text, start, end } of words) expect(sentence.slice(start, end)).toBe(text)
    // All but white space is covered, in order.
    expect(words.map(({ text }) => text).join('')).toBe(sentence.replace(/\s+/g, ''))
  })
})

describe('tags', () => {
  test.each([
    ['Xi has signed the deals and they were praised.', 'NNP VBZ VBN DT NNS CC PRP VBD VBN .'],
    ['The two sides will strengthen cooperation.', 'DT CD NNS MD VB NN .'],
    ["China's trade with Kazakhstan grew quickly.", 'NNP POS NN IN NNP VBD RB .'],
    ['He visited Astana in 2024 ( again ) .', 'PRP VBD NNP IN CD -LRB- RB -RRB- .'],
  ])('%s', (sentence, tags) =>
    expect(
      english
        .tag(sentence)
        .tokens.map(({ pos }) => pos)
        .join(' '),
    ).toBe(tags),
  )

  test.each([
    ['control characters', 'A\u0000B \u0007 c\u001bd Xi\u200b met.'],
    ['lone surrogates', 'Xi \ud800 met \udc00 Tokayev'],
    ['emoji', '😀👨‍👩‍👧 Xi Jinping 😀 met'],
    ['full width', 'Ｘｉ met Ｔｏｋａｙｅｖ １２３'],
    ['a dotted capital, which grows in lower case', 'İstanbul Meets İzmir Over İznik Trade'],
  ])('keep exact places in text with %s', (_name, sentence) => {
    const { tokens, names } = english.tag(sentence)
    expect(tokens.map(({ text }) => text).join('')).toBe(sentence.replace(/\s+/g, ''))
    for (const { start, end, text } of tokens) expect(sentence.slice(start, end)).toBe(text)
    for (const { start, end } of names) expect(start < end && end <= sentence.length).toBe(true)
  })

  test('takes time in proportion to the text', () => {
    const text = (words: number) =>
      'President Xi Jinping met 1,500 students and $3 million in June 2024 '.repeat(words / 12)
    const cost = (sentence: string) => {
      const before = performance.now()
      english.tag(sentence)
      english.dates(sentence, '2025-06-18')
      english.quantities(sentence)
      return performance.now() - before
    }
    cost(text(1200))
    // The least of five, since other work on the machine only adds.
    const least = (words: number) => Math.min(...[1, 2, 3, 4, 5].map(() => cost(text(words))))
    const [small, large] = [least(1200), least(9600)]
    expect(large / small).toBeLessThan(8 * 6)
  })
})
