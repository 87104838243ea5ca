// The page: bar, legend, the middle with its views, timeline, evidence and source, and what may lie over them.
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { isNarrow } from '../actions.ts'
import { ACCEPTED } from '../source/text-files.ts'
import { setSheet, type ViewState } from '../state/view-state.ts'
import { type App, AppContext } from './context.ts'
import { DropZone } from './drop-zone.tsx'
import { ExtractionCard, OpeningCard } from './extraction.tsx'
import { Header } from './header.tsx'
import { Icon } from './icons.tsx'
import { Legend } from './legend.tsx'
import { NoticeBar } from './notice.tsx'
import { Palette } from './palette.tsx'
import { CurationDialog, Help, History, SaveViewDialog } from './parts.tsx'
import { listenForShortcuts } from './shortcuts.ts'
import { Side } from './side.tsx'
import { Timeline } from './timeline.tsx'
import { Views } from './views.tsx'

export const appView = (app: App): JSX.Element => (
  <AppContext.Provider value={app}>
    <Page app={app} />
  </AppContext.Provider>
)

function Page({ app }: { readonly app: App }): JSX.Element {
  const { store, actions } = app
  const messages = store.messages.value
  const { sheet } = store.view.value
  const dialog = store.dialog.value
  useEffect(
    () =>
      listenForShortcuts(app, () => {
        if (!isNarrow() || store.view.value.sheet === 'none') return false
        store.update(setSheet('none'))
        return true
      }),
    [app, store],
  )
  const close = (): void => store.update(setSheet('none'))
  const toggle = (which: ViewState['sheet']) => (): void => store.update(setSheet(sheet === which ? 'none' : which))
  return (
    <div class="page" data-sheet={sheet}>
      <a class="skip" href="#side">
        {messages.skip}
      </a>
      <Header />
      <Legend onClose={close} />
      <Views onOpen={actions.chooseFiles} />
      <Timeline onClose={close} />
      <Side onClose={close} />
      <div class="bottom-bar narrow-only">
        <button type="button" class="text-button" aria-expanded={sheet === 'facets'} onClick={toggle('facets')}>
          <Icon name="filter" />
          {messages.facets}
        </button>
        <button type="button" class="text-button" aria-expanded={sheet === 'timeline'} onClick={toggle('timeline')}>
          <Icon name="time" />
          {messages.timeline}
        </button>
        <button type="button" class="text-button" aria-expanded={sheet === 'evidence'} onClick={toggle('evidence')}>
          <Icon name="panel" />
          {messages.evidence}
        </button>
      </div>
      <ExtractionCard />
      <OpeningCard />
      <NoticeBar />
      {!store.readonly && <DropZone />}
      <Help wanted={dialog === 'help'} />
      <CurationDialog wanted={app.curating.draft.value !== null} />
      <History wanted={dialog === 'history'} />
      <Palette />
      <SaveViewDialog wanted={dialog === 'saveView'} />
      <input
        id="files"
        type="file"
        hidden
        multiple
        aria-label={messages.openHint}
        accept={ACCEPTED}
        onChange={(event) => {
          const chosen = Array.from(event.currentTarget.files ?? [])
          // Cleared, so that choosing the same file again is a change again.
          event.currentTarget.value = ''
          void actions.openFiles(chosen)
        }}
      />
      <div class="sr-only" role="status" aria-live="polite">
        {store.spoken.value}
      </div>
    </div>
  )
}
