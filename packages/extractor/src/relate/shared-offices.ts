// Offices that a list says once: 国务院副总理何立峰、张国清 are both that; of 南澳州州督A、州长B both serve one body.
import type { OfficeLinks } from './grammar/index.ts'
import { isEntity, type Office } from './unit.ts'
import type { SentenceUnits } from './units.ts'

/** The offices of a sentence, those included that its lists and its repeated titles leave unsaid. */
export function withShared(text: string, { units, offices }: SentenceUnits, links: OfficeLinks): readonly Office[] {
  const { listed } = links
  if (!listed) return offices
  const bodied = withBodies(text, offices, links)
  const shared: Office[] = []
  for (const { members } of units.filter(isEntity))
    members.forEach(({ entity, mention }, i) => {
      const before = members[i - 1]
      if (!before || offices.some((o) => o.person === entity)) return
      if (!listed.link.test(text.slice(before.mention.end, mention.start))) return
      for (const office of [...bodied, ...shared])
        if (office.person === before.entity && listed.many.test(office.title))
          shared.push({ ...office, person: entity, span: { start: office.span.start, end: mention.end } })
    })
  return [...bodied, ...shared]
}

/** An office with no body of its own is in that of the office listed right before it, or of the same title before. */
function withBodies(text: string, offices: readonly Office[], links: OfficeLinks): readonly Office[] {
  const found: Office[] = []
  for (const office of [...offices].sort((a, b) => a.span.start - b.span.start)) {
    const before = found.at(-1)
    const implied = [links.national, links.municipal, links.provincial].some((own) => own.test(office.title))
    const listed = before && !implied && text.slice(before.span.end, office.span.start) === '、' ? before : undefined
    const same = found.findLast((o) => o.body && o.title === office.title && office.title.length > 2)
    const body = office.body ?? (office.person === before?.person ? null : (listed?.body ?? same?.body ?? null))
    found.push(body === office.body ? office : { ...office, body })
  }
  return found
}
