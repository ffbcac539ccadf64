import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ActionError } from '../../src/errors/action-error.ts'
import type { Report } from '../../src/report/report.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { hostileText } from '../fakes/hostile-text.ts'
import * as samples from '../fakes/sample-reports.ts'

const { sampleTranslation } = samples

/** Rows of the table of translations, heading and delimiter included. */
const tableLines = (markdown: string) => markdown.split('\n').filter(line => line.startsWith('|'))
const cells = (line: string) => line.split('|').length - 2

/** What this action itself writes in HTML. */
const OWN_TAGS = /<details><summary>|<\/summary>|<\/details>|<span>[@#:$.-]<\/span>|<\/?code>/g

function expectNothingForeign(markdown: string, report: Report): void {
  const lines = markdown.split('\n')
  expect(lines.filter(line => line.startsWith('#'))).toEqual([lines[0]])
  expect(markdown.replace(OWN_TAGS, '').replace(/&#\d+;/g, '')).not.toMatch(/[<&]/)
  expect(markdown).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/u)
  expect(markdown).not.toMatch(/s3cr3t|u:p@/)
  expect(markdown.isWellFormed()).toBe(true)
  const table = tableLines(markdown)
  expect(table).toHaveLength(report.translations.length === 0 ? 0 : report.translations.length + 2)
  expect(new Set(table.map(cells)).size).toBeLessThanOrEqual(1)
  expect(lines.filter(line => /^\s*(?:```|~~~)/.test(line)).length).toBe(markdown.includes('```yaml') ? 2 : 0)
  // Links are ours: a type, a tag or HeyGen's page, to an address without anything that could end it.
  for (const link of markdown.match(/\]\([^)]*\)?/g) ?? [])
    expect(link).toMatch(/^\]\(https?:\/\/[A-Za-z0-9/:.%_~[\]-]*\)$/)
}

describe('text from outside', () => {
  test('the hostile sample', () => {
    const markdown = renderSummary(samples.HOSTILE)
    expectNothingForeign(markdown, samples.HOSTILE)
    expect(markdown).toContain('| &#124; x &#124; |')
  })

  test('adds no row, column, heading, tag, link, line, escape sequence or secret, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hostileText, hostileText, hostileText), { maxLength: 4 }),
        fc.record({ a: hostileText, b: hostileText, c: hostileText }),
        fc.constantFrom<Report['status']>('submitted', 'partial', 'failed', 'timed-out', 'completed'),
        (rows, { a, b, c }, status) => {
          const translations = rows.map(([language, id, other], n) =>
            sampleTranslation(n, {
              language,
              id,
              status: n % 2 === 0 ? 'failed' : 'running',
              failureMessage: other,
              files: [other],
              assets: [{ name: other, url: `https://a.example/${id}` }]
            })
          )
          const report: Report = {
            ...samples.HOSTILE,
            status,
            waited: status !== 'submitted',
            repository: a,
            sha: b,
            actionRepository: c,
            unmatchedIds: [a, b],
            translations,
            plans: [
              {
                sha: 'f'.repeat(40),
                sources: { video: a, srt: b },
                options: { title: c, folder_id: a, callback_url: b },
                languages: [],
                key: c
              }
            ],
            release: { tag: a, url: `https://github.com/${b}` },
            error: new ActionError('heygen_error', a, {
              hint: b,
              input: c,
              param: a,
              apiCode: b,
              requestId: c,
              docUrl: `https://docs.heygen.com/${a}`
            })
          }
          expectNothingForeign(renderSummary(report), report)
        }
      ),
      { numRuns: 300 }
    )
  })

  test('no presigned URL is in any sample', () => {
    for (const report of Object.values(samples)) {
      if (typeof report === 'object')
        expect(renderSummary(report)).not.toMatch(/X-Amz|secret=|hidden|files\.heygen\.example/)
    }
  })
})
