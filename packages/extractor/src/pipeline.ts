// Runs Pipes in order and refuses, when it is built, an order in which a Pipe lacks a layer it requires.
import { PipelineError } from './errors.ts'
import type { Document } from './model/index.ts'

export type Layer =
  | 'articles'
  | 'sentences'
  | 'tokens'
  | 'names'
  | 'dates'
  | 'quantities'
  | 'titles'
  | 'groups'
  | 'entities'
  | 'triples'

/** A step: takes a Document and returns it with one more layer. */
export interface Pipe {
  readonly name: string
  readonly requires: readonly Layer[]
  readonly assigns: readonly Layer[]
  readonly run: (doc: Document) => Document
}

/** What every Reader gives a Document. */
const READ: readonly Layer[] = ['articles', 'sentences']

/**
 * Chains Pipes into one function, to be run on a Document that a Reader made.
 * @throws {PipelineError} If a Pipe requires a layer that no earlier Pipe assigns.
 */
export function createPipeline(pipes: readonly Pipe[]): (doc: Document) => Document {
  const assigned = new Set<Layer>(READ)
  for (const pipe of pipes) {
    const missing = pipe.requires.filter((layer) => !assigned.has(layer))
    if (missing.length > 0)
      throw new PipelineError(`pipe "${pipe.name}" requires ${missing.join(', ')}: put a pipe that assigns it before`)
    for (const layer of pipe.assigns) assigned.add(layer)
  }
  return (doc) => pipes.reduce((current, pipe) => pipe.run(current), doc)
}
