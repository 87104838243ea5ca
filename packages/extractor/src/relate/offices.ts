// Offices beside persons: pulls each office, with its body, into the person's unit. 哈萨克斯坦总统托卡耶夫;
// Wang Yi, China's foreign minister; Ursula von der Leyen, president of the European Commission.
import type { Mention, Span } from '../model/index.ts'
import type { OfficeLinks } from './grammar/index.ts'
import type { EntityUnit, Office, Unit } from './unit.ts'

/** A title with the body that the words around it name. */
export interface TitledBody extends Span {
  readonly title: string
  /** Entity of the body. */
  readonly body: string | null
}

/** Reads the body of every title, whoever holds it. Spans cover both. */
export function readTitles(
  text: string,
  units: readonly Unit[],
  titles: readonly Mention[],
  links: OfficeLinks,
): readonly TitledBody[] {
  const reader: Reader = { text, units, titles, links }
  return titles.map((title) => {
    const before = bodyBefore(reader, title.from)
    const after = before ? null : bodyAfter(reader, title.to)
    return {
      title: wholeTitle(reader, title, before ?? after),
      body: bodyOf(before ?? after),
      start: before?.start ?? title.from,
      end: after?.end ?? title.to,
    }
  })
}

/** Gives persons' units the offices that stand beside them; units of bodies inside an office are no units of their own. */
export function readOffices(
  text: string,
  units: readonly Unit[],
  titles: readonly Mention[],
  links: OfficeLinks,
): { readonly units: Unit[]; readonly offices: readonly Office[] } {
  const offices: Office[] = []
  const swallowed = new Set<Unit>()
  const reader: Reader = { text, units, titles, links }
  const extended = units.map((unit): Unit => {
    if (unit.kind !== 'entity' || unit.members.length !== 1 || unit.members[0]!.type !== 'person') return unit
    const person = unit.members[0]!.entity
    let start = unit.start
    // Titles stand right before the name, each after its body: 北京市委书记、市长某某.
    for (let office = officeBefore(reader, start, links.beforeName); office; ) {
      const { title, body } = office
      if (body) swallowed.add(body)
      // 叙利亚驻|俄罗斯|大使: where one is posted is in the office too.
      if (body) for (const u of units) if (u.start > body.end && u.end <= title.from) swallowed.add(u)
      start = Math.min(title.from, body?.start ?? title.from)
      offices.push({
        person,
        title: wholeTitle(reader, title, body),
        body: bodyOf(body),
        span: { start, end: unit.end },
      })
      office = officeBefore(reader, start, links.between)
    }
    let end = unit.end
    for (let title = titleAfter(reader, end, links.afterName); title; ) {
      const body = bodyBetween(reader, end, title.from) ?? bodyAfter(reader, title.to)
      if (body) swallowed.add(body)
      end = Math.max(title.to, body?.end ?? 0)
      offices.push({ person, title: title.text, body: bodyOf(body), span: { start, end } })
      title = links.bodyAfter ? titleAfter(reader, end, links.between) : null
    }
    return { ...unit, start, end }
  })
  return { units: extended.filter((_, index) => !swallowed.has(units[index]!)), offices }
}

/**
 * The title as it is said of its holder: 市长, where the body's name takes the first character (莫斯科市|长); with what
 * the holder is in charge of, or where he is posted.
 */
function wholeTitle({ text, links }: Reader, title: Mention, body: EntityUnit | null): string {
  const from = title.text === '长' ? title.from - 1 : title.from
  const charge = body && links.charge?.exec(text.slice(body.end, from))
  const posted = body && links.posted !== null && text.indexOf(links.posted, body.end)
  if (charge) return text.slice(body.end + charge.index, title.to)
  return text.slice(posted === body?.end ? body!.end : from, title.to)
}

interface Reader {
  readonly text: string
  readonly units: readonly Unit[]
  readonly titles: readonly Mention[]
  readonly links: OfficeLinks
}

