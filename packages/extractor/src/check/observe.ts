// Runs the extractor on one text and keeps what the rule engine tells of it.
import { ONTOLOGY } from '../data/ontology.ts'
import { RULES } from '../data/rules.ts'
import { createExtractor, type ExtractOptions } from '../extract.ts'
import type { Document, Ontology, TriggerRule } from '../model/index.ts'
import { mixRules } from '../packs/index.ts'
import type { TraceEvent } from '../relate/trace.ts'

/** A text read, and what happened. */
export interface Observation {
  readonly doc: Document
  readonly events: readonly TraceEvent[]
}

export interface Observer {
  readonly rules: readonly TriggerRule[]
  readonly ontology: Ontology
  /** @param date - ISO day against which the text's dates resolve. */
  readonly read: (text: string, date?: string | null) => Observation
}

/** An extractor that can be asked why. @throws {PackError} As createExtractor. */
export function createObserver(options: Omit<ExtractOptions, 'trace' | 'onProgress'>): Observer {
  let events: TraceEvent[] = []
  const run = createExtractor({ ...options, trace: (event) => events.push(event) })
  return {
    rules: options.rules ? mixRules(RULES, options.rules) : RULES,
    ontology: options.ontology ?? ONTOLOGY,
    read: (text, date = null) => {
      events = []
      const doc = run({ id: 'text', source: 'text', text, sha256: '', date })
      return { doc, events }
    },
  }
}
