// Words, parts of speech and names of Chinese text, by a linear model that is read from one binary asset.
import type { Token } from '../../../model/document.ts'
import type { FixedWord, NamedSpan, TaggedSentence } from '../../../model/language.ts'
import { keepWhole } from '../../whole-words.ts'
import { posOfFixed } from './fixed-words.ts'
import { readModel, type TaggerModel } from './model-file.ts'
import { pieces } from './pieces.ts'
import { Tagger } from './tagger.ts'

export { type TagFormat, tagLines } from './lines.ts'

type Tag = (text: string, fixed?: readonly FixedWord[]) => TaggedSentence

/**
 * Reads a model (data/model/zh-tagger.bin) and returns its tagger.
 *
 * The tagger takes text of any length, a sentence as a rule, in linear time, and throws on none. It yields tokens after the
 * PKU standard with PKU tags (white space stands in no token) and names of type person, place and organization; spans are
 * half-open in UTF-16 code units of the text given, a name never begins or ends inside a token, and names do not overlap.
 * Scores are integers, so every engine yields the same result. Words given as fixed are tokens, and lie whole in a name or none.
 * @throws {DataError} If `model` is not a whole model file of this version.
 * @see Collins 2002, doi:10.3115/1118693.1118694 (averaged structured perceptron)
 */
export function createTagger(model: Uint8Array): Tag {
  return createModelTagger(readModel(model))
}

/** The tagger of a model that has been read. */
export function createModelTagger(model: TaggerModel): Tag {
  const tagger = new Tagger(model)
  return (text, fixed = []) => {
    const tokens: Token[] = []
    const names: NamedSpan[] = []
    for (const piece of pieces(text)) tagger.tag(text, piece, tokens, names, fixed)
    return fixed.length === 0 ? { tokens, names } : { tokens: withFixed(text, tokens, fixed), names }
  }
}

/** The model leaves most fixed words whole; one with white space in it, or over the edge of a piece, it cannot. */
function withFixed(text: string, tokens: readonly Token[], fixed: readonly FixedWord[]): Token[] {
  return keepWhole(text, tokens, fixed, ({ type }, token) => ({ ...token, pos: posOfFixed(type) ?? token.pos }))
}
