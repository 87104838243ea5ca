// Counts features, so that rare ones can be left out.
import type { FeatureList } from '#tagger/features.js'
import { HashCounter } from './hash-counter.ts'

export interface CountedFeature {
  readonly key: number
  readonly kind: number
}

export class FeatureCounter {
  /** One a kind of feature. */
  private readonly counters: HashCounter[] = []

  add({ hashes, kinds, size }: FeatureList): void {
    for (let k = 0; k < size; k++) {
      const kind = kinds[k]!
      while (this.counters.length <= kind) this.counters.push(new HashCounter())
      this.counters[kind]!.add(hashes[k]!)
    }
  }

  /** Features seen at least `least[kind]` times, by ascending key (unsigned); of two kinds with one hash the first stays. */
  frequent(least: readonly number[]): CountedFeature[] {
    const features: CountedFeature[] = []
    this.counters.forEach((counter, kind) => {
      for (const [key, count] of counter.entries()) if (count >= least[kind]!) features.push({ key, kind })
    })
    features.sort((a, b) => (a.key >>> 0) - (b.key >>> 0) || a.kind - b.kind)
    return features.filter(({ key }, k) => key !== features[k - 1]?.key)
  }
}
