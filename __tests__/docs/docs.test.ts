import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { PROJECT } from '../../sandbox/run-step.ts'
import { readMetadata } from '../../scripts/docs-action.ts'
import { releaseNotes } from '../../scripts/docs-changelog.ts'
import { madePages, withParts } from '../../scripts/docs-pages.ts'

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8').replaceAll('\r\n', '\n')

/** Own names of languages come from the Unicode data of Node, which changes with its version: `npm run check` compares them too. */
const withoutOwnNames = (page: string) => page.replaceAll(/^(\| [^|]+ \| [`\w-]* \|) .*$/gm, '$1')

describe('the generated parts', () => {
  test('are up to date with their sources', async () => {
    const { 'docs/languages.md': languages = '', ...pages } = await madePages(read)
    const types = ['docs/manifest.schema.json', 'docs/result-file.schema.json', 'docs/result-file.d.ts']
    expect(Object.keys(pages)).toEqual(['README.md', 'docs/errors.md', ...types])
    for (const [path, content] of Object.entries(pages)) expect(read(path)).toBe(content)
    expect(withoutOwnNames(read('docs/languages.md'))).toBe(withoutOwnNames(languages))
  })

  test('follow an action.yml that changes', async () => {
    const changed = (path: string) =>
      path === 'collect/action.yml' ? read(path).replace("default: '60'", "default: '61'") : read(path)
    const { 'README.md': readme = '' } = await madePages(changed)
    expect(readme).not.toBe(read('README.md'))
    expect(readme.replace('`61`', '`60`')).toBe(read('README.md'))
  })

  test('have every input and output of both actions once, under its group', () => {
    const rows = read('README.md').match(
      /^(?:\*\*\w+\*\*|\| `(?:languages|release-tag|translation-id|idempotency-key)` \|)/gm
    )
    expect(rows).toEqual([
      ...['**Account**', '**Source**', '| `release-tag` |', '**Translation**', '| `languages` |', '**Delivery**'],
      ...['**Safety**', '| `idempotency-key` |', '**Advanced**'],
      ...['| `translation-id` |', '| `idempotency-key` |'],
      ...['**Account**', '**Source**', '| `release-tag` |', '**Delivery**', '**Advanced**', '| `translation-id` |']
    ])
  })

  test.each([
    [
      'mode',
      "    default: 'speed'",
      '| `speed` or `precision` | `speed` | `speed` is faster and cheaper; `precision` has'
    ],
    ['wait-timeout', "    default: '60'", '| number of minutes | `60` | Minutes to wait for the results.'],
    [
      'poll-interval',
      ' Default: adaptive, from 10 to 60.',
      '| number of seconds | adaptive, from 10 to 60 | Seconds between'
    ],
    ['languages', '    required: true', '| list | **required** | Languages to translate to:'],
    ['speaker-num', '', '| whole number |  | Number of speakers'],
    ['dry-run', "    default: 'false'", '| `true` or `false` | `false` | `true` checks everything']
  ])('show the type and the default of %s in columns of their own', (name, source, cells) => {
    expect(read('action.yml')).toContain(source)
    expect(read('README.md')).toContain(`\n| \`${name}\` ${cells}`)
  })

  test('have defaults in their own column only', () => {
    expect(read('README.md')).not.toContain('Default:')
    for (const path of ['action.yml', 'collect/action.yml']) {
      for (const [name, { description, default: fixed, required }] of Object.entries(readMetadata(read(path)).inputs)) {
        const defaults = [fixed, required, ...(description.match(/ Default: /g) ?? [])].filter(one => one !== undefined)
        expect([name, defaults.slice(1)]).toEqual([name, []])
      }
    }
  })

  test('are placed between their markers, and nowhere else', () => {
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

test('every example is in the README’s table', () => {
  const listed = [...read('README.md').matchAll(/\(examples\/([\w-]+(?:\.yml|\/))\)/g)].map(match => match[1])
  const there = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'examples'], {
    cwd: PROJECT,
    encoding: 'utf8'
  })
  const names = there.match(/(?<=^examples\/)(?:[\w-]+\.yml|[\w-]+\/)/gm)
  expect([...new Set(listed)].sort()).toEqual([...new Set(names)].sort())
})

test('a runner downloads the actions, the bundle, the license and the README, and nothing else', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: PROJECT, encoding: 'utf8' }).trim()
  const files = git('ls-files', '--cached', '--others', '--exclude-standard').split('\n')
  const tops = [...new Set(files.map(path => path.split('/')[0] ?? ''))]
  const isPacked = (path: string) => git('check-attr', 'export-ignore', path).endsWith(': unspecified')
  expect(tops.filter(isPacked).sort()).toEqual(['LICENSE', 'README.md', 'action.yml', 'collect', 'dist'])
  const collect = files.filter(path => path.startsWith('collect/'))
  expect(collect.filter(isPacked)).toEqual(['collect/action.yml'])
})

test('AGENTS.md is short', () => {
  expect(read('AGENTS.md').split('\n').length).toBeLessThanOrEqual(26)
})
