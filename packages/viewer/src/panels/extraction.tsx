// How far an extraction in the page or the reading of large files is, with the button that ends it.
import type { JSX } from 'preact'
import { useApp } from './context.ts'

export function ExtractionCard(): JSX.Element | null {
  const { store } = useApp()
  const messages = store.messages.value
  const extraction = store.extraction.value
  if (extraction === null) return null
  const { step, done, total, cancel } = extraction
  const text = {
    reading: messages.filesRead(done, total),
    loading: messages.extractionStarts,
    extracting: messages.extracted(done, total),
    layout: messages.layoutRunning,
  }[step]
  const counts = (step === 'reading' || step === 'extracting') && done > 0
  return (
    <section class="extraction" aria-label={messages.extracting}>
      <h2>{messages.extracting}</h2>
      <p role="status">{text}</p>
      <progress aria-label={messages.extracting} max={total || 1} value={counts ? done : undefined} />
      <p class="muted">{messages.staysHere}</p>
      <button type="button" class="text-button" onClick={cancel}>
        {messages.cancel}
      </button>
    </section>
  )
}

export function OpeningCard(): JSX.Element | null {
  const { store } = useApp()
  const messages = store.messages.value
  const opening = store.opening.value
  if (opening === null) return null
  const { share, cancel } = opening
  return (
    <section class="extraction" aria-label={messages.opening}>
      <h2>{messages.opening}</h2>
      <p role="status">{share < 1 ? messages.openedShare(Math.floor(share * 100)) : messages.preparing}</p>
      <progress aria-label={messages.opening} max={1} value={share < 1 ? share : undefined} />
      <button type="button" class="text-button" onClick={cancel}>
        {messages.cancel}
      </button>
    </section>
  )
}
