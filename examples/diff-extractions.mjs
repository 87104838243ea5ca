// What a new extraction tells that an older one did not, and the other way round: after new documents, rules or a new version.
//   node examples/diff-extractions.mjs old new          (output folders of silkgraph extract)
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [before, after] = process.argv.slice(2).map(readTriples)
if (after === undefined) {
  console.error('two output folders are needed: node examples/diff-extractions.mjs OLD NEW')
  process.exit(2)
}
for (const [key, line] of before) if (!after.has(key)) console.log(`- ${line}`)
for (const [key, line] of after) if (!before.has(key)) console.log(`+ ${line}`)

/** Triples by what they say; ids and evidence may differ between two runs that say the same. */
function readTriples(folder) {
  const rows = (name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  const nameOf = new Map(rows('entities.jsonl').map(({ id, name }) => [id, name]))
  return new Map(
    rows('triples.jsonl').map(({ subject, relation, object, value, qualifiers }) => {
      const end = object === undefined ? JSON.stringify(value) : nameOf.get(object)
      const details = Object.entries(qualifiers ?? {})
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, text]) => `${key}=${nameOf.get(text) ?? JSON.stringify(text)}`)
      const line = [nameOf.get(subject), relation, end, ...details].join(' ')
      return [line, line]
    }),
  )
}
