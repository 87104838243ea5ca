// A picture of the graph as SVG: as it looks, with title and legend below.
import { corners, styleOf } from '../graph/entity-types.ts'
import type { Point } from '../render/geometry.ts'
import type { Ring } from '../render/labels.ts'
import type { Picture, PictureEdge, PictureNode } from '../render/picture.ts'

export interface Legend {
  readonly title: string
  readonly note: string
  readonly types: readonly { readonly type: string; readonly name: string; readonly count: number }[]
  readonly text: string
  readonly muted: string
  readonly line: string
  /** Of each type, in the theme on screen. */
  readonly colorOf: (type: string) => string
}

const FAMILY = "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"
const MARGIN = 20
const ROW = 24
/** As render/renderer.ts has its arrows. */
const ARROW = { length: 3.2, width: 2.4 }

/** @returns A whole SVG document, in CSS pixels; what lies outside of the canvas is cut off. */
export function toSvg(picture: Picture, legend: Legend): string {
  const { width } = picture
  const items = placeLegend(legend, width)
  const below = MARGIN * 2 + ROW * (items.rows + 1)
  const height = picture.height + below
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${FAMILY}">`,
    `<title>${escapeXml(legend.title)}</title>`,
    `<defs><clipPath id="canvas"><rect width="${n(width)}" height="${n(picture.height)}"/></clipPath></defs>`,
    `<rect width="100%" height="100%" fill="${picture.background}"/>`,
    '<g clip-path="url(#canvas)">',
    `<g fill="none">${picture.edges.map(edge).join('')}</g>`,
    `<g stroke-linejoin="round">${picture.nodes.map(node).join('')}</g>`,
    `<g fill="none">${picture.rings.map(ring).join('')}</g>`,
    `<g dominant-baseline="central" paint-order="stroke" stroke="${picture.background}" stroke-width="4" stroke-linejoin="round">`,
    ...picture.texts.map(
      ({ text, color, size, weight, left, middle }) =>
        `<text x="${n(left)}" y="${n(middle)}" fill="${color}" font-size="${n(size)}" font-weight="${weight}">${escapeXml(text)}</text>`,
    ),
    '</g></g>',
    `<g transform="translate(0 ${n(picture.height)})"><path d="M0 .5H${n(width)}" stroke="${legend.line}"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 10}" font-size="14" font-weight="600" fill="${legend.text}">${escapeXml(legend.title)}</text>`,
    `<text x="${n(width - MARGIN)}" y="${MARGIN + 10}" font-size="12" text-anchor="end" fill="${legend.muted}">${escapeXml(legend.note)}</text>`,
    ...items.svg,
    '</g></svg>',
  ]
  return parts.join('\n')
}

function placeLegend(legend: Legend, width: number): { rows: number; svg: string[] } {
  let [x, row] = [MARGIN, 0]
  const svg = legend.types.map(({ type, name, count }) => {
    const text = `${name} ${count}`
    const size = 36 + textWidth(text)
    if (x + size > width - MARGIN && x > MARGIN) [x, row] = [MARGIN, row + 1]
    const y = MARGIN + ROW * (row + 1) + 10
    const shape = node({ x: x + 8, y, kind: type, size: 6, color: legend.colorOf(type), outline: 'none' })
    const item = `${shape}<text x="${n(x + 20)}" y="${n(y)}" dominant-baseline="central" font-size="13" fill="${legend.text}">${escapeXml(text)}</text>`
    x += size
    return item
  })
  return { rows: legend.types.length === 0 ? 0 : row + 1, svg }
}

/** About: no font is at hand. Han characters are square, others half as wide. */
const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 13 : 7.5), 0)

function node({ x, y, kind, size, color, outline }: PictureNode): string {
  const { shape } = styleOf(kind)
  const stroke = outline === 'none' ? '' : ` stroke="${outline}" stroke-width="1.5"`
  if (shape.kind === 'circle')
    return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(size * shape.radius)}" fill="${color}"${stroke}/>`
  const points = corners(shape).map(([dx, dy]) => `${n(x + dx * size)},${n(y + dy * size)}`)
  return `<polygon points="${points.join(' ')}" fill="${color}"${stroke}/>`
}

const ring = ({ x, y, radius, color, width }: Ring): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" stroke="${color}" stroke-width="${width}"/>`

function edge({ from, to, bow, color, width, arrow, gap }: PictureEdge): string {
  const before = bow ?? from
  const length = Math.hypot(to.x - before.x, to.y - before.y) || 1
  const way = { x: (to.x - before.x) / length, y: (to.y - before.y) / length }
  const back = (by: number, aside = 0): Point => ({
    x: to.x - way.x * by - way.y * aside,
    y: to.y - way.y * by + way.x * aside,
  })
  const head = arrow && length > gap + width * ARROW.length
  const end = head ? back(gap + width * ARROW.length * 0.8) : to
  const curve = bow === undefined ? `L${p(end)}` : `Q${p(bow)} ${p(end)}`
  const line = `<path d="M${p(from)}${curve}" stroke="${color}" stroke-width="${n(width)}"/>`
  if (!head) return line
  const side = (width * ARROW.width) / 2
  const foot = gap + width * ARROW.length
  return `${line}<path d="M${p(back(gap))}L${p(back(foot, side))}L${p(back(foot, -side))}Z" fill="${color}"/>`
}

const n = (value: number): string => String(Math.round(value * 100) / 100)
const p = ({ x, y }: Point): string => `${n(x)} ${n(y)}`

// Control characters that XML forbids would make the whole file unreadable.
const escapeXml = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
