// Averaged structured perceptron with margin, the same for all three passes.
import { MARGIN, scoreRows } from '#tagger/features.js'
import type { DenseTable, FeatureRows } from './dense-table.ts'
import { createRandom, shuffled } from './random.ts'

/** Work space for one sentence's scores and weight changes. */
export class ChangeBuffer {
  change: Float64Array = new Float64Array(0)
  touched: Uint8Array = new Uint8Array(0)
  private readonly labels: number

  constructor(labels: number) {
    this.labels = labels
  }

  clear(n: number): void {
    const rows = scoreRows(n)
    if (this.touched.length < rows) {
      this.touched = new Uint8Array(rows * 2)
      this.change = new Float64Array(rows * 2 * this.labels)
    }
    this.change.fill(0, 0, rows * this.labels)
    this.touched.fill(0, 0, rows)
  }

  /** Wants more of `gold` and less of `guess` at position i. */
  note(i: number, gold: number, guess: number, by: number): void {
    const row = i + MARGIN
    this.change[row * this.labels + gold]! += by
    this.change[row * this.labels + guess]! -= by
    this.touched[row] = 1
  }

  apply(table: DenseTable, features: FeatureRows, time: number): void {
    table.update(features, this.change, this.touched, time)
  }
}

/** Moves the transition weights of a wrong path. */
export function updatePath(table: DenseTable, gold: Uint8Array, guess: Uint8Array, n: number, time: number): void {
  for (let i = 1; i < n; i++) {
    const right = gold[i] === guess[i] && gold[i - 1] === guess[i - 1]
    if (right) continue
    table.updateTransition(gold[i - 1]!, gold[i]!, 1, time)
    table.updateTransition(guess[i - 1]!, guess[i]!, -1, time)
  }
}

export interface Rounds {
  readonly rounds: number
  readonly seed: number
  readonly say: (line: string) => void
}

/**
 * Runs `learn` on every example, `rounds` times in shuffled order.
 * @param learn - Decodes one example, updates the weights and returns how many labels were wrong.
 * @returns The number of steps, for averaging.
 */
export function runRounds(
  n: number,
  { rounds, seed, say }: Rounds,
  learn: (example: number, time: number) => number,
): number {
  const random = createRandom(seed)
  let time = 1
  for (let round = 1; round <= rounds; round++) {
    const begun = process.hrtime.bigint()
    let wrong = 0
    for (const example of shuffled(n, random)) wrong += learn(example, time++)
    say(`  round ${round}: ${wrong} labels wrong, ${Number((process.hrtime.bigint() - begun) / 1_000_000n) / 1000} s`)
  }
  return time
}
