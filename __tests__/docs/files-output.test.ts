import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { interpolate } from '../../sandbox/workflow-runner/expressions.ts'

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const FILES = ['translated/tour.french.mp4', 'translated/tour.french.srt', 'translated/tour.translations.json']
const contexts = { steps: { translate: { outputs: { files: JSON.stringify(FILES) } } } }

test.each([
  ['one path per line', FILES.join('\n')],
  ['paths separated by commas or spaces', FILES.join(',')],
  ['JSON', JSON.stringify(FILES)]
])('the README’s expression for %s gives the paths in that form', (form, expected) => {
  const [, expression = ''] = new RegExp(`^\\| ${form} \\| \`(\\$\\{\\{.+?\\}\\})\``, 'm').exec(README) ?? []
  expect(interpolate(expression, contexts)).toBe(expected)
})
