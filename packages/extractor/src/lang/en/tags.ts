// Part-of-speech tags: compromise's judgement in Penn Treebank's terms.
import nlp from 'compromise/three'
import type { Word } from './tokens.ts'

/** What this file needs of compromise's terms. */
interface Term {
  readonly pre: string
  readonly text: string
  readonly post: string
  readonly tags: ReadonlySet<string>
}

export interface TaggedWord extends Word {
  readonly pos: string
  /** compromise's own tags: Person, FirstName, Place, ProperNoun ... */
  readonly hints: ReadonlySet<string>
}

/** compromise looks at a whole text at once; longer ones are cut here, so that time and memory stay linear. */
const CHUNK = 250
const NONE: ReadonlySet<string> = new Set()

const LEXICON: ReadonlyMap<string, unknown> = new Map(
  Object.entries((nlp as unknown as { model: () => { one: { lexicon: object } } }).model().one.lexicon),
)

const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': ',',
  '.': '.',
  '?': '.',
  '!': '.',
  '(': '-LRB-',
  '[': '-LRB-',
  ')': '-RRB-',
  ']': '-RRB-',
  '“': '``',
  '‘': '``',
  '"': "''",
  '”': "''",
  '’': "''",
  "'": "''",
  '%': 'NN',
  '#': '#',
  '&': 'CC',
}

/** Words of closed classes, and forms of be, have and do: one tag each is right almost always. */
const CLOSED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    DT: 'the a an this these those every each another some any no either neither both all half',
    IN: 'of in on at by for from with into onto upon about against between among through during before after above below under over without within along across behind beyond near toward towards despite via per since until than as if because although though while whereas whether unless like amid amongst',
    CC: 'and or but nor',
    TO: 'to',
    MD: 'will would shall should can could may might must ca wo',
    PRP: 'i you he she it we they me him us them himself herself itself ourselves themselves myself yourself',
    PRP$: 'my your his its our their',
    WP: 'who whom what',
    WP$: 'whose',
    WDT: 'which',
    WRB: 'when where why how',
    VBZ: 'is has does',
    VBP: 'are am have do',
    VBD: 'was were had did',
    VB: 'be',
    VBN: 'been done',
    VBG: 'being having',
    RB: "not n't never also",
  }).flatMap(([tag, words]) => words.split(' ').map((word) => [word, tag] as const)),
)

/** compromise's tag -> Penn's, the first that a term has. */
const PENN: readonly (readonly [tag: string, penn: string])[] = [
  ['Ordinal', 'JJ'],
  ['NumericValue', 'CD'],
  ['Cardinal', 'CD'],
  ['Value', 'CD'],
  ['Modal', 'MD'],
  ['Gerund', 'VBG'],
  ['Participle', 'VBN'],
  ['PastTense', 'VBD'],
  ['Infinitive', 'VB'],
  ['PresentTense', 'VBZ'],
  ['Verb', 'VB'],
  ['Possessive', 'PRP$'],
  ['Pronoun', 'PRP'],
  ['Comparative', 'JJR'],
  ['Superlative', 'JJS'],
  ['Adjective', 'JJ'],
  ['Adverb', 'RB'],
  ['Negative', 'RB'],
  ['Determiner', 'DT'],
  ['Preposition', 'IN'],
  ['Conjunction', 'CC'],
  ['QuestionWord', 'WP'],
  ['Expression', 'UH'],
]

const BE_OR_HAVE: ReadonlySet<string> = new Set(
  "is are was were be been being am has have had having 've 're".split(' '),
)

/** Tags of compromise's lexicon that a name can have. */
const NAME_TAGS = /Name|Person|Place|City|Country|Region|Organization|Company|ProperNoun|Demonym/

/** Whether compromise's lexicon has the word, and not as a name: television, challenge. */
export function isCommonWord(word: string): boolean {
  const lower = word.toLowerCase()
  return !LEXICON.has(lower) ? LEXICON.has(lower.replace(/s$/, '')) : !NAME_TAGS.test(String(LEXICON.get(lower)))
}

/** Tags words; `sentence` is the text they were cut from. */
export function tagWords(sentence: string, words: readonly Word[]): TaggedWord[] {
  const hints: ReadonlySet<string>[] = []
  for (let from = 0; from < words.length; from += CHUNK) {
    const chunk = words.slice(from, from + CHUNK)
    hints.push(...hintsOf(sentence, chunk))
  }
  const tagged: TaggedWord[] = []
  if (isHeadline(words)) lowerHints(sentence, words, hints)
  for (const [index, word] of words.entries()) {
    const own = hints[index] ?? NONE
    tagged.push({ ...word, pos: posOf(word, own, tagged, words[index + 1]), hints: own })
  }
  return tagged
}

/** Whether nearly every word has a capital, so that a capital tells nothing: Xi Meets Tokayev in Astana. */
export function isHeadline(words: readonly Word[]): boolean {
  const long = words.filter(({ text }) => /^\p{L}{3,}/u.test(text) && !CLOSED.has(text.toLowerCase()))
  const capitals = long.filter(({ text }) => /^\p{Lu}/u.test(text)).length
  return long.length >= 3 && capitals / long.length > 0.9
}

