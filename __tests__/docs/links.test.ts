import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { marked } from 'marked'
import { PROJECT } from '../../sandbox/run-step.ts'
import { ERRORS } from '../../src/errors/error-codes.ts'

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8').replaceAll('\r\n', '\n')

/** The anchors that GitHub gives the headings of a page: lower case, `-` for a space, no punctuation but `-` and `_`. */
function anchors(page: string): string[] {
  const tokens = marked.lexer(read(page))
  return tokens.flatMap(token => {
    if (token.type !== 'heading') return []
    const text = token.raw.replace(/^#+ /, '').trim().toLowerCase()
    return [text.replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-')]
  })
}

test('no link of the pages is broken', () => {
  const pages = [
    ...['README.md', 'CONTRIBUTING.md', 'AGENTS.md', 'CHANGELOG.md', 'SECURITY.md'],
    ...['docs/errors.md', 'docs/languages.md', 'docs/threat-model.md']
  ]
  const links = pages.flatMap(page =>
    [...read(page).matchAll(/(?:\]\(|src(?:set)?=")(?!https?:)([^)"#]*)(?:#([^)"]+))?[)"]/g)].map(
      ([, path = '', anchor]) => ({
        page,
        path: path === '' ? page : join(dirname(page), path),
        anchor
      })
    )
  )
  expect(links.length).toBeGreaterThan(100)
  expect(links.map(one => one.path)).toEqual(expect.arrayContaining(['docs/summary.png', 'docs/summary-dark.png']))
  const isBroken = ({ path, anchor }: (typeof links)[number]) =>
    !existsSync(join(PROJECT, path)) || (anchor !== undefined && !anchors(path).includes(anchor))
  expect(links.filter(isBroken)).toEqual([])
})

test('every error code has one heading, its anchor is the code, and the contents list links to it', () => {
  const codes = Object.keys(ERRORS).sort()
  const found = anchors('docs/errors.md')
  expect(found.filter(anchor => codes.includes(anchor)).sort()).toEqual(codes)
  expect(new Set(found).size).toBe(found.length)
  const links = [...read('docs/errors.md').matchAll(/\[`(\w+)`\]\(#(\w+)\)/g)]
  expect(links.map(([, text]) => text).sort()).toEqual(codes)
  expect(links.map(([, , anchor]) => anchor).sort()).toEqual(codes)
})

test.each(Object.entries(ERRORS))('docs/errors.md says of %s what it means and what to do', (code, [meaning, hint]) => {
  expect(read('docs/errors.md')).toContain(`\n### \`${code}\`\n\n${meaning}\n\n**What to do:** ${hint}\n`)
})
