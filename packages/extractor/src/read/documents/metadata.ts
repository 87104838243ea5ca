// Titles, dates and authors as formats give them -> the form that texts carry.

/** @returns The ISO date that a value opens with (2025-06-16T08:00, 2025/6/16, 20250616, 2025年6月16日, D:20250616…), else undefined. */
export function isoDate(value: string | null | undefined): string | undefined {
  const found =
    /^\s*(?:D:)?(\d{4})(?:[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})(?!\d)|(\d{2})(\d{2})(?=(?:\d{4}(?:\d{2})?)?(?!\d)))/u.exec(
      value ?? '',
    )
  if (!found) return undefined
  const [year, month, day] = [found[1], found[2] ?? found[4], found[3] ?? found[5]].map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= 31
  return valid ? [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-') : undefined
}

/**
 * A text below its title; where it opens with that already, only the mark is set.
 * @param mark - What stands before the title: `# ` where headings are marked.
 */
export function withTitle(title: string | null | undefined, text: string, mark = ''): string {
  const line = (title ?? '').replace(/\s+/gu, ' ').trim()
  if (line === '') return text
  const unmarked = text.trimStart().replace(/^#+\s+/u, '')
  if (!unmarked.startsWith(line)) return `${mark}${line}\n\n${text}`
  return mark !== '' && /^[^\n]*(?:\n|$)/u.exec(unmarked)?.[0].trim() === line ? `${mark}${unmarked}` : text
}

/** Only the fields that have a value. */
export function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as { [K in keyof T]?: NonNullable<T[K]> }
}