/** In a headline, a word that is a verb, adjective or adverb once it loses its capital is one. */
function lowerHints(sentence: string, words: readonly Word[], hints: ReadonlySet<string>[]): void {
  const lower = sentence.toLowerCase()
  if (lower.length !== sentence.length) return
  for (let from = 0; from < words.length; from += CHUNK)
    for (const [index, tags] of hintsOf(lower, words.slice(from, from + CHUNK)).entries())
      if (['Verb', 'Adjective', 'Adverb', 'Preposition'].some((tag) => tags.has(tag))) hints[from + index] = tags
}

/** compromise's tags of the term that each word overlaps. */
function hintsOf(sentence: string, words: readonly Word[]): ReadonlySet<string>[] {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  const text = sentence.slice(first.start, last.end)
  const hints = words.map(() => NONE)
  const terms = (nlp(text) as unknown as { readonly docs: readonly (readonly Term[])[] }).docs.flat()
  let at = first.start
  let word = 0
  for (const term of terms) {
    if (term.text === '') continue
    // compromise keeps all text between terms but may trim its ends: look from where the last term ended.
    const found = sentence.indexOf(term.text, at)
    if (found < 0 || found > at + 200) continue
    at = found + term.text.length
    while (word < words.length && (words[word]?.end ?? 0) <= found) word++
    for (let i = word; i < words.length && (words[i]?.start ?? at) < at; i++) hints[i] = term.tags
  }
  return hints
}

function posOf(word: Word, hints: ReadonlySet<string>, before: readonly TaggedWord[], next: Word | undefined): string {
  const { text } = word
  const lower = text.toLowerCase().replaceAll('’', "'")
  const previous = before.at(-1)
  if (text.length > 0 && !/[\p{L}\p{N}]/u.test(text)) {
    if (/^[-–—:;…]|^\.\.|^--/.test(text)) return ':'
    if (/^\p{Sc}$|\$$/u.test(text)) return '$'
    return PUNCTUATION[text] ?? 'SYM'
  }
  if (/\$$/.test(text)) return '$'
  if (lower === "'s") return previous !== undefined && /^(?:PRP|EX|W|DT)/.test(previous.pos) ? 'VBZ' : 'POS'
  if (lower === "'re" || lower === "'ve" || lower === "'m") return 'VBP'
  if (lower === "'ll" || lower === "'d") return 'MD'
  if (/^\d[\d,.:]*$/.test(text)) return 'CD'
  if (/^\d.*-\p{L}/u.test(text) || /^\d+(?:st|nd|rd|th)$/.test(text)) return 'JJ'
  if (lower === 'her') return next !== undefined && /^\p{L}/u.test(next.text) ? 'PRP$' : 'PRP'
  if (lower === 'that') return previous !== undefined && /^(?:NN|,)/.test(previous.pos) ? 'WDT' : 'IN'
  if (lower === 'there') return next !== undefined && /^(?:is|are|was|were|has|have|'s)$/i.test(next.text) ? 'EX' : 'RB'
  const closed = CLOSED.get(lower)
  // "US" and "IT" are names, "us" and "it" are not.
  if (closed !== undefined && !/^\p{Lu}{2,}$/u.test(text)) return closed
  if (hints.has('ProperNoun') || hints.has('Acronym'))
    return hints.has('Demonym') && !hints.has('Plural') ? 'JJ' : proper(text, hints)
  if (hints.has('Date') && /^\p{Lu}/u.test(text)) return 'NNP'
  const penn = PENN.find(([tag]) => hints.has(tag))?.[1]
  if (penn !== undefined) return inContext(penn, text, before, next)
  // A capital inside a sentence makes a noun that compromise does not know a name.
  if (/^\p{Lu}/u.test(text) && before.length > 0) return proper(text, hints)
  // A first word that no lexicon has is a name too, unless it may be a plural.
  if (/^\p{Lu}/u.test(text) && !text.endsWith('s') && !isCommonWord(text)) return 'NNP'
  return hints.has('Plural') ? 'NNS' : 'NN'
}

const proper = (text: string, hints: ReadonlySet<string>): string =>
  hints.has('Plural') && text.endsWith('s') ? 'NNPS' : 'NNP'

/** "has signed" and "was signed" are participles, "they meet" is no infinitive, "meetings" no verb after a determiner. */
function inContext(penn: string, text: string, before: readonly TaggedWord[], next: Word | undefined): string {
  const verbs = before.slice(-3).filter(({ pos }) => !pos.startsWith('RB'))
  const previous = verbs.at(-1)
  if (penn === 'VBD' && previous !== undefined && BE_OR_HAVE.has(previous.text.toLowerCase().replace('’', "'")))
    return 'VBN'
  if (/^VB[PZ]?$/.test(penn) && previous === undefined && /^(?:of|between|in|with|for|on)$/.test(next?.text ?? ''))
    return 'NN'
  if (penn === 'VB' && previous !== undefined && BE_OR_HAVE.has(previous.text.toLowerCase())) return 'VBN'
  if (penn === 'VB' && previous !== undefined && /^(?:NNS|NNP|PRP|WP|WDT)$/.test(previous.pos)) return 'VBP'
  if (/^VB[ZP]?$/.test(penn) && previous !== undefined && /^(?:DT|PRP\$|POS|JJ)$/.test(previous.pos))
    return text.endsWith('s') ? 'NNS' : 'NN'
  return penn
}
