// The bar at the top: name, search, files, language and theme.
import type { JSX } from 'preact'
import icon from '../icon.svg?inline'
import type { Theme } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { CurationTools } from './curation/header-tools.tsx'
import { ExportMenu } from './export-menu.tsx'
import { Icon, type IconName } from './icons.tsx'
import { keyText } from './key-text.ts'
import { SearchBox } from './search-box.tsx'
import { ShareMenu } from './share-menu.tsx'

const THEME_ICON: Readonly<Record<Theme, IconName>> = { system: 'system', dark: 'dark', light: 'light' }

export function Header(): JSX.Element {
  const { store, commands } = useApp()
  const messages = store.messages.value
  const { lang, theme } = store.view.value
  const themeText = { system: messages.themeSystem, dark: messages.themeDark, light: messages.themeLight }[theme]
  return (
    <header class="bar">
      <div class="brand">
        <img src={icon} alt="" width="24" height="24" />
        <h1>silkgraph</h1>
        <span class="muted file-name" title={store.result.value?.name ?? ''}>
          {store.result.value?.name}
        </span>
        {store.readonly && <span class="readonly-mark">{messages.readonlyMark}</span>}
      </div>
      <SearchBox />
      <div class="tools">
        {!store.readonly && <CurationTools />}
        {!store.readonly && (
          <button
            type="button"
            class="text-button"
            aria-label={messages.open}
            title={messages.openHint}
            onClick={() => commands.get('open')?.run()}
          >
            <Icon name="open" />
            <span class="wide">{messages.open}</span>
          </button>
        )}
        <ExportMenu />
        <ShareMenu />
        <button
          type="button"
          class="text-button"
          lang={lang === 'en' ? 'zh-CN' : 'en'}
          aria-label={lang === 'en' ? '中文' : 'English'}
          title={lang === 'en' ? '中文' : 'English'}
          onClick={() => commands.get('language')?.run()}
        >
          {lang === 'en' ? '中' : 'EN'}
        </button>
        <button type="button" aria-label={themeText} title={themeText} onClick={() => commands.get('theme')?.run()}>
          <Icon name={THEME_ICON[theme]} />
        </button>
        <button
          type="button"
          aria-label={messages.command.palette}
          title={`${messages.command.palette} (${keyText('Mod+k')})`}
          onClick={() => commands.get('palette')?.run()}
        >
          <Icon name="commands" />
        </button>
        <button
          type="button"
          aria-label={messages.help}
          title={`${messages.help} (?)`}
          onClick={() => commands.get('help')?.run()}
        >
          <Icon name="help" />
        </button>
      </div>
    </header>
  )
}
