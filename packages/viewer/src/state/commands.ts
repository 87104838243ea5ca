// Everything that can be done by name: buttons, keys, the help and the palette all read this one list.
import type { Actions } from '../actions.ts'
import { EXPORT_FORMATS, EXPORT_PARTS, type ExportFormat, type ExportPart } from '../export/formats.ts'
import type { Messages } from '../i18n/i18n.ts'
import type { Store } from './store.ts'
import { clearSelection, resetFilter, setFilter, setScope, setView, VIEWS } from './view-state.ts'

export type CommandId = keyof Messages['command']

export interface Command {
  /** Also the key of its title in the messages. */
  readonly id: CommandId
  /** As `KeyboardEvent.key` names it, letters in lower case; `Mod+` stands for Ctrl, and for ⌘ on a Mac, `Mod+Shift+` for both. */
  readonly shortcut?: string
  /** Reads the store, so that what renders a command is told when this changes. */
  readonly enabled: () => boolean
  readonly run: () => void
}

export type Commands = ReadonlyMap<CommandId, Command>

/** @param more - Lists of further commands, each from the file of its feature. */
export function createCommands(store: Store, actions: Actions, ...more: readonly (readonly Command[])[]): Commands {
  const opened = (): boolean => store.result.value !== null
  const always = (): boolean => true
  const reads = (): boolean => store.readingList.value.length > 0
  const list: readonly Command[] = [
    { id: 'search', shortcut: '/', enabled: opened, run: actions.focusSearch },
    { id: 'open', shortcut: 'o', enabled: () => !store.readonly, run: actions.chooseFiles },
    ...VIEWS.map(
      (view, i): Command => ({
        id: view,
        shortcut: String(i + 1),
        enabled: opened,
        run: () => store.update(setView(view)),
      }),
    ),
    { id: 'previous', shortcut: '[', enabled: reads, run: () => actions.step(-1) },
    { id: 'next', shortcut: ']', enabled: reads, run: () => actions.step(1) },
    {
      id: 'clear',
      enabled: () => store.view.value.selection !== null,
      run: () => store.update(clearSelection),
    },
    { id: 'reset', shortcut: 'r', enabled: () => store.filtered.value, run: () => store.update(resetFilter) },
    {
      id: 'scope',
      shortcut: 'a',
      enabled: opened,
      run: () => store.update(setScope(store.view.value.scope === 'all' ? 'best' : 'all')),
    },
    {
      id: 'play',
      shortcut: 'p',
      enabled: opened,
      run: () => {
        store.playing.value = !store.playing.value
      },
    },
    {
      id: 'undated',
      shortcut: 'u',
      enabled: opened,
      run: () => store.update(setFilter({ undated: !store.view.value.filter.undated })),
    },
    { id: 'zoomIn', shortcut: '+', enabled: opened, run: () => actions.zoom(1.4) },
    { id: 'zoomOut', shortcut: '-', enabled: opened, run: () => actions.zoom(1 / 1.4) },
    { id: 'fit', shortcut: '0', enabled: opened, run: actions.fit },
    ...EXPORT_FORMATS.flatMap((format) =>
      EXPORT_PARTS.map(
        (part): Command => ({
          id: exportCommandId(format, part),
          enabled: opened,
          run: () => void actions.download(format, part),
        }),
      ),
    ),
    { id: 'theme', shortcut: 't', enabled: always, run: actions.cycleTheme },
    {
      id: 'language',
      enabled: always,
      run: () => void actions.setLang(store.view.value.lang === 'en' ? 'zh-CN' : 'en'),
    },
    {
      id: 'palette',
      shortcut: 'Mod+k',
      enabled: always,
      run: () => {
        store.dialog.value = 'palette'
      },
    },
    {
      id: 'help',
      shortcut: '?',
      enabled: always,
      run: () => {
        store.dialog.value = 'help'
      },
    },
  ]
  return new Map([list, ...more].flat().map((command) => [command.id, command]))
}

export const exportCommandId = (format: ExportFormat, part: ExportPart): CommandId =>
  part === 'visible' ? `${format}Visible` : `${format}All`

/** The command that a pressed key means, where it may run now. */
export function commandOfKey(commands: Commands, key: string, mod: boolean, shift = false): Command | undefined {
  const name = `${mod ? 'Mod+' : ''}${mod && shift ? 'Shift+' : ''}${key.length === 1 ? key.toLowerCase() : key}`
  for (const command of commands.values()) if (command.shortcut === name && command.enabled()) return command
  return undefined
}
