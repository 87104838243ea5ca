// Word documents (.docx): paragraphs, headings and table cells by mammoth; title, author and date of their properties.
import { InputError } from '../../errors.ts'
import { parseHtml, parseXml } from './dom.ts'
import { domText } from './dom-text.ts'
import { isoDate, present, withTitle } from './metadata.ts'
import type { Reader } from './reader.ts'
import { ZipArchive } from './zip-archive.ts'

const DOCUMENT = 'word/document.xml'
const PROPERTIES = 'docProps/core.xml'

export const DOCX: Reader = {
  name: 'a Word document',
  extensions: ['.docx', '.docm'],
  magic: [0x50, 0x4b, 0x03, 0x04],
  isOwn: (bytes) => ZipArchive.lists(bytes, DOCUMENT),
  async *read(bytes, { maxBytes }) {
    const archive = ZipArchive.open(bytes, 'the Word document')
    if (!archive.names.includes(DOCUMENT))
      throw new InputError(`the file is no Word document (it lacks ${DOCUMENT}): save it again as .docx`)
    // mammoth unpacks without limit: so every entry is unpacked here first, and counted.
    await archive.check(maxBytes)
    const html = await toHtml(bytes)
    const { title, ...metadata } = await propertiesOf(archive, maxBytes)
    const page = await parseHtml(html)
    const text = domText(page.body ?? page)
    if (text === '') throw new InputError('the document holds no text: its pages may be pictures; it needs OCR first')
    yield { text: withTitle(title, text, '# '), ...metadata }
  },
}

async function toHtml(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  try {
    // In Node it takes a Buffer, which a Uint8Array does for; in a browser an ArrayBuffer. Pictures are left where they are.
    const input = { buffer: bytes, arrayBuffer: bytes.slice().buffer } as never
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
    return (await mammoth.convertToHtml(input, { convertImage })).value
  } catch (cause) {
    throw new InputError('the Word document is damaged: open it in Word or LibreOffice and save it again', { cause })
  }
}

interface Properties {
  readonly title?: string
  readonly date?: string
  readonly author?: string
}

async function propertiesOf(archive: ZipArchive, maxBytes: number): Promise<Properties> {
  if (!archive.names.includes(PROPERTIES)) return {}
  const xml = await parseXml(new TextDecoder().decode(await archive.read(PROPERTIES, maxBytes)))
  const value = (tag: string): string => [...xml.getElementsByTagName(tag)][0]?.textContent?.trim() ?? ''
  return present({
    title: value('dc:title'),
    date: isoDate(value('dcterms:created')),
    author: value('dc:creator'),
  })
}
