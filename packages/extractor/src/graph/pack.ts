// Packs the boxes of components onto one sheet: large ones first, small ones into the gaps that these leave.

export interface Box {
  readonly width: number
  readonly height: number
}

export interface Sheet extends Box {
  /** Upper left corner of each box, y downwards, in the order of the boxes. */
  readonly corners: readonly { readonly x: number; readonly y: number }[]
}

interface Step {
  readonly x: number
  readonly width: number
  readonly y: number
}

/** Widths of sheet that are tried, as multiples of the ideal one. */
const STRETCHES = [0.9, 1, 1.05, 1.1, 1.15, 1.2, 1.3]
/** With so many boxes the width hardly matters: one is tried. */
const MANY = 1000

/**
 * Packs boxes on a sheet of about `aspect` (width by height): of several widths, the one whose sheet wastes least of a
 * frame of that aspect. Boxes do not overlap.
 * @see Burke, Kendall, Whitwell 2004, doi:10.1287/opre.1040.0109 (skyline packing)
 */
export function packBoxes(boxes: readonly Box[], aspect: number): Sheet {
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0)
  const widest = boxes.reduce((most, box) => Math.max(most, box.width), 0)
  const frame = (sheet: Sheet) => Math.max(sheet.width, sheet.height * aspect)
  let best: Sheet = { width: 0, height: 0, corners: [] }
  for (const stretch of boxes.length > MANY ? [1] : STRETCHES) {
    const sheet = packInto(boxes, Math.max(widest, Math.sqrt(area * aspect) * stretch))
    if (best.corners.length === 0 || frame(sheet) < frame(best)) best = sheet
  }
  return best
}

/** Puts each box at the highest place where it fits a sheet of that width, leftmost among equals. */
function packInto(boxes: readonly Box[], width: number): Sheet {
  const skyline: Step[] = [{ x: 0, width, y: 0 }]
  const corners = boxes.map((box) => {
    const place = bestPlace(skyline, box, width)
    raise(skyline, place.x, box.width, place.y + box.height)
    return place
  })
  const right = boxes.reduce((most, box, index) => Math.max(most, (corners[index]?.x ?? 0) + box.width), 0)
  const bottom = boxes.reduce((most, box, index) => Math.max(most, (corners[index]?.y ?? 0) + box.height), 0)
  return { width: right, height: bottom, corners }
}

function bestPlace(skyline: readonly Step[], box: Box, width: number): { x: number; y: number } {
  let best = { x: 0, y: Number.POSITIVE_INFINITY }
  for (const [index, { x }] of skyline.entries()) {
    if (x + box.width > width + 1e-9) break
    let y = 0
    for (let at = index; at < skyline.length; at++) {
      const step = skyline[at]
      if (step === undefined || step.x >= x + box.width - 1e-9) break
      y = Math.max(y, step.y)
    }
    if (y < best.y) best = { x, y }
  }
  return best
}

/** Changes the skyline in place: the steps under the box become one, joined with neighbours of its height. */
function raise(skyline: Step[], x: number, width: number, y: number): void {
  const end = x + width
  let first = 0
  while (first < skyline.length && stepEnd(skyline[first]) <= x + EDGE) first++
  let last = first
  while (last < skyline.length && (skyline[last]?.x ?? end) < end - EDGE) last++
  let raised: Step = { x, width, y }
  const steps: Step[] = []
  const left = skyline[first]
  if (left !== undefined && left.x < x - EDGE) steps.push({ ...left, width: x - left.x })
  const right = skyline[last - 1]
  const rest = stepEnd(right) - end
  const before = steps.length === 0 ? skyline[first - 1] : undefined
  if (before !== undefined && Math.abs(before.y - y) < EDGE) {
    raised = { x: before.x, width: end - before.x, y }
    first--
  }
  const after = rest > EDGE ? undefined : skyline[last]
  if (after !== undefined && Math.abs(after.y - y) < EDGE) {
    raised = { ...raised, width: stepEnd(after) - raised.x }
    last++
  }
  steps.push(raised)
  if (right !== undefined && rest > EDGE) steps.push({ x: end, width: rest, y: right.y })
  skyline.splice(first, last - first, ...steps)
}

const EDGE = 1e-9
const stepEnd = (step: Step | undefined): number => (step === undefined ? 0 : step.x + step.width)
