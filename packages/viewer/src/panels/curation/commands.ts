// Curation by name: what buttons, keys and the palette run.
import type { Curating } from '../../curating.ts'
import { type Statement, statementOfEdge } from '../../graph/statements.ts'
import { statementAt } from '../../graph/triple-rows.ts'
import type { Command } from '../../state/commands.ts'
import { judgeEdit } from '../../state/curation.ts'
import type { Store } from '../../state/store.ts'

/** Ticked entities where a table of them is shown, else the selected one. */
export function chosenEntities(store: Store): readonly string[] {
  const { view, pickedNodes, selection } = store.view.value
  if (view === 'entities' && pickedNodes.length > 0) return pickedNodes
  return selection?.kind === 'node' ? [selection.id] : []
}

/** Ticked triples where a table of them is shown, else the selected one. */
export function chosenTriples(store: Store): readonly Statement[] {
  const { view, pickedTriples, selection } = store.view.value
  const [graph, index] = [store.result.value?.graph, store.index.value]
  if (graph === undefined || index === null) return []
  if (view === 'triples' && pickedTriples.length > 0)
    return pickedTriples.flatMap((id) => {
      const row = index.rowOf.get(id)
      return row === undefined ? [] : [statementAt(graph, index, row)]
    })
  return selection?.kind === 'edge' && graph.hasEdge(selection.id) ? [statementOfEdge(graph, selection.id)] : []
}

export function curationCommands(store: Store, curating: Curating): readonly Command[] {
  const opened = (): boolean => store.result.value !== null
  const entities = (): readonly string[] => chosenEntities(store)
  const triples = (): readonly Statement[] => chosenTriples(store)
  const any = (): boolean => entities().length > 0
  const one = (): boolean => entities().length === 1
  const judged = (): boolean => triples().length > 0
  const forOne = (kind: 'split' | 'rename' | 'add') => (): void => {
    const [entity] = entities()
    if (entity !== undefined) curating.draft.value = { kind, entity }
  }
  const forAll = (kind: 'merge' | 'retype' | 'hide') => (): void => {
    curating.draft.value = { kind, entities: entities() }
  }
  return [
    {
      id: 'undo',
      shortcut: 'Mod+z',
      enabled: () => curating.undoable.value !== undefined,
      run: () => void curating.undo(),
    },
    {
      id: 'redo',
      shortcut: 'Mod+Shift+z',
      enabled: () => curating.redoable.value !== undefined,
      run: () => void curating.redo(),
    },
    {
      id: 'history',
      shortcut: 'h',
      enabled: opened,
      run: () => {
        store.dialog.value = 'history'
      },
    },
    {
      id: 'saveCuration',
      shortcut: 'Mod+s',
      enabled: () => store.log.value.length > 0,
      run: () => void curating.save(),
    },
    { id: 'merge', shortcut: 'm', enabled: any, run: forAll('merge') },
    { id: 'split', enabled: one, run: forOne('split') },
    { id: 'rename', shortcut: 'F2', enabled: one, run: forOne('rename') },
    { id: 'retype', enabled: any, run: forAll('retype') },
    { id: 'hide', shortcut: 'Delete', enabled: any, run: forAll('hide') },
    { id: 'addTriple', enabled: one, run: forOne('add') },
    {
      id: 'confirm',
      shortcut: 'y',
      enabled: judged,
      run: () => {
        const graph = store.result.value?.graph
        if (graph !== undefined) void curating.record(judgeEdit(graph, 'confirm', triples()))
      },
    },
    {
      id: 'reject',
      shortcut: 'w',
      enabled: judged,
      run: () => {
        curating.draft.value = { kind: 'reject', triples: triples() }
      },
    },
    {
      id: 'note',
      shortcut: 'n',
      enabled: () => one() || triples().length === 1,
      run: () => {
        const [entity] = entities()
        const [triple] = triples()
        if (entity !== undefined) curating.draft.value = { kind: 'note', entity }
        else if (triple !== undefined) curating.draft.value = { kind: 'remark', triple }
      },
    },
  ]
}
