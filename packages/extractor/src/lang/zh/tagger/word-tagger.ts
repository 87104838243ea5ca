// First and second pass over one piece of text, with work space that is kept between calls.
import type { FixedWord } from '../../../model/language.ts'
import { type Chars, createChars, readChars } from './chars.ts'
import { FeatureList, MARGIN, scoreRows } from './features.ts'
import { fixWordScores } from './fixed-words.ts'
import { lanePairs, rowsInOrder, unpackRow } from './lanes.ts'
import { type Lexicon, LexiconMatches } from './lexicon.ts'
import { PosLattice, posFeatures } from './pos.ts'
import { maskWordScores, WORD_CHAIN, WORD_LABELS, wordFeatures } from './segment.ts'
import type { TagDictionary } from './tag-dictionary.ts'
import { Lattice } from './viterbi.ts'
import type { WeightTable } from './weights.ts'
import { Words } from './words.ts'

/** What the first two passes need of a model. */
export interface WordModel {
  readonly lexicon: Lexicon
  readonly dictionary: TagDictionary
  readonly words: WeightTable
  readonly pos: WeightTable
}

export class WordTagger {
  /** The piece read last, its lexicon entries and its tagged words. */
  readonly chars: Chars
  readonly matches: LexiconMatches = new LexiconMatches()
  readonly words: Words = new Words()
  private readonly model: WordModel
  private readonly features: FeatureList = new FeatureList()
  private readonly lattice: Lattice = new Lattice()
  private readonly posLattice: PosLattice = new PosLattice()
  private readonly labels: Uint8Array
  private readonly pairs: Int32Array
  private readonly scores: Int32Array
  private readonly charRows: Int32Array
  private readonly wordRows: Int32Array

  /** @param longest - Longest piece, in code units. */
  constructor(model: WordModel, longest: number) {
    this.model = model
    this.chars = createChars(longest)
    this.labels = new Uint8Array(longest)
    const most = Math.max(WORD_LABELS, model.pos.layout.labels)
    this.pairs = new Int32Array(scoreRows(longest) * lanePairs(most))
    this.scores = new Int32Array(longest * most)
    this.charRows = rowsInOrder(scoreRows(longest), WORD_LABELS)
    this.wordRows = new Int32Array(scoreRows(longest))
  }

  /**
   * Reads `text.slice(start, end)` and fills `words`.
   * @param fixed - Words that are to be left whole, in code units of the piece.
   */
  tag(text: string, start: number, end: number, fixed: readonly FixedWord[] = []): void {
    readChars(text, start, end, this.chars)
    this.matches.find(this.chars, this.model.lexicon)
    this.findWords(fixed)
    this.findTags()
  }

  private findWords(fixed: readonly FixedWord[]): void {
    const { chars, matches, features, pairs, scores, labels } = this
    const table = this.model.words
    wordFeatures(chars, matches, features)
    const width = lanePairs(WORD_LABELS)
    pairs.fill(0, 0, scoreRows(chars.length) * width)
    table.add(features, this.charRows, pairs)
    for (let i = 0; i < chars.length; i++) unpackRow(pairs, (i + MARGIN) * width, WORD_LABELS, scores, i * WORD_LABELS)
    maskWordScores(chars, scores)
    fixWordScores(fixed, scores)
    this.lattice.decode(WORD_CHAIN, scores, 0, chars.length, table.transitions, labels)
    this.words.cut(chars, labels, matches, this.model.dictionary)
  }

  private findTags(): void {
    const { chars, words, features, pairs, scores, wordRows } = this
    const { pos: table, dictionary } = this.model
    const { labels } = table.layout
    const n = words.length
    posFeatures(chars, words, features)
    const width = lanePairs(labels)
    pairs.fill(0, 0, n * width)
    wordRows.fill(-1, 0, scoreRows(n))
    for (let w = 0; w < n; w++) if (words.isOpen(w)) wordRows[w + MARGIN] = w * width
    table.add(features, wordRows, pairs)
    for (let w = 0; w < n; w++) if (words.isOpen(w)) unpackRow(pairs, w * width, labels, scores, w * labels)
    this.posLattice.decode(words.sets, n, dictionary, labels, scores, 0, table.transitions, words.tags)
  }
}
