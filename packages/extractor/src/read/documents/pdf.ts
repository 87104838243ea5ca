// PDF files: lines by pdf.js, put together to paragraphs by where they stand on the page; page numbers and running heads are
// left out, and each passage knows its page.
import { InputError } from '../../errors.ts'
import type { Place } from '../../model/index.ts'
import { isoDate, present, withTitle } from './metadata.ts'
import { type PdfLine, type PdfPage, toLines } from './pdf-lines.ts'
import { columnEdges, toParagraphs, withoutFurniture } from './pdf-paragraphs.ts'
import type { ReadContext, Reader } from './reader.ts'

export const PDF: Reader = {
  name: 'a PDF',
  extensions: ['.pdf'],
  magic: [0x25, 0x50, 0x44, 0x46, 0x2d],
  async *read(bytes, context) {
    const { pages, info } = await pagesOf(bytes, context)
    const own = withoutFurniture(pages)
    const edgeOf = columnEdges(own)
    const { text, places } = join(own.map((lines) => toParagraphs(lines, edgeOf)))
    if (text === '') throw new InputError('the PDF holds no text: its pages may be pictures; it needs OCR first')
    const titled = withTitle(plausibleTitle(info.Title), text)
    const shift = titled.length - text.length
    yield {
      text: titled,
      places: places.map(({ start, where }, i) => ({ start: i === 0 ? 0 : start + shift, where })),
      ...present({ date: isoDate(writtenOn(info)), author: info.Author?.trim() }),
    }
  },
}

interface Info {
  readonly Title?: string
  readonly Author?: string
  readonly CreationDate?: string
  readonly Producer?: string
}

/** What programs put there themselves is none: "Microsoft Word - a.doc", "untitled", a file's name. */
const plausibleTitle = (title: string | undefined): string =>
  title === undefined || /^(?:microsoft |untitled|无标题)|\.\w{2,5}$|^https?:|^about:/iu.test(title.trim()) ? '' : title

/** A page that was printed from a browser, or through the system's printer, bears the day of printing: nothing about its text. */
const writtenOn = ({ CreationDate, Producer = '' }: Info): string | undefined =>
  /Skia\/PDF|cairo|Quartz PDFContext|Print To PDF|wkhtmltopdf|^Qt \d/iu.test(Producer) ? undefined : CreationDate

const REASONS: Readonly<Record<string, string>> = {
  PasswordException: 'the PDF is encrypted: save a copy without a password',
  InvalidPDFException: 'the PDF is damaged or cut off: fetch or save it again',
}

async function pagesOf(
  bytes: Uint8Array,
  { cMap, maxBytes }: ReadContext,
): Promise<{ pages: readonly (readonly PdfLine[])[]; info: Info }> {
  const { getDocumentProxy } = await import('unpdf')
  const options = { isEvalSupported: false, verbosity: 0, stopAtErrors: false, useSystemFonts: false }
  try {
    // pdf.js takes the bytes away, and refuses Node's Buffers.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { ...options, ...(cMap ? cMapsFrom(cMap) : {}) })
    try {
      const pages: (readonly PdfLine[])[] = []
      let size = 0
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await pdf.getPage(number)
        const { items } = await page.getTextContent()
        const lines = toLines({ items: items as PdfPage['items'] })
        size += lines.reduce((sum, { text }) => sum + text.length * 2, 0)
        if (size > maxBytes) throw new InputError('the text of the PDF is larger than the limit: raise it (--max-size)')
        pages.push(lines)
        page.cleanup()
      }
      const { info } = await pdf.getMetadata()
      return { pages, info: info as Info }
    } finally {
      await pdf.loadingTask.destroy()
    }
  } catch (error) {
    if (error instanceof InputError) throw error
    const name = error instanceof Error ? error.name : ''
    throw new InputError(REASONS[name] ?? 'the PDF cannot be read: open it and print it to a new PDF', { cause: error })
  }
}

/** pdf.js asks for tables by file name; ours come from wherever the caller keeps them, and nothing else is fetched. */
function cMapsFrom(read: (name: string) => Promise<Uint8Array>): object {
  return {
    cMapPacked: true,
    cMapUrl: 'cmaps/',
    useWorkerFetch: false,
    BinaryDataFactory: class {
      async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
        if (kind !== 'cMapUrl') throw new InputError(`${filename} is not at hand`)
        return await read(filename.replace(/\.bcmap$/u, ''))
      }
    },
  }
}

/** A paragraph that goes on over a page's end is one; its places are those of both pages. */
function join(pages: readonly (readonly string[])[]): { text: string; places: Place[] } {
  let text = ''
  const places: Place[] = []
  for (const [i, paragraphs] of pages.entries()) {
    const [first] = paragraphs
    if (first === undefined) continue
    const goesOn = /[\p{Script=Han}，、]$/u.test(text) && /^\p{Script=Han}/u.test(first) && text.length > 0
    const last = text.slice(text.lastIndexOf('\n') + 1)
    if (text !== '') text += goesOn && last.length > LONG_LINE ? '' : '\n\n'
    places.push({ start: text.length, where: { page: i + 1 } })
    text += paragraphs.join('\n\n')
  }
  return { text, places }
}

/** Shorter paragraphs without a full stop are titles: nothing goes on from them. */
const LONG_LINE = 60
