// Names, a relation and a rule of your own, beside those of the extractor. The files are in examples/custom.
//   node examples/custom-names-and-rules.mjs
import { fileURLToPath } from 'node:url'
import { extract, readDictionaries, readPacks } from '@silkgraph/extractor/node'

const folder = fileURLToPath(new URL('custom', import.meta.url))
const { rules, ontology, modality } = readPacks({ rules: ['rules'], ontology: 'ontology.yaml' }, folder)
const dictionary = readDictionaries(['names.tsv'], folder, ontology)

const text = '阿里巴巴集团2024年赞助了夜跑者。腾讯公司拟冠名云帆计划。'
const { entities, triples } = extract([{ id: 'note', text }], { rules, ontology, modality, dictionary })
const nameOf = new Map(entities.map(({ id, name }) => [id, name]))
for (const { subject, relation, object, qualifiers, confidence } of triples)
  console.log(nameOf.get(subject), relation, nameOf.get(object), JSON.stringify(qualifiers), confidence)
