import { expect, test } from 'vitest'
import { isFamilyName } from './family-names.ts'

test.each([
  ['Tokayev', 'Kassym-Jomart Tokayev', true],
  ['Xi', 'Xi Jinping', true],
  ['von der Leyen', 'Ursula von der Leyen', true],
  ['Jinping', 'Xi Jinping', false],
  ['Donald', 'Donald Trump', false],
  ['Trump', 'Trump', false],
  ['ump', 'Donald Trump', false],
  ['李', '李 强', false],
])('%s of %s: %s', (short, full, family) => {
  expect(isFamilyName(short, full)).toBe(family)
})
