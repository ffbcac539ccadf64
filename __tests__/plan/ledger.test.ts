import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { failedAttempts, toSubmit } from '../../src/model/plan.ts'
import type { Translation, TranslationStatus } from '../../src/model/translation.ts'
import { plannedLanguage, readLedger } from '../../src/plan/ledger.ts'

/** A translation by a short word: `es failed 3` is `es-failed-3`, made at 3. */
function job(text: string): Translation {
  const [language = '', status = 'completed', createdAt] = text.split(' ')
  return {
    id: text.replaceAll(' ', '-'),
    language,
    status: status as TranslationStatus,
    reused: true,
    ...(language === '?' ? {} : { outputLanguage: language }),
    ...(createdAt === undefined ? {} : { createdAt: Number(createdAt) })
  }
}

const CODES: Readonly<Record<string, string>> = { es: 'Spanish', fr: 'French', Spanish: 'Spanish', French: 'French' }
const read = (jobs: string[], languages = ['Spanish']) =>
  readLedger({ jobs: jobs.map(job), languages, keyOf: language => CODES[language] })

describe('one language', () => {
  test.each<[jobs: string[], reusable: string | undefined, failed: number]>([
    [[], undefined, 0],
    [['es pending 1'], 'es-pending-1', 0],
    [['es running 1'], 'es-running-1', 0],
    [['es completed 1'], 'es-completed-1', 0],
    [['Spanish completed 1'], 'Spanish-completed-1', 0],
    [['es failed 1'], undefined, 1],
    [['es not_found 1'], undefined, 0],
    [['fr completed 1'], undefined, 0],
    [['? completed 1'], undefined, 0],
    [['xx completed 1'], undefined, 0],
    [['es failed 1', 'es failed 2', 'Spanish failed 3'], undefined, 3],
    [['es failed 9', 'es running 1'], 'es-running-1', 1],
    // What is done is had at once, also where a newer one is under way.
    [['es running 9', 'es completed 1'], 'es-completed-1', 0],
    [['es pending 1', 'es running 2'], 'es-running-2', 0],
    [['es completed 1', 'es completed 3', 'es completed 2'], 'es-completed-3', 0],
    [['es completed', 'es completed 1'], 'es-completed-1', 0]
  ])('%j', (jobs, reusable, failed) => {
    const [entry] = read(jobs).entries
    expect(entry?.reusable?.id).toBe(reusable)
    expect(entry?.failed.length).toBe(failed)
    expect(entry?.language).toBe('Spanish')
  })
})

test('entries come in the order asked for, each with its own jobs', () => {
  const ledger = read(['fr completed 1', 'es failed 2', 'fr failed 3'], ['French', 'German', 'Spanish'])
  expect(ledger.entries).toEqual([
    { language: 'French', reusable: job('fr completed 1'), failed: [job('fr failed 3')] },
    { language: 'German', failed: [] },
    { language: 'Spanish', failed: [job('es failed 2')] }
  ])
})

test('a job whose language cannot be told is named, and reused for nothing', () => {
  const ledger = read(['? completed 1', 'xx running 2', 'es completed 3'])
  expect(ledger.unknown.map(one => one.id)).toEqual(['?-completed-1', 'xx-running-2'])
  expect(ledger.entries.map(entry => entry.reusable?.id)).toEqual(['es-completed-3'])
})

test('a job of a language that is not asked for is not unknown', () => {
  expect(read(['French completed 1']).unknown).toEqual([])
})

