// The commands of layout, pins, sizes and colours.
import type { Arranging } from '../arranging.ts'
import type { Command } from './commands.ts'
import { after, COLORS, SIZES } from './drawing.ts'
import type { Store } from './store.ts'
import { draw } from './view-state.ts'

export function drawingCommands(store: Store, arranging: Arranging): readonly Command[] {
  const opened = (): boolean => store.result.value !== null
  const drawing = () => store.view.value.drawing
  const chosen = (): readonly string[] => {
    const { selection, view, pickedNodes } = store.view.value
    if (view === 'entities' && pickedNodes.length > 0) return pickedNodes
    return selection?.kind === 'node' ? [selection.id] : []
  }
  return [
    { id: 'layout', shortcut: 'l', enabled: () => opened() && !drawing().locked, run: arranging.toggleLayout },
    { id: 'lock', shortcut: 'q', enabled: opened, run: arranging.toggleLock },
    { id: 'pin', shortcut: '.', enabled: () => chosen().length > 0, run: () => arranging.togglePin(chosen()) },
    { id: 'unpinAll', shortcut: ',', enabled: () => drawing().pins.length > 0, run: arranging.unpinAll },
    // Before those of curation, which have the same keys: what moved is undone first.
    { id: 'undoMove', shortcut: 'Mod+z', enabled: () => arranging.undoable.value, run: arranging.undo },
    { id: 'redoMove', shortcut: 'Mod+Shift+z', enabled: () => arranging.redoable.value, run: arranging.redo },
    {
      id: 'colorBy',
      shortcut: 'j',
      enabled: opened,
      run: () => store.update(draw({ colorBy: after(COLORS, drawing().colorBy) })),
    },
    {
      id: 'sizeBy',
      shortcut: 'b',
      enabled: opened,
      run: () => store.update(draw({ sizeBy: after(SIZES, drawing().sizeBy) })),
    },
  ]
}
