// All three passes over one piece of text.
import type { Token } from '../../../model/document.ts'
import type { FixedWord, NamedSpan } from '../../../model/language.ts'
import { CharKind } from './chars.ts'
import { FeatureList, MARGIN, scoreRows } from './features.ts'
import { fixedIn, fixNameScores, fixTags } from './fixed-words.ts'
import { rowsInOrder, unpackRow } from './lanes.ts'
import type { TaggerModel } from './model-file.ts'
import {
  isNameEnd,
  listWordRows,
  maskNameScores,
  NAME_CHAIN,
  NAME_LABELS,
  NAME_PAIRS,
  NAME_TYPES,
  NAME_WORD_LAYOUT,
  nameCharFeatures,
  nameRows,
  nameWordFeatures,
  spreadInnerScores,
} from './names.ts'
import { PIECE_UNITS, type Piece } from './pieces.ts'
import { alignTokens, type PieceName } from './tokens.ts'
import { Lattice } from './viterbi.ts'
import { WordTagger } from './word-tagger.ts'

export class Tagger {
  private readonly model: TaggerModel
  private readonly wordTagger: WordTagger
  private readonly personTag: number
  private readonly features: FeatureList = new FeatureList()
  private readonly lattice: Lattice = new Lattice()
  private readonly labels: Uint8Array = new Uint8Array(PIECE_UNITS)
  private readonly pairs: Int32Array = new Int32Array(nameRows(PIECE_UNITS) * NAME_PAIRS)
  private readonly scores: Int32Array = new Int32Array(PIECE_UNITS * NAME_LABELS)
  private readonly charRows: Int32Array = rowsInOrder(scoreRows(PIECE_UNITS), NAME_LABELS)
  private readonly wordRows: Int32Array = new Int32Array(scoreRows(PIECE_UNITS) * NAME_WORD_LAYOUT.rows)

  constructor(model: TaggerModel) {
    this.model = model
    this.personTag = model.tags.indexOf('nr')
    this.wordTagger = new WordTagger(model, PIECE_UNITS)
  }

  /** Tags `text.slice(piece.start, piece.end)`; tokens and names are appended with offsets in `text`. */
  tag(text: string, piece: Piece, tokens: Token[], names: NamedSpan[], allFixed: readonly FixedWord[] = []): void {
    const { wordTagger, model } = this
    const fixed = fixedIn(piece, allFixed)
    wordTagger.tag(text, piece.start, piece.end, fixed)
    fixTags(fixed, wordTagger.words, model.tags)
    this.findNames(fixed)
    const { words, chars } = wordTagger
    const found = this.readNames(chars.length)
    const offset = piece.start
    for (const { start, end, type } of found)
      names.push({ start: offset + start, end: offset + end, type: NAME_TYPES[type]!, foundBy: 'tagger' })
    const isFamiliar = (word: number) => words.sets[word] !== 0
    alignTokens(words, isFamiliar, found, chars.folded, this.personTag, (start, end, tag) => {
      if (chars.kinds[start] === CharKind.space) return
      const from = offset + start
      tokens.push({ start: from, end: offset + end, text: text.slice(from, offset + end), pos: model.tags[tag]! })
    })
  }

  private findNames(fixed: readonly FixedWord[]): void {
    const { features, pairs, scores, labels, model, wordRows } = this
    const { chars, matches, words } = this.wordTagger
    const n = chars.length
    pairs.fill(0, 0, nameRows(n) * NAME_PAIRS)
    nameCharFeatures(chars, matches, features)
    model.nameChars.add(features, this.charRows, pairs)
    nameWordFeatures(chars, words, features)
    listWordRows(words, n, wordRows)
    model.nameWords.add(features, wordRows, pairs)
    spreadInnerScores(words, n, pairs)
    for (let i = 0; i < n; i++) unpackRow(pairs, (i + MARGIN) * NAME_PAIRS, NAME_LABELS, scores, i * NAME_LABELS)
    maskNameScores(chars, scores)
    fixNameScores(fixed, scores)
    this.lattice.decode(NAME_CHAIN, scores, 0, n, model.nameChars.transitions, labels)
  }

  private readNames(n: number): PieceName[] {
    const { labels } = this
    const names: PieceName[] = []
    for (let i = 0; i < n; i++) {
      if (labels[i] === 0) continue
      const start = i
      while (!isNameEnd(labels[i]!)) i++
      names.push({ start, end: i + 1, type: (labels[start]! - 1) >> 2 })
    }
    return names
  }
}
