// Subjects that no name stands for: where one acts, the figure is not of what was named before.
import type { Clause } from '../clauses.ts'
import { is, isLink } from './lexicon.ts'
import { isVerb, type Word } from './words.ts'

/** Opens a sentence about something that no name stands for: what was named before is not what is measured. */
const UNNAMED =
  /^(?:如今，?|现在，?|目前，?|而|但|不过，?)?(?:这|那|该|一)(?:家|座|个|位|条|项|款|种|艘|架|片|名|支|批|次|处|套|台)|^(?:记者|他们?|她们?|我们?|有的|许多|不少|专家|业内|当天|大家|人们|村民|工作人员|企业)/

/** The same of a clause. */
const THAT =
  /^(?:如今|现在|目前|而|但)?(?:这|那)(?:家|座|位|条|项|款|种|艘|架|片|名|支|批|处|套|台|类|辆)|^[^，]{0,8}这(?:家|位|名|户|款|台|艘|架|支)/

/** Verbs that only link what is measured with its figure, or say how it changed. */
const COPULA =
  /^(?:达|达到|为|是|有|共有|超|超过|突破|完成|实现|占|占到|约|近|稳定|保持|维持|累计|合计|共计|新增|增至|升至|降至|截至|到|平均|.*[增长加升降提高涨落回缩扩大少]+)$/

/** Says what something amounts to, so that the nouns and verbs before it are one noun phrase: 新发放贷款利率|为3.7%. */
const AMOUNTS = /(?:为|是|达|达到|有|突破|占)(?:了|近|约|超|超过)*$/

/** Whether a noun that no name stands for acts before the quantity: 二期工程将建设|11台…, 研究人员在海上布设了|4套设备. */
export function hasActor(left: readonly Word[]): boolean {
  const own = left.filter(
    (w) => !/^[dcwtu]/.test(w.pos) && w.unit?.kind !== 'date' && !is('whole', w.text) && !/^我们?$/.test(w.text),
  )
  const first = own[0]
  if (!first || first.unit || !/^(?:n|j|r)/.test(first.pos)) return false
  if (AMOUNTS.test(left.map((w) => w.text).join(''))) return false
  return own.some((w) => isVerb(w) && !COPULA.test(w.text) && !isLink(w.text))
}

/** Whether a sentence without a name of its own may go on about what was named before. */
export function mayInherit(text: string): boolean {
  return !UNNAMED.test(text)
}

/** Whether a clause opens with what no name stands for. */
export function isUnnamed(text: string, clause: Clause): boolean {
  return THAT.test(text.slice(clause.start, clause.end))
}
