// The bar at the top: name, search, files, language and theme.
import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { CommandId } from '../state/commands.ts'
import type { Theme } from '../state/view-state.ts'
import { useApp } from './context.ts'
import { CurationTools } from './curation/header-tools.tsx'
import { Icon, type IconName } from './icons.tsx'
import { SearchBox } from './search-box.tsx'

const THEME_ICON: Readonly<Record<Theme, IconName>> = { system: 'system', dark: 'dark', light: 'light' }

export function Header(): JSX.Element {
  const { store, commands } = useApp()
  const messages = store.messages.value
  const { lang, theme } = store.view.value
  const themeText = { system: messages.themeSystem, dark: messages.themeDark, light: messages.themeLight }[theme]
  return (
    <header class="bar">
      <div class="brand">
        <img src="./icon.svg" alt="" width="24" height="24" />
        <h1>silkgraph</h1>
        <span class="muted file-name" title={store.result.value?.name ?? ''}>
          {store.result.value?.name}
        </span>
      </div>
      <SearchBox />
      <div class="tools">
        <CurationTools />
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
        <DownloadMenu />
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

function DownloadMenu(): JSX.Element {
  const { store, commands } = useApp()
  const messages = store.messages.value
  const menu = useRef<HTMLDetailsElement>(null)
  const close = (): void => {
    if (menu.current?.open !== true) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  const item = (id: CommandId): JSX.Element => (
    <button
      type="button"
      disabled={commands.get(id)?.enabled() !== true}
      onClick={() => {
        close()
        commands.get(id)?.run()
      }}
    >
      {messages.command[id]}
    </button>
  )
  return (
    <details
      ref={menu}
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || menu.current?.open !== true) return
        event.stopPropagation()
        close()
      }}
      onFocusOut={(event) => {
        if (menu.current !== null && !menu.current.contains(event.relatedTarget as Node | null))
          menu.current.open = false
      }}
    >
      <summary class="text-button" aria-label={messages.download} aria-disabled={store.result.value === null}>
        <Icon name="download" />
        <span class="wide">{messages.download}</span>
      </summary>
      <div class="menu-items">
        {item('downloadVisible')}
        {item('downloadAll')}
      </div>
    </details>
  )
}
