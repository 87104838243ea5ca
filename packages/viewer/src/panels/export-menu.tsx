// Every format, by what it is for, each for what is visible and for all.
import type { JSX } from 'preact'
import { EXPORT_GROUPS, EXPORT_PARTS, type ExportFormat, type FormatGroup } from '../export/formats.ts'
import { exportCommandId } from '../state/commands.ts'
import { useApp } from './context.ts'
import { Menu } from './menu.tsx'

export function ExportMenu(): JSX.Element {
  const { store } = useApp()
  const messages = store.messages.value
  return (
    <Menu icon="download" label={messages.download} disabled={store.result.value === null}>
      {(close) =>
        Object.entries(EXPORT_GROUPS).map(([group, formats]) => (
          <fieldset key={group}>
            <legend class="menu-head">{messages.formatGroup[group as FormatGroup]}</legend>
            {formats.map((format) => (
              <Row key={format} format={format} close={close} />
            ))}
          </fieldset>
        ))
      }
    </Menu>
  )
}

function Row({ format, close }: { readonly format: ExportFormat; readonly close: () => void }): JSX.Element {
  const { store, commands } = useApp()
  const messages = store.messages.value
  return (
    <div class="menu-row">
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
  )
}
