// All three passes over one piece of text.
import type { Token } from '../../../model/document.ts'
import type { NamedSpan } from '../../../model/language.ts'
import { CharKind } from './chars.ts'
import { FeatureList, MARGIN, scoreRows } from './features.ts'
import type { TaggerModel } from './model-file.ts'
import {
  maskNameScores,
  NAME_CHAIN,
  NAME_LABELS,
  NAME_TYPES,
  NAME_WORD_LABELS,
  nameCharFeatures,
  nameWordFeatures,
  spreadWordScores,
} from './names.ts'
import { PIECE_UNITS, type Piece } from './pieces.ts'
import { Lattice } from './viterbi.ts'
import { WordTagger } from './word-tagger.ts'

export class Tagger {
  private readonly model: TaggerModel
  private readonly wordTagger: WordTagger
  private readonly features: FeatureList = new FeatureList()
  private readonly lattice: Lattice = new Lattice()
  private readonly labels: Uint8Array = new Uint8Array(PIECE_UNITS)
  private readonly scores: Int32Array = new Int32Array(scoreRows(PIECE_UNITS) * NAME_LABELS)
  private readonly wordScores: Int32Array = new Int32Array(scoreRows(PIECE_UNITS) * NAME_WORD_LABELS)

  constructor(model: TaggerModel) {
    this.model = model
    this.wordTagger = new WordTagger(model, PIECE_UNITS)
  }

  /** Tags `text.slice(piece.start, piece.end)`; tokens and names are appended with offsets in `text`. */
  tag(text: string, piece: Piece, tokens: Token[], names: NamedSpan[]): void {
    this.wordTagger.tag(text, piece.start, piece.end)
    this.findNames()
    const cuts = nameCuts(this.labels, piece.end - piece.start)
    this.addTokens(text, piece.start, cuts, tokens)
    this.addNames(piece, cuts, names)
  }

  private findNames(): void {
    const { features, scores, wordScores, labels, model } = this
    const { chars, matches, words } = this.wordTagger
    const n = chars.length
    nameCharFeatures(chars, matches, features)
    scores.fill(0, 0, scoreRows(n) * NAME_LABELS)
    model.nameChars.add(features, scores)
    nameWordFeatures(chars, words, features)
    wordScores.fill(0, 0, scoreRows(words.length) * NAME_WORD_LABELS)
    model.nameWords.add(features, wordScores)
    spreadWordScores(words, wordScores, scores)
    maskNameScores(chars, scores)
    this.lattice.decode(NAME_CHAIN, scores, MARGIN * NAME_LABELS, n, model.nameChars.transitions, labels)
  }

  // A word that crosses the end of a name is cut there.
  private addTokens(text: string, offset: number, cuts: Uint8Array, tokens: Token[]): void {
    const { chars, words } = this.wordTagger
    for (let w = 0; w < words.length; w++) {
      const end = words.ends[w]!
      let start = words.starts[w]!
      if (chars.kinds[start] === CharKind.space) continue
      const pos = this.model.tags[words.tags[w]!]!
      for (let i = start + 1; i <= end; i++) {
        if (i < end && cuts[i] === 0) continue
        tokens.push({ start: offset + start, end: offset + i, text: text.slice(offset + start, offset + i), pos })
        start = i
      }
    }
  }

  private addNames(piece: Piece, cuts: Uint8Array, names: NamedSpan[]): void {
    const n = piece.end - piece.start
    for (let i = 0; i < n; ) {
      const label = this.labels[i]!
      let end = i + 1
      if (label !== 0) {
        while (end < n && cuts[end] === 0) end++
        const type = NAME_TYPES[(label - 1) >> 2]!
        names.push({ start: piece.start + i, end: piece.start + end, type, foundBy: 'tagger' })
      }
      i = end
    }
  }
}

// 1 at every code unit where a name begins, or where the text goes on after one.
function nameCuts(labels: Uint8Array, n: number): Uint8Array {
  const cuts = new Uint8Array(n + 1)
  for (let i = 0; i < n; i++) {
    const label = labels[i]!
    if (label === 0) continue
    const place = (label - 1) & 3
    if (place === 0 || place === 3) cuts[i] = 1
    if (place === 2 || place === 3) cuts[i + 1] = 1
  }
  return cuts
}
