import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'

const root = new URL('../../', import.meta.url)
const model = readFileSync(new URL('docs/threat-model.md', root), 'utf8')
const [, promises = ''] = /\n## What holds\n([^#]*(?:\n###[\s\S]*?))\n## /.exec(model) ?? []
const invariants = promises.split(/^### /m).slice(1)

/** The tests that a text names: the file, its link, a name. */
function references(text: string) {
  return [...text.matchAll(/^- \[`(.+)`\]\((.+)\): “(.+)”$/gm)].map(([, file = '', link = '', name = '']) => ({
    file,
    link,
    name
  }))
}

test('the invariants are numbered, and each names a test', () => {
  expect(invariants.map(text => Number(/^(\d+)\. /.exec(text)?.[1]))).toEqual(invariants.map((_, index) => index + 1))
  expect(invariants.length).toBeGreaterThan(10)
  expect(invariants.filter(text => references(text).length === 0)).toEqual([])
  // A line that is written another way would not be checked.
  expect(references(promises)).toHaveLength(promises.match(/\.test\.ts\)/g)?.length ?? 0)
})

describe('a test that is named is there', () => {
  test.each(references(promises))('$file: $name', ({ file, link, name }) => {
    expect(link).toBe(`../${file}`)
    expect(existsSync(new URL(file, root))).toBe(true)
    expect(readFileSync(new URL(file, root), 'utf8')).toContain(name)
  })
})

test('every test of trust is named', () => {
  const named = new Set(references(promises).map(one => one.file))
  const own = readdirSync(new URL('__tests__/trust/', root)).filter(name => name.endsWith('.test.ts'))
  expect(own.filter(name => !named.has(`__tests__/trust/${name}`))).toEqual(['threat-model.test.ts'])
})
