import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }

/** Packages whose modules are in the bundle, by the comments that the bundler leaves. */
function bundled(): string[] {
  const code = readdirSync(new URL('dist/', root))
    .filter(name => name.endsWith('.js'))
    .map(name => read(`dist/${name}`))
  const found = code.flatMap(text =>
    [...text.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].map(one => one[1] ?? '')
  )
  return [...new Set(found)].sort()
}

test('every package in the bundle has its licence, of its version, in dist/licenses.txt', () => {
  const licenses = read('dist/licenses.txt')
  expect(bundled().length).toBeGreaterThan(0)
  for (const name of bundled()) {
    const { version, license } = JSON.parse(read(`node_modules/${name}/package.json`))
    expect(licenses).toContain(`${name} ${version}\n${license}\n`)
  }
})

test('the licences let the bundle be passed on, and come with their texts', () => {
  const entries = read('dist/licenses.txt').split(/^(?=(?:@[\w.-]+\/)?[\w.-]+ \d+\.\d+\.\d+\n)/m)
  for (const entry of entries) {
    const [, license, ...text] = entry.split('\n')
    expect(license).toMatch(/^(?:MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0)$/)
    expect(text.join('\n').length).toBeGreaterThan(500)
  }
  expect(entries).toHaveLength(bundled().length)
})

test('what the bundle is made of is what package.json names, at exact versions', () => {
  expect(bundled().filter(name => !Object.hasOwn(dependencies, name))).toEqual([])
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})
