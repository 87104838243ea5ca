// Generated from data/lexicon/en/groups.tsv by scripts/build-data.ts. Do not edit.
import type { GroupEntry } from '../model/index.ts'

export const GROUPS: readonly GroupEntry[] = JSON.parse(`[
{"text":"both countries","kind":"countries","members":[]},
{"text":"both foreign ministers","kind":"heads","members":[]},
{"text":"both heads of state","kind":"heads","members":[]},
{"text":"both leaders","kind":"heads","members":[]},
{"text":"both nations","kind":"countries","members":[]},
{"text":"both presidents","kind":"heads","members":[]},
{"text":"both prime ministers","kind":"heads","members":[]},
{"text":"both sides","kind":"parties","members":[]},
{"text":"five Central Asian countries","kind":"fixed","members":["哈萨克斯坦","吉尔吉斯斯坦","塔吉克斯坦","土库曼斯坦","乌兹别克斯坦"]},
{"text":"five Central Asian nations","kind":"fixed","members":["哈萨克斯坦","吉尔吉斯斯坦","塔吉克斯坦","土库曼斯坦","乌兹别克斯坦"]},
{"text":"five Central Asian states","kind":"fixed","members":["哈萨克斯坦","吉尔吉斯斯坦","塔吉克斯坦","土库曼斯坦","乌兹别克斯坦"]},
{"text":"the two countries","kind":"countries","members":[]},
{"text":"the two foreign ministers","kind":"heads","members":[]},
{"text":"the two heads of state","kind":"heads","members":[]},
{"text":"the two leaders","kind":"heads","members":[]},
{"text":"the two nations","kind":"countries","members":[]},
{"text":"the two presidents","kind":"heads","members":[]},
{"text":"the two prime ministers","kind":"heads","members":[]},
{"text":"the two sides","kind":"parties","members":[]}
]`)
