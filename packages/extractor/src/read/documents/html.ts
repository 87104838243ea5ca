// HTML pages: the article without menus and footers, as Readability finds it; where it finds none, all that is to be read.
import { InputError } from '../../errors.ts'
import { decodeHtml } from '../decode.ts'
import { type DomDocument, type DomNode, parseHtml } from './dom.ts'
import { domDepth, domText } from './dom-text.ts'
import { isoDate, present, withTitle } from './metadata.ts'
import type { Reader, ReadPart } from './reader.ts'

/** More elements than any page to be read has: Readability's time is not linear. */
const MOST_ELEMENTS = 100_000
const DEEPEST = 500
/** Share of a page's text below which what was found is a teaser, not the article. */
const LEAST_SHARE = 0.2
const DATES = [
  'meta[property="article:published_time"]',
  'meta[name="publishdate"]',
  'meta[name="PubDate"]',
  'meta[name="pubdate"]',
  'meta[name="date"]',
  'meta[itemprop="datePublished"]',
  'time[datetime]',
]
const AUTHORS = ['meta[name="author"]', 'meta[property="article:author"]']

export const HTML: Reader = {
  name: 'an HTML page',
  extensions: ['.html', '.htm', '.xhtml'],
  async *read(bytes) {
    yield await readHtml(decodeHtml(bytes))
  },
}

/**
 * Reads one page.
 * @throws {InputError} If it holds no text.
 */
export async function readHtml(html: string): Promise<ReadPart> {
  const document = await parseHtml(html)
  const whole = domText(document.body ?? document)
  const title = document.querySelector('title')?.textContent ?? ''
  const dates = DATES.map((selector) => attributeOf(document, selector, 'content', 'datetime'))
  const date = dates.map(isoDate).find((found) => found !== undefined)
  const author = AUTHORS.map((selector) => attributeOf(document, selector, 'content')).find(Boolean)
  // A page's title is often that of its site as well: 会谈 - 网站; its one heading of the first level is the article's own.
  const [heading, second] = [...document.querySelectorAll('h1')].map((h1) => domText(h1))
  const headline =
    heading !== undefined && second === undefined && title.includes(heading.slice(2)) ? heading.slice(2) : null
  const article = domDepth(document.body ?? document) > DEEPEST ? null : await mainPart(document)
  const main = article === null ? '' : domText(article.content)
  const text = main.length >= whole.length * LEAST_SHARE ? main : whole
  if (text === '') throw new InputError('the page holds no text: it may be filled by scripts; save it from a browser')
  return {
    text: withTitle(headline ?? (article?.title || title), text, '# '),
    ...present({ date: date ?? isoDate(article?.date), author: author ?? article?.author }),
  }
}

function attributeOf(document: DomDocument, selector: string, ...names: readonly string[]): string | null {
  const element = document.querySelector(selector)
  return element === null ? null : (names.map((name) => element.getAttribute(name)).find(Boolean) ?? null)
}

interface MainPart {
  readonly content: DomNode
  readonly title: string
  readonly date: string | null
  readonly author: string | null
}

/** Takes the document apart: to be called last. */
async function mainPart(document: DomDocument): Promise<MainPart | null> {
  const { Readability } = await import('@mozilla/readability')
  try {
    const article = new Readability<DomNode>(document as never, {
      maxElemsToParse: MOST_ELEMENTS,
      serializer: (node) => node as unknown as DomNode,
    }).parse()
    if (!article?.content) return null
    const { content, title, publishedTime, byline } = article
    return { content, title: title ?? '', date: publishedTime ?? null, author: byline ?? null }
  } catch {
    // It gives up on pages of too many elements, and on some that are broken; the whole text is there still.
    return null
  }
}
