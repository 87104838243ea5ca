// Curation: an append-only log of what people found wrong or missing, applied to an extraction.

export type { CurationMark } from '../model/index.ts'
export { addedWords, CURATION_RULE } from './add.ts'
export { applyCuration, type Curated, type CurationOptions } from './apply.ts'
export { type Failure, type FailureCode, failureText } from './failure.ts'
export { activeEdits, isEdit, mergeLogs, redoTarget, undone, undoTarget } from './history.ts'
export type * from './operation.ts'
export { type CurationFile, readCuration, writeCuration } from './read.ts'
export { entityRef, nameOf, tripleRef, tripleWords } from './references.ts'
export { ENTITY_TYPES } from './shapes.ts'
export type { RelationKinds } from './state.ts'
