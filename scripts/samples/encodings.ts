// Old Chinese encodings, which no encoder of the platform writes: its decoders are asked what every pair of bytes stands for.
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/**
 * Text -> bytes of two-byte Chinese characters and ASCII.
 * @throws {RangeError} If the encoding has no code of two bytes for a character.
 */
export function encode(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0)!
    const pair = code < 0x80 ? [code] : table.get(char)
    if (pair === undefined) throw new RangeError(`${encoding} has no two bytes for ${char}`)
    bytes.push(...pair)
  }
  return Uint8Array.from(bytes)
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail])
    }
  return table
}
