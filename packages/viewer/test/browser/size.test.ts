// What a visitor downloads before the first picture.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const DIST: string = fileURLToPath(new URL('../../dist/', import.meta.url))
const ASSETS: string = `${DIST}assets/`
const LIMIT = 120_000

const sizeOf = (file: string): number => gzipSync(readFileSync(ASSETS + file), { level: 9 }).length

/** Scripts that the page names, with all that they import at once. */
function startScripts(): Set<string> {
  const html = readFileSync(`${DIST}index.html`, 'utf8')
  const open = Array.from(html.matchAll(/assets\/([\w-]+\.js)"/gu), ([, file]) => file as string)
  const found = new Set<string>()
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue
    found.add(file)
    const code = readFileSync(ASSETS + file, 'utf8')
    for (const [, next] of code.matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/gu)) open.push(next as string)
  }
  return found
}

test('the scripts of the first picture, with the texts of one language, are at most 120 kB gzipped', () => {
  const start = startScripts()
  const languages = readdirSync(ASSETS).filter((file) => /^(?:en|zh-cn)-.*\.js$/u.test(file))
  expect(languages).toHaveLength(2)
  expect(languages.filter((file) => start.has(file))).toEqual([])
  const scripts = [...start].reduce((sum, file) => sum + sizeOf(file), 0)
  // Were nothing found, nothing would be too large.
  expect(scripts).toBeGreaterThan(60_000)
  expect(scripts + Math.max(...languages.map(sizeOf))).toBeLessThanOrEqual(LIMIT)
})
