import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { ActionError } from '../../src/errors/action-error.ts'
import { renderOutputs } from '../../src/report/outputs.ts'
import { renderResultFile } from '../../src/report/result-file.ts'
import { translationsSchema } from '../../src/report/result-file-schema.ts'
import { hostileText } from '../fakes/hostile-text.ts'
import * as all from '../fakes/sample-reports.ts'
import { HOSTILE, PLANNED, REFUSED, SKIPPED, sampleReport, sampleTranslation } from '../fakes/sample-reports.ts'

const schema = new URL('../../docs/result-file.schema.json', import.meta.url)
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(schema, 'utf8')))
const { SUBMITTED, COMPLETED, PARTIAL, TIMED_OUT, INTERRUPTED, WRONG_INPUTS } = all
const samples = {
  SUBMITTED,
  PLANNED,
  COMPLETED,
  PARTIAL,
  TIMED_OUT,
  INTERRUPTED,
  REFUSED,
  WRONG_INPUTS,
  SKIPPED,
  HOSTILE
}

describe('renderResultFile', () => {
  test('a whole report', () => {
    const report = sampleReport({
      status: 'partial',
      waited: true,
      unmatchedIds: ['unmatched'],
      translations: [
        sampleTranslation(1, {
          language: 'Thai',
          id: 'one',
          status: 'completed',
          reused: true,
          duration: 83.4,
          createdAt: Date.UTC(2026, 10, 20, 9, 0, 1),
          endedAt: Date.UTC(2026, 10, 20, 9, 6),
          videoUrl: 'https://files.heygen.example/1.mp4?X-Amz-Signature=signature',
          files: ['translations/tour.thai.mp4'],
          assets: [
            { name: 'tour.thai.mp4', url: 'https://github.com/octo/tour/releases/download/v2.1.0/tour.thai.mp4' }
          ]
        }),
        sampleTranslation(2, { language: 'Welsh', id: 'two', status: 'failed', failureMessage: 'No\nsound.' })
      ],
      release: { tag: 'v2.1.0', url: 'https://github.com/octo/tour/releases/tag/v2.1.0' },
      plans: [
        {
          sha: 'f'.repeat(40),
          sources: { video: 'media/tour.mp4' },
          options: { mode: 'speed', callback_url: 'https://hooks.example.com/h?token=hidden' },
          languages: [
            {
              language: 'Thai',
              failedBefore: 0,
              reuse: { id: 'one', language: 'any', status: 'completed', reused: true, videoUrl: 'https://a?sig=1' }
            },
            { language: 'Welsh', failedBefore: 2 }
          ],
          key: 'v1:key'
        }
      ],
      error: new ActionError('heygen_error', 'No.', {
        hint: 'Ask.',
        input: 'mode',
        param: 'mode',
        status: 418,
        apiCode: 'teapot',
        requestId: 'req_1',
        docUrl: 'https://docs.heygen.com/teapot',
        cause: new Error('inner')
      })
    })
    const text = renderResultFile(report)
    expect(text).toMatch(/^\{\n {2}"version": 1,\n {2}"action": "translate",\n/)
    expect(text).toMatch(/\}\n$/)
    expect(JSON.parse(text)).toEqual({
      version: 1,
      action: 'translate',
      status: 'partial',
      repository: 'octo/tour',
      sha: report.sha,
      begun_at: '2026-11-20T09:00:00.000Z',
      written_at: '2026-11-20T09:00:02.000Z',
      waited: true,
      error: {
        code: 'heygen_error',
        message: 'No.',
        hint: 'Ask.',
        input: 'mode',
        param: 'mode',
        http_status: 418,
        api_code: 'teapot',
        request_id: 'req_1',
        doc_url: 'https://docs.heygen.com/teapot'
      },
      idempotency_key: report.idempotencyKey,
      translation_ids: ['one', 'two', 'unmatched'],
      translations: [
        {
          language: 'Thai',
          id: 'one',
          status: 'completed',
          reused: true,
          duration: 83.4,
          created_at: '2026-11-20T09:00:01.000Z',
          ended_at: '2026-11-20T09:06:00.000Z',
          video_url: 'https://files.heygen.example/1.mp4?X-Amz-Signature=signature',
          files: ['translations/tour.thai.mp4'],
          assets: [
            { name: 'tour.thai.mp4', url: 'https://github.com/octo/tour/releases/download/v2.1.0/tour.thai.mp4' }
          ]
        },
        { language: 'Welsh', id: 'two', status: 'failed', reused: false, failure_message: 'No\nsound.' }
      ],
      stray_ids: ['unmatched'],
      release: { tag: 'v2.1.0', url: 'https://github.com/octo/tour/releases/tag/v2.1.0' },
      plan: {
        sources: { video: 'media/tour.mp4' },
        options: { mode: 'speed', callback_url: 'https://hooks.example.com/h?…' },
        languages: [
          {
            language: 'Thai',
            reuse: { id: 'one', status: 'completed' },
            failed_before: 0
          },
          { language: 'Welsh', failed_before: 2 }
        ],
        idempotency_key: 'v1:key'
      }
    })
  })

  test('what was to be delivered and is not, by its IDs', () => {
    const { error: unreadable } = REFUSED
    const translations = [
      sampleTranslation(1, { id: 'done', status: 'completed', files: ['a.mp4'] }),
      sampleTranslation(2, { id: 'completed', status: 'completed' }),
      sampleTranslation(3, { id: 'running', status: 'running' }),
      sampleTranslation(4, { id: 'unreadable', status: 'completed', ...(unreadable && { unreadable }) }),
      sampleTranslation(5, { id: 'failed', status: 'failed' })
    ]
    const report = sampleReport({ waited: true, translations })
    expect(JSON.parse(renderResultFile(report))).not.toHaveProperty('not_delivered')
    const missing = JSON.parse(renderResultFile({ ...report, delivery: ['files'] })).not_delivered
    expect(missing).toEqual(['completed', 'running', 'unreadable'])
  })

  test('what is not known is left out', () => {
    const content = JSON.parse(renderResultFile(SKIPPED))
    expect(Object.keys(content).sort()).toEqual(
      ['version', 'action', 'status', 'repository', 'sha', 'begun_at', 'written_at', 'waited', 'skip_reason']
        .concat('translation_ids', 'translations', 'stray_ids')
        .sort()
    )
  })

  test('a dry run names its options as the request does', () => {
    expect(JSON.parse(renderResultFile(PLANNED)).plan.options.stock_voice_config).toEqual({
      use_stock_voice: true,
      preferred_stock_voice_ids: ['anna', 'ben']
    })
  })

  test.each([
    [true, 'https://a/1'],
    [false, undefined]
  ])('a link to the result only once the run waits for it (%s)', (waited, videoUrl) => {
    const report = sampleReport({ waited, translations: [sampleTranslation(1, { videoUrl: 'https://a/1' })] })
    expect(JSON.parse(renderResultFile(report)).translations[0].video_url).toBe(videoUrl)
  })

  test('a time beyond what a date holds is left out', () => {
    const [, , third] = JSON.parse(renderResultFile(HOSTILE)).translations
    expect(third).not.toHaveProperty('created_at')
    expect(third).not.toHaveProperty('ended_at')
  })

  test.each(Object.entries(samples))('%s fits the published schema', (_name, report) => {
    const isValid = validate(JSON.parse(renderResultFile(report)))
    expect(validate.errors ?? []).toEqual([])
    expect(isValid).toBe(true)
    const { translations = '' } = renderOutputs(report, 'x')
    expect(translationsSchema.safeParse(JSON.parse(translations)).error).toBeUndefined()
  })

  test('the schema refuses what is not a result file', () => {
    const content = JSON.parse(renderResultFile(samples.COMPLETED))
    expect(validate({ ...content, status: 'done' })).toBe(false)
    expect(validate({ ...content, translations: [{ id: 'x' }] })).toBe(false)
    expect(validate({ ...content, added_later: 1 })).toBe(true)
  })

  test('with any response, messages are unchanged', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (language, failureMessage) => {
        const report = sampleReport({ translations: [sampleTranslation(1, { language, failureMessage })] })
        const [one] = JSON.parse(renderResultFile(report)).translations
        expect([one.language, one.failure_message]).toEqual([language, failureMessage])
      })
    )
  })
})
