import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { resultBase, resultLabel, resultNames } from '../../src/results/file-name.ts'
import { fileStem, sourceStem } from '../../src/sources/source.ts'
import { anyCharacter } from '../fakes/hostile-text.ts'
import { NAMES } from '../fixtures/languages.ts'

test('the name and the label of a result', () => {
  expect(resultBase('demo', 'Spanish (Mexico)')).toBe('demo.spanish-mexico')
  expect(resultLabel('demo', 'Spanish (Mexico)', 'mp4')).toBe('demo – Spanish (Mexico).mp4')
  expect(resultLabel('demo', `::x\n${'y'.repeat(500)}`, 'mp4').length).toBeLessThanOrEqual(200)
})

describe('sourceStem', () => {
  test.each([
    ['demo.mp4', 'demo'],
    ['videos/My Demo (final).MOV', 'my-demo-final'],
    ['C:\\videos\\demo.webm', 'demo'],
    ['https://example.com/a/b%20c.mp4', 'b-c'],
    ['https://example.com/a/talk.mp4?…', 'talk'],
    ['https://example.com/talk.mp4?X-Amz-Signature=abc#t=1', 'talk'],
    ['https://example.com/%E0%A4%A.mp4', 'e0-a4-a'],
    ['https://example.com/', 'video'],
    ['https://www.youtube.com/watch?v=A', 'watch'],
    ['asset:abc_123', 'abc-123'],
    ['release:demo.mp4', 'demo'],
    ['v1.2.3', 'v1-2-3'],
    ['v1.2.mp4', 'v1-2'],
    ['.mp4', 'mp4'],
    ['über-uns.mp4', 'uber-uns'],
    ['デモ.mp4', 'video'],
    ['..', 'video'],
    ['', 'video'],
    ['--version.mp4', 'version'],
    ['.hidden.mp4', 'hidden'],
    ['CON.mp4', 'video-con'],
    ['com1.final.mp4', 'com1-final'],
    ['console.mp4', 'console']
  ])('%s → %s', (source, stem) => {
    expect(sourceStem(source)).toBe(stem)
  })
})

test('a stem is a safe file name, whatever it is made from', () => {
  const text = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'.-_/\\ aCONnul1é') })
  )
  fc.assert(
    fc.property(text, any => {
      const stem = fileStem(any)
      expect(stem).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)
      expect(stem).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/)
      expect(fileStem(stem)).toBe(stem)
    })
  )
})

describe('the names of several results', () => {
  type Named = { readonly id: string; readonly language: string; readonly status?: 'failed' }
  const namesOf = (translations: readonly Named[]) => {
    const named = translations.map(one => ({ stem: 'demo', status: 'completed' as const, ...one }))
    const nameOf = resultNames(named)
    return new Map(named.map(one => [one.id, nameOf(one).base]))
  }

  test('every language has its own, also where case does not count', () => {
    const names = [...namesOf(NAMES.map(language => ({ id: language, language }))).values()]
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(NAMES.length)
  })

  test('two translations into one language are distinguished by their IDs, in any order', () => {
    const translations = ['a', 'b', 'c'].map(id => ({ id, language: id === 'c' ? 'French' : 'Spanish' }))
    const names = namesOf(translations)
    expect(names.get('c')).toBe('demo.french')
    expect(names.get('a')).toMatch(/^demo\.spanish-[0-9a-f]{16}$/)
    expect(names.get('a')).not.toBe(names.get('b'))
    expect(namesOf(translations.toReversed())).toEqual(names)
  })

  test('one that has failed takes no name from the next attempt', () => {
    const names = namesOf([
      { id: 'a', language: 'French', status: 'failed' },
      { id: 'b', language: 'French' }
    ])
    expect(names.get('b')).toBe('demo.french')
  })

  test('the stem of the callback ID counts, whatever the run calls the video', () => {
    const callbackId = `octo/tour@${'f'.repeat(40)}#${'0'.repeat(16)}~lesson-1`
    const one = { id: 'a', language: 'French', stem: 'other', callbackId, status: 'completed' as const }
    expect(resultNames([one])(one)).toEqual({ base: 'lesson-1.french', stem: 'lesson-1', language: 'French' })
    for (const other of ['mine', `${callbackId}/../x`, callbackId.replace('~lesson-1', '')]) {
      expect(resultNames([one])({ ...one, callbackId: other }).base).toBe('other.french')
    }
  })

  test('one translation that is listed twice keeps its plain name', () => {
    const one = { id: 'a', language: 'French' }
    expect(namesOf([one, one]).get('a')).toBe('demo.french')
  })
})
