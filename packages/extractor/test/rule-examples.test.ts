// Every `yields` and `skips` of data/rules, through the whole pipeline.
import { expect, test } from 'vitest'
import { checkExample, createObserver } from '../src/check/index.ts'
import { RULE_EXAMPLES } from '../src/data/rules.ts'
import { loadModel } from '../src/node/resources.ts'

const observer = createObserver({ model: loadModel() })

test.each(RULE_EXAMPLES.map((example) => [`${example.file}: ${example.rule}: ${example.text}`, example] as const))(
  '%s',
  (_, example) => expect(checkExample(example, observer)?.message).toBeUndefined(),
)
