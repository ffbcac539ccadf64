import { readFileSync } from 'node:fs'
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

test('what is bundled is listed in the licenses, each with its text', () => {
  const licenses = readFileSync('dist/licenses.txt', 'utf8')
  for (const [name, version] of Object.entries(manifest.dependencies)) {
    expect(licenses).toContain(`${name} ${version}\n`)
    expect(licenses.split(`${name} ${version}\n`)[1]).toMatch(
      /^(?:MIT\n\n[\s\S]*Permission is hereby granted|MPL-2\.0\n\nMozilla Public License Version 2\.0)/
    )
  }
})
