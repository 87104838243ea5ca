// Links, named views and the page as one file.
import type { JSX } from 'preact'
import type { CommandId } from '../state/commands.ts'
import { useApp } from './context.ts'
import { Icon } from './icons.tsx'
import { Menu } from './menu.tsx'

const ITEMS: readonly CommandId[] = ['copyLink', 'copyReadonlyLink', 'saveFile', 'saveView']

export function ShareMenu(): JSX.Element {
  const { store, commands, sharing } = useApp()
  const messages = store.messages.value
  const graph = store.result.value?.name
  const views = sharing.views.value.filter((view) => view.graph === graph)
  return (
    <Menu icon="share" label={messages.share} disabled={graph === undefined}>
      {(close) => (
        <>
          {ITEMS.filter((id) => commands.has(id)).map((id) => (
            <button
              key={id}
              type="button"
              disabled={commands.get(id)?.enabled() !== true}
              onClick={() => {
                close()
                commands.get(id)?.run()
              }}
            >
              {messages.command[id]}
            </button>
          ))}
          {views.length > 0 && <h3 class="menu-head">{messages.savedViews}</h3>}
          {views.map((view) => (
            <div key={view.name} class="menu-pair">
              <button
                type="button"
                onClick={() => {
                  close()
                  void sharing.open(view)
                }}
              >
                {view.name}
              </button>
              <button
                type="button"
                aria-label={messages.removeView(view.name)}
                title={messages.removeView(view.name)}
                onClick={() => sharing.remove(view)}
              >
                <Icon name="close" />
              </button>
            </div>
          ))}
        </>
      )}
    </Menu>
  )
}
