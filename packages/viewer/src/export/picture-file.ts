// What is drawn as a picture with its legend.
import { styleOf, TYPES } from '../graph/entity-types.ts'
import type { Messages } from '../i18n/i18n.ts'
import type { Picture } from '../render/picture.ts'
import { CANVAS, type Shade } from '../theme/theme.ts'
import type { ExportedFile } from './graph-file.ts'
import { toPng } from './png.ts'
import { toSvg } from './svg.ts'

export interface PictureOptions {
  readonly title: string
  readonly total: number
  readonly shade: Shade
  /** Colours do not say types: shapes alone do. */
  readonly neutral: boolean
  readonly messages: Messages
}

export async function pictureFile(
  picture: Picture,
  format: 'svg' | 'png',
  { title, total, shade, neutral, messages }: PictureOptions,
): Promise<ExportedFile> {
  const counts = new Map<string, number>()
  for (const { kind } of picture.nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const rank = (type: string): number => (TYPES.includes(type) ? TYPES.indexOf(type) : TYPES.length)
  const colors = CANVAS[shade]
  const svg = toSvg(picture, {
    title,
    note: messages.pictureNote(picture.nodes.length, total),
    types: [...counts]
      .sort(([a], [b]) => rank(a) - rank(b))
      .map(([type, count]) => ({ type, name: messages.type[type] ?? type, count })),
    text: colors.label,
    muted: colors.edgeStrong,
    line: colors.edge,
    colorOf: (type) => styleOf(neutral ? 'other' : type)[shade],
  })
  return format === 'svg'
    ? { parts: [svg], extension: 'svg', type: 'image/svg+xml' }
    : { parts: await toPng(svg), extension: 'png', type: 'image/png' }
}
