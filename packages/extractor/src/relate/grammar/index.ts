import type { LanguageId } from '../../model/index.ts'
import { EN } from './en.ts'
import type { Grammar } from './grammar.ts'
import { ZH } from './zh.ts'

export type { ClauseWords, Grammar, Lists, Markers, Nesting, OfficeLinks, Scene, Verbs } from './grammar.ts'

export const GRAMMARS: Readonly<Record<LanguageId, Grammar>> = { zh: ZH, en: EN }
