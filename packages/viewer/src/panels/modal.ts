// A modal dialog that follows the state of the page, and tells it at once when the browser closes it.
import type { RefObject, TargetedEvent } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

export interface Modal {
  readonly ref: RefObject<HTMLDialogElement | null>
  readonly onCancel: (event: TargetedEvent<HTMLDialogElement>) => void
  readonly onClose: (event: TargetedEvent<HTMLDialogElement>) => void
}

/** @param closed - Called when the dialog is closed by the user; its state is to follow. */
export function useModal(open: boolean, closed: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null)
  // At once: the first letters may be typed before the next drawing.
  useLayoutEffect(() => {
    if (open && ref.current?.open !== true) ref.current?.showModal()
    else if (!open) ref.current?.close()
  }, [open])
  return {
    ref,
    // Escape is told here: `close` comes so late that a key which opens the dialog again would find it open still.
    onCancel: ({ target, currentTarget }) => {
      if (target === currentTarget) closed()
    },
    onClose: ({ target, currentTarget }) => {
      // By now it may be open again.
      if (target === currentTarget && !currentTarget.open) closed()
    },
  }
}
