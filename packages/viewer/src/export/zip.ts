// Several files as one ZIP, stored without compression: for tables that belong together, since a browser asks before it lets a
// page save the second file.

/** @see PKWARE APPNOTE 6.3.10; names are marked as UTF-8, times left at the format's start. */
export function zip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer>[] {
  const encoder = new TextEncoder()
  const parts: Uint8Array<ArrayBuffer>[] = []
  const directory: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (const [file, text] of Object.entries(files)) {
    const [name, data] = [encoder.encode(file), encoder.encode(text)]
    // Version 2.0, names in UTF-8, stored, 1 January 1980.
    const common = [
      u16(20),
      u16(0x0800),
      u16(0),
      u16(0),
      u16(0x21),
      u32(crc32(data)),
      u32(data.length),
      u32(data.length),
    ]
    const head = join([u32(0x04034b50), ...common, u16(name.length), u16(0), name])
    directory.push(
      join([
        u32(0x02014b50),
        u16(20),
        ...common,
        u16(name.length),
        u16(0),
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(offset),
        name,
      ]),
    )
    parts.push(head, data)
    offset += head.length + data.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const count = u16(directory.length)
  return [...parts, ...directory, join([u32(0x06054b50), u16(0), u16(0), count, count, u32(size), u32(offset), u16(0)])]
}

const TABLE: Uint32Array = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** @see ISO 3309, as PNG and ZIP use it. */
export function crc32(data: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of data) crc = (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

const u16 = (value: number): Uint8Array<ArrayBuffer> => Uint8Array.of(value & 0xff, (value >>> 8) & 0xff)
const u32 = (value: number): Uint8Array<ArrayBuffer> => join([u16(value & 0xffff), u16(value >>> 16)])

function join(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
