// Parts of a series counted behind its name: “天宫课堂”第四课, 中国诗词大会第二季.
import type { NameFinder } from './names-layer.ts'

const COUNTED = /^[”》]?第[一二三四五六七八九十百\d]{1,3}(?:课|季|期|站|届)/

/** Proposes an event or a work with the count behind it. */
export const editions: NameFinder = (sentence, known) =>
  known.flatMap(({ type, from, to }) => {
    if (type !== 'event' && type !== 'work') return []
    const counted = COUNTED.exec(sentence.text.slice(to, to + 8))
    if (!counted) return []
    const open = /^[”》]/.test(counted[0])
    // A mark that closes before the count opened before the name.
    if (open && !/[“《]/.test(sentence.text[from - 1] ?? '')) return []
    return [{ start: open ? from - 1 : from, end: to + counted[0].length, type, foundBy: 'edition' }]
  })
