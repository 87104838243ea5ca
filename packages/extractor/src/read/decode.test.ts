import { describe, expect, test } from 'vitest'
import { InputError } from '../errors.ts'
import { decodeHtml, decodeText } from './decode.ts'

const hex = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits.replaceAll(' ', ''), 'hex'))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(littleEndian ? bytes : bytes.swap16())
}

/** Encodes by turning the decoder's table around. */
function encoder(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      try {
        const character = decoder.decode(new Uint8Array([lead, trail]))
        if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail])
      } catch {
        // Not a character of this encoding.
      }
  return (text) => new Uint8Array([...text].flatMap((char) => table.get(char) ?? [char.charCodeAt(0) & 0x7f]))
}
const gb18030 = encoder('gb18030')
const NEWS = '国家主席习近平同哈萨克斯坦总统托卡耶夫举行会谈，双方就深化合作达成一致。\n新华社北京6月16日电'
const TRADITIONAL = '國家主席習近平同哈薩克總統舉行會談，雙方就深化合作達成一致，發表聯合聲明。'

describe('reads', () => {
  test.each([
    ['UTF-8', utf8(NEWS), 'utf-8', NEWS],
    ['UTF-8 with a mark', utf8(`\ufeff${NEWS}`), 'utf-8', NEWS],
    ['ASCII', utf8('Xi met Tokayev.\r\n'), 'utf-8', 'Xi met Tokayev.\r\n'],
    ['one emoji', utf8('🚄'), 'utf-8', '🚄'],
    ['UTF-16, little end first', utf16(`\ufeff${NEWS}`, true), 'utf-16le', NEWS],
    ['UTF-16, big end first', utf16(`\ufeff${NEWS}`, false), 'utf-16be', NEWS],
    ['GB18030', gb18030(NEWS), 'gb18030', NEWS],
    ['GB18030 in traditional characters', gb18030(TRADITIONAL), 'gb18030', TRADITIONAL],
    ['GB18030 of one name', gb18030('武汉市'), 'gb18030', '武汉市'],
    // 𠀀 is 95 32 82 36.
    [
      'GB18030 with a four-byte character',
      new Uint8Array([...gb18030(NEWS), ...hex('95328236')]),
      'gb18030',
      `${NEWS}𠀀`,
    ],
    ['Big5', encoder('big5')(TRADITIONAL), 'big5', TRADITIONAL],
    ['UTF-16 of English without a mark', utf16('Xi met Tokayev', true), 'utf-16le', 'Xi met Tokayev'],
    ['UTF-16 of Chinese without a mark', utf16(NEWS, true), 'utf-16le', NEWS],
    ['UTF-16 of Chinese without a mark or line end', utf16(TRADITIONAL, false), 'utf-16be', TRADITIONAL],
    ['an old end-of-file mark', utf8('会谈举行。\u001a'), 'utf-8', '会谈举行。\u001a'],
  ])('%s', (_name, bytes, encoding, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding })
  })
})

describe('refuses', () => {
  test.each([
    ['no bytes', hex(''), /empty/],
    ['white space', utf8(' \r\n\u3000\t'), /white space/],
    ['only a mark', utf8('\ufeff'), /white space/],
    ['a PDF', utf8('%PDF-1.7\n'), /a PDF, not text/],
    ['a picture', hex('89504e47 0d0a1a0a'), /PNG/],
    ['NUL bytes', hex('4142 0000 4344'), /binary/],
    ['control characters', utf8('ab\u0001\u0002\u0003cd'), /binary/],
    ['UTF-32', hex('fffe0000 41000000'), /utf-32/],
    ['UTF-16 with half a surrogate pair', hex('fffe 3dd8'), /utf-16le/],
    ['UTF-8 cut off inside a character', utf8(NEWS).subarray(0, 46), /neither/],
    ['UTF-8 with a stray byte', new Uint8Array([...utf8(NEWS), 0xff]), /neither/],
    ['Latin-1', latin1('Zürich, Genève, Málaga: die Präsidentschaft für das Jahr'), /neither/],
    ['typographic quotes of Windows', latin1('Britain\x92s \x93special\x94 envoy'), /neither/],
    [
      'Korean',
      encoder('euc-kr')('시진핑 주석은 토카예프 대통령과 회담하고 협력을 심화하기로 했다고 밝혔다'),
      /neither/,
    ],
    ['Japanese', encoder('shift_jis')('国家主席は大統領と会談し、協力を深めることで一致した。'), /neither/],
    [
      'random bytes',
      Uint8Array.from({ length: 400 }, (_, at) => (at * at * 31 + at * 7 + 129) % 255 || 1),
      /binary|neither/,
    ],
  ])('%s', (_name, bytes, message) => {
    expect(() => decodeText(bytes)).toThrow(InputError)
    expect(() => decodeText(bytes)).toThrow(message)
  })
})

test.each([
  ['as it declares', `<meta charset="gb2312"><p>会</p>`, 'gb18030', '会'],
  ['as HTTP headers in it declare', `<meta content="text/html; charset=big5"><p>會</p>`, 'big5', '會'],
  ['by its bytes where it declares nonsense', `<meta charset="klingon"><p>${NEWS}</p>`, 'gb18030', NEWS],
])('HTML is read %s', (_name, html, encoding, text) => {
  expect(decodeHtml(encoder(encoding)(html))).toContain(text)
})
