import { expect, test } from 'vitest'
import { pageFolder } from '../../test/fixtures/page.ts'
import { openFiles } from '../source/open.ts'
import { mentionedIn } from './mentioned-in.ts'

test('mentions are told by article, in the order of the page', async () => {
  const files = Object.entries(pageFolder()).map(([name, text]) => ({
    name,
    size: text.length,
    text: () => Promise.resolve(text),
  }))
  const result = await openFiles(files)
  const places = mentionedIn(result, 'person:托卡耶夫')
  expect(places.map(({ article }) => article?.id.split('#')[1])).toEqual(['1', '2', '3'])
  const [first] = places
  const text = result.documents.get(first?.doc ?? '')?.text
  expect(text?.slice(first?.first.start, first?.first.end)).toBe('托卡耶夫')
  expect(mentionedIn(result, 'person:无')).toEqual([])
})
