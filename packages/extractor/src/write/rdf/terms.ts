// IRIs and literals of RDF, as plain values.

export type Term =
  | { readonly iri: string }
  | { readonly value: string; readonly datatype?: string; readonly language?: string }

export interface Statement {
  readonly subject: string
  readonly predicate: string
  readonly object: Term
  /** Graph that it stands in; the default graph where undefined. */
  readonly graph?: string
  /** Whether the object is the statement (subject, predicate, object) that `quoted` gives: RDF 1.2's triple term. */
  readonly quoted?: { readonly subject: string; readonly predicate: string; readonly object: Term }
}

export const DEFAULT_BASE = 'urn:silkgraph:'

/** Prefixes of the vocabularies that we write; ours comes with the base. */
export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  wd: 'http://www.wikidata.org/entity/',
  wdt: 'http://www.wikidata.org/prop/direct/',
} as const

/** Datatype of dates that XSD cannot hold: 2021/.., 198X. @see https://id.loc.gov/datatypes/edtf.html */
const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF'

export const text = (value: string, language?: string): Term => ({
  value,
  ...(language === undefined ? {} : { language }),
})

export function number(value: number): Term {
  const isWhole = Number.isSafeInteger(value)
  const plain = /^-?\d+(?:\.\d+)?$/u.test(String(value))
  return { value: String(value), datatype: `${PREFIXES.xsd}${isWhole ? 'integer' : plain ? 'decimal' : 'double'}` }
}

/** `2025` -> xsd:gYear, `2025-06` -> xsd:gYearMonth, `2025-06-16` -> xsd:date, all else EDTF. */
export function date(edtf: string): Term {
  const xsd = [
    /^\d{4}$/u,
    /^\d{4}-(?:0[1-9]|1[0-2])$/u,
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u,
  ].findIndex((form) => form.test(edtf))
  const type = ['gYear', 'gYearMonth', 'date'][xsd]
  return { value: edtf, datatype: type === undefined ? EDTF : PREFIXES.xsd + type }
}

/** A part of an IRI: letters, digits and marks of all scripts stay, the rest is percent-encoded. @see RFC 3987, ucschar */
export const encode = (part: string): string =>
  part.replace(/[^\w\-.~:\p{L}\p{M}\p{N}]/gu, (character) =>
    /[!'()*]/u.test(character)
      ? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(character),
  )
