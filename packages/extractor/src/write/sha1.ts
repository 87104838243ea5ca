// SHA-1, for ids that other programs limit to letters and digits: a name, not a protection.

/** Hex digest of a text's UTF-8. @see RFC 3174 */
export function sha1(text: string): string {
  const bytes = utf8(text)
  const length = bytes.length
  const words = new Uint32Array((((length + 8) >> 6) + 1) * 16)
  for (const [i, byte] of bytes.entries()) words[i >> 2]! |= byte << (24 - (i % 4) * 8)
  words[length >> 2]! |= 0x80 << (24 - (length % 4) * 8)
  words[words.length - 1] = length * 8
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  const w = new Uint32Array(80)
  for (let block = 0; block < words.length; block += 16) {
    w.set(words.subarray(block, block + 16))
    for (let i = 16; i < 80; i++) w[i] = rotate(w[i - 3]! ^ w[i - 8]! ^ w[i - 14]! ^ w[i - 16]!, 1)
    const mixed = mix(state, w)
    state = state.map((word, i) => (word + mixed[i]!) | 0)
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The eighty rounds of one block. */
function mix(state: readonly number[], w: Uint32Array): number[] {
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  for (let i = 0; i < 80; i++) {
    const next = (rotate(a, 5) + choose(i, b, c, d) + e + w[i]!) | 0
    e = d
    d = c
    c = rotate(b, 30)
    b = a
    a = next
  }
  return [a, b, c, d, e]
}

function choose(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1
  return round < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc : (b ^ c ^ d) + 0xca62c1d6
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by))

/** Bytes of a text, by way of what encodeURIComponent makes of it; a lone surrogate, which has none, as U+FFFD. */
function utf8(text: string): Uint8Array {
  const whole = text.replace(/\p{Surrogate}/gu, '\ufffd')
  const escaped = encodeURIComponent(whole).replace(/%([0-9A-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Uint8Array.from(escaped, (character) => character.charCodeAt(0))
}
