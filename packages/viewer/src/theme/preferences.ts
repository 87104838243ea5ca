// Language and theme of the last visit. Storage may be barred (private windows): then the system's preferences hold.
import type { Lang, Theme } from '../state/view-state.ts'

const KEY = 'silkgraph-preferences'

export interface Preferences {
  readonly lang: Lang
  readonly theme: Theme
}

const toLang = (value: unknown): Lang =>
  value === 'zh-CN' || value === 'en' ? value : navigator.language.startsWith('zh') ? 'zh-CN' : 'en'
const toTheme = (value: unknown): Theme => (value === 'dark' || value === 'light' ? value : 'system')

/** What the page around asks for by the address; what the user chose elsewhere is of other pages. */
export const askedPreferences = (query: URLSearchParams): Preferences => ({
  lang: toLang(query.get('lang')),
  theme: toTheme(query.get('theme')),
})

export function loadPreferences(): Preferences {
  const fallback = { lang: toLang(undefined), theme: 'system' } as const
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    if (typeof saved !== 'object' || saved === null) return fallback
    const { lang, theme } = saved as { lang?: unknown; theme?: unknown }
    return { lang: toLang(lang), theme: toTheme(theme) }
  } catch {
    return fallback
  }
}

export function savePreferences(lang: Lang, theme: Theme): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ lang, theme }))
  } catch {
    // Nothing depends on it.
  }
}
