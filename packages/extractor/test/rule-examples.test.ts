// Every `yields` and `skips` of data/rules, through the whole pipeline.
import { describe, expect, test } from 'vitest'
import { ONTOLOGY } from '../src/data/ontology.ts'
import { RULE_EXAMPLES, RULES } from '../src/data/rules.ts'
import type { Document, RuleExample, Triple } from '../src/model/index.ts'
import { extractText } from './real-extractor.ts'

const yields = RULE_EXAMPLES.filter((example) => example.triple !== undefined)
const skips = RULE_EXAMPLES.filter((example) => example.triple === undefined)

test('the examples are of rules that exist', () => {
  const names = new Set(RULES.map((rule) => rule.name))
  expect(RULE_EXAMPLES.filter((example) => !names.has(example.rule))).toEqual([])
})

describe('yields', () => {
  test.each(yields.map((example) => [labelOf(example), example] as const))('%s', (label, example) => {
    const doc = extractText(example.text, example.dateline)
    const [subject, relation, object] = example.triple!
    const symmetric = ONTOLOGY.relations[relation!]?.symmetric === true
    const found = doc.triples.some(
      (triple) =>
        triple.relation === relation &&
        readBy(triple, example.rule) &&
        ((isNamed(doc, triple.subject, subject) && endsAt(doc, triple, object)) ||
          (symmetric && isNamed(doc, triple.subject, object) && isNamed(doc, triple.object, subject))),
    )
    expect(found, `${label}\n  wanted ${example.triple!.join(' ')}; read:\n${listTriples(doc)}`).toBe(true)
  })
})

describe('skips', () => {
  test.each(skips.map((example) => [labelOf(example), example] as const))('%s', (label, example) => {
    const doc = extractText(example.text, example.dateline)
    const wrong = doc.triples.filter((triple) => readBy(triple, example.rule))
    expect(wrong.length, `${label} (${example.why}); read:\n${listTriples(doc)}`).toBe(0)
  })
})

function labelOf({ file, rule, text }: RuleExample): string {
  return `${file}: ${rule}: ${text}`
}

function readBy(triple: Triple, rule: string): boolean {
  return triple.evidence.some((e) => e.rule === rule || e.rule === `${rule}-implies`)
}

function isNamed(doc: Document, id: string | undefined, name: string | undefined): boolean {
  const entity = doc.entities.find((e) => e.id === id)
  return entity !== undefined && name !== undefined && (entity.name === name || entity.aliases.includes(name))
}

function endsAt(doc: Document, triple: Triple, object: string | undefined): boolean {
  return triple.value
    ? triple.value.raw === object || triple.value.date === object
    : isNamed(doc, triple.object, object)
}

function listTriples(doc: Document): string {
  const name = (id: string | undefined) => doc.entities.find((e) => e.id === id)?.name ?? '?'
  const lines = doc.triples.map(
    ({ subject, relation, object, value, evidence }) =>
      `    ${name(subject)} ${relation} ${value ? (value.date ?? value.raw) : name(object)} (${evidence[0].rule})`,
  )
  return lines.length > 0 ? lines.join('\n') : '    nothing'
}
