// SVG -> PNG at print size: an A3 sheet's long side at 300 dots an inch, and the file says so.
import { crc32 } from './zip.ts'

const LONG_SIDE = 4961
const DOTS_PER_METRE = Math.round(300 / 0.0254)
/** Behind the signature (8 bytes) and the header chunk (25). */
const AFTER_HEADER = 33

/** @throws {Error} If the browser cannot draw or hold a picture of that size. */
export async function toPng(svg: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const image = new Image()
  // A data URL, since the page's policy lets images be nothing else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const scale = LONG_SIDE / Math.max(image.naturalWidth, image.naturalHeight)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no 2D canvas')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (blob === null)
    throw new Error(`a picture of ${canvas.width} x ${canvas.height} pixels is too large for this browser`)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return [bytes.subarray(0, AFTER_HEADER), density(), bytes.subarray(AFTER_HEADER)]
}

/** The chunk pHYs. @see PNG, third edition, 11.3.4.3 */
function density(): Uint8Array<ArrayBuffer> {
  const chunk = new DataView(new ArrayBuffer(21))
  chunk.setUint32(0, 9)
  for (const [i, letter] of Array.from('pHYs').entries()) chunk.setUint8(4 + i, letter.charCodeAt(0))
  chunk.setUint32(8, DOTS_PER_METRE)
  chunk.setUint32(12, DOTS_PER_METRE)
  chunk.setUint8(16, 1)
  chunk.setUint32(17, crc32(new Uint8Array(chunk.buffer, 4, 13)))
  return new Uint8Array(chunk.buffer)
}
