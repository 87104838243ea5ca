// data/rules/*/*.yaml -> src/data/rules.ts: the rules, their examples, and the words of modality.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import {
  type LanguageId,
  mixRules,
  type Ontology,
  type PackSource,
  type RulePack,
  readModalityPack,
  readRulePack,
} from '@silkgraph/extractor'
import type { DataModule } from '../build-data.ts'
import { emitConstant, emitModule } from './emit.ts'
import { readTable } from './lexicons.ts'

/** Folders of data/rules. */
const LANGUAGES: readonly LanguageId[] = ['en', 'zh']
const MODALITY = 'modality.yaml'

/** Reads every rule pack, checks each rule against the ontology, and emits the module. */
export function rulesModule(folder: string, ontology: Ontology): DataModule {
  const source = (lang: LanguageId, file: string): PackSource => {
    const path = join(folder, lang, file)
    const shown = relative(join(folder, '../..'), path).replaceAll('\\', '/')
    return { file: shown, text: readFileSync(path, 'utf8'), lang }
  }
  const packs = LANGUAGES.flatMap((lang): RulePack[] =>
    readdirSync(join(folder, lang))
      .sort()
      .filter((file) => file.endsWith('.yaml') && file !== MODALITY)
      .map((file) => readRulePack(source(lang, file), ontology)),
  )
  const precision = readTable(join(folder, 'precision.tsv')).map((row) => ({
    rule: row.rule!,
    right: Number(row.right),
    wrong: Number(row.wrong),
  }))
  // The words of languages do not meet: one table serves all.
  const modes = LANGUAGES.flatMap((lang) => readModalityPack(source(lang, MODALITY)))
  // Lines would change with every edit above them.
  const examples = packs.flatMap((pack) => pack.examples).map(({ line: _, ...example }) => example)
  const types = "import type { RuleExample, RulePrecision, TriggerRule } from '../model/index.ts'"
  const text = [
    emitModule('data/rules', types, 'RULES', 'readonly TriggerRule[]', mixRules([], packs)),
    emitConstant('RULE_EXAMPLES', 'readonly RuleExample[]', examples),
    emitConstant('RULE_PRECISION', 'readonly RulePrecision[]', precision),
    emitConstant('MODALITY', "readonly (readonly [string, 'planned' | 'target' | 'none'])[]", modes),
  ].join('\n')
  return { file: 'rules.ts', text }
}
