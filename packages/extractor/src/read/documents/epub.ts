// Books in EPUB: the chapters in the order of the spine, as one text; each passage knows its chapter.
import { InputError } from '../../errors.ts'
import type { Place } from '../../model/index.ts'
import { decodeHtml } from '../decode.ts'
import { type DomDocument, parseHtml, parseXml } from './dom.ts'
import { domText } from './dom-text.ts'
import { isoDate, present, withTitle } from './metadata.ts'
import type { Reader } from './reader.ts'
import { ZipArchive } from './zip-archive.ts'

const CONTAINER = 'META-INF/container.xml'
const BETWEEN = '\n\n'

export const EPUB: Reader = {
  name: 'an EPUB book',
  extensions: ['.epub'],
  magic: [0x50, 0x4b, 0x03, 0x04],
  isOwn: (bytes) => ZipArchive.lists(bytes, CONTAINER),
  async *read(bytes, { maxBytes }) {
    const archive = ZipArchive.open(bytes, 'the book')
    await archive.check(maxBytes)
    if (archive.names.includes('META-INF/encryption.xml') && archive.names.includes('META-INF/rights.xml'))
      throw new InputError('the book is protected against copying: get it without protection')
    const xml = async (name: string): Promise<DomDocument> =>
      parseXml(new TextDecoder().decode(await archive.read(name, maxBytes)))
    const [root] = (await xml(CONTAINER)).getElementsByTagName('rootfile')
    const path = root?.getAttribute('full-path')
    if (!path) throw new InputError('the book does not say where its contents are: convert it again')
    const contents = await xml(path)
    const texts: string[] = []
    const places: Place[] = []
    let at = 0
    for (const file of chaptersOf(contents, path)) {
      if (!archive.names.includes(file)) continue
      const page = await parseHtml(decodeHtml(await archive.read(file, maxBytes)))
      const text = domText(page.body ?? page)
      if (text === '') continue
      places.push({ start: at, where: { part: file } })
      texts.push(text)
      at += text.length + BETWEEN.length
    }
    if (texts.length === 0)
      throw new InputError('the book holds no text: its pages may be pictures; it needs OCR first')
    const value = (tag: string): string => [...contents.getElementsByTagName(tag)][0]?.textContent?.trim() ?? ''
    const body = texts.join(BETWEEN)
    const text = withTitle(value('dc:title'), body, '# ')
    const shift = text.length - body.length
    yield {
      text,
      places: places.map(({ start, where }, i) => ({ start: i === 0 ? 0 : start + shift, where })),
      ...present({ date: isoDate(value('dc:date')), author: value('dc:creator') }),
    }
  },
}

/** Files of the spine, in order: `itemref`s name `item`s, whose paths are relative to the file that lists them. */
function chaptersOf(contents: DomDocument, path: string): string[] {
  const folder = path.split('/').slice(0, -1)
  const files = new Map<string, string>()
  for (const item of contents.getElementsByTagName('item')) {
    const [id, href] = [item.getAttribute('id'), item.getAttribute('href')]
    if (id && href) files.set(id, resolvePath(folder, href))
  }
  return [...contents.getElementsByTagName('itemref')].flatMap(
    (ref) => files.get(ref.getAttribute('idref') ?? '') ?? [],
  )
}

function resolvePath(folder: readonly string[], href: string): string {
  const path = [...folder]
  for (const part of unescaped(href.replace(/[?#].*$/u, '')).split('/'))
    if (part === '..') path.pop()
    else if (part !== '.' && part !== '') path.push(part)
  return path.join('/')
}

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
