// Every format, each for what is visible and for all.
import type { JSX } from 'preact'
import { EXPORT_FORMATS, EXPORT_PARTS } from '../export/formats.ts'
import { exportCommandId } from '../state/commands.ts'
import { useApp } from './context.ts'
import { Menu } from './menu.tsx'

export function ExportMenu(): JSX.Element {
  const { store, commands } = useApp()
  const messages = store.messages.value
  return (
    <Menu icon="download" label={messages.download} disabled={store.result.value === null}>
      {(close) =>
        EXPORT_FORMATS.map((format) => (
          <div key={format} class="menu-row">
            <span>
              <b>{messages.format[format][0]}</b> <span class="muted">{messages.format[format][1]}</span>
            </span>
            {EXPORT_PARTS.map((part) => {
              const command = commands.get(exportCommandId(format, part))
              return (
                <button
                  key={part}
                  type="button"
                  class="text-button"
                  aria-label={command && messages.command[command.id]}
                  disabled={command?.enabled() !== true}
                  onClick={() => {
                    close()
                    command?.run()
                  }}
                >
                  {messages.exportPart[part]}
                </button>
              )
            })}
          </div>
        ))
      }
    </Menu>
  )
}
