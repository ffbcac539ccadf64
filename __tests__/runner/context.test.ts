import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readRunContext } from '../../src/runner/context.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'context-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const ENV = {
  GITHUB_OUTPUT: '/runner/output',
  GITHUB_REPOSITORY: 'octo/tour',
  GITHUB_SHA: 'f'.repeat(40),
  RUNNER_TEMP: '/runner/temp'
}
/** The variables of a run whose event is this text. */
function withEvent(text: string): NodeJS.ProcessEnv {
  const path = join(folder, 'event.json')
  writeFileSync(path, text)
  return { ...ENV, GITHUB_EVENT_PATH: path, GITHUB_REF: 'refs/tags/v2' }
}

test('the variables without which nothing can be output are required', () => {
  for (const name of Object.keys(ENV)) {
    for (const value of [undefined, '']) {
      expect(() => readRunContext({ ...ENV, [name]: value })).toThrow(
        expect.objectContaining({ code: 'internal', message: `${name} is not set.` })
      )
    }
  }
})

test('the others have defaults, and addresses lose their last slash', () => {
  expect(readRunContext(ENV)).toEqual({
    repository: 'octo/tour',
    sha: 'f'.repeat(40),
    workspace: process.cwd(),
    temp: '/runner/temp',
    githubApiUrl: 'https://api.github.com',
    githubServerUrl: 'https://github.com',
    isEnterprise: false
  })
  const { githubApiUrl } = readRunContext({ ...ENV, GITHUB_API_URL: 'https://ghe.example/api/v3/' })
  expect(githubApiUrl).toBe('https://ghe.example/api/v3')
})

test('a release event names the release and its tag', () => {
  const event = withEvent(JSON.stringify({ release: { id: 7, tag_name: 'v1/beta', draft: false } }))
  expect(readRunContext(event)).toMatchObject({ tag: 'v1/beta', release: { id: 7, tag: 'v1/beta' } })
})

test.each(['{}', '{"release":{"id":"7","tag_name":"v1"}}', 'no JSON'])('event %s: the tag is that of the ref', text => {
  expect(readRunContext(withEvent(text))).toMatchObject({ tag: 'v2', release: undefined })
})

test('a branch is no tag, and without an event file there is no release', () => {
  const branch = { ...ENV, GITHUB_REF: 'refs/heads/main', GITHUB_EVENT_PATH: join(folder, 'missing') }
  expect(readRunContext(branch)).toMatchObject({ tag: undefined, release: undefined })
})

test.each([
  [{}, false],
  [{ GITHUB_SERVER_URL: 'https://github.com/' }, false],
  [{ GITHUB_API_URL: 'http://127.0.0.1:8080', GITHUB_SERVER_URL: 'http://127.0.0.1:8081' }, false],
  [{ GITHUB_API_URL: 'https://ghe.example/api/v3', GITHUB_SERVER_URL: 'https://ghe.example' }, true],
  [{ GITHUB_API_URL: 'http://127.0.0.1:8080/api/v3/', GITHUB_SERVER_URL: 'http://127.0.0.1:8081' }, true],
  [{ GITHUB_API_URL: 'https://api.octo.ghe.com', GITHUB_SERVER_URL: 'https://octo.ghe.com' }, true],
  [{ GITHUB_SERVER_URL: 'nonsense' }, true]
])('an Enterprise Server is recognized by its addresses: %j', (variables, isEnterprise) => {
  expect(readRunContext({ ...ENV, ...variables }).isEnterprise).toBe(isEnterprise)
})
