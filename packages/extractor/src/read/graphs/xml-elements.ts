// XML as elements that open and close, piece by piece; no element but those open is held.
import { SaxesParser } from 'saxes'
import { InputError } from '../../errors.ts'
import { type Carried, INSTRUCTION, parseCarried } from './carried.ts'

/** A whole text, or its pieces in order; they may end anywhere. */
export type TextSource = string | Iterable<string> | AsyncIterable<string>

export type XmlAttributes = Readonly<Record<string, string>>

/** Names are without namespace prefix. */
export interface ElementHandlers {
  /** Elements whose text `close` is given. */
  readonly withText: ReadonlySet<string>
  readonly open: (name: string, attributes: XmlAttributes, line: number) => void
  readonly close: (name: string, text: string, line: number) => void
  readonly carried: (carried: Carried) => void
}

/**
 * Reads XML 1.0 with UTF-16 texts. Entities other than XML's own five are refused, and so is a DOCTYPE, which could declare them.
 * @param what - The file, as messages name it.
 * @param root - What the outermost element must be.
 * @throws {InputError} If the XML is damaged, cut off, has a DOCTYPE, or another root; names the line.
 */
export async function readElements(
  source: TextSource,
  what: string,
  root: string,
  handlers: ElementHandlers,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false })
  const texts: string[] = []
  let depth = 0
  const fail = (problem: string): never => {
    throw new InputError(`${what}: line ${parser.line}: ${problem}`)
  }
  parser.on('error', ({ message }) =>
    fail(`${message.replace(/^\d+:\d+: /u, '').replace(/\.$/u, '')}: the file is damaged or cut off, export it again`),
  )
  parser.on('doctype', () => fail('a DOCTYPE is not read, since it may name other files: take it out'))
  parser.on('processinginstruction', ({ target, body }) => {
    const carried = target === INSTRUCTION ? parseCarried(body) : undefined
    if (carried !== undefined) handlers.carried(carried)
  })
  parser.on('opentag', ({ name: full, attributes }) => {
    const name = local(full)
    if (depth++ === 0 && name !== root) fail(`<${full}> is not the beginning of a ${root} file: name one that is`)
    if (handlers.withText.has(name)) texts.push('')
    handlers.open(name, attributes, parser.line)
  })
  const addText = (text: string): void => {
    if (texts.length > 0) texts.push((texts.pop() ?? '') + text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', ({ name: full }) => {
    const name = local(full)
    depth--
    handlers.close(name, handlers.withText.has(name) ? (texts.pop() ?? '') : '', parser.line)
  })
  if (typeof source === 'string') parser.write(source)
  else for await (const piece of source) parser.write(piece)
  parser.close()
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
