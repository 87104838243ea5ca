import { expect, test } from 'vitest'
import { type Legend, toSvg } from './svg.ts'

const LEGEND: Legend = {
  title: '<b>&甲\u0001</b>',
  note: '2 of 3',
  types: Array.from({ length: 5 }, (_, i) => ({
    type: ['person', 'place', 'ship'][i % 3] as string,
    name: '人物',
    count: i,
  })),
  text: '#111111',
  muted: '#666666',
  line: '#cccccc',
  colorOf: () => '#1f6fd1',
}
const PICTURE = {
  width: 200,
  height: 100,
  background: '#ffffff',
  edges: [
    { from: { x: 0, y: 0 }, to: { x: 100, y: 0 }, bow: undefined, color: '#888888', width: 2, arrow: true, gap: 10 },
    {
      from: { x: 0, y: 0 },
      to: { x: 100, y: 0 },
      bow: { x: 50, y: 30 },
      color: '#888888',
      width: 2,
      arrow: false,
      gap: 10,
    },
  ],
  nodes: [{ x: 100, y: 0, kind: 'person', size: 10, color: '#1f6fd1', outline: '#ffffff' }],
  rings: [],
  texts: [{ text: '甲 & 乙', color: '#111111', size: 12, weight: 600, left: 112, middle: 0 }],
}

test('a picture has edges, nodes, names and a legend; texts are escaped', () => {
  const svg = toSvg(PICTURE, LEGEND)
  expect(svg).toContain('<title>&lt;b&gt;&amp;甲&lt;/b&gt;</title>')
  expect(svg).toContain('<circle cx="100" cy="0" r="10" fill="#1f6fd1" stroke="#ffffff" stroke-width="1.5"/>')
  expect(svg).toContain('font-weight="600">甲 &amp; 乙</text>')
  expect(svg).toContain('Q50 30 100 0"')
  // The tip touches the node, and the line ends within the head.
  expect(svg).toContain('<path d="M90 0L83.6 2.4L83.6 -2.4Z" fill="#888888"/>')
  expect(svg).toContain('M0 0L84.88 0"')
})

test('the legend breaks into rows, and the page grows with it', () => {
  const heightOf = (types: Legend['types']) => Number(/height="(\d+)"/u.exec(toSvg(PICTURE, { ...LEGEND, types }))?.[1])
  expect(heightOf(LEGEND.types) - heightOf(LEGEND.types.slice(0, 2))).toBe(48)
  expect(heightOf([])).toBe(164)
})
