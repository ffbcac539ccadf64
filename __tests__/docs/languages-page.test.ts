import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { PROJECT } from '../../sandbox/run-step.ts'
import { createLanguageResolver } from '../../src/languages/resolve.ts'
import { NAMES } from '../fixtures/languages.ts'

const PAGE = readFileSync(join(PROJECT, 'docs/languages.md'), 'utf8')
const ROWS = [...PAGE.matchAll(/^\| (.+?) \| (?:`([\w-]+)`)? \| (.*) \|$/gm)].map(
  ([, name = '', tag = '', ownName = '']) => ({ name, tag, ownName })
)
const TAGGED = ROWS.filter(({ tag }) => tag !== '')

test('has every name of the list once, in its order', () => {
  expect(ROWS.map(({ name }) => name)).toEqual(NAMES)
  expect(PAGE).toContain(` ${NAMES.length} names `)
})

test('has a tag of its own for every name but the accents', () => {
  expect(ROWS.filter(({ tag }) => tag === '').map(({ name }) => name)).toEqual([
    'English - Your Accent',
    'English - American Accent'
  ])
  expect(new Set(TAGGED.map(({ tag }) => tag)).size).toBe(176)
  // CLDR takes `cmn` for `zh`, but HeyGen's list has both.
  const isCanonical = (tag: string) => Intl.getCanonicalLocales(tag)[0] === tag
  expect(TAGGED.map(({ tag }) => tag).filter(tag => !isCanonical(tag))).toEqual(['cmn'])
})

test.each([
  ['HeyGen’s list', NAMES],
  ['no list', undefined]
])('every tag resolves to its name with %s', (_, names) => {
  const { resolve } = createLanguageResolver(names)
  const resolved = TAGGED.map(({ tag }) => [tag, resolve(tag)])
  expect(resolved).toEqual(TAGGED.map(({ tag, name }) => [tag, { ok: true, name }]))
})

test('has native names where the Unicode data has them', () => {
  const ownNames = new Map(ROWS.map(({ name, ownName }) => [name, ownName]))
  expect(ownNames.get('Spanish (Mexico)')).toBe('Español (México)')
  expect(ownNames.get('Japanese')).toBe('日本語')
  expect(ROWS.filter(({ ownName }) => ownName === '').map(({ name }) => name)).toEqual([
    'Chinese (Jilu Mandarin, Simplified)',
    'Chinese (Northeastern Mandarin, Simplified)',
    'Chinese (Southwestern Mandarin, Simplified)',
    'Chinese (Wu, Simplified)',
    'Chinese (Zhongyuan Mandarin Henan, Simplified)',
    'Chinese (Zhongyuan Mandarin Shaanxi, Simplified)',
    'English - Your Accent',
    'English - American Accent'
  ])
})
