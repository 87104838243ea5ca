// Short forms of bodies that the document names in full: 首规委 for 首都规划建设委员会, 邦普 for 邦普循环科技公司, 俄军 for
// 俄罗斯军队. A short form that fits two bodies is left alone.
import { foldName } from './canonical.ts'
import { absorb, type Cluster } from './cluster.ts'
import type { ShortNames } from './short-names.ts'

/** Longest short form, in characters. */
const LONGEST = 6
/** What a company's name may go on with behind its brand. */
const COMPANY = /(?:公司|集团|科技|股份|银行|控股|实业|汽车|电子|能源|药业|生物)$/

/** More bodies that begin alike than this, and initials tell none apart. */
const MOST = 100

/** Joins each short form with the only body of the document that it can stand for. */
export function mergeAbbreviations(clusters: readonly Cluster[], shorts: ShortNames): void {
  const bodies = clusters.filter((c) => c.type === 'organization' && !c.known && c.mentions.length > 0)
  const byFirst = new Map<string, Cluster[]>()
  for (const body of bodies) {
    const alike = byFirst.get(body.name[0]!)
    if (alike) alike.push(body)
    else byFirst.set(body.name[0]!, [body])
  }
  for (const short of bodies) {
    if (short.entry || short.name.length < 2 || short.name.length > LONGEST) continue
    const first = short.name[0]!
    const firsts = new Set([first, ...(shorts.get(first) ?? []).map((entry) => entry.name[0]!)])
    const alike = [...firsts].flatMap((char) => byFirst.get(char) ?? [])
    if (alike.length > MOST) continue
    const full = alike.filter(
      (c) => c !== short && c.mentions.length > 0 && reasonOf(short.name, c.name, shorts) !== null,
    )
    const [only] = full
    if (!only || full.length > 1) continue
    absorb(only, short, reasonOf(short.name, only.name, shorts)!)
    only.mentions.sort((a, b) => a.start - b.start)
  }
}

function reasonOf(short: string, full: string, shorts: ShortNames): string | null {
  if (full.length < short.length + 2) return null
  if (full.startsWith(short) && COMPANY.test(full.slice(short.length))) return 'brand of the only company so called'
  for (const entry of shorts.get(short[0]!) ?? [])
    if (foldName(full) === foldName(entry.name + short.slice(1)) || full === `${entry.name}${short.slice(1)}队`)
      return 'short name of its place'
  return isInitials(short, full) ? 'initials of the only body that has them' : null
}

/** Last characters of short forms, and with what the full names then end. */
const ENDS: Readonly<Record<string, RegExp>> = {
  委: /委员会$/,
  办: /办公室$/,
  院: /院$/,
  局: /局$/,
  所: /(?:研究所|交易所)$/,
  会: /会$/,
  行: /银行$/,
  社: /社$/,
  大: /大学$/,
  中心: /中心$/,
}

/** 首规委: the first character of the name, some of those between in order, and an end that says what it is. */
function isInitials(short: string, full: string): boolean {
  if (short.length < 3 || full.length < short.length * 2 || short[0] !== full[0]) return false
  const end = ENDS[short.slice(-2)] ? short.slice(-2) : short.slice(-1)
  const tail = ENDS[end]?.exec(full)
  if (!tail) return false
  let at = 0
  for (const char of short.slice(0, -end.length)) {
    at = full.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return at <= tail.index
}
