import { expect, test } from 'vitest'
import { splitSentences } from './sentences.ts'

const cut = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end))

test.each<[string, string[]]>([
  ['Talks began. They ended.', ['Talks began.', 'They ended.']],
  ['Trade rose 3.5 percent to $4.2 billion. It fell.', ['Trade rose 3.5 percent to $4.2 billion.', 'It fell.']],
  ['Mr. Smith met Dr. J. D. Brown. He left.', ['Mr. Smith met Dr. J. D. Brown.', 'He left.']],
  ['The U.S. Congress sat at 5 p.m. on Monday.', ['The U.S. Congress sat at 5 p.m. on Monday.']],
  ['She works for Acme Inc. The firm grew.', ['She works for Acme Inc.', 'The firm grew.']],
  ['"Why now?" he asked. "No. 5 is late!"', ['"Why now?" he asked.', '"No. 5 is late!"']],
  ['“Why now?” Brown asked. “Wait.” Doors closed.', ['“Why now?” Brown asked.', '“Wait.”', 'Doors closed.']],
  ['He paused... and went on. Done', ['He paused... and went on.', 'Done']],
  ['', []],
])('%s', (text, expected) => {
  expect(cut(text)).toEqual(expected)
})
