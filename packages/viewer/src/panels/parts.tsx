// Parts of the page that its first picture does not need: they come in a file of their own, when one of them is wanted or the page
// has nothing else to do.
import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useApp } from './context.ts'

interface PartProps {
  /** False until it is to be seen; once loaded it decides for itself. */
  readonly wanted?: boolean
}

export type Part = (props: PartProps) => JSX.Element | null

type Later = typeof import('./later.ts')

const later = signal<Later | null>(null)

/** Once it is there, a part is drawn in the same frame as all else. */
export async function loadParts(): Promise<void> {
  later.value ??= await import('./later.ts')
}

export const CurationDialog: Part = part('CurationDialog')
export const DocumentTable: Part = part('DocumentTable')
export const EntityTable: Part = part('EntityTable')
export const Help: Part = part('Help')
export const History: Part = part('History')
export const PathPanel: Part = part('PathPanel')
export const Reader: Part = part('Reader')
export const SaveViewDialog: Part = part('SaveViewDialog')
export const SelectionDetails: Part = part('SelectionDetails')
export const SentenceTable: Part = part('SentenceTable')
export const TripleTable: Part = part('TripleTable')

function part(name: keyof Later): Part {
  return function Shown({ wanted = true }) {
    const { store } = useApp()
    const Loaded = later.value?.[name]
    useEffect(() => {
      if (!wanted) return
      loadParts().catch((error: unknown) => {
        const detail = error instanceof Error ? error.message : String(error)
        store.notice.value = { kind: 'error', text: store.messages.value.partMissing, detail }
      })
    }, [wanted, store])
    return Loaded === undefined ? null : <Loaded />
  }
}