function bodyOf(unit: EntityUnit | null): string | null {
  return unit?.members.at(-1)?.entity ?? null
}

/** The office that ends before `at`: its title with the body before it, or (where bodies may follow) after it. */
function officeBefore(reader: Reader, at: number, link: RegExp): { title: Mention; body: EntityUnit | null } | null {
  const { text, units, links } = reader
  const title = titleBefore(reader, at, link)
  if (title) return { title, body: bodyBefore(reader, title.from) }
  // President of Kazakhstan Kassym-Jomart Tokayev
  const body = links.bodyAfter && units.findLast((u) => u.end <= at && u.kind === 'entity')
  if (!links.bodyAfter || !body || !isBody(body) || !fits(text, body.end, at, links.beforeName)) return null
  const governing = titleBefore(reader, body.start, links.bodyAfter)
  return governing && { title: governing, body }
}

/** The title that ends before `at`, with no more than such a link between; not one that stands right after another name. */
function titleBefore({ text, units, titles }: Reader, at: number, link: RegExp): Mention | null {
  const nearest = titles
    .filter((t) => t.to <= at && !isAfterName(units, t.from))
    .findLast((t) => fits(text, t.to, at, link))
  return nearest ?? null
}

function isAfterName(units: readonly Unit[], at: number): boolean {
  return units.some((u) => u.kind === 'entity' && u.members[0]!.type === 'person' && u.end === at)
}

/** The title that starts after `at`: at once, or (where bodies may precede it there) after its body. */
function titleAfter(reader: Reader, at: number, link: RegExp): Mention | null {
  const { text, titles } = reader
  const next = titles.filter((t) => t.from >= at).sort((a, b) => a.from - b.from)[0]
  if (!next || isBeforeName(reader, next)) return null
  if (fits(text, at, next.from, link)) return next
  const body = reader.links.bodyAfter ? bodyBetween(reader, at, next.from) : null
  return body && fits(text, at, body.start, link) ? next : null
}

/** Macron, |President| Xi: where titles stand apart from names, one before a name is of that name. */
function isBeforeName({ text, units, links }: Reader, title: Mention): boolean {
  return (
    links.bodyAfter !== null &&
    units.some(
      (u) =>
        u.kind === 'entity' &&
        u.members[0]!.type === 'person' &&
        u.start >= title.to &&
        fits(text, title.to, u.start, links.beforeName),
    )
  )
}

/** The body, between a name and its title behind it: Wang Yi, |China|'s foreign minister. */
function bodyBetween(reader: Reader, from: number, to: number): EntityUnit | null {
  const body = bodyBefore(reader, to)
  return body && body.start >= from ? body : null
}

/** The body that a title at `from` belongs to: the place or organisation right before it. */
function bodyBefore({ text, units, links }: Reader, from: number): EntityUnit | null {
  let nearest: Unit | null = null
  for (const unit of units) if (unit.end <= from && (!nearest || unit.end > nearest.end)) nearest = unit
  if (!nearest || !isBody(nearest) || !fits(text, nearest.end, from, links.bodyBefore)) return null
  if (links.posted === null || !text.slice(0, nearest.start).endsWith(links.posted)) return nearest
  // 叙利亚|驻|俄罗斯|大使; of 本报驻俄罗斯记者 the sender has no name
  const sender = units.find((u) => u.kind === 'entity' && text.slice(u.end, nearest.start) === links.posted)
  return sender && isBody(sender) ? sender : null
}

function bodyAfter({ text, units, links }: Reader, from: number): EntityUnit | null {
  const next = units.find((u) => u.start >= from)
  return links.bodyAfter && next && isBody(next) && fits(text, from, next.start, links.bodyAfter) ? next : null
}

function isBody(unit: Unit): unit is EntityUnit {
  return unit.kind === 'entity' && unit.members[0]!.type !== 'person'
}

function fits(text: string, start: number, end: number, link: RegExp): boolean {
  return start <= end && link.test(text.slice(start, end))
}
