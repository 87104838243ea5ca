// One text as a file of every kind that is read. What a reader loses shows in what is extracted from its file.
import { gzipSync } from 'node:zlib'
import JSZip from 'jszip'
import { Converter } from 'opencc-js/cn2t'
import { encode } from './encodings.ts'

export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Turns a page into a PDF, as a browser prints it. */
export type PrintPdf = (html: string) => Promise<Uint8Array>

/** @param printPdf - Where undefined there is no PDF among them. */
export async function samplesOf(text: string, printPdf?: PrintPdf): Promise<Sample[]> {
  const blocks = text.split(/\n\s*\n/u).map((block) => block.split('\n').filter((line) => line.trim() !== ''))
  const paragraphs = blocks.filter((lines) => lines.length > 0)
  const html = page(paragraphs)
  const utf8 = (content: string): Uint8Array => new TextEncoder().encode(content)
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  const traditional = Converter({ from: 'cn', to: 'tw' })(text)
  const row = { id: 'page', title: '', text }
  return [
    { name: 'utf-8.txt', bytes: utf8(text) },
    { name: 'utf-16.txt', bytes: utf16 },
    { name: 'gb18030.txt', bytes: encode(text.replaceAll('•', '·'), 'gb18030') },
    { name: 'traditional.txt', bytes: utf8(traditional) },
    { name: 'big5.txt', bytes: encode(forBig5(traditional), 'big5') },
    { name: 'page.md', bytes: utf8(text) },
    { name: 'page.html', bytes: utf8(html) },
    { name: 'page.docx', bytes: await docx(paragraphs) },
    ...(printPdf === undefined ? [] : [{ name: 'page.pdf', bytes: await printPdf(html) }]),
    { name: 'page.epub', bytes: await epub(html) },
    { name: 'rows.jsonl', bytes: utf8(`${JSON.stringify(row)}\n`) },
    { name: 'rows.csv', bytes: utf8(`id,text\r\npage,"${text.replaceAll('"', '""')}"\r\n`) },
    { name: 'page.zip', bytes: await archive({ 'folder/page.txt': text }) },
    { name: 'page.txt.gz', bytes: gzipSync(text) },
  ]
}

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (char) => `&#${char.charCodeAt(0)};`)

function page(paragraphs: readonly (readonly string[])[]): string {
  const body = paragraphs.flat().map((line) => `<p>${escaped(line)}</p>`)
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>page</title></head><body>
<nav><a href="/">首页</a> <a href="/more">更多</a></nav><article>${body.join('\n')}</article><footer>版权所有</footer></body></html>`
}

/** Big5 never had the dots of foreign names: its users write this one. */
const forBig5 = (text: string): string => text.replace(/[•·]/gu, '．')

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org'

async function docx(paragraphs: readonly (readonly string[])[]): Promise<Uint8Array> {
  const body = paragraphs
    .flatMap((lines) => [...lines, ''])
    .map((line) => `<w:p><w:r><w:t>${escaped(line)}</w:t></w:r></w:p>`)
  return await archive({
    '[Content_Types].xml': `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
  })
}

async function epub(html: string): Promise<Uint8Array> {
  const xhtml = html.replace('<!doctype html><html lang="zh">', `${XML}<html xmlns="http://www.w3.org/1999/xhtml">`)
  return await archive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `${XML}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    'book.opf': `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">page</dc:identifier><dc:title>page</dc:title><dc:language>zh</dc:language></metadata><manifest><item id="c" href="page.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`,
    'page.xhtml': xhtml.replace('<meta charset="utf-8">', ''),
  })
}

/** Days in the archive are set, so that the same text gives the same bytes. */
async function archive(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content, { date: new Date(Date.UTC(2025, 0, 1)) })
  return await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
