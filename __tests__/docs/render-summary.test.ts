import { expect, test } from '@jest/globals'
import { heightOf, summaryPage, WIDTH } from '../../scripts/render-summary-page.ts'
import { summaryOfSuccess } from '../../scripts/render-summary-scene.ts'

const seconds = (span = '') => span.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

test('the pictures of the README show a success whose files are on the release, and whose figures agree', async () => {
  const page = summaryPage(await summaryOfSuccess(), 'translate', 'light')
  expect(page).toMatch(/<h2[^>]*>✅ Video translated into 3 languages<\/h2>/)
  expect(page.match(/<tr>/g)).toHaveLength(4)
  expect(page.match(/releases\/download\/v1\.4\.0\/product-tour\.[a-z-]+\.(?:mp4|srt|vtt)">/g)).toHaveLength(9)
  const total = seconds(/(\d+:\d\d) in all/.exec(page)?.[1])
  const cells = [...page.matchAll(/<td align="right">(.*?)<\/td>/g)].map(([, cell]) => seconds(cell))
  const took = cells.filter((_, index) => index % 2 === 1)
  expect(took).toHaveLength(3)
  expect(Math.min(...took)).toBeGreaterThan(240)
  expect(Math.max(...took)).toBeLessThanOrEqual(total)
})

test('a page has the style sheet and the frame of its theme', () => {
  const dark = summaryPage('# ✅ Done', 'translate', 'dark')
  expect(dark).toContain('color-scheme: dark')
  expect(dark).toContain('background: #0d1117')
  expect(summaryPage('# ✅ Done', 'translate', 'light')).not.toContain('color-scheme: dark')
})

test('a page looks for each emoji of the summary once', () => {
  expect(summaryPage('✅ ✅ ⚠️ 3 · ♻️', 'translate', 'light')).toContain('["✅","⚠️","♻️"].filter')
})

test('the height is what the browser says', () => {
  expect(heightOf('<html lang="en" data-height="430" data-clipped="false" data-missing="">')).toBe(430)
})

test.each([
  [
    'data-height="430" data-clipped="false" data-missing="✅ 📦"',
    /^No font has ✅ 📦 in color: install fonts-noto-color-emoji/
  ],
  [
    'data-height="430" data-clipped="true" data-missing=""',
    new RegExp(`wider than the page: raise WIDTH, which is ${WIDTH}`)
  ],
  ['data-height="430"', /^The browser did not run the page\.$/],
  ['', /^The browser did not run the page\.$/]
])('a picture that would be wrong is not made: %s', (found, message) => {
  expect(() => heightOf(`<html lang="en" ${found}>`)).toThrow(message)
})
