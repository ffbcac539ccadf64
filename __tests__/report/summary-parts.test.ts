import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../src/errors/action-error.ts'
import type { Report } from '../../src/report/report.ts'
import { renderSummary } from '../../src/report/summary.ts'
import * as samples from '../fakes/sample-reports.ts'

const { sampleReport, sampleTranslation } = samples

describe('heading and numbers', () => {
  const { COMPLETED, PARTIAL, SUBMITTED, TIMED_OUT, INTERRUPTED, REFUSED } = samples
  const failing = new ActionError('attach_failed', 'No room.')
  const planOf = (languages: number) => ({
    sha: 'f'.repeat(40),
    sources: {},
    options: {},
    languages: Array.from({ length: languages }, (_, n) => ({ language: `L${n}`, failedBefore: 0 }))
  })
  const reused = SUBMITTED.translations.map(one => ({ ...one, reused: true }))
  test.each<[string, Report, string, string]>([
    [
      'completed',
      COMPLETED,
      '✅ Video translated into 5 languages',
      '`tour.mp4` · ✅ 5 completed · ♻️ 1 reused · ⏱️ 5.6 minutes made · 12:03 in all'
    ],
    [
      'completed, not delivered',
      { ...COMPLETED, error: failing },
      '⚠️ Video translated into 5 languages',
      '`tour.mp4` · ✅ 5 completed · ♻️ 1 reused · ⏱️ 5.6 minutes made · 12:03 in all'
    ],
    [
      'collected',
      { ...COMPLETED, action: 'collect' },
      '✅ 5 translations collected',
      '`tour.mp4` · ✅ 5 completed · ⏱️ 7 minutes made · 12:03 in all'
    ],
    [
      'partly collected',
      { ...PARTIAL, action: 'collect' },
      '⚠️ 3 of 5 translations collected',
      '`tour.mp4` · ✅ 3 completed · ❌ 2 failed · ⏱️ 4.2 minutes made · 12:03 in all'
    ],
    [
      'one of two videos refused',
      { ...COMPLETED, status: 'partial', error: failing, plans: [planOf(5), planOf(2)] },
      '⚠️ 2 videos translated: 5 of 7 translations',
      '2 videos · ✅ 5 completed · ♻️ 1 reused · ❌ 2 without an ID · ⏱️ 5.6 minutes made · 12:03 in all'
    ],
    [
      'one language',
      { ...COMPLETED, translations: COMPLETED.translations.slice(0, 1) },
      '✅ Video translated into 1 language',
      '`tour.mp4` · ✅ 1 completed · ⏱️ 1.4 minutes made · 12:03 in all'
    ],
    [
      'timed out',
      TIMED_OUT,
      '⏳ Timed out: 1 translation is still running at HeyGen',
      '`tour.mp4` · ✅ 2 completed · ⏳ 1 still running · ⏱️ 2.8 minutes made · 1:00:00 in all'
    ],
    [
      'a length is missing',
      { ...COMPLETED, translations: [{ ...sampleTranslation(1), status: 'completed', duration: undefined }] },
      '✅ Video translated into 1 language',
      '`tour.mp4` · ✅ 1 completed · 12:03 in all'
    ],
    [
      'submitted with a known length',
      { ...SUBMITTED, minutes: 5 },
      '📤 Video submitted for translation into 3 languages',
      '`tour.mp4` · 📤 2 submitted · ♻️ 1 reused · ⏱️ about 5 minutes'
    ],
    [
      'dry run of two videos',
      { ...samples.PLANNED, plans: [...(samples.PLANNED.plans ?? []), ...(samples.PLANNED.plans ?? [])] },
      '📝 Dry run: nothing was submitted',
      '2 videos · 📤 4 translations to submit · ⏱️ about 10 minutes · ♻️ 2 to reuse'
    ],
    [
      'dry run of a video of unknown length',
      { ...samples.PLANNED, plans: (samples.PLANNED.plans ?? []).map(({ media: _media, ...one }) => one) },
      '📝 Dry run: nothing was submitted',
      '`tour.mp4` · 📤 2 languages to submit · ❓ length unknown · ♻️ 1 to reuse'
    ],
    [
      'canceled',
      INTERRUPTED,
      '🛑 Job canceled: 3 translations are still running at HeyGen',
      '`tour.mp4` · ⏳ 3 still running · ♻️ 1 reused · 3:00 in all'
    ],
    [
      'all reused',
      { ...SUBMITTED, translations: reused },
      '♻️ Video submitted earlier: nothing new is charged',
      '`tour.mp4` · ♻️ 3 reused'
    ],
    [
      'submitted, then failed',
      { ...SUBMITTED, error: failing },
      '⚠️ Video submitted, then something failed',
      '`tour.mp4` · 📤 2 submitted · ♻️ 1 reused'
    ],
    [
      'ids are missing',
      {
        ...REFUSED,
        plans: [planOf(2)]
      },
      '❌ Nothing was submitted',
      '❌ 2 without an ID'
    ],
    [
      'dry run with nothing to do',
      {
        ...samples.PLANNED,
        plans: [
          {
            ...planOf(0),
            sources: { video: 'https://a.example/b.mp4?…' },
            languages: [
              { language: 'L', failedBefore: 0, reuse: { id: 'x', language: 'any', status: 'running', reused: true } }
            ]
          }
        ]
      },
      '📝 Dry run: nothing was submitted',
      '`b.mp4` · nothing to submit · ♻️ 1 to reuse'
    ]
  ])('%s', (_, report, heading, numbers) => {
    expect(renderSummary(report).split('\n\n').slice(0, 2)).toEqual([`## ${heading}`, numbers])
  })
})

