// Which operations of a log hold: undo and redo only ever add to it.
import type { Edit, Operation, UndoOperation } from './operation.ts'

export const isEdit = (operation: Operation): operation is Edit => operation.op !== 'undo' && operation.op !== 'redo'

/** Ids of the operations that are taken back: of several undos and redos of one operation, the last counts. */
export function undone(log: readonly Operation[]): ReadonlySet<string> {
  const back = new Set<string>()
  for (const operation of log) {
    if (operation.op === 'undo') back.add(operation.of)
    else if (operation.op === 'redo') back.delete(operation.of)
  }
  return back
}

/** The operations that hold, in order. */
export function activeEdits(log: readonly Operation[]): Edit[] {
  const back = undone(log)
  return log.filter(isEdit).filter(({ id }) => !back.has(id))
}

/** The operation that the next undo takes back: the last that holds; undefined where none does. */
export const undoTarget = (log: readonly Operation[]): Edit | undefined => activeEdits(log).at(-1)

/**
 * The operation that the next redo takes up: the one taken back last. A new operation ends what can be redone so; any
 * operation can still be taken up by its id.
 */
export function redoTarget(log: readonly Operation[]): Edit | undefined {
  const stack: UndoOperation[] = []
  for (const operation of log) {
    if (isEdit(operation)) stack.length = 0
    else if (operation.op === 'undo') stack.push(operation)
    else {
      const at = stack.findLastIndex(({ of }) => of === operation.of)
      if (at >= 0) stack.splice(at, 1)
    }
  }
  const last = stack.at(-1)
  return log.filter(isEdit).find(({ id }) => id === last?.of)
}

/**
 * Puts logs together: each operation once, in the order of the first log that holds it. Logs of two people, or of a file and
 * a browser, lose nothing so.
 */
export function mergeLogs<T extends Operation>(...logs: readonly (readonly T[])[]): T[] {
  const byId = new Map<string, T>()
  for (const log of logs) for (const operation of log) if (!byId.has(operation.id)) byId.set(operation.id, operation)
  return [...byId.values()]
}
