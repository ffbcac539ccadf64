import { describe, expect, test } from '@jest/globals'
import { isOpen, type Translation, translationStatus } from '../../src/domain/translation.ts'
import { type RunStatus, runStatus, verdict } from '../../src/domain/verdict.ts'

/** Translations by their statuses: `c`ompleted, `f`ailed, `n`ot found, `p`ending, `r`unning. */
function translations(letters: string): Translation[] {
  const words = { c: 'completed', f: 'failed', n: 'not_found', p: 'pending', r: 'running' } as const
  return [...letters].map((letter, index) => ({
    language: `Language ${index + 1}`,
    id: `id${index + 1}`,
    status: words[letter as keyof typeof words],
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
    ['cfr', FAILED, undefined]
  ])('%j: any %s, all %s', (letters, any, all) => {
    expect(verdict(translations(letters), 'any')?.code).toBe(any)
    expect(verdict(translations(letters), 'all')?.code).toBe(all)
    expect(verdict(translations(letters), 'never')).toBeUndefined()
  })

  test('each failed language is told with its reason, and what is still running', () => {
    expect(verdict(translations('cfnp'), 'any')?.message).toBe(
      '2 of 4 translations failed:\n- Language 2: No audio.\n- Language 3: no reason given\n- still running: Language 4'
    )
    expect(verdict(translations('f'), 'all')?.message).toBe('1 of 1 translation failed:\n- Language 1: No audio.')
    expect(verdict(translations('crp'), 'any')?.message).toBe(
      'The wait is over, and 2 of 3 translations go on at HeyGen: Language 2, Language 3.'
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
