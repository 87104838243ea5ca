// Writes what packages/extractor/src/lang/zh/tagger/bit-reader.ts reads.

/** Widest Rice parameter tried. */
const MAX_PARAMETER = 24

export class BitWriter {
  private buffer: Uint8Array = new Uint8Array(1 << 20)
  /** In bits. */
  private position = 0

  count(value: number): void {
    this.put(value & 0xffff, 16)
    this.put(value >>> 16, 16)
  }

  /** Numbers from 0 to 2^31 - 1, with the Rice parameter that takes fewest bits. */
  numbers(numbers: ArrayLike<number>): void {
    this.count(numbers.length)
    const k = parameter(numbers)
    this.count(k)
    for (let i = 0; i < numbers.length; i++) this.rice(numbers[i]!, k)
  }

  keys(keys: Int32Array): void {
    const gaps = new Float64Array(keys.length)
    let before = 0
    keys.forEach((key, i) => {
      gaps[i] = (key >>> 0) - before
      before = key >>> 0
    })
    this.numbers(gaps)
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, Math.ceil(this.position / 8))
  }

  private rice(value: number, k: number): void {
    const high = Math.floor(value / 2 ** k)
    for (let i = 0; i < high; i++) this.put(1, 1)
    this.put(0, 1)
    if (k > 16) {
      this.put(value & 0xffff, 16)
      this.put((value >>> 16) & ((1 << (k - 16)) - 1), k - 16)
    } else this.put(value & ((1 << k) - 1), k)
  }

  /** At most 16 bits. */
  private put(bits: number, width: number): void {
    if (this.position + 32 > this.buffer.length * 8) {
      const grown = new Uint8Array(this.buffer.length * 2)
      grown.set(this.buffer)
      this.buffer = grown
    }
    const at = this.position >>> 3
    const shifted = bits << (this.position & 7)
    this.buffer[at]! |= shifted & 255
    this.buffer[at + 1]! |= (shifted >>> 8) & 255
    this.buffer[at + 2]! |= (shifted >>> 16) & 255
    this.position += width
  }
}

function parameter(numbers: ArrayLike<number>): number {
  let best = 0
  let fewest = Infinity
  for (let k = 0; k <= MAX_PARAMETER; k++) {
    let bits = 0
    for (let i = 0; i < numbers.length; i++) bits += Math.floor(numbers[i]! / 2 ** k) + 1 + k
    if (bits < fewest) {
      fewest = bits
      best = k
    }
  }
  return best
}
