import { expect, test } from '@jest/globals'
import { summaryPage } from '../../scripts/render-summary-page.ts'
import { secondAct } from '../../scripts/render-summary-scene.ts'

test('the picture of the README shows the demo’s second act as GitHub would', async () => {
  const page = summaryPage(await secondAct(), 'translate')
  expect(page).toContain('.markdown-body table')
  expect(page).toMatch(/<h2[^>]*>⚠️ Video translated into 3 of 4 languages<\/h2>/)
  expect(page).toContain('<summary>❌ Why Turkish failed</summary>')
  expect(page.match(/<tr>/g)).toHaveLength(5)
  // Minutes, as in life: the step's clock runs faster than ours.
  expect(page).toMatch(/[1-9]\d?:\d\d in all/)
})