describe('what to do next', () => {
  const next = (report: Report) => /\*\*Next:\*\* .*?(?=\n\n<details>|\n*$)/s.exec(renderSummary(report))?.[0]

  test('is nothing when all is done', () => {
    expect(next(samples.COMPLETED)).toBeUndefined()
    expect(next(samples.REFUSED)).toBeUndefined()
  })

  test('failures that collect finds refer to the job that submitted them', () => {
    expect(next({ ...samples.PARTIAL, action: 'collect' })).toBe(
      '**Next:** run the job that submitted them again. Only the languages that failed are submitted again.'
    )
  })

  test('a wait that timed out shows how to collect', () => {
    expect(
      next(samples.TIMED_OUT)
    ).toBe(`**Next:** 1 translation is still running at HeyGen, and nothing is lost. Run this job again, or collect the results in another:

\`\`\`yaml
- uses: octo/translate-release-video/collect@v1
  with:
    api-key: \${{ secrets.HEYGEN_API_KEY }}
    translation-ids: |
      5e1f0c7a9b2d4e6f8a1c3b5d7e9f0001
      5e1f0c7a9b2d4e6f8a1c3b5d7e9f0002
      5e1f0c7a9b2d4e6f8a1c3b5d7e9f0003
    download-to: translations
\`\`\``)
  })

  test.each([
    [undefined, './collect'],
    ['octo/translate-release-video', 'octo/translate-release-video/collect@v1'],
    ['a/b\n- run: evil', './collect'],
    ['a/b/c', './collect']
  ])('the action of %j is used as %s', (actionRepository, expected) => {
    const { actionRepository: _, ...report } = samples.SUBMITTED
    const shown = next(actionRepository === undefined ? report : { ...report, actionRepository })
    expect(shown).toContain(`\n- uses: ${expected}\n  with:\n`)
  })

  test.each([
    [
      'many ids',
      Array.from({ length: 9 }, (_, n) => `id${n}`),
      `    translation-ids: '["id0","id1","id2","id3","id4","id5","id6","id7","id8"]'\n`
    ],
    [
      'too many ids',
      Array.from({ length: 201 }, (_, n) => `id${n}`),
      '    # No translation-ids: everything that was submitted for the same commit is found.\n'
    ],
    [
      'an id that is none',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
      ['${{secrets.X}}'],
      '    # No translation-ids: everything that was submitted for the same commit is found.\n'
    ],
    [
      'an id of two lines among others',
      ['id0', 'a\n- run: evil'],
      '    # No translation-ids: everything that was submitted for the same commit is found.\n'
    ]
  ])('%s', (_, ids, line) => {
    const shown = next(sampleReport({ translations: ids.map((id, n) => sampleTranslation(n, { id })) }))
    expect(shown).toContain(`HEYGEN_API_KEY }}\n${line}    download-to`)
  })
})

describe('parts', () => {
  test('unmatched IDs are shown', () => {
    const report = sampleReport({ status: 'failed', unmatchedIds: ['a1', 'b|2'] })
    expect(renderSummary(report)).toContain(
      'HeyGen also returned 2 IDs that cannot be matched to a language:\n\n- `a1`\n- <code>b&#124;2</code>\n'
    )
  })

  test('files without assets are named, in folders that are named once', () => {
    const markdown = renderSummary(samples.TIMED_OUT)
    expect(markdown).toContain('| `tour.spanish-mexico.mp4` `.srt` `.vtt` |')
    expect(markdown).toContain('\n📦 The results are downloaded to `translations`.\n')
  })

  test('a long table is folded, a short one is not', () => {
    expect(renderSummary(samples.manyLanguages(20))).not.toContain('<summary>All')
    expect(renderSummary(samples.manyLanguages(21))).toContain(
      '<details><summary>All 21 translations</summary>\n\n| Language |'
    )
  })

  test('a delivery error is shown above the table; a verdict on translations is not repeated', () => {
    const error = new ActionError('attach_failed', 'No room for `tour.mp4`.')
    expect(renderSummary({ ...samples.COMPLETED, error })).toMatch(
      /in all\n\n> No room for `tour\.mp4`\.\n>\n> \*\*What to do:/
    )
    expect(renderSummary(samples.PARTIAL)).not.toContain('> ')
    expect(renderSummary(samples.INTERRUPTED)).not.toContain('\n> ')
    const { error: canceled } = samples.INTERRUPTED
    expect(canceled && renderSummary({ ...samples.COMPLETED, error: canceled })).toContain(
      '\n> The job was canceled.\n'
    )
  })

  test('only pages of HeyGen are linked from an error', () => {
    for (const docUrl of [
      'https://heygen.com.evil.example/',
      'https://evilheygen.com/',
      'http://docs.heygen.com/',
      'https://docs.heygen.com:444/',
      'x'
    ]) {
      expect(renderSummary(sampleReport({ error: new ActionError('internal', 'x', { docUrl }) }))).not.toContain('](')
    }
  })
})
