import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../src/errors/action-error.ts'
import { isOpen, type Translation, translationStatus } from '../../src/model/translation.ts'
import { type RunStatus, runStatus, verdict } from '../../src/report/verdict.ts'

const unreadable = new ActionError('forbidden', 'Could not read it.', { status: 403, requestId: 'req_1' })

/** Translations by their statuses: `c`ompleted, `f`ailed, `n`ot found, `p`ending, `r`unning; in capitals where the details could not be read. */
function translations(letters: string): Translation[] {
  const words = { c: 'completed', f: 'failed', n: 'not_found', p: 'pending', r: 'running' } as const
  return [...letters].map((letter, index) => ({
    language: `Language ${index + 1}`,
    id: `id${index + 1}`,
    status: words[letter.toLowerCase() as keyof typeof words],
    ...(letter === letter.toUpperCase() ? { unreadable } : {}),
    reused: false,
    ...(letter === 'f' ? { failureMessage: 'No audio.' } : {})
  }))
}

describe('the status of the step', () => {
  test.each<[letters: string, waited: RunStatus, submitted: RunStatus]>([
    ['c', 'completed', 'completed'],
    ['cc', 'completed', 'completed'],
    ['f', 'failed', 'failed'],
    ['nf', 'failed', 'failed'],
    ['cf', 'partial', 'partial'],
    ['cn', 'partial', 'partial'],
    ['p', 'timed-out', 'submitted'],
    ['cr', 'timed-out', 'submitted'],
    ['cfp', 'timed-out', 'submitted'],
    ['R', 'failed', 'failed'],
    ['C', 'failed', 'failed'],
    ['cR', 'partial', 'partial'],
    ['cC', 'partial', 'partial'],
    ['fP', 'failed', 'failed'],
    ['crR', 'timed-out', 'submitted'],
    ['', 'failed', 'failed']
  ])('%j: %s after waiting, %s before', (letters, waited, submitted) => {
    expect(runStatus(translations(letters), true)).toBe(waited)
    expect(runStatus(translations(letters), false)).toBe(submitted)
  })
})

describe('fail-on', () => {
  const FAILED = 'translations_failed'
  const OPEN = 'wait_timed_out'
  test.each<[letters: string, any: string | undefined, all: string | undefined]>([
    ['', undefined, undefined],
    ['c', undefined, undefined],
    ['ccc', undefined, undefined],
    ['f', FAILED, FAILED],
    ['n', FAILED, FAILED],
    ['ff', FAILED, FAILED],
    ['cf', FAILED, undefined],
    ['cn', FAILED, undefined],
    ['p', OPEN, OPEN],
    ['cp', OPEN, undefined],
    ['fp', FAILED, FAILED],
    ['cfr', FAILED, undefined],
    // What could not be read has an error of its own.
    ['cR', undefined, undefined],
    ['R', undefined, undefined],
    ['Cp', OPEN, OPEN],
    ['Cf', FAILED, FAILED]
  ])('%j: any %s, all %s', (letters, any, all) => {
    expect(verdict(translations(letters), 'any', true)?.code).toBe(any)
    expect(verdict(translations(letters), 'all', true)?.code).toBe(all)
    expect(verdict(translations(letters), 'never', true)).toBeUndefined()
  })

  test('without a timeout, translations still running are no failure', () => {
    expect(verdict(translations('cp'), 'any', false)).toBeUndefined()
    expect(verdict(translations('p'), 'all', false)).toBeUndefined()
    expect(verdict(translations('fp'), 'any', false)?.code).toBe(FAILED)
    expect(verdict(translations('fp'), 'all', false)).toBeUndefined()
    expect(verdict(translations('ff'), 'all', false)?.code).toBe(FAILED)
  })

  test('each failed language is named with its reason, and what is still running', () => {
    expect(verdict(translations('cfnp'), 'any', true)?.message).toBe(
      '2 of 4 translations failed:\n- Language 2: No audio.\n- Language 3: no reason given\n- still running: Language 4'
    )
    expect(verdict(translations('f'), 'all', true)?.message).toBe('1 of 1 translation failed:\n- Language 1: No audio.')
    expect(verdict(translations('crp'), 'any', true)?.message).toBe(
      'Timed out: 2 of 3 translations are still running at HeyGen: Language 2, Language 3.'
    )
    expect(verdict(translations('cr'), 'any', true)?.message).toBe(
      'Timed out: 1 of 2 translations is still running at HeyGen: Language 2.'
    )
  })
})

describe('HeyGen’s words for a status', () => {
  test.each([
    ['pending', 'pending', true],
    ['queued', 'pending', true],
    ['running', 'running', true],
    ['processing', 'running', true],
    ['completed', 'completed', false],
    ['failed', 'failed', false],
    ['not_found', 'not_found', false],
    // What nobody has heard of is still going.
    ['success', 'running', true],
    ['', 'running', true],
    ['constructor', 'running', true],
    ['__proto__', 'running', true]
  ])('%j is %s', (word, status, open) => {
    expect(translationStatus(word)).toBe(status)
    expect(isOpen(translationStatus(word))).toBe(open)
  })
})
