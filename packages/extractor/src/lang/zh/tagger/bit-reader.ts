// Reads the Rice codes of the model asset: small numbers take few bits.

/**
 * Numbers are written lowest bit first. A list opens with its length and its Rice parameter k; each member has its high part
 * in unary (ones, ended by a zero) and its k low bits plain.
 * @see Rice and Plaunt 1971, doi:10.1109/TCOM.1971.1090789
 */
export class BitReader {
  private readonly bytes: Uint8Array
  /** In bits. */
  private position = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** 32 bits, plain. */
  count(): number {
    const value = this.peek()
    this.position += 32
    return value >>> 0
  }

  numbers(): Int32Array {
    const numbers = new Int32Array(this.length())
    const k = this.count()
    for (let i = 0; i < numbers.length; i++) numbers[i] = this.rice(k)
    return numbers
  }

  /** Ascending unsigned keys, written as differences. */
  keys(): Int32Array {
    const keys = new Int32Array(this.length())
    const k = this.count()
    let key = 0
    for (let i = 0; i < keys.length; i++) {
      key = (key + this.rice(k)) | 0
      keys[i] = key
    }
    return keys
  }

  /** Whether only the padding of the last byte is left. */
  atEnd(): boolean {
    return this.position <= this.bytes.length * 8 && this.position + 8 > this.bytes.length * 8
  }

  // No list has more members than bits, so that damaged bytes ask for no absurd memory.
  private length(): number {
    return Math.min(this.count(), this.bytes.length * 8)
  }

  private rice(k: number): number {
    let high = 0
    let bits = this.peek()
    while (bits === -1 && this.position < this.bytes.length * 8) {
      high += 32
      this.position += 32
      bits = this.peek()
    }
    const ones = 31 - Math.clz32(~bits & -~bits)
    this.position += ones + 1
    if (k === 0) return high + ones
    const low = this.peek() & ((1 << k) - 1)
    this.position += k
    return ((high + ones) << k) | low
  }

  private peek(): number {
    const { bytes } = this
    const at = this.position >>> 3
    const shift = this.position & 7
    const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    return shift === 0 ? word : (word >>> shift) | (bytes[at + 4]! << (32 - shift))
  }
}
