// Files dragged anywhere onto the page.
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { droppedFiles } from '../source/drop.ts'
import { useApp } from './context.ts'

export function DropZone(): JSX.Element | null {
  const { store, actions } = useApp()
  const messages = store.messages.value
  const [over, setOver] = useState(false)
  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = (event: DragEvent): void => {
      // Leaving for nowhere is leaving the window; the rest is moving between elements.
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      setOver(false)
      if (event.dataTransfer === null || !carriesFiles(event)) return
      event.preventDefault()
      void droppedFiles(event.dataTransfer).then(({ files, folder }) => actions.openFiles(files, folder))
    }
    document.addEventListener('dragover', onOver)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('dragover', onOver)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', onDrop)
    }
  }, [actions])
  if (!over) return null
  return (
    <div class="drop" aria-hidden="true">
      <div>
        <p class="drop-title">{messages.dropHere}</p>
        <p>{messages.dropDetail}</p>
      </div>
    </div>
  )
}
