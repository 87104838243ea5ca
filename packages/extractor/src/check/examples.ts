// Runs the examples that rules carry: each `yields` must give its triple by its rule, each `skips` none by its rule.
import type { Document, RuleExample, Triple } from '../model/index.ts'
import type { Problem } from '../packs/index.ts'
import { tripleText } from './describe.ts'
import type { Observer } from './observe.ts'
import { isBy, whyNot } from './why-not.ts'

/** The problem that an example shows, with the first constraint that failed; null where it holds. */
export function checkExample(example: RuleExample, observer: Observer): Problem | null {
  const { rule: name, file, line = 1, text, dateline, triple, why } = example
  const observation = observer.read(text, dateline)
  const { doc } = observation
  const rule = observer.rules.find((other) => other.name === name)
  const problem = (message: string): Problem => ({ file, line, rule: name, message: `${message} in: ${text}` })
  if (!rule) return problem('there is no such rule for the example')
  const read = doc.triples.filter((found) => found.evidence.some((e) => isBy(e.rule, rule)))
  if (triple === undefined) {
    const first = read[0]
    return first
      ? problem(`reads ${tripleText(doc, first)}, though it must not (${why ?? 'a counter-example'}),`)
      : null
  }
  const symmetric = observer.ontology.relations[triple[1] ?? '']?.symmetric === true
  if (read.some((found) => isTriple(doc, found, triple, symmetric))) return null
  const reason = whyNot(rule, observation)[0]
  return problem(
    reason === undefined
      ? `reads ${read.map((found) => tripleText(doc, found)).join(', ')}, not ${triple.join(' ')},`
      : `does not read ${triple.join(' ')}: ${reason}`,
  )
}

function isTriple(doc: Document, found: Triple, wanted: readonly string[], symmetric: boolean): boolean {
  const [subject, relation, object] = wanted
  if (found.relation !== relation) return false
  if (isNamed(doc, found.subject, subject) && endsAt(doc, found, object)) return true
  return symmetric && isNamed(doc, found.subject, object) && isNamed(doc, found.object, subject)
}

function isNamed(doc: Document, id: string | undefined, name: string | undefined): boolean {
  const entity = doc.entities.find((e) => e.id === id)
  return entity !== undefined && name !== undefined && (entity.name === name || entity.aliases.includes(name))
}

function endsAt(doc: Document, { value, object }: Triple, wanted: string | undefined): boolean {
  return value ? value.raw === wanted || value.date === wanted : isNamed(doc, object, wanted)
}
