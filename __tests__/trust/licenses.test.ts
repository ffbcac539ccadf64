import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> }
const bundle = readdirSync(new URL('dist/', root))
  .filter(name => name.endsWith('.js'))
  .map(name => read(`dist/${name}`))
const entries = read('dist/licenses.txt').split(/^(?=(?:@[\w.-]+\/)?[\w.-]+ \d+\.\d+\.\d+\n)/m)
const listed = entries.map(entry => entry.split('\n')[0] ?? '')

interface LockedPackage {
  readonly version: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
}

/** What package.json's dependencies install, they included, as `name version`. */
const installed = Object.entries(lock.packages)
  .filter(([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional)
  .map(([path, { version }]) => `${path.replace(/.*node_modules\//, '')} ${version}`)

test('every package in the bundle has its license, of its version, in dist/licenses.txt', () => {
  // The bundler's comments name the packages that are ES modules.
  const named = bundle.flatMap(code => [...code.matchAll(/MODULE: \.\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)])
  expect(named.length).toBeGreaterThan(0)
  for (const name of [...named.map(([, name]) => name ?? ''), ...Object.keys(dependencies)]) {
    const { version } = JSON.parse(read(`node_modules/${name}/package.json`))
    expect(listed).toContain(`${name} ${version}`)
  }
})

test('the licenses allow the bundle to be distributed, and their texts are included', () => {
  for (const entry of entries) {
    const [, license, ...text] = entry.split('\n')
    expect(license).toMatch(/^(?:MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|MPL-2\.0)$/)
    expect(text.join('\n').length).toBeGreaterThan(500)
  }
})

test('the bundle consists of package.json’s dependencies and theirs, at exact versions', () => {
  expect(listed.filter(one => !installed.includes(one))).toEqual([])
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})

test('no package is in the bundle twice', () => {
  const names = listed.map(one => one.split(' ')[0])
  expect(names).toEqual([...new Set(names)])
  expect(bundle.join('\n').match(/^class EnvHttpProxyAgent /gm)).toHaveLength(1)
})

test('the lock file has no download addresses', () => {
  expect(Object.values(lock.packages).filter(one => 'resolved' in one)).toEqual([])
})
