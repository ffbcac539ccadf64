import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../src/errors/action-error.ts'
import { reportIds } from '../../src/report/report.ts'
import { renderSummary } from '../../src/report/summary.ts'
import * as samples from '../fakes/sample-reports.ts'

const { sampleReport, sampleTranslation } = samples

/** Rows of the table of translations, heading and delimiter included. */
const tableLines = (markdown: string) => markdown.split('\n').filter(line => line.startsWith('|'))

describe('limits', () => {
  test.each([
    [200, 2000, 1500],
    [1000, 2000, 1500],
    [1000, 200_000, 100]
  ])('%i languages with messages of %i characters: every id, under a million bytes', (number, message, url) => {
    const report = samples.manyLanguages(number, message, url)
    const markdown = renderSummary(report)
    expect(Buffer.byteLength(markdown)).toBeLessThan(1_000_000)
    expect(tableLines(markdown)).toHaveLength(number + 2)
    for (const id of reportIds(report)) expect(markdown).toContain(`\`${id}\``)
    expect(markdown).toContain('[mp4](')
  })

  test('messages go before files, files before names, names before rows', () => {
    const render = (number: number, files: number) => {
      const translations = samples.manyLanguages(number).translations.map(one => ({
        ...one,
        language: `${'@'.repeat(100)}x`,
        ...(one.status === 'failed' ? { failureMessage: `${'@'.repeat(2000)}x` } : {}),
        assets: [],
        files: Array.from({ length: files }, (_, file) => `a/${'|'.repeat(100)}${file}.mp4`)
      }))
      const markdown = renderSummary(sampleReport({ status: 'partial', waited: true, translations }))
      const longest = (sign: string) =>
        Math.max(0, ...(markdown.match(new RegExp(`(?:${sign})+`, 'g')) ?? []).map(run => run.length / sign.length))
      return {
        fits: Buffer.byteLength(markdown) < 1_000_000,
        signs: longest('<span>@</span>'),
        files: markdown.includes('| Files |'),
        reasonsLeftOut: /\d+ reasons? omitted to keep the summary short/.exec(markdown)?.[0],
        rows: tableLines(markdown).length - 2
      }
    }
    const some = { fits: true, files: false, reasonsLeftOut: undefined }
    expect(render(100, 0)).toEqual({ ...some, signs: 799, rows: 100 })
    expect(render(350, 0)).toEqual({ ...some, signs: 299, rows: 350 })
    expect(render(450, 0)).toEqual({ ...some, signs: 100, rows: 450 })
    expect(render(100, 5)).toEqual({ ...some, signs: 799, rows: 100, files: true })
    const noReasons = (number: number) => ({
      ...some,
      reasonsLeftOut: `${number} reasons omitted to keep the summary short`
    })
    expect(render(600, 0)).toEqual({ ...noReasons(86), signs: 100, rows: 600 })
    expect(render(200, 5)).toEqual({ ...noReasons(29), signs: 100, rows: 200, files: true })
    expect(render(250, 5)).toEqual({ ...noReasons(36), signs: 100, rows: 250 })
    expect(render(700, 5)).toEqual({ ...noReasons(100), signs: 23, rows: 700 })
  })

  test('omitted rows are counted', () => {
    const translations = Array.from({ length: 8000 }, (_, n) => sampleTranslation(n, { id: `${n}-${'x'.repeat(190)}` }))
    const markdown = renderSummary(sampleReport({ translations, unmatchedIds: translations.map(one => `s${one.id}`) }))
    expect(Buffer.byteLength(markdown)).toBeLessThan(1_000_000)
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(500_000)
    const rows = tableLines(markdown).length - 2
    expect(markdown).toContain(
      `\n\n${8000 - rows} more rows omitted to keep the summary short; the file of the output \`result-file\` has all of them.\n`
    )
  })

  test('megabytes of outside text are shortened', () => {
    const huge = '|`<@:'.repeat(200_000)
    const report = sampleReport({
      ...samples.HOSTILE,
      repository: huge,
      skipReason: huge,
      unmatchedIds: [huge],
      translations: [
        sampleTranslation(1, {
          language: huge,
          id: huge,
          status: 'failed',
          failureMessage: huge,
          files: [huge],
          assets: [{ name: huge, url: huge }]
        })
      ],
      error: new ActionError('heygen_error', `${huge}\n`.repeat(100), {
        hint: huge,
        input: huge,
        param: huge,
        apiCode: huge,
        requestId: huge,
        docUrl: huge
      })
    })
    expect(Buffer.byteLength(renderSummary(report))).toBeLessThan(600_000)
    expect(Buffer.byteLength(renderSummary({ ...report, status: 'skipped' }))).toBeLessThan(20_000)
  })
})
