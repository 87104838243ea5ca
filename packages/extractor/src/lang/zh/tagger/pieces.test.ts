import { describe, expect, test } from 'vitest'
import { PIECE_UNITS, pieces } from './pieces.ts'

const cut = (text: string) => [...pieces(text)].map(({ start, end }) => text.slice(start, end))

describe('pieces', () => {
  test.each([
    ['nothing', ''],
    ['a sentence', '习近平在北京。'],
    ['sentences', '习近平在北京。'.repeat(1000)],
    ['clauses', '习近平在北京，'.repeat(1000)],
    ['no marks', '国'.repeat(5000)],
    ['surrogate pairs', '😀'.repeat(5000)],
  ])('%s: cover the text, none too long', (_, text) => {
    const parts = cut(text)
    expect(parts.join('')).toBe(text)
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(PIECE_UNITS)
      expect(part).not.toMatch(/^[\udc00-\udfff]/)
    }
  })

  test('a cut falls after a sentence end, else after a mark', () => {
    const clause = '一'.repeat(99)
    const text = `${`${clause}，`.repeat(4)}${clause}。${`${clause}，`.repeat(4)}`
    expect(cut(text)[0]).toBe(text.slice(0, 500))
    expect(cut(`${clause}，`.repeat(8))[0]).toHaveLength(600)
  })
})
