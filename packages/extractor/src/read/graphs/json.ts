// graphology's own JSON (graph.json) -> its graph.
import { MultiGraph } from 'graphology'
import { InputError } from '../../errors.ts'

/**
 * @param name - The file, for messages.
 * @throws {InputError} If the text is no JSON (names the line), or is not that of a graph.
 */
export function readGraphJson(text: string, name = 'graph.json'): MultiGraph {
  const graph = new MultiGraph()
  const parsed = parse(text, name)
  try {
    graph.import(parsed)
  } catch (cause) {
    throw new InputError(`${name}: this is not the JSON of a graph (${reasonOf(cause)}): export it again`, { cause })
  }
  return graph
}

function parse(text: string, name: string): Parameters<MultiGraph['import']>[0] {
  try {
    return JSON.parse(text)
  } catch (cause) {
    // Where an engine names no position, the text ends too early.
    const [, position] = /position (\d+)/u.exec(String(cause)) ?? []
    const line = text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length
    throw new InputError(`${name}: line ${line}: this is no JSON: the file is damaged or cut off, export it again`, {
      cause,
    })
  }
}

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
