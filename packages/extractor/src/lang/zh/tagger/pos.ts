// Second pass: parts of speech of words, chosen among the tags that training saw on the word.
import type { Chars } from './chars.ts'
import type { FeatureList, Template } from './features.ts'
import { HASH_SEED, hashCodes, mix } from './features.ts'
import type { TagDictionary } from './tag-dictionary.ts'
import type { Scores } from './viterbi.ts'
import type { Layout } from './weights.ts'
import type { Words } from './words.ts'

export const POS_TEMPLATES: readonly Template[] = [
  { name: 'word', from: -2, to: 2 },
  { name: 'word pair', from: 0, to: 1 },
  { name: 'spread word pair', from: 1, to: 1 },
  { name: 'first character', from: -1, to: 0 },
  { name: 'last character', from: 0, to: 1 },
  { name: 'affix', from: 0, to: 0 },
  { name: 'shape', from: 0, to: 0 },
  { name: 'class', from: 0, to: 0 },
  { name: 'class pair', from: -1, to: 0 },
]

export const posLayout = (tags: number): Layout => ({ labels: tags, rows: 1, byOffset: true })

/**
 * Lists the features of every word.
 * @param all - Also those that vote only on words with one possible tag. The trainer counts them; they change no tag.
 */
export function posFeatures(chars: Chars, words: Words, features: FeatureList, all = false): void {
  const { starts, ends, hashes, classes, length: n } = words
  features.clear()
  for (let w = 0; w < n; w++) {
    const hash = hashes[w]!
    const start = starts[w]!
    const end = ends[w]!
    const isOpen = all || words.isOpen(w)
    const isOpenBefore = all || words.isOpen(w - 1)
    const isOpenAfter = all || words.isOpen(w + 1)
    if (isOpen || isOpenBefore || isOpenAfter || words.isOpen(w - 2) || words.isOpen(w + 2)) features.add(0, hash, w)
    if (isOpen || isOpenBefore) {
      features.add(1, mix(w > 0 ? hashes[w - 1]! : 0, hash), w - 1)
      features.add(3, chars.folded[start]!, w)
      if (w > 0) features.add(8, mix(classes[w - 1]!, classes[w]!), w)
    }
    if (w > 0 && isOpenBefore) features.add(2, mix(w > 1 ? hashes[w - 2]! : 0, hash), w - 2)
    if (isOpen || isOpenAfter) features.add(4, chars.folded[end - 1]!, w)
    if (!isOpen) continue
    if (w + 1 === n) features.add(1, mix(hash, 0), w)
    const shape = wordShape(chars, start, end)
    features.add(6, shape, w)
    features.add(7, mix(classes[w]!, end - start), w)
    if (end - start > 1) {
      features.add(5, mix(hashCodes(chars.folded, start, start + 2), 1), w)
      features.add(5, mix(hashCodes(chars.folded, end - 2, end), 2), w)
      features.add(5, mix(mix(shape, chars.folded[end - 1]!), 3), w)
      features.add(5, mix(mix(end - start, chars.folded[start]!), 5), w)
    }
    if (end - start > 2) features.add(5, mix(hashCodes(chars.folded, end - 3, end), 4), w)
  }
}

// Length and the run of character kinds: 1998年 -> digits, date unit.
function wordShape(chars: Chars, start: number, end: number): number {
  let shape = HASH_SEED
  let before = -1
  for (let i = start; i < end; i++) {
    const kind = chars.kinds[i]!
    if (kind !== before) shape = mix(shape, kind)
    before = kind
  }
  return mix(shape, Math.min(end - start, 4))
}

/** Picks the best tag sequence. */
export class PosLattice {
  private best: Float64Array = new Float64Array(0)
  private from: Uint8Array = new Uint8Array(0)

  /**
   * @param sets - Tag sets of `n` words.
   * @param scores - `n` rows of `labels` scores, starting at `base`; those of words with one possible tag do not matter.
   */
  decode(
    sets: Uint16Array,
    n: number,
    dictionary: TagDictionary,
    labels: number,
    scores: Scores,
    base: number,
    transitions: Scores,
    tags: Uint8Array,
  ): void {
    if (n === 0) return
    if (this.best.length < n * labels) {
      this.best = new Float64Array(n * labels * 2)
      this.from = new Uint8Array(n * labels * 2)
    }
    const { best, from } = this
    let before: Uint8Array = dictionary.tags(sets[0]!)
    for (const tag of before) best[tag] = scores[base + tag]!
    for (let w = 1; w < n; w++) {
      const candidates = dictionary.tags(sets[w]!)
      const row = w * labels
      for (let c = 0; c < candidates.length; c++) {
        const tag = candidates[c]!
        let top = -Infinity
        let arg = 0
        for (let b = 0; b < before.length; b++) {
          const p = before[b]!
          const value = best[row - labels + p]! + transitions[p * labels + tag]!
          if (value > top) {
            top = value
            arg = p
          }
        }
        best[row + tag] = top + scores[base + row + tag]!
        from[row + tag] = arg
      }
      before = candidates
    }
    let tag = before[0]!
    for (const candidate of before) {
      if (best[(n - 1) * labels + candidate]! > best[(n - 1) * labels + tag]!) tag = candidate
    }
    for (let w = n - 1; w >= 0; w--) {
      tags[w] = tag
      tag = from[w * labels + tag]!
    }
  }
}
