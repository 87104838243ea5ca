// GEXF -> the graph that it was written from; files of Gephi, networkx and Gephi Lite too.
import type { MultiGraph } from 'graphology'
import { GraphAssembly } from './assembly.ts'
import type { Carried } from './carried.ts'
import { type Column, toValue } from './values.ts'
import { readElements, type TextSource, type XmlAttributes } from './xml-elements.ts'

type Kind = 'node' | 'edge'

interface Owner {
  readonly kind: Kind
  readonly xml: XmlAttributes
  readonly line: number
  /** Of declared columns. */
  readonly values: Map<string, unknown>
  /** Of elements and attributes that GEXF has for them. */
  readonly own: Map<string, unknown>
}

/**
 * Reads GEXF 1.1 to 1.3 piece by piece, in memory of the graph.
 *
 * A file of `writeGexf` gives back its graph. Of other files: values by their declared type, defaults, label, weight, kind,
 * place, size and colour (`r`, `g`, `b`), the first `start` and the last `end`; nodes in nodes stand beside the others, and of
 * values that change over time the last is kept.
 * @param name - The file, for messages.
 * @throws {InputError} If the file is damaged; names the line and the cure.
 * @see https://gexf.net/schema.html
 */
export async function readGexf(source: TextSource, name = 'GEXF'): Promise<MultiGraph> {
  const assembly = new GraphAssembly(name)
  const columns: Readonly<Record<Kind, Map<string, Column>>> = { node: new Map(), edge: new Map() }
  const declared: Readonly<Record<Kind, Set<string>>> = { node: new Set(), edge: new Set() }
  const owners: Owner[] = []
  let carried: Carried | undefined
  let columnsFor: Kind = 'node'
  let column: Column | undefined
  let defaultType = 'undirected'

  const finish = ({ kind, xml, line, values, own }: Owner): void => {
    for (const [title, value] of own) {
      // Ours: what is declared as a column is read from there, and nothing that was made up for others.
      const isOurs = carried === undefined ? !values.has(title) : isCarried(carried, kind, title, declared[kind])
      if (isOurs) values.set(title, value)
    }
    for (const { name: title, fallback } of columns[kind].values())
      if (fallback !== undefined && !values.has(title)) values.set(title, fallback)
    const attributes = Object.fromEntries(values)
    if (kind === 'node') assembly.addNode(xml.id, attributes, line)
    else {
      const { id, source: from = '', target = '', type = defaultType } = xml
      assembly.addEdge({ id, source: from, target, undirected: type !== 'directed', attributes, line })
    }
  }

  await readElements(source, name, 'gexf', {
    withText: new Set(['default']),
    carried: (found) => {
      carried = found
      assembly.setAttributes(found.attributes)
    },
    open: (element, xml, line) => {
      const owner = owners.at(-1)
      if (element === 'node' || element === 'edge') {
        const own = new Map(OWN[element].flatMap((title) => entry(title, xml[title], title === 'weight')))
        owners.push({ kind: element, xml, line, values: new Map(), own })
      } else if (element === 'graph') defaultType = xml.defaultedgetype ?? 'undirected'
      else if (element === 'attributes') columnsFor = xml.class === 'edge' ? 'edge' : 'node'
      else if (element === 'attribute') {
        const id = xml.id ?? ''
        column = { name: xml.title ?? id, type: xml.type ?? 'string', isJson: carried?.json.includes(id) ?? false }
        columns[columnsFor].set(id, column)
        declared[columnsFor].add(column.name)
      } else if (element === 'attvalue' && owner !== undefined) {
        const id = xml.for ?? xml.id ?? ''
        const known = columns[owner.kind].get(id) ?? { name: id, type: 'string', isJson: false }
        owner.values.set(
          known.name,
          toValue(xml.value ?? '', known, () => `${name}: line ${line}`),
        )
      } else if (owner !== undefined)
        for (const [title, value] of drawn(element, xml))
          if (title !== 'start' || !owner.own.has('start')) owner.own.set(title, value)
    },
    close: (element, text, line) => {
      if (element === 'default' && column !== undefined)
        column.fallback = toValue(text, column, () => `${name}: line ${line}`)
      if (element !== 'node' && element !== 'edge') return
      const owner = owners.pop()
      if (owner !== undefined) finish(owner)
    },
  })
  return assembly.toGraph()
}

const OWN: Readonly<Record<Kind, readonly string[]>> = {
  node: ['label', 'start', 'end'],
  edge: ['label', 'weight', 'kind', 'start', 'end'],
}
/** What `writeGexf` leaves to elements where they hold it whole. */
const CARRIED: Readonly<Record<Kind, readonly string[]>> = {
  node: ['label', 'x', 'y', 'size'],
  edge: ['label', 'weight'],
}

const isCarried = (carried: Carried, kind: Kind, title: string, declared: ReadonlySet<string>): boolean =>
  CARRIED[kind].includes(title) && !declared.has(title) && !carried.derived.includes(`${kind}.${title}`)

function drawn(element: string, xml: XmlAttributes): (readonly [string, unknown])[] {
  if (element === 'position') return [...entry('x', xml.x, true), ...entry('y', xml.y, true)]
  if (element === 'size') return entry('size', xml.value, true)
  if (element === 'color') return ['r', 'g', 'b'].flatMap((title) => entry(title, xml[title], true))
  if (element === 'spell') return ['start', 'end'].flatMap((title) => entry(title, xml[title], false))
  return []
}

function entry(title: string, text: string | undefined, isNumber: boolean): (readonly [string, unknown])[] {
  if (text === undefined) return []
  return [[title, toValue(text, { name: title, type: isNumber ? 'double' : 'string', isJson: false }, () => '')]]
}
