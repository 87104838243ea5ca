// An output folder -> an SQLite database with the tables documents, entities, mentions, triples, evidence.
//   node examples/load-into-sqlite.mjs out graph.sqlite
//   sqlite3 graph.sqlite 'select s.name, t.relation, o.name from triples t join entities s on s.id = t.subject join entities o on o.id = t.object limit 9'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
// SQLite as WebAssembly: nothing to compile, the same on every system.
import initSqlite from 'sql.js'

const [folder = 'out', file = 'graph.sqlite'] = process.argv.slice(2)
const rows = (name) =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

const { Database } = await initSqlite()
const database = new Database()
database.run(`
  create table documents (id text primary key, source text, lang text, text text);
  create table entities (id text primary key, type text not null, name text not null, aliases text);
  create table mentions (entity text references entities, doc text references documents, start integer, end integer, text text);
  create table triples (id text primary key, subject text references entities, relation text, object text references entities,
    number real, unit text, value_date text, date text, place text, qualifiers text, confidence real);
  create table evidence (triple text references triples, doc text references documents, start integer, end integer, text text,
    rule text);
  create index triples_subject on triples (subject);
  create index triples_object on triples (object);
`)
const insert = (table, values) => {
  const marks = values.map(() => '?').join(', ')
  database.run(
    `insert into ${table} values (${marks})`,
    values.map((value) => value ?? null),
  )
}

database.run('begin')
for (const { id, source, lang, text } of rows('documents.jsonl')) insert('documents', [id, source, lang, text])
for (const { id, type, name, aliases, mentions } of rows('entities.jsonl')) {
  insert('entities', [id, type, name, JSON.stringify(aliases)])
  for (const { doc, start, end, text } of mentions) insert('mentions', [id, doc, start, end, text])
}
for (const { id, subject, relation, object, value, qualifiers, confidence, evidence } of rows('triples.jsonl')) {
  const { date, place, ...others } = qualifiers ?? {}
  insert('triples', [
    ...[id, subject, relation, object, value?.number, value?.unit, value?.date, date, place],
    ...[JSON.stringify(others), confidence],
  ])
  for (const { doc, start, end, text, rule } of evidence) insert('evidence', [id, doc, start, end, text, rule])
}
database.run('commit')

writeFileSync(file, database.export())
const [{ values }] = database.exec('select (select count(*) from entities), (select count(*) from triples)')
console.log(`${values[0].join(' entities, ')} triples -> ${file}`)
