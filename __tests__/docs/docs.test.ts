import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { PROJECT } from '../../sandbox/run-step.ts'
import { releaseNotes } from '../../scripts/docs-changelog.ts'
import { madePages, withParts } from '../../scripts/docs-tables.ts'
import { ACTION_ERRORS, HEYGEN_ERRORS } from '../../src/errors/error-codes.ts'

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8').replaceAll('\r\n', '\n')

describe('the generated parts', () => {
  test('are what their sources make of them', () => {
    for (const [path, content] of Object.entries(madePages(read))) expect(read(path)).toBe(content)
    const { status } = spawnSync(process.execPath, [join(PROJECT, 'scripts/docs.ts'), '--check'])
    expect(status).toBe(0)
  })

  test('follow an action.yml that changes', () => {
    const changed = (path: string) =>
      path === 'collect/action.yml' ? read(path).replace("default: '60'", "default: '61'") : read(path)
    const { 'README.md': readme = '' } = madePages(changed)
    expect(readme).not.toBe(read('README.md'))
    expect(readme.replace('`61`', '`60`')).toBe(read('README.md'))
  })

  test('have every input and output of both actions once, and every error code', () => {
    const { 'docs/errors.md': errors = '' } = madePages(read)
    for (const code of [...Object.keys(HEYGEN_ERRORS), ...Object.keys(ACTION_ERRORS)]) {
      expect([code, errors.split(`\n| \`${code}\` | `).length]).toEqual([code, 2])
    }
    const rows = read('README.md').match(/^\| `(?:languages|translation-id|idempotency-key)` \|/gm)
    expect(rows).toEqual([
      '| `languages` |',
      '| `idempotency-key` |',
      '| `translation-id` |',
      '| `idempotency-key` |',
      '| `translation-id` |'
    ])
  })

  test('go where their marks are, and nowhere else', () => {
    const page = 'a\n<!-- x -->\nold\n<!-- /x -->\nb\n'
    expect(withParts(page, { x: 'new' })).toBe('a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb\n')
    expect(() => withParts(page, { y: 'new' })).toThrow('no one place for <!-- y -->')
    expect(() => withParts(page + page, { x: 'new' })).toThrow('no one place for <!-- x -->')
  })
})

describe('release notes', () => {
  const CHANGELOG = '# Changelog\n\n## 1.10.0\n\n- Ten.\n\n## 1.1.0 (2026-11-22)\n\n- One.\n- Two.\n\n## 1.0.0\n'

  test.each([
    ['1.10.0', '- Ten.\n'],
    ['1.1.0', '- One.\n- Two.\n']
  ])('of %s', (version, notes) => {
    expect(releaseNotes(CHANGELOG, version)).toBe(notes)
  })

  test.each(['1.0.0', '1.1', '2.0.0', ''])('of %j there are none', version => {
    expect(() => releaseNotes(CHANGELOG, version)).toThrow('CHANGELOG.md says nothing of')
  })

  test('there are some of the version that package.json has', () => {
    const { version } = JSON.parse(read('package.json'))
    const script = join(PROJECT, 'scripts/docs-release-notes.ts')
    const notes = execFileSync(process.execPath, [script, `v${version}`], { encoding: 'utf8' })
    expect(notes).toBe(releaseNotes(read('CHANGELOG.md'), version))
  })
})

test('no link of the pages leads nowhere', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'AGENTS.md', 'CHANGELOG.md', 'docs/errors.md']
  const link = /(?:\]\(|src="|srcset=")(?!https?:)([^)#"]+)/g
  const links = pages.flatMap(page => [...read(page).matchAll(link)].map(match => match[1] ?? ''))
  expect(links).toEqual(expect.arrayContaining(['docs/summary.png', 'docs/summary-dark.png', 'docs/threat-model.md']))
  expect(links.filter(link => !existsSync(join(PROJECT, link)))).toEqual([])
})

test('every example is in the README’s table', () => {
  const listed = [...read('README.md').matchAll(/\(examples\/([\w-]+\.yml)\)/g)].map(match => match[1])
  const there = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'examples'], {
    cwd: PROJECT,
    encoding: 'utf8'
  })
  expect([...new Set(listed)].sort()).toEqual(
    there
      .trim()
      .split('\n')
      .map(path => path.slice('examples/'.length))
      .sort()
  )
})

test('a runner downloads the actions, the bundle, the licence and the README, and nothing else', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: PROJECT, encoding: 'utf8' }).trim()
  const files = git('ls-files', '--cached', '--others', '--exclude-standard').split('\n')
  const tops = [...new Set(files.map(path => path.split('/')[0] ?? ''))]
  const left = tops.filter(top => git('check-attr', 'export-ignore', top).endsWith(': unspecified'))
  expect(left.sort()).toEqual(['LICENSE', 'README.md', 'action.yml', 'collect', 'dist'])
})

test('AGENTS.md is short', () => {
  expect(read('AGENTS.md').split('\n').length).toBeLessThanOrEqual(26)
})