describe('a bare code', () => {
  const FORMS = ['Spanish (Mexico)', 'Spanish (Spain)', 'Filipino']
  const byForm = (jobs: string[], languages: string[]) => {
    const ask = { languages, keyOf: (text: string) => (FORMS.includes(text) ? text : undefined) }
    const { entries, unknown, byBareCode } = readLedger({ jobs: jobs.map(job), ...ask })
    return {
      reusable: entries.map(entry => entry.reusable?.id),
      unknown: unknown.map(one => one.id),
      byBareCode: byBareCode.map(one => one.id)
    }
  }

  test.each([['es', 'Spanish (Mexico)'] as const, ['fil', 'Filipino'] as const])(
    '%s is the only form that is asked for, and is worth a read',
    (code, language) => {
      const id = `${code}-completed-1`
      expect(byForm([`${code} completed 1`], [language])).toEqual({ reusable: [id], unknown: [], byBareCode: [id] })
    }
  )

  test('of two translations that have not failed is two forms, of which one is unknown', () => {
    const ids = ['es-completed-1', 'es-completed-2']
    const found = byForm(['es completed 1', 'es completed 2'], ['Spanish (Mexico)'])
    expect(found).toEqual({ reusable: [undefined], unknown: ids, byBareCode: ids })
  })

  test('of a failed one and one that is under way is two attempts', () => {
    const found = byForm(['es failed 1', 'es running 2'], ['Spanish (Mexico)'])
    expect(found).toMatchObject({ reusable: ['es-running-2'], unknown: [] })
  })

  test('beside a translation of its own is none of this language', () => {
    const own = { ...job('x completed 2'), outputLanguage: 'Spanish (Mexico)' }
    const keyOf = (text: string) => (FORMS.includes(text) ? text : undefined)
    const ledger = readLedger({ jobs: [job('es completed 1'), own], languages: ['Spanish (Mexico)'], keyOf })
    expect(ledger.entries.map(entry => entry.reusable?.id)).toEqual([own.id])
    expect([...ledger.unknown, ...ledger.byBareCode]).toEqual([])
  })
})

test('without a way to tell languages a job is matched by nothing', () => {
  const ledger = readLedger({ jobs: [job('Spanish completed 1')], languages: ['Spanish'], keyOf: () => undefined })
  expect(ledger.entries).toEqual([{ language: 'Spanish', failed: [] }])
  expect(ledger.unknown).toHaveLength(1)
})

const status = fc.constantFrom<TranslationStatus>('pending', 'running', 'completed', 'failed', 'not_found')
const anyJob = fc.record({
  id: fc.uuid(),
  status,
  language: fc.constant('any'),
  reused: fc.constant(true),
  outputLanguage: fc.constantFrom('es', 'fr', 'Spanish', 'xx'),
  createdAt: fc.nat(5)
})

test('says the same whatever the order of the list', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyJob, { maxLength: 12, selector: one => one.id }), jobs => {
      const ask = { languages: ['Spanish', 'French'], keyOf: (language: string) => CODES[language] }
      const one = readLedger({ ...ask, jobs })
      const other = readLedger({ ...ask, jobs: jobs.toReversed() })
      expect(other.entries.map(entry => entry.reusable)).toEqual(one.entries.map(entry => entry.reusable))
      expect(other.entries.map(entry => entry.failed.length)).toEqual(one.entries.map(entry => entry.failed.length))
    }),
    { numRuns: 200 }
  )
})

describe('what is left to submit', () => {
  test.each<[jobs: string[], languages: string[], submitted: string[], attempts: number]>([
    [[], ['Spanish', 'French'], ['French', 'Spanish'], 0],
    [['es running 1'], ['Spanish', 'French'], ['French'], 0],
    [['es completed 1', 'fr pending 1'], ['Spanish', 'French'], [], 0],
    [['es failed 1'], ['Spanish', 'French'], ['French', 'Spanish'], 1],
    [['es failed 1', 'es failed 2', 'fr failed 1'], ['Spanish', 'French'], ['French', 'Spanish'], 2],
    // A failed attempt at what is there by now counts no more.
    [['es failed 1', 'es failed 2', 'es completed 3'], ['Spanish', 'French'], ['French'], 0]
  ])('%j of %j', (jobs, languages, submitted, attempts) => {
    const plan = { languages: read(jobs, languages).entries.map(plannedLanguage) }
    expect(toSubmit(plan)).toEqual(submitted)
    expect(failedAttempts(plan)).toBe(attempts)
  })
})
