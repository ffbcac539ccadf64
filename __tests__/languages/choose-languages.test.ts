import { describe, expect, test } from '@jest/globals'
import type { ActionError } from '../../src/errors/action-error.ts'
import { chooseLanguages } from '../../src/languages/resolve.ts'
import { NAMES } from '../fixtures/languages.ts'

describe('with HeyGen’s list', () => {
  test.each<[wanted: string[], names: string[], repeated: string[]]>([
    [['spanish (mexico)', 'JA', 'zh-HK'], ['Spanish (Mexico)', 'Japanese', 'Chinese (Cantonese, Traditional)'], []],
    [
      ['tr-TR', 'Turkish (Turkiye)', 'TURKISH (TÜRKIYE)'],
      ['Turkish (Türkiye)'],
      ['Turkish (Turkiye)', 'TURKISH (TÜRKIYE)']
    ],
    [['es', 'es-ES', 'Spanish'], ['Spanish', 'Spanish (Spain)'], ['Spanish']]
  ])('%j', (wanted, names, repeated) => {
    const chosen = chooseLanguages(wanted, NAMES)
    expect(chosen.names).toEqual(names)
    expect(chosen.repeated).toEqual(repeated)
  })

  test('a name and its tag have one key, what is unknown has none', () => {
    const { keyOf } = chooseLanguages(['Spanish'], NAMES)
    expect(keyOf('es-MX')).toBe(keyOf('Spanish (Mexico)'))
    expect(keyOf('es-MX')).not.toBe(keyOf('es'))
    expect(keyOf('tlh')).toBeUndefined()
  })

  test('one unknown language', () => {
    expect(() => chooseLanguages(['Spannish'], NAMES)).toThrow(
      expect.objectContaining({ code: 'unknown_language', input: 'languages' })
    )
    expect(() => chooseLanguages(['Spannish'], NAMES)).toThrow(
      /^HeyGen does not translate to "Spannish" \(did you mean "Spanish"/
    )
  })

  test('all unknown ones are reported at once, each with its own suggestions', () => {
    let error: ActionError | undefined
    try {
      chooseLanguages(['Spanish', 'Frensh', 'Klingon\n::error::x', 'Portugese (Brasil)'], NAMES)
    } catch (thrown) {
      error = thrown as ActionError
    }
    const [head, french, klingon, portuguese, ...more] = error?.message.split('\n') ?? []
    expect(head).toBe('HeyGen does not translate to 3 languages of `languages`:')
    expect(french).toMatch(/^- "Frensh" \(did you mean "French"/)
    expect(klingon).toMatch(/^- "Klingon ::error::x"/)
    expect(portuguese).toMatch(/^- "Portugese \(Brasil\)" \(did you mean "Portuguese \(Brazil\)"/)
    expect(more).toEqual([])
  })

  test('three suggestions at most', () => {
    expect(() => chooseLanguages(['Spanish (Xyz)'], NAMES)).toThrow(/did you mean "[^"]+"( or "[^"]+"){0,2}\?/)
  })
})

describe('without the list', () => {
  test('names are used as they are, tags are resolved where they are known', () => {
    const chosen = chooseLanguages(['Klingon', ' spanish (mexico) ', 'es-MX', 'es-MX'], undefined)
    expect(chosen.names).toEqual(['Klingon', 'spanish (mexico)'])
    expect(chosen.repeated).toEqual(['es-MX', 'es-MX'])
  })
})
