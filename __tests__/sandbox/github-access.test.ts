import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type GithubSandbox, startGithubSandbox } from '../../sandbox/github/github-sandbox.ts'
import { repositoryUrl, send } from './github-client.ts'

let github: GithubSandbox

beforeEach(async () => {
  github = await startGithubSandbox()
})
afterEach(() => github.close())

describe('permissions', () => {
  const notFound = { status: 404, message: 'Not Found' }
  test.each([
    ['public', 'published', 'anonymous', { status: 200 }],
    ['public', 'published', 'foreignToken', { status: 200 }],
    ['public', 'published', 'wrong', { status: 401, message: 'Bad credentials' }],
    ['public', 'draft', 'anonymous', notFound],
    ['public', 'draft', 'readOnlyToken', notFound],
    ['public', 'draft', 'token', { status: 200 }],
    ['private', 'published', 'anonymous', notFound],
    ['private', 'published', 'foreignToken', notFound],
    ['private', 'published', 'wrong', { status: 401, message: 'Bad credentials' }],
    ['private', 'published', 'readOnlyToken', { status: 200 }],
    ['private', 'draft', 'readOnlyToken', notFound],
    ['private', 'draft', 'token', { status: 200 }]
  ] as const)('%s repository, %s release, %s', async (visibility, state, who, expected) => {
    github.repository.private = visibility === 'private'
    const release = github.addRelease({ tag: 'v1', draft: state === 'draft', assets: [{ name: 'demo.mp4' }] })
    const tokens = { wrong: { token: 'nonsense' }, anonymous: {} }
    const caller = who === 'wrong' || who === 'anonymous' ? tokens[who] : { token: github[who] }
    for (const path of [
      `/releases/${release.id}`,
      `/releases/${release.id}/assets`,
      `/releases/assets/${release.assets[0]?.id}`
    ]) {
      const { status, json } = await send(repositoryUrl(github, path), caller)
      expect({ path, status, ...(status !== 200 && { message: json.message }) }).toEqual({ path, ...expected })
    }
  })

  test.each([
    ['readOnlyToken', 403, 'Resource not accessible by integration'],
    ['foreignToken', 403, 'Resource not accessible by integration'],
    [undefined, 401, 'Requires authentication']
  ] as const)('a write with %s is refused with %i', async (who, status, message) => {
    const release = github.addRelease({ tag: 'v1', assets: [{ name: 'demo.mp4' }] })
    const url = repositoryUrl(github, `/releases/assets/${release.assets[0]?.id}`)
    const caller = who === undefined ? {} : { token: github[who] }
    for (const change of [{ method: 'DELETE' }, { method: 'PATCH', body: '{"label":"x"}' }]) {
      const response = await send(url, { ...caller, ...change })
      expect(response).toMatchObject({ status, json: { message, status: String(status) } })
    }
    expect(release.assets).toHaveLength(1)
    expect(release.assets[0]?.label).toBe('')
  })

  test('another repository is not found', async () => {
    const { status } = await send(`${github.url}/repos/octo-org/other/releases`, { token: github.token })
    expect(status).toBe(404)
  })

  test('a request without a User-Agent is refused', async () => {
    const status = await new Promise(done =>
      request(repositoryUrl(github), reply => done(reply.resume().statusCode)).end()
    )
    expect(status).toBe(403)
  })
})
