// Which kind of place holds which.
import type { Entity } from '../model/index.ts'

const SIZE: Readonly<Record<string, number>> = {
  continent: 6,
  region: 5,
  country: 4,
  territory: 4,
  province: 3,
  state: 3,
  municipality: 3,
  city: 2,
  capital: 2,
  prefecture: 2,
  district: 1,
  county: 1,
  zone: 1,
  town: 0.5,
  village: 0.3,
}

/** What the last character of a division's name says, where no kind is known. */
const BY_NAME: Readonly<Record<string, number>> = {
  省: 3,
  州: 2,
  市: 2,
  区: 1,
  县: 1,
  旗: 1,
  镇: 0.5,
  乡: 0.5,
  道: 0.5,
  村: 0.3,
}

/** What counties and districts lie in at once. */
const PARENTS = /^(?:municipality|prefecture)$/

function sizeOf({ kind, name }: Entity): number | undefined {
  return kind === undefined ? (name.length > 2 ? BY_NAME[name.at(-1)!] : undefined) : SIZE[kind]
}

/** A larger kind of place holds a smaller one; unknown kinds may be held by any. */
export function mayContain(outer: Entity | undefined, inner: Entity | undefined): boolean {
  if (!outer || !inner) return false
  if (inner.within !== undefined && outer.kind !== undefined && inner.within === outer.name) return true
  const [large, small] = [sizeOf(outer), sizeOf(inner)]
  // 天津|滨江: a district known to lie in another city.
  if (inner.within !== undefined && small === 1 && PARENTS.test(outer.kind ?? '')) return false
  return large !== undefined && (small === undefined || large > small)
}

const LINE = /(?:铁路|高铁|公路|高速|管道|班列|航线|走廊|运河)$/

/** 东至日照的|瓦日铁路: a line lies in no single place. */
export function isLine({ type, name }: Entity): boolean {
  return type === 'facility' && LINE.test(name)
}
