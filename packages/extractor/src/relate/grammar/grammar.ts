// What the relation layer has to know of a language, as data: what cuts clauses, what marks roles, how names, offices and
// places stand beside each other. A new language is one more Grammar in the list.
import type { LanguageId, Slot } from '../../model/index.ts'

export interface Grammar {
  readonly lang: LanguageId
  /** Marks that end a clause, and those of them that end a parallel part of the sentence. */
  readonly clauseEnds: ReadonlySet<string>
  readonly partEnds: ReadonlySet<string>
  /** Words that begin a clause without a mark; null where marks alone do. */
  readonly clauseWords: ClauseWords | null
  readonly markers: Markers
  /** Follows what owns the noun after it: 中国|的, China|'s. Whether the owner may stand for a noun that is no name. */
  readonly possessive: { readonly mark: RegExp; readonly stands: boolean }
  /** Between the `prefix` of a trigger and the trigger: Tokayev|'s recent |visit to. */
  readonly prefixLink: RegExp
  /** Closes a relative clause before its noun (访问中国|的|总统); null where relative clauses follow. */
  readonly attributive: Attributive | null
  /** Opens a clause about the name right before it: Tokayev, |who| visited …; null where none does. */
  readonly relative: RegExp | null
  /** Opens a clause whose subject is who was named before: Wang said |he| met …; null where such clauses need none. */
  readonly pronoun: RegExp | null
  /** X|是|A打造|的|平台: what follows X, and what follows the verb; null where no such clause is read. */
  readonly copula: { readonly verb: RegExp; readonly closes: RegExp } | null
  readonly scene: Scene
  /** Before the event in whose course something happens, and after it. */
  readonly event: { readonly before: RegExp; readonly after: RegExp }
  /** Before a place where something happens. */
  readonly place: RegExp
  /** Ends in a verb whose object is where one gathers: 齐聚|P; null where none is. */
  readonly gathered: RegExp | null
  /** A stay somewhere that sets what is told next: 访问P期间，…. */
  readonly stay?: { readonly before: RegExp; readonly after: RegExp }
  /** Whether dates, places and what prepositions mark follow the verb rather than precede it. */
  readonly adjunctsFollow: boolean
  /** Characters between a verb and its object that no unit covers, unless a rule says otherwise. */
  readonly reach: number
  /** Before a verb whose subject undergoes the act and whose doer is marked `by`; null where the marker alone tells. */
  readonly passive: RegExp | null
  /** Says that a subject acts together with others: A同B|共同|决定; null where nothing carries that to the next clause. */
  readonly jointly: RegExp | null
  /** Before a verb that is still to happen: Xi |to| visit …; null where words of modality alone tell. */
  readonly intended: RegExp | null
  /** Words of modality that hold for what the same subject does in the clauses after: 中方愿…，共建…. Null where each clause says its own. */
  readonly carries: { readonly words: RegExp; readonly done: RegExp } | null
  /** Ends a clause that says who speaks. */
  readonly speech: RegExp
  /** How a story goes on; null where its sentences date their acts themselves. */
  readonly story: Story | null
  /** The name of an event at which those who speak in the story speak, and what else they do there; null where none does. */
  readonly briefings: { readonly name: RegExp; readonly answers: RegExp } | null
  readonly verbs: Verbs
  /** What right after a name makes it a modifier of another noun (三峡集团|风电场), unless that only speaks for it; null where nothing does. */
  readonly modified: { readonly tag: RegExp; readonly speaksFor: RegExp } | null
  readonly offices: OfficeLinks
  readonly nesting: readonly Nesting[]
  readonly routes: Routes | null
  readonly lists: Lists
  /** Whether words stand apart: then triggers match whole words, in either case, and modal words may be phrases. */
  readonly spaced: boolean
}

export interface ClauseWords {
  /** Begin a clause where a subject and its verb follow at once: and Putin visited. */
  readonly coordinators: ReadonlySet<string>
  /** Begin a clause where a verb follows at all: after arriving in Astana, not after the summit. */
  readonly subordinators: ReadonlySet<string>
  /** The same, unless a verb governs the clause: the day that Macron left, not denied that Macron left. */
  readonly complementizers: ReadonlySet<string>
  /** Always begin one: who, which. */
  readonly relatives: ReadonlySet<string>
  /** Verbs after which what is said begins, if a complementizer or a subject with its verb follows. */
  readonly saying: ReadonlySet<string>
}

