// JSONL corpora: an object a line is a text.
import { InputError } from '../../errors.ts'
import { once } from './bytes.ts'
import { chooseColumns, toPart } from './columns.ts'
import type { ByteStream, ReadContext, Reader, ReadPart } from './reader.ts'
import { textLines } from './text-lines.ts'

export const JSONL: Reader = {
  name: 'a JSONL corpus',
  extensions: ['.jsonl', '.ndjson'],
  read: (bytes, context) => readJsonl(once(bytes), context),
  stream: readJsonl,
}

const ENCODER = new TextEncoder()

async function* readJsonl(stream: ByteStream, context: ReadContext): AsyncGenerator<ReadPart> {
  for await (const { text, number } of textLines(stream, context.maxBytes))
    try {
      const values = parseObject(text)
      // A key may be missing in some lines.
      yield { ...toPart(values, chooseColumns(Object.keys(values), context), number), bytes: ENCODER.encode(text) }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      context.onFailure(`#${number}`, error)
    }
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new InputError('the line is not JSON: write one object a line', { cause })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError('the line is not a JSON object: write {"title": …, "date": …, "text": …}')
  return value as Record<string, unknown>
}
