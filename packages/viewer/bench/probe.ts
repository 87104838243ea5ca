// What both pages are asked for, in milliseconds; all of it runs inside of the page, where no wire adds to the time.

export interface Probe {
  /** From the start of the navigation to the first picture. */
  firstDrawn: number | null
  /** From a call to the end of the drawing that follows from it, the graphics processor's part included. */
  timed(act: () => void): Promise<number>
  moveTo(point: { x: number; y: number }): void
}

declare global {
  interface Window {
    probe: Probe
  }
}

/** Runs before the page's own scripts, by its text alone: it may use nothing from outside. */
export function installProbe(): void {
  const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done))
  /** Reading a pixel waits until all that was asked of the graphics processor is drawn. */
  const finish = (): void => {
    for (const canvas of document.querySelectorAll('canvas')) {
      const gl = canvas.getContext('webgl2')
      gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
    }
  }
  const probe: Probe = {
    firstDrawn: null,
    async timed(act) {
      const begun = performance.now()
      act()
      await frame()
      // The page's own callback for this frame may come after ours.
      await Promise.resolve()
      await new Promise((done) => {
        const channel = new MessageChannel()
        channel.port1.onmessage = done
        channel.port2.postMessage(0)
      })
      finish()
      return performance.now() - begun
    },
    moveTo({ x, y }) {
      const target = document.elementFromPoint(x, y) ?? document.body
      for (const type of ['mousemove', 'mouseover'])
        target.dispatchEvent(new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, composed: true }))
    },
  }
  const drawn = (): boolean => {
    if ('bare' in window) return true
    return (window.silkgraph?.visible().nodes.length ?? 0) > 0
  }
  const look = async (): Promise<void> => {
    while (!drawn()) await frame()
    await frame()
    finish()
    probe.firstDrawn = performance.now()
  }
  window.probe = probe
  void look()
}
