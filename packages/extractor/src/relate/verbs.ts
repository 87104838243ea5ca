// Where verbs end: the name that begins there is the verb's object, not the clause's subject.
import type { Sentence } from '../model/index.ts'

/** Verbs that take a clause, whose subject stands right after them. */
const SAYING = new Set([
  '说',
  '称',
  '表示',
  '指出',
  '宣布',
  '认为',
  '相信',
  '希望',
  '强调',
  '祝贺',
  '期待',
  '欢迎',
  '支持',
  '邀请',
  '使',
  '让',
  '是',
  '为',
  '有',
])

/** Ends of the verbs that take a noun as object, in the sentence's text. */
export function verbEnds(sentence: Sentence): ReadonlySet<number> {
  const verbs = sentence.tokens.filter((t) => /^v(?!n)/.test(t.pos) && !SAYING.has(t.text))
  return new Set(verbs.map((t) => t.end))
}
