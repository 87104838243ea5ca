// A tree of HTML -> the text a reader sees: a line a block, blank lines between blocks, # before headings.
import { CDATA, type DomNode, ELEMENT, TEXT } from './dom.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const HIDDEN = words(
  'script style noscript template head title svg math canvas iframe object embed select button textarea audio video rt rp',
)
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul',
)
/** Blocks that follow each other line by line. */
const TIGHT = words('li tr dt dd caption')

/** @returns Text with Unix line ends, without white space at its ends. Time is linear, and depth no matter. */
export function domText(root: DomNode): string {
  const out = new TextBuilder()
  let node: DomNode | null = root
  while (node !== null) {
    const name: string = node.nodeName.toLowerCase()
    const enters: boolean =
      node.nodeType === ELEMENT ? !HIDDEN.has(name) : node.nodeType !== TEXT && node.nodeType !== CDATA
    if (node.nodeType === TEXT || node.nodeType === CDATA) out.add(node.nodeValue ?? '')
    else if (node.nodeType === ELEMENT && enters) open(out, name)
    let next: DomNode | null = enters ? node.firstChild : null
    while (next === null && node !== null) {
      if (node.nodeType === ELEMENT && !HIDDEN.has(node.nodeName.toLowerCase())) close(out, node.nodeName.toLowerCase())
      if (node === root) return out.text()
      next = node.nextSibling
      if (next === null) node = node.parentNode
    }
    node = next
  }
  return out.text()
}

/** How many elements are nested in each other at most. */
export function domDepth(root: DomNode): number {
  let deepest = 0
  let depth = 0
  let node: DomNode | null = root.firstChild
  while (node !== null) {
    deepest = Math.max(deepest, depth + 1)
    if (node.firstChild) {
      node = node.firstChild
      depth += 1
      continue
    }
    while (node !== null && node !== root && !node.nextSibling) {
      node = node.parentNode
      depth -= 1
    }
    if (node === null || node === root) break
    node = node.nextSibling
  }
  return deepest
}

function open(out: TextBuilder, name: string): void {
  if (name === 'br') out.line()
  else if (TIGHT.has(name)) out.line()
  else if (BLOCKS.has(name)) out.paragraph()
  const level = /^h([1-6])$/u.exec(name)?.[1]
  if (level !== undefined) out.heading(Number(level))
}

function close(out: TextBuilder, name: string): void {
  if (name === 'td' || name === 'th') out.add(' ')
  else if (TIGHT.has(name)) out.line()
  else if (BLOCKS.has(name)) out.paragraph()
}

/** Collapses white space as a browser does. */
class TextBuilder {
  readonly #parts: string[] = []
  #breaks = 0
  #space = false
  #heading = ''

  add(text: string): void {
    const collapsed = text.replace(/[ \t\r\n\f]+/gu, ' ')
    const inner = collapsed.trim() === '' ? '' : collapsed.replace(/^ | $/gu, '')
    if (inner === '') {
      this.#space ||= collapsed !== ''
      return
    }
    if (this.#breaks > 0) {
      if (this.#parts.length > 0) this.#parts.push('\n'.repeat(this.#breaks))
    } else if ((this.#space || collapsed.startsWith(' ')) && this.#parts.length > 0) this.#parts.push(' ')
    this.#parts.push(this.#heading, inner)
    this.#heading = ''
    this.#breaks = 0
    this.#space = collapsed.endsWith(' ')
  }

  line(): void {
    this.#breaks = Math.max(this.#breaks, 1)
    this.#space = false
  }

  paragraph(): void {
    this.#breaks = 2
    this.#space = false
    this.#heading = ''
  }

  /** Marks the text that follows; a heading without text leaves no mark. */
  heading(level: number): void {
    this.#heading = `${'#'.repeat(level)} `
  }

  text(): string {
    return this.#parts.join('').trim()
  }
}
