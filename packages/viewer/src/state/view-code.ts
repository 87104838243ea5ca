// ViewState <-> the text that stands in the address: `v1.` and the deflated JSON of what differs from the start, in base64url.
import * as v from 'valibot'
import { COLORS, SIZES } from './drawing.ts'
import { HOPS, MOST_ENDS, MOST_PATHS, MOST_VIA } from './exploring.ts'
import { FACETS } from './filter.ts'
import { initialState, VIEWS, type ViewState } from './view-state.ts'

/** What a link carries. Language, theme and width of the screen are the reader's own; ticks are for work in progress. */
export type SharedView = Partial<
  Omit<ViewState, 'version' | 'lang' | 'theme' | 'sheet' | 'pickedNodes' | 'pickedTriples'>
>

const VERSION = 1
/** Longer links are cut by mail programs and chats. */
export const LONGEST_CODE = 8000
/** A few bytes can inflate to gigabytes. */
const MOST_BYTES = 2 ** 20

const ids = v.array(v.string())
const CHOICE = v.object({ mode: v.picklist(['but', 'only']), values: ids })
const DAY = v.nullable(v.pipe(v.string(), v.regex(/^-?\d{4,6}(-\d\d){0,2}$/u)))
const INDEX = v.pipe(v.number(), v.integer(), v.minValue(0))
const TABLE = v.object({ sort: v.string(), descending: v.boolean(), query: v.string() })

const FILTER = v.object({
  ...(Object.fromEntries(FACETS.map((facet) => [facet, CHOICE])) as Record<(typeof FACETS)[number], typeof CHOICE>),
  minConfidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  from: DAY,
  to: DAY,
  undated: v.boolean(),
  unconnected: v.boolean(),
})

const EXPLORING = v.object({
  unfolded: v.union([v.literal('all'), ids]),
  focus: v.nullable(v.object({ id: v.string(), hops: v.picklist(HOPS) })),
  expansions: v.array(v.object({ of: v.string(), ids })),
  paths: v.object({
    open: v.boolean(),
    ends: v.pipe(ids, v.maxLength(MOST_ENDS)),
    via: v.pipe(ids, v.maxLength(MOST_VIA)),
    avoid: ids,
    directed: v.boolean(),
    count: v.pipe(INDEX, v.minValue(1), v.maxValue(MOST_PATHS)),
    chosen: v.nullable(INDEX),
  }),
})

const DRAWING = v.object({
  sizeBy: v.picklist(SIZES),
  colorBy: v.picklist(COLORS),
  pins: v.array(v.object({ id: v.string(), x: v.pipe(v.number(), v.finite()), y: v.pipe(v.number(), v.finite()) })),
  locked: v.boolean(),
})

/** One line a part of the state that a link carries; a part without a line is not shared. */
const PARTS: Readonly<Record<string, v.GenericSchema>> = {
  scope: v.picklist(['best', 'all']),
  added: ids,
  filter: FILTER,
  exploring: EXPLORING,
  drawing: DRAWING,
  selection: v.nullable(v.object({ kind: v.picklist(['node', 'edge']), id: v.string() })),
  view: v.picklist(VIEWS),
  tables: v.record(v.picklist(VIEWS), TABLE),
  tab: v.picklist(['evidence', 'source']),
  reading: v.nullable(
    v.object({
      doc: v.string(),
      article: v.nullable(v.string()),
      statement: v.nullable(v.string()),
      evidence: INDEX,
      span: v.optional(v.object({ start: INDEX, end: INDEX })),
    }),
  ),
}

/** What of a state a link carries: the parts that differ from those of a graph just opened. */
export function sharedOf(state: ViewState): SharedView {
  const start: Readonly<Record<string, unknown>> = { ...initialState(state.lang, state.theme) }
  const differs = ([key, value]: [string, unknown]): boolean =>
    Object.hasOwn(PARTS, key) && JSON.stringify(value) !== JSON.stringify(start[key])
  return Object.fromEntries(Object.entries(state).filter(differs))
}

/** @returns The code of a view; empty for the view that a graph opens with. */
export async function encodeView(state: ViewState): Promise<string> {
  const shared = sharedOf(state)
  if (Object.keys(shared).length === 0) return ''
  const packed = await through(new TextEncoder().encode(JSON.stringify(shared)), new CompressionStream('deflate-raw'))
  return `v${VERSION}.${toBase64url(packed)}`
}

/** Whether a text, as it stands after `#`, is meant as the code of a view: any other anchor is left alone. */
export const isViewCode = (text: string): boolean => /^v\d+\./u.test(text)

/** @returns The view, or undefined where the code is damaged or of another version. */
export async function decodeView(code: string): Promise<SharedView | undefined> {
  const packed = /^v(\d+)\.([\w-]+)$/u.exec(code)
  if (packed === null || Number(packed[1]) !== VERSION) return undefined
  try {
    const bytes = fromBase64url(packed[2] as string)
    const json = new TextDecoder('utf-8', { fatal: true }).decode(
      await through(bytes, new DecompressionStream('deflate-raw')),
    )
    const data: unknown = JSON.parse(json)
    if (typeof data !== 'object' || data === null) return undefined
    const parts: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(data)) {
      // A part of a later release says nothing here, and harms nothing.
      const schema = Object.hasOwn(PARTS, key) ? PARTS[key] : undefined
      if (schema === undefined) continue
      const parsed = v.safeParse(schema, value)
      if (!parsed.success) return undefined
      parts[key] = parsed.output
    }
    return parts
  } catch {
    return undefined
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > MOST_BYTES) throw new RangeError('The view inflates beyond all measure')
    chunks.push(value)
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

const toBase64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
