import { describe, expect, test } from '@jest/globals'
import { ActionError, combineErrors } from '../../src/errors/action-error.ts'
import type { Report } from '../../src/report/report.ts'
import { renderSummary } from '../../src/report/summary.ts'
import * as samples from '../fakes/sample-reports.ts'

const { sampleTranslation, TIMED_OUT } = samples

describe('what is missing', () => {
  const missing = (report: Report) => /📭 Not delivered:\n\n(.*?)\n\n/s.exec(renderSummary(report))?.[1]
  const [spanish, german, japanese] = TIMED_OUT.translations
  const unreadable = new ActionError('forbidden', 'Could not read it.', { status: 403 })

  test('nothing where no delivery was requested, or all is delivered', () => {
    expect(missing(TIMED_OUT)).toBeUndefined()
    expect(missing({ ...samples.COMPLETED, delivery: ['files', 'assets'] })).toBeUndefined()
  })

  test('still running, completed and not everywhere, unreadable', () => {
    const translations = [spanish, german, japanese, japanese && { ...japanese, language: 'Welsh', unreadable }]
    const report = { ...TIMED_OUT, translations: translations.flatMap(one => one ?? []) }
    expect(missing({ ...report, delivery: ['files'] })).toBe('- still running: Japanese\n- unreadable: Welsh')
    expect(missing({ ...report, delivery: ['files', 'assets'] })).toBe(
      '- completed: Spanish (Mexico), German (Germany)\n- still running: Japanese\n- unreadable: Welsh'
    )
  })

  test('many are counted', () => {
    const translations = Array.from({ length: 25 }, (_, n) => sampleTranslation(n, { status: 'running' }))
    expect(missing({ ...TIMED_OUT, translations, delivery: ['files'] })).toMatch(/, Language 19 and 5 more$/)
  })

  test('a translation that could not be read is shown as that, with how to collect it', () => {
    const translations = [spanish, japanese && { ...japanese, unreadable }].flatMap(one => one ?? [])
    const markdown = renderSummary({ ...TIMED_OUT, status: 'partial', error: unreadable, translations })
    expect(markdown).toContain('✅ 1 completed · ❓ 1 unreadable')
    expect(markdown).toContain('| Japanese | ❓\u00a0unreadable |')
    expect(markdown).toContain('> Could not read it.')
    expect(markdown).toContain('**Next:** Run this job again, or collect the results in another:')
  })

  test('an error beside those that the summary shows elsewhere is shown alone', () => {
    const failed = new ActionError('translations_failed', '2 of 5 translations failed:\n- a\n- b')
    const markdown = renderSummary({ ...samples.PARTIAL, error: combineErrors([failed, unreadable]) })
    expect(markdown).toContain('> Could not read it.\n>\n> **What to do:**')
    expect(markdown).not.toContain('2 of 5 translations failed')
  })
})
