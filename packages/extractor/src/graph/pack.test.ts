import { expect, test } from 'vitest'
import { type Box, packBoxes } from './pack.ts'

const box = (width: number, height: number): Box => ({ width, height })

test.each<[string, Box[]]>([
  ['nothing', []],
  ['one box', [box(10, 4)]],
  ['a large box and many small ones', [box(100, 90), box(30, 20), ...Array.from({ length: 80 }, () => box(9, 3))]],
  ['a very wide box', [box(500, 2), ...Array.from({ length: 20 }, (_, i) => box(5 + i, 25 - i))]],
])('packs %s without overlap, inside the sheet', (_name, boxes) => {
  const sheet = packBoxes(boxes, 1.6)
  const placed = boxes.map((item, i) => ({ ...item, ...(sheet.corners[i] ?? { x: Number.NaN, y: Number.NaN }) }))
  for (const [i, a] of placed.entries()) {
    expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= sheet.width + 1e-6 && a.y + a.height <= sheet.height + 1e-6).toBe(
      true,
    )
    for (const b of placed.slice(i + 1))
      expect(
        a.x + a.width <= b.x + 1e-6 ||
          b.x + b.width <= a.x + 1e-6 ||
          a.y + a.height <= b.y + 1e-6 ||
          b.y + b.height <= a.y + 1e-6,
      ).toBe(true)
  }
})
