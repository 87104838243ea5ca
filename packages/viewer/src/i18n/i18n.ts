// Texts of the interface and names of things in the chosen language.
import type { Literal, NodeAttributes } from '../source/result.ts'
import type { Lang } from '../state/view-state.ts'
import type { Messages } from './en.ts'
import { RELATIONS } from './relations.ts'

export type { Messages } from './en.ts'
export type { FormatName } from './formats.ts'

/** Each language is a file of its own, of which a page loads one. */
export async function loadMessages(lang: Lang): Promise<Messages> {
  return lang === 'en' ? (await import('./en.ts')).EN : (await import('./zh-cn.ts')).ZH_CN
}

/** Name of an entity: in the language of the interface where known, else as in the text. */
export function entityName({ label, names }: Pick<NodeAttributes, 'label' | 'names'>, lang: Lang): string {
  return (lang === 'en' ? names.en : names.zh) || label
}

/** Name of an entity in the other language, where it has one. */
export function otherName({ label, names }: Pick<NodeAttributes, 'label' | 'names'>, lang: Lang): string | undefined {
  const shown = entityName({ label, names }, lang)
  return [lang === 'en' ? names.zh : names.en, label].find(
    (name) => name !== undefined && name !== '' && name !== shown,
  )
}

/** Name of a relation: as the file gives it, else from the ontology, else its key with spaces. */
export function relationName(
  { relation, label, labelEn }: { readonly relation: string; readonly label: string; readonly labelEn: string },
  lang: Lang,
): string {
  const known = RELATIONS[relation]
  const given = lang === 'en' ? labelEn : label === relation ? '' : label
  return given || known?.[lang === 'en' ? 1 : 0] || label || relation.replaceAll('_', ' ')
}

/** A literal as written, with its normal form where that says more: `948亿美元 = 94,800,000,000 USD`. */
export function literalText(
  value: Literal,
  lang: Lang,
  messages: Messages,
): { raw: string; normal: string | undefined } {
  if (value.date !== undefined) return { raw: value.raw, normal: value.date === value.raw ? undefined : value.date }
  if (value.number === undefined) return { raw: value.raw, normal: undefined }
  const bound = value.bound === undefined ? '' : `${messages.bound[value.bound] ?? value.bound} `
  const number = value.number.toLocaleString(lang, { maximumFractionDigits: 6 })
  const unit = value.unit === '%' ? '%' : value.unit ? ` ${value.unit}` : ''
  const normal = `${bound}${number}${unit}`.trim()
  const plain = (text: string): string => text.replace(/[\s,]/g, '')
  return { raw: value.raw, normal: plain(normal) === plain(value.raw) ? undefined : normal }
}
