// Moves of Sigma's camera; they jump where the user asked for less motion.
import type Sigma from 'sigma'
import type { CameraState } from 'sigma/types'
import type { DisplayEdge, DisplayNode } from '../graph/display.ts'
import { extentOf, type Point } from './geometry.ts'

type Renderer = Sigma<DisplayNode, DisplayEdge>

/** Near enough to read the names around a node. */
const READING_RATIO = 0.5

export function zoomBy(sigma: Renderer, factor: number): void {
  const camera = sigma.getCamera()
  move(sigma, { ratio: camera.getBoundedRatio(camera.getState().ratio / factor) }, 180)
}

export function showWhole(sigma: Renderer): void {
  move(sigma, { x: 0.5, y: 0.5, ratio: 1, angle: 0 }, 300)
}

/**
 * Brings points of the viewport into the middle of what is not covered, near enough to read.
 * @param covered - Pixels of the canvas covered from below.
 */
export function bringIntoView(sigma: Renderer, points: readonly Point[], covered: number): void {
  const { x, y } = extentOf(points.map((point) => sigma.viewportToFramedGraph(point)))
  const { ratio: before } = sigma.getCamera().getState()
  const spread = Math.max(x[1] - x[0], y[1] - y[0])
  const ratio = Math.max(Math.min(before, READING_RATIO), Math.min(1, spread * 1.8))
  // Height of a pixel in the camera's unit, at the ratio to come.
  const height = sigma.viewportToFramedGraph({ x: 0, y: 0 }).y - sigma.viewportToFramedGraph({ x: 0, y: 1 }).y
  const pixel = (height * ratio) / before
  move(sigma, { x: (x[0] + x[1]) / 2, y: (y[0] + y[1]) / 2 - (covered / 2) * pixel, ratio }, 350)
}

function move(sigma: Renderer, state: Partial<CameraState>, duration: number): void {
  const camera = sigma.getCamera()
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) camera.setState(state)
  else void camera.animate(state, { duration })
}
