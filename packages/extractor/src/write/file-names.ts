// Names of files that every system takes, whatever the names of things are.

/** Bytes of UTF-8 that leave room for an extension and a temporary name under the 255 that file systems allow. */
const MAX_BYTES = 180

/** Windows refuses these, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

/**
 * Gives each thing the name of a file, without extension: no separators, control characters or characters that Windows or
 * Obsidian's links refuse, no dot or space at either end; distinct where case and Unicode's forms do not count.
 * @param toPair - Key and wished name of an item.
 */
export function fileNames<T>(
  items: Iterable<T>,
  toPair: (item: T) => readonly [string, string],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const item of items) {
    const [key, wish] = toPair(item)
    const base = safe(wish)
    let name = base
    for (let n = 2; taken.has(fold(name)); n++) name = `${base} (${n})`
    taken.add(fold(name))
    names.set(key, name)
  }
  return names
}

const fold = (name: string): string => name.normalize('NFKC').toLowerCase()

function safe(wish: string): string {
  const clean = wish
    .normalize('NFC')
    .replace(/[\\/:*?"<>|#^[\]]/gu, '_')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/gu, ' ')
  const short = trim(cut(trim(clean)))
  return short === '' ? 'untitled' : RESERVED.test(short) ? `_${short}` : short
}

const trim = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/gu, '')

function cut(name: string): string {
  let [bytes, result] = [0, '']
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if (bytes > MAX_BYTES) break
    result += character
  }
  return result
}