export interface Markers {
  /** Prepositions by the slot that they give, longest first, so that 会同 is not read as 同. */
  readonly words: readonly (readonly [marker: string, slot: Slot])[]
  /** What may stand between a preposition and its name (with |his visiting| …); null where nothing may. */
  readonly modifiers: RegExp | null
  /** Characters to look back from the name. */
  readonly reach: number
  /** Slots that are marked after the verb too. */
  readonly postposed: ReadonlySet<Slot>
}

export interface Scene {
  /** What stands before the place that a sentence opens with, and the mark after it: 在|宜昌|，… */
  readonly opens: RegExp
  readonly closes: string
  /** A clause that only sets the scene, whose subject follows: 访问哈萨克斯坦期间，习近平… */
  readonly clause: RegExp
}

export interface Attributive {
  readonly mark: string
  /** What a relative clause begins after: 会见|来华访问的总统. */
  readonly opens: RegExp
  /** Between the verb and a noun that says what kind of thing it is: 制作|的大型纪录片|X. */
  readonly described: RegExp
}

export interface Story {
  /** Opens a sentence that goes on with the story after a quotation: 会谈后，…; 随后，…. */
  readonly resumes: RegExp
  /** Opens a sentence that tells what happened in the course of the event told of before: 会上，…. */
  readonly during: RegExp
  /** Tells what is still to be done. */
  readonly planned: RegExp
  /** A bare noun for an event told of before, and what the name of such an event looks like. */
  readonly nouns: readonly { readonly said: RegExp; readonly named: RegExp }[]
}

export interface Verbs {
  readonly tag: RegExp
  /** Verbs that take a clause, whose subject stands right after them. */
  readonly saying: ReadonlySet<string>
  /** Tags of the words that may stand between a verb and its object; null where none do. */
  readonly between: RegExp | null
}

/** How an office stands beside its holder and its body. Each pattern covers all between the two. */
export interface OfficeLinks {
  /** title|name, name|title */
  readonly beforeName: RegExp
  readonly afterName: RegExp
  /** body|title, title|body (null where a body never follows) */
  readonly bodyBefore: RegExp
  readonly bodyAfter: RegExp | null
  /** Opens what a body is followed by where its office is all that is said of who acts: 伊朗|副总统某某. */
  readonly holder: RegExp | null
  /** What somebody is in charge of, told between body and title, is part of the title: 联合国|负责某事务的|副秘书长. */
  readonly charge: RegExp | null
  /** Sends the holder of the office from the body before it to the one after: 叙利亚|驻|俄罗斯|大使. */
  readonly posted: string | null
  /** title|title of one person */
  readonly between: RegExp
  /** verb|title, of verbs that put into office: was appointed |as the new| president */
  readonly afterVerb: RegExp
  /** Offices of the state itself, of which the body goes without saying. */
  readonly national: RegExp
  /** What the head of a state is called in full where the text has less: 主席 of a country is its 国家主席. */
  readonly ofState: ReadonlyMap<string, string>
  /** Heads of states and the like; which state, the gazetteer knows, if the document names it. */
  readonly state: RegExp
  readonly municipal: RegExp
  readonly provincial: RegExp
  /** What joins a list of persons, and the offices that many hold at once, which such a list says once for all. */
  readonly listed: { readonly link: RegExp; readonly many: RegExp } | null
  /** Words for persons that are no office in a body. */
  readonly none: RegExp
}

/** How a text says where a line runs. */
export interface Routes {
  /** Names of facilities that are lines. */
  readonly line: RegExp
  /** Words that mean the line told of before, in the text up to the verb. */
  readonly said: RegExp
  /** Verbs that only lines have: those that may leave the line unsaid. */
  readonly told: RegExp
  readonly verbs: readonly { readonly relation: string; readonly verb: RegExp }[]
}

/** One place inside another. Where a comma is all that stands between, the gazetteer must know it. */
export interface Nesting {
  readonly link: RegExp
  readonly order: 'outer-first' | 'inner-first'
}

export interface Lists {
  readonly link: RegExp
  /** Links names of any types. */
  readonly anyType: RegExp | null
  /** Links only what is a list already: 与 is a preposition otherwise. */
  readonly underWay: RegExp | null
  /** The link that the last item must have; null where a list may end without. */
  readonly closing: RegExp | null
  /** Whether one-character names may stand side by side: 中哈. */
  readonly touching: boolean
}
