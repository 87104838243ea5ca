// The commands of folding, expanding, focusing and paths.

import type { Command } from './commands.ts'
import { broughtBy, type Role } from './exploring.ts'
import type { Exploring } from './exploring-actions.ts'
import type { Store } from './store.ts'

export function exploringCommands(store: Store, exploring: Exploring): readonly Command[] {
  const selected = (kind: 'node' | 'edge'): string | undefined => {
    const { selection } = store.view.value
    return selection?.kind === kind ? selection.id : undefined
  }
  const opened = (): boolean => store.result.value !== null
  const cast = (role: Role): void => {
    const id = selected('node')
    if (id !== undefined) exploring.cast(role, [id])
  }
  const withNode = (run: (id: string) => void) => (): void => {
    const id = selected('node')
    if (id !== undefined) run(id)
  }
  return [
    { id: 'foldAll', shortcut: 'g', enabled: () => store.pairs.value.size > 0, run: exploring.foldAll },
    {
      id: 'foldPair',
      shortcut: 'd',
      enabled: () => selected('edge') !== undefined,
      run: () => exploring.foldPair(selected('edge') ?? ''),
    },
    {
      id: 'focus',
      shortcut: 'f',
      enabled: () => selected('node') !== undefined || store.view.value.exploring.focus !== null,
      run: () => {
        const id = selected('node') ?? store.view.value.exploring.focus?.id
        if (id !== undefined) exploring.focus(id)
      },
    },
    {
      id: 'expand',
      shortcut: 'e',
      enabled: () => selected('node') !== undefined,
      run: withNode((id) => exploring.expand(id)),
    },
    {
      id: 'collapse',
      shortcut: 'c',
      enabled: () => {
        const id = selected('node')
        return id !== undefined && broughtBy(store.view.value.exploring, id).length > 0
      },
      run: withNode(exploring.collapse),
    },
    {
      id: 'paths',
      shortcut: 'k',
      enabled: opened,
      run: () => {
        const picked = store.view.value.pickedNodes
        if (selected('node') !== undefined) cast('ends')
        else if (store.view.value.view === 'entities' && picked.length > 1) exploring.cast('ends', picked)
        else exploring.openPaths()
      },
    },
    { id: 'pathVia', shortcut: 'v', enabled: () => selected('node') !== undefined, run: () => cast('via') },
    { id: 'pathAvoid', shortcut: 'x', enabled: () => selected('node') !== undefined, run: () => cast('avoid') },
  ]
}
