// The little of a DOM that readers use, and the parser that makes it: linkedom, the same in Node and in a worker, where
// there is no DOMParser. It runs no script and loads nothing.
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
}

export interface DomElement extends DomNode {
  getAttribute(name: string): string | null
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  getElementsByTagName(name: string): Iterable<DomElement>
}

export interface DomDocument extends DomElement {
  readonly body: DomElement | null
}

export const ELEMENT = 1
export const TEXT = 3
export const CDATA = 4

/** Fragments get the frame that the parser would leave out. */
export async function parseHtml(html: string): Promise<DomDocument> {
  const { DOMParser } = await import('linkedom/worker')
  return new DOMParser().parseFromString(framed(html), 'text/html') as unknown as DomDocument
}

/** The start of a page up to where its body begins, which HTML need not say. */
const BEFORE_BODY =
  /^[\s\S]*?<html\b[^>]*>(?:\s*(?:<!--[\s\S]*?-->|<\/?head\b[^>]*>|<(?:meta|link|base)\b[^>]*>|<(title|style|script|noscript)\b[\s\S]*?<\/\1\s*>))*/iu

function framed(html: string): string {
  if (!/<html[\s>]/iu.test(html))
    return `<!doctype html><html><head></head><body>${html.replace(/^\s*<!doctype[^>]*>/iu, '')}</body></html>`
  if (/<body[\s>]/iu.test(html)) return html
  const head = BEFORE_BODY.exec(html)?.[0] ?? ''
  return `${head}<body>${html.slice(head.length)}`
}

/** Entities that a document type declares are not expanded. */
export async function parseXml(xml: string): Promise<DomDocument> {
  const { DOMParser } = await import('linkedom/worker')
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as DomDocument
}
