import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { tieLanguages } from '../../src/languages/tie.ts'

const languageKey = (text: string) => (text === '?' ? undefined : text.toLowerCase())
const tie = (languages: string, ids: string, languageOfId: Record<string, string>, pinned = '') => {
  const ties = [...languages].map((language, at) => {
    const id = ids[at] ?? ''
    return { language, id, pinned: pinned.includes(id) }
  })
  return tieLanguages(ties, new Map(Object.entries(languageOfId)), languageKey).join('')
}

test.each<[string, string, string, Record<string, string>, string, string]>([
  ['nothing is known', 'ABC', '123', {}, '', '123'],
  ['reversed', 'ABC', '123', { 1: 'c', 2: 'b', 3: 'a' }, '', '321'],
  ['one is known, and swaps', 'ABC', '123', { 1: 'c' }, '', '321'],
  ['rotated, two are known', 'ABC', '123', { 1: 'b', 2: 'c' }, '', '312'],
  ['an unknown language stays', 'ABC', '123', { 1: 'x' }, '', '123'],
  ['an unknown key stays', '?BC', '123', { 1: '?', 2: 'c' }, '', '132'],
  ['two ids of one language stay', 'ABC', '123', { 1: 'b', 3: 'b' }, '', '123'],
  ['two ties of one language stay', 'AAC', '123', { 1: 'c', 3: 'a' }, '', '321'],
  ['a pinned id stays', 'ABC', '123', { 1: 'c', 3: 'a' }, '3', '123'],
  ['an id that is there twice stays', 'ABC', '112', { 1: 'c', 2: 'a' }, '', '112']
])('%s', (_name, languages, ids, languageOfId, pinned, expected) => {
  expect(tie(languages, ids, languageOfId, pinned)).toBe(expected)
})

test('always a permutation, and right where every language is known', () => {
  const order = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(order, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (numbers, known) => {
      const languages = numbers.map(number => `l${number}`)
      const ids = [...numbers].sort((a, b) => a - b).map(number => `id${number}`)
      const truth = (id: string) => id.replace('id', 'l')
      const languageOfId = new Map(ids.filter((_, at) => known[at]).map(id => [id, truth(id)]))
      const ties = languages.map((language, at) => ({ language, id: ids[at] ?? '', pinned: false }))
      const tied = tieLanguages(ties, languageOfId, languageKey)
      expect([...tied].sort()).toEqual([...ids].sort())
      for (const [at, id] of tied.entries()) if (languageOfId.has(id)) expect(truth(id)).toBe(languages[at])
    })
  )
})
