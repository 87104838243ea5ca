// ZIP archives: names by the central directory, entries unpacked one by one and never beyond a limit. Nothing is written to
// a disk, and a name is only ever a name.
import { InputError } from '../../errors.ts'
import { concat, inflate, once, tooLarge } from './bytes.ts'

interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly size: number
  /** Where its local header stands. */
  readonly at: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const MOST_COMMENT = 0xffff
const ZIP64 = 0xffffffff
const UTF8_FLAG = 0x800
/** More than any archive of documents has. */
const MOST_ENTRIES = 100_000
/** Packed text takes a third; deflate cannot pack tighter than 1:1032. */
const WORST_RATIO = 200
/** Up to here no ratio is suspicious. */
const HARMLESS = 1 << 20

export class ZipArchive {
  /** Of files, in the archive's order; with `/`, as written: they may climb (../) and must not be used as paths. */
  readonly names: readonly string[]
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #what: string

  private constructor(bytes: Uint8Array, what: string) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#what = what
    this.#entries = new Map(this.#directory().map((entry) => [entry.name, entry]))
    this.names = [...this.#entries.keys()].filter((name) => !name.endsWith('/'))
  }

  /**
   * @param what - As errors name it: "the Word document".
   * @throws {InputError} If it is cut off or no archive.
   */
  static open(bytes: Uint8Array, what = 'the archive'): ZipArchive {
    return new ZipArchive(bytes, what)
  }

  /** Whether the bytes are an archive that has a file of this name; a damaged one has none. */
  static lists(bytes: Uint8Array, name: string): boolean {
    try {
      return new ZipArchive(bytes, '').#entries.has(name)
    } catch {
      return false
    }
  }

  /**
   * Unpacks every entry without keeping it.
   * @throws {InputError} If one is damaged or encrypted, or all together are larger than `maxBytes`.
   */
  async check(maxBytes: number): Promise<void> {
    let total = 0
    for (const { name } of this.#entries.values())
      for await (const chunk of this.#unpack(name)) {
        total += chunk.length
        if (total > maxBytes) throw tooLarge(`${this.#what}, unpacked,`, maxBytes)
      }
  }

  /** @throws {InputError} If there is no such entry, or it is damaged, encrypted or larger than `maxBytes`. */
  async read(name: string, maxBytes: number): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    let total = 0
    for await (const chunk of this.#unpack(name)) {
      total += chunk.length
      if (total > maxBytes) throw tooLarge(`${name} in ${this.#what}`, maxBytes)
      chunks.push(chunk)
    }
    return concat(chunks)
  }

  async *#unpack(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name)
    if (entry === undefined) throw new InputError(`${this.#what} lacks ${name}: pack or save it again`)
    if (entry.encrypted) throw new InputError(`${this.#what} is protected by a password: unpack it first`)
    if (entry.method !== 0 && entry.method !== 8)
      throw new InputError(`${this.#what} is packed by a method (${entry.method}) other than deflate: pack it again`)
    const data = this.#dataOf(entry)
    const chunks = entry.method === 0 ? once(data) : inflate(once(data), 'deflate-raw')
    let total = 0
    for await (const chunk of chunks) {
      total += chunk.length
      if (total > HARMLESS && total > data.length * WORST_RATIO)
        throw new InputError(
          `${this.#what} holds a zip bomb (${name} unpacks to more than ${WORST_RATIO} times its size): nothing of it is read`,
        )
      yield chunk
    }
    if (total !== entry.size) throw this.#damaged()
  }

  #dataOf({ at, packed }: Entry): Uint8Array {
    if (at + LOCAL_LENGTH > this.#bytes.length || this.#view.getUint32(at, true) !== LOCAL_SIGNATURE)
      throw this.#damaged()
    const start = at + LOCAL_LENGTH + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true)
    if (start + packed > this.#bytes.length) throw this.#damaged()
    return this.#bytes.subarray(start, start + packed)
  }

  #directory(): Entry[] {
    const end = this.#endRecord()
    const count = this.#view.getUint16(end + 10, true)
    let at = this.#view.getUint32(end + 16, true)
    if (at === ZIP64 || count === 0xffff || count > MOST_ENTRIES)
      throw new InputError(`${this.#what} has more files, or larger ones, than are read: split it`)
    const entries: Entry[] = []
    for (let i = 0; i < count; i++) {
      if (at + ENTRY_LENGTH > this.#bytes.length || this.#view.getUint32(at, true) !== ENTRY_SIGNATURE)
        throw this.#damaged()
      const entry = this.#entryAt(at)
      entries.push(entry)
      const [name, extra, comment] = [28, 30, 32].map((offset) => this.#view.getUint16(at + offset, true))
      at += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
    }
    return entries
  }

  #entryAt(at: number): Entry {
    const flags = this.#view.getUint16(at + 8, true)
    const nameAt = at + ENTRY_LENGTH
    const bytes = this.#bytes.subarray(nameAt, nameAt + this.#view.getUint16(at + 28, true))
    return {
      name: nameOf(bytes, (flags & UTF8_FLAG) !== 0),
      method: this.#view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      packed: this.#view.getUint32(at + 20, true),
      size: this.#view.getUint32(at + 24, true),
      at: this.#view.getUint32(at + 42, true),
    }
  }

  /** It stands at the end, before a comment of any length. */
  #endRecord(): number {
    const last = this.#bytes.length - END_LENGTH
    for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--)
      if (this.#view.getUint32(at, true) === END_SIGNATURE) return at
    throw this.#damaged()
  }

  #damaged(): InputError {
    return new InputError(`${this.#what} is damaged or cut off: fetch or save it again`)
  }
}

/** Packers on Chinese Windows write names in GB18030, without saying so. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(utf8 ? 'utf-8' : 'gb18030').decode(bytes)
  }
}
