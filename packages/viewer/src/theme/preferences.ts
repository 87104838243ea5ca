// Language and theme of the last visit. Storage may be barred (private windows): then the system's preferences hold.
import type { Lang, Theme } from '../state/view-state.ts'

const KEY = 'silkgraph-preferences'

export function loadPreferences(): { lang: Lang; theme: Theme } {
  const fallback = { lang: navigator.language.startsWith('zh') ? 'zh-CN' : 'en', theme: 'system' } as const
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    if (typeof saved !== 'object' || saved === null) return fallback
    const { lang, theme } = saved as { lang?: unknown; theme?: unknown }
    return {
      lang: lang === 'zh-CN' || lang === 'en' ? lang : fallback.lang,
      theme: theme === 'dark' || theme === 'light' ? theme : 'system',
    }
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
