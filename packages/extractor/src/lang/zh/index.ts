// Chinese: sentences, the trained tagger, dates and quantities, as one Language.
import { DataError } from '../../errors.ts'
import type { Language } from '../../model/index.ts'
import { findDates } from './dates/index.ts'
import { findQuantities } from './quantities/index.ts'
import { splitSentences } from './sentences.ts'
import { createTagger } from './tagger/index.ts'

/**
 * @param model - Bytes of data/model/zh-tagger.bin.
 * @throws {DataError} At the first sentence, where there is no model; at once, where its bytes are damaged.
 */
export function createChinese(model: Uint8Array | null): Language {
  const tag = model
    ? createTagger(model)
    : () => {
        throw new DataError('Chinese text needs the tagger model: pass the bytes of zh-tagger.bin as options.model')
      }
  return {
    id: 'zh',
    sentences: splitSentences,
    tag,
    dates: (sentence, dateline, antecedent = null) => findDates(sentence, { dateline, antecedent }),
    quantities: findQuantities,
  }
}
