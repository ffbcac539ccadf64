import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderOutputs } from '../../src/report/outputs.ts'
import type { Report } from '../../src/report/report.ts'
import { reportIds } from '../../src/report/report.ts'
import { hostileText } from '../fakes/hostile-text.ts'
import {
  HOSTILE,
  manyLanguages,
  PARTIAL,
  PLANNED,
  SKIPPED,
  SUBMITTED,
  sampleReport,
  sampleTranslation
} from '../fakes/sample-reports.ts'

const RESULT_FILE = '/tmp/translate-1.json'
const NAMES = [
  'files',
  'idempotency-key',
  'result-file',
  'status',
  'translation-id',
  'translation-ids',
  'translations',
  'video-urls'
]

const json = (outputs: Record<string, string>, name: string) => JSON.parse(outputs[name] ?? 'missing')

/** As GitHub counts: UTF-16, names included. */
const bytes = (outputs: Record<string, string>) =>
  Object.entries(outputs).reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0)

describe('renderOutputs', () => {
  test('a report without waiting', () => {
    const [first, second, third] = SUBMITTED.translations.map(one => one.id)
    expect(renderOutputs(SUBMITTED, RESULT_FILE)).toEqual({
      status: 'submitted',
      'result-file': RESULT_FILE,
      'idempotency-key': SUBMITTED.idempotencyKey,
      'translation-id': first,
      'translation-ids': `["${first}","${second}","${third}"]`,
      translations: `[{"language":"Spanish (Mexico)","tag":"es-MX","id":"${first}","status":"pending","reused":false},{"language":"German (Germany)","tag":"de-DE","id":"${second}","status":"running","reused":true},{"language":"Japanese","tag":"ja","id":"${third}","status":"pending","reused":false}]`,
      files: '[]',
      'video-urls': '{}'
    })
  })

  test('a report after waiting', () => {
    const outputs = renderOutputs(PARTIAL, RESULT_FILE)
    expect(Object.keys(outputs).sort()).toEqual(NAMES)
    const translations = json(outputs, 'translations')
    expect(translations[0]).toEqual({
      language: 'Spanish (Mexico)',
      tag: 'es-MX',
      id: '5e1f0c7a9b2d4e6f8a1c3b5d7e9f0001',
      status: 'completed',
      reused: false,
      duration: 83.4,
      files: [
        'translations/tour.spanish-mexico.mp4',
        'translations/tour.spanish-mexico.srt',
        'translations/tour.spanish-mexico.vtt'
      ],
      assets: [
        {
          name: 'tour.spanish-mexico.mp4',
          url: 'https://github.com/octo/tour/releases/download/v2.1.0/tour.spanish-mexico.mp4'
        },
        {
          name: 'tour.spanish-mexico.srt',
          url: 'https://github.com/octo/tour/releases/download/v2.1.0/tour.spanish-mexico.srt'
        },
        {
          name: 'tour.spanish-mexico.vtt',
          url: 'https://github.com/octo/tour/releases/download/v2.1.0/tour.spanish-mexico.vtt'
        }
      ]
    })
    expect(translations[3]).toEqual({
      language: 'Chinese (Mandarin, Simplified)',
      tag: 'zh-CN',
      id: '5e1f0c7a9b2d4e6f8a1c3b5d7e9f0004',
      status: 'failed',
      reused: false,
      failure_message: 'The audio track is missing or corrupted: see https://cdn.example.com/a/b.mp4?… & retry.'
    })
    expect(json(outputs, 'files')).toHaveLength(9)
    const urls = [1, 2, 3].map(n => [
      `5e1f0c7a9b2d4e6f8a1c3b5d7e9f000${n}`,
      `https://files.heygen.example/${n}.mp4?X-Amz-Signature=secret`
    ])
    expect(Object.entries(json(outputs, 'video-urls'))).toEqual(urls)
  })

  test('presigned URLs are in `video-urls` alone', () => {
    for (const report of [PARTIAL, HOSTILE, manyLanguages(20)]) {
      const { 'video-urls': _, ...others } = renderOutputs(report, RESULT_FILE)
      expect(Object.values(others).join('\n')).not.toMatch(/X-Amz|sig=|secret/)
    }
  })

  test.each<[string, Report, Record<string, string | undefined>]>([
    ['nothing known', SKIPPED, { 'translation-id': '', 'translation-ids': '[]', translations: '[]', files: '[]' }],
    ['no key', SKIPPED, { 'idempotency-key': undefined }],
    ['a dry run', PLANNED, { status: 'planned', 'translation-ids': '[]' }],
    ['collecting: no key of a request', { ...PARTIAL, action: 'collect' }, { 'idempotency-key': undefined }],
    [
      'ids without a language',
      sampleReport({ status: 'failed', unmatchedIds: ['a', 'b', 'a'] }),
      { 'translation-id': 'a', 'translation-ids': '["a","b"]' }
    ],
    ['before waiting', { ...PARTIAL, waited: false }, { 'video-urls': '{}' }],
    [
      'one language twice',
      sampleReport({
        waited: true,
        translations: [1, 2].map(n =>
          sampleTranslation(n, { language: 'Thai', id: `id${n}`, videoUrl: `https://a/${n}` })
        )
      }),
      { 'video-urls': '{"id1":"https://a/1","id2":"https://a/2"}' }
    ],
    [
      'a URL that is none for the web',
      sampleReport({ waited: true, translations: [sampleTranslation(1, { videoUrl: 'file:///etc/passwd' })] }),
      { 'video-urls': '{}' }
    ],
    [
      'an ID by the name of a property',
      sampleReport({
        waited: true,
        translations: [sampleTranslation(1, { id: '__proto__', videoUrl: 'https://a/1' })]
      }),
      { 'video-urls': '{"__proto__":"https://a/1"}' }
    ]
  ])('%s', (_, report, expected) => {
    const outputs = renderOutputs(report, RESULT_FILE)
    expect(Object.fromEntries(Object.keys(expected).map(name => [name, outputs[name]]))).toEqual(expected)
  })

  test('200 languages with URLs of 1,500 characters and messages of 2 kB keep everything but the ends of messages', () => {
    const report = manyLanguages(200, 2000, 1500)
    const outputs = renderOutputs(report, RESULT_FILE)
    expect(bytes(outputs)).toBeLessThanOrEqual(1_000_000)
    expect(json(outputs, 'translation-ids')).toEqual(reportIds(report))
    const completed = report.translations.filter(one => one.status === 'completed')
    expect(Object.keys(json(outputs, 'video-urls'))).toHaveLength(completed.length)
    expect(json(outputs, 'files')).toHaveLength(3 * completed.length)
    const translations = json(outputs, 'translations')
    expect(translations).toHaveLength(200)
    expect(translations[0].assets).toHaveLength(3)
    expect(translations[3].failure_message.length).toBeGreaterThanOrEqual(100)
  })

  test('200 failures of 2 kB are shortened in steps', () => {
    const report = sampleReport({
      status: 'failed',
      waited: true,
      translations: Array.from({ length: 400 }, (_, n) =>
        sampleTranslation(n, { status: 'failed', failureMessage: 'x'.repeat(2000) })
      )
    })
    const outputs = renderOutputs(report, RESULT_FILE)
    expect(json(outputs, 'translations')[399].failure_message).toBe(`${'x'.repeat(999)}…`)
    expect(bytes(outputs)).toBeLessThanOrEqual(1_000_000)
  })

  test.each([
    [1000, 2000, 1500],
    [5000, 2000, 1500]
  ])('%i languages: ids and translations are whole, URLs are whole entries', (number, message, url) => {
    const report = manyLanguages(number, message, url)
    const outputs = renderOutputs(report, RESULT_FILE)
    expect(bytes(outputs)).toBeLessThanOrEqual(1_000_000)
    expect(json(outputs, 'translation-ids')).toEqual(reportIds(report))
    const urls = Object.values<string>(json(outputs, 'video-urls'))
    // No room for one more is left.
    expect(bytes(outputs)).toBeGreaterThan(1_000_000 - 2 * 1600 - 2 * 100)
    if (number === 1000) {
      expect(json(outputs, 'translations')).toHaveLength(1000)
      expect(urls.length).toBeGreaterThan(150)
    }
    for (const one of urls) expect(one).toHaveLength(url)
  })

  test('ids are cut last, and whole', () => {
    const translations = Array.from({ length: 4000 }, (_, n) => sampleTranslation(n, { id: `${n}`.padEnd(200, 'x') }))
    const outputs = renderOutputs(sampleReport({ translations }), RESULT_FILE)
    expect(bytes(outputs)).toBeLessThanOrEqual(1_000_000)
    const ids = json(outputs, 'translation-ids')
    expect(ids.length).toBeGreaterThan(2400)
    expect(ids).toEqual(translations.slice(0, ids.length).map(one => one.id))
  })

  test('whatever comes back is valid JSON without terminal escapes or commands, and its ids are exact', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText, hostileText), { maxLength: 5 }), rows => {
        const translations = rows.map(([language, id, message], n) =>
          sampleTranslation(n, { language, id: `${n}${id}`, status: 'failed', failureMessage: message })
        )
        const outputs = renderOutputs(sampleReport({ translations, waited: true }), RESULT_FILE)
        expect(json(outputs, 'translation-ids')).toEqual(translations.map(one => one.id))
        for (const one of json(outputs, 'translations')) {
          expect(`${one.language} ${one.failure_message ?? ''}`).not.toMatch(/[\p{Cc}\u202e\u2066]|##\[|s3cr3t|u:p@/u)
          expect(one.failure_message ?? '').not.toMatch(/^::/)
        }
      }),
      { numRuns: 300 }
    )
  })
})
