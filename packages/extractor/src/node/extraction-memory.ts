// What earlier runs of a watched folder have read, so that a change of one file costs one file.
import { createExtractor, createLanguages, type ExtractOptions, type Languages, type TextInput } from '../extract.ts'
import type { Document } from '../model/index.ts'
import { loadModel } from './resources.ts'

type Settings = Pick<ExtractOptions, 'rules' | 'modality' | 'ontology' | 'dictionary' | 'open'>

/** Remembers documents by their text and what was asked of it, from one run to the next. */
export class ExtractionMemory {
  #settings = ''
  #languages: Languages | undefined
  #run: ((input: TextInput) => Document) | undefined
  #known = new Map<string, Document>()
  #used = new Map<string, Document>()

  /** An extractor that reads only what it does not know. Other settings than before: all is read again. */
  extractor(settings: Settings): (input: TextInput) => Document {
    const signature = JSON.stringify(settings, (_, value: unknown) => (value instanceof Map ? [...value] : value))
    if (signature !== this.#settings || this.#run === undefined) {
      this.#settings = signature
      this.#known = new Map()
      this.#languages ??= createLanguages(loadModel())
      this.#run = createExtractor({ ...settings, languages: this.#languages })
    }
    const run = this.#run
    return (input) => {
      const key = JSON.stringify(input)
      const document = this.#known.get(key) ?? run(input)
      this.#used.set(key, document)
      return document
    }
  }

  /** Ends a run: what it did not ask for is forgotten. */
  forget(): void {
    this.#known = this.#used
    this.#used = new Map()
  }
}
