// Resolved mentions -> triples of one document: what names say of each other, offices, the trigger rules, figures.
import type { Document, EntityType, Ontology, TriggerRule } from '../model/index.ts'
import type { Pipe } from '../pipeline.ts'
import { readSpeakers } from './briefings.ts'
import { readNames, readNestings } from './containment.ts'
import { readCrews } from './crews.ts'
import { readDeclarations } from './declarations.ts'
import type { Draft } from './draft.ts'
import { readEffectiveDates } from './effective-dates.ts'
import { readEnumerations } from './enumerations.ts'
import { readFigures } from './figures/read-figures.ts'
import { GRAMMARS } from './grammar/index.ts'
import { readKnownPlaces } from './known-places.ts'
import type { ModalityLexicon } from './modality.ts'
import { namedOrUsed } from './named-entities.ts'
import { withEvents, withOccasions } from './occasions.ts'
import { type Confidence, mergeDrafts } from './occurrences.ts'
import { compileOpenLane } from './open/lane.ts'
import { OPEN, OPEN_PRECISION, OPEN_RELATION } from './open/relation.ts'
import { readParticipants } from './participants.ts'
import { readParts } from './parts.ts'
import { readPositions } from './positions.ts'
import { readRouteNames, readRoutes } from './routes.ts'
import { readScenePlaces } from './scene-places.ts'
import { Stories } from './stories.ts'
import { type Trace, traceDropped } from './trace.ts'
import { compileTriggerRules } from './trigger-rules.ts'
import { isEntity } from './unit.ts'
import { type EntityUnit, readUnits, type SentenceUnits } from './units.ts'

export interface RelateKnowledge {
  readonly ontology: Ontology
  readonly rules: readonly TriggerRule[]
  readonly modality: ModalityLexicon
  readonly confidence: Confidence
  /** Name of the country in which 国家主席 is said. */
  readonly home: string
  /** Told what the trigger rules do. */
  readonly trace?: Trace
  /** Whether clauses between entities whose verb no rule has give triples too, of the relation `open`. */
  readonly open?: boolean
}

/** Reads the triples of a document. Ids are given later, across documents. */
export const relate = (knowledge: RelateKnowledge): Pipe => {
  const readTriggers = compileTriggerRules(knowledge.rules, knowledge.ontology, knowledge.modality, knowledge.trace)
  const readOpen = knowledge.open ? compileOpenLane(knowledge.rules, knowledge.modality) : null
  const confidence: Confidence = (rule) => (rule === OPEN ? OPEN_PRECISION : knowledge.confidence(rule))
  return {
    name: 'relate',
    requires: ['tokens', 'dates', 'quantities', 'titles', 'groups', 'entities'],
    assigns: ['triples'],
    run: (doc) => {
      const units = readUnits(doc)
      const scenes = readScenes(doc, units)
      const own = readOwnPlaces(doc, units)
      const topics = readTopics(doc)
      const stories = new Stories(doc)
      const acts = doc.sentences.flatMap((sentence, index) => {
        const event = stories.eventBefore(sentence)
        if (sentence.role !== 'body' && sentence.role !== 'title') return []
        const today = doc.articles[sentence.article]!.dateline
        const context = { scene: scenes[index]!, own: own[index]!, topic: topics[sentence.article]!, event, today }
        const found = readTriggers(sentence, index, units[index]!, context)
        stories.tell(found)
        return found
      })
      const told = [...acts, ...readSpeakers(doc, units, acts), ...readNames(doc, knowledge.modality)]
      const triggered = withOccasions(doc, units, withEvents(told))
      const ruled: Draft[] = [
        ...readPositions(doc, units, knowledge.home),
        ...readNestings(doc, units),
        ...readKnownPlaces(doc),
        ...readScenePlaces(doc, units),
        ...readRoutes(doc, units),
        ...readRouteNames(doc),
        ...readParts(doc, units),
        ...readCrews(doc, units),
        ...readEnumerations(doc, units),
        ...readDeclarations(doc, units),
        ...triggered,
        ...readParticipants(doc, units, triggered),
        ...readFigures(doc, units, knowledge.modality, knowledge.home),
        ...readEffectiveDates(doc, units),
      ]
      const drafts = readOpen ? [...ruled, ...readOpen(doc, units, ruled)] : ruled
      const types = new Map(doc.entities.map((e) => [e.id, e.type]))
      const checked = drafts.filter((draft) => isTyped(draft, types, knowledge.ontology))
      const triples = mergeDrafts(doc, checked, knowledge.ontology, confidence)
      if (knowledge.trace) traceDropped(doc, drafts, new Set(checked), triples, knowledge.ontology, knowledge.trace)
      const entities = namedOrUsed(doc.entities, triples)
      return { ...doc, entities, triples: triples.map((triple, i) => ({ id: `t${i + 1}`, ...triple })) }
    },
  }
}

/** The place in which each sentence is set: 在宜昌，… holds for the rest of its paragraph. */
function readScenes(doc: Document, units: readonly SentenceUnits[]): readonly (EntityUnit | null)[] {
  let scene: EntityUnit | null = null
  return doc.sentences.map((sentence, index) => {
    if (sentence.paragraph !== doc.sentences[index - 1]?.paragraph) scene = null
    const first = units[index]!.units.find((u) => u.kind === 'entity')
    const { opens: opening, closes } = GRAMMARS[sentence.lang].scene
    const before = first && sentence.text.slice(0, first.start)
    const opens = before && opening.exec(before)?.[0] === before && sentence.text[first.end] === closes
    if (opens && first.members.length === 1 && first.members[0]!.type === 'place') scene = first
    return scene
  })
}

/** The place that each sentence's paragraph last called its own; 全国 is said of any. */
function readOwnPlaces(doc: Document, units: readonly SentenceUnits[]): readonly (EntityUnit | null)[] {
  const said = new Set(
    doc.mentions.flatMap((m) =>
      m.kind === 'group' && /^group-(?:own|whole)$/.test(m.foundBy) && !m.text.endsWith('国')
        ? `${m.sentence} ${m.from}`
        : [],
    ),
  )
  let own: EntityUnit | null = null
  return doc.sentences.map((sentence, index) => {
    if (sentence.paragraph !== doc.sentences[index - 1]?.paragraph) own = null
    const here = units[index]!.units.filter(isEntity).findLast((u) => said.has(`${index} ${u.head}`))
    if (here) own = here
    return own
  })
}

/** Title and first body sentence of each article. */
function readTopics(doc: Document): readonly string[] {
  return doc.articles.map((_, article) => {
    const own = doc.sentences.filter((s) => s.article === article)
    const lead = own.find((s) => s.role === 'body')
    return [...own.filter((s) => s.role === 'title'), ...(lead ? [lead] : [])].map((s) => s.text).join('\n')
  })
}

/** Whether subject and object are of the types that the ontology allows. */
function isTyped(draft: Draft, types: ReadonlyMap<string, EntityType>, ontology: Ontology): boolean {
  const relation = draft.relation === OPEN ? OPEN_RELATION : ontology.relations[draft.relation]
  const subject = types.get(draft.subject)
  if (!relation || !subject || !relation.domain.includes(subject)) return false
  if (draft.object === undefined) return relation.literal
  const object = types.get(draft.object)
  return object !== undefined && relation.range.includes(object) && draft.object !== draft.subject
}
