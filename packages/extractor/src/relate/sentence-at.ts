import type { Document } from '../model/index.ts'

/** Index of the sentence that holds a document offset, by binary search; null between sentences. */
export function sentenceFinder(doc: Document): (offset: number) => number | null {
  return (offset) => {
    let [low, high] = [0, doc.sentences.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const sentence = doc.sentences[middle]!
      if (offset < sentence.start) high = middle - 1
      else if (offset >= sentence.end) low = middle + 1
      else return middle
    }
    return null
  }
}
