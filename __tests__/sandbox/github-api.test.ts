import { getOctokit } from '@actions/github'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type GithubContract, loadGithubContract } from '../../sandbox/github/contract.ts'
import { secondaryRateLimit } from '../../sandbox/github/errors.ts'
import { type GithubSandbox, startGithubSandbox } from '../../sandbox/github/github-sandbox.ts'
import { repositoryUrl, send } from './github-client.ts'

let github: GithubSandbox
let contract: GithubContract

beforeEach(async () => {
  github = await startGithubSandbox()
  contract = await loadGithubContract()
})
afterEach(() => github.close())

describe('the responses', () => {
  test('keep to the published description, operation by operation', async () => {
    github.addTag('v1', { annotated: true })
    const release = github.addRelease({ tag: 'v1', assets: [{ name: 'demo.mp4', label: 'Demo' }] })
    const [asset] = release.assets
    const tagObject = github.repository.git.tags.get('v1')?.object
    const calls: [operationId: string, path: string, body?: object][] = [
      ['repos/get', ''],
      ['repos/get-commit', '/commits/main'],
      ['git/get-ref', '/git/ref/tags/v1'],
      ['git/get-tag', `/git/tags/${tagObject}`],
      ['repos/list-releases', '/releases'],
      ['repos/get-release-by-tag', '/releases/tags/v1'],
      ['repos/get-release', `/releases/${release.id}`],
      ['repos/update-release', `/releases/${release.id}`, { body: 'notes' }],
      ['repos/list-release-assets', `/releases/${release.id}/assets`],
      ['repos/get-release-asset', `/releases/assets/${asset?.id}`],
      ['repos/update-release-asset', `/releases/assets/${asset?.id}`, { label: 'Trailer' }],
      ['repos/get-release-by-tag', '/releases/tags/v2'],
      ['repos/get-commit', '/commits/v2']
    ]
    for (const [operationId, path, fields] of calls) {
      const change = fields === undefined ? {} : { method: 'PATCH', body: JSON.stringify(fields) }
      const { status, json } = await send(repositoryUrl(github, path), { token: github.token, ...change })
      expect({ path, status }).toEqual({ path, status: path.endsWith('/v2') ? expect.any(Number) : 200 })
      expect({ path, problems: contract.responseProblems({ operationId, status, body: json }) }).toEqual({
        path,
        problems: []
      })
    }
    expect(github.unexpected).toEqual([])
  })

  test('would not pass with a field missing', async () => {
    const body = { id: 1, name: 'demo.mp4' }
    expect(contract.responseProblems({ operationId: 'repos/get-release-asset', status: 200, body })).not.toEqual([])
  })
})

describe('drafts', () => {
  test('are found by listing only, by those who may write, and have URLs of no tag', async () => {
    github.addRelease({ tag: 'v1' })
    const draft = github.addRelease({ tag: 'v2', draft: true, assets: [{ name: 'demo.mp4' }] })
    const list = (token: string) => send(repositoryUrl(github, '/releases'), { token })
    expect((await list(github.readOnlyToken)).json.map((release: { tag_name: string }) => release.tag_name)).toEqual([
      'v1'
    ])
    const [found, published] = (await list(github.token)).json
    expect(published.tag_name).toBe('v1')
    expect(found).toMatchObject({ id: draft.id, tag_name: 'v2', draft: true, published_at: null, tarball_url: null })
    expect(found.html_url).toMatch(/\/releases\/tag\/untagged-[\da-f]{20}$/)
    expect(found.assets[0].browser_download_url).toMatch(/\/releases\/download\/untagged-[\da-f]{20}\/demo\.mp4$/)
    expect((await send(repositoryUrl(github, '/releases/tags/v2'), { token: github.token })).status).toBe(404)
    expect((await send(repositoryUrl(github, '/git/ref/tags/v2'), { token: github.token })).status).toBe(404)
  })

  test('get their tag and immutability when they are published', async () => {
    const draft = github.addRelease({ tag: 'v2', draft: true, immutable: true })
    const head = github.addCommit()
    expect(draft.immutable).toBe(false)
    const url = repositoryUrl(github, `/releases/${draft.id}`)
    const { json } = await send(url, { token: github.token, method: 'PATCH', body: '{"draft":false}' })
    expect(json).toMatchObject({ draft: false, immutable: true, target_commitish: 'main' })
    const ref = await send(repositoryUrl(github, '/git/ref/tags/v2'))
    expect(ref.json.object).toMatchObject({ type: 'commit', sha: head })
    const back = await send(url, { token: github.token, method: 'PATCH', body: '{"draft":true}' })
    expect(back.json).toMatchObject({
      message: 'Validation Failed',
      errors: [{ message: expect.stringContaining('immutable') }]
    })
  })
})

describe('git', () => {
  test('a tag leads to its commit, whatever it is called and however it is written', async () => {
    const tagged = github.addTag('release/v1', { annotated: true })
    const head = github.addCommit()
    const shaOf = async (ref: string) => (await send(repositoryUrl(github, `/commits/${ref}`))).json.sha
    expect(await shaOf('release/v1')).toBe(tagged)
    expect(await shaOf('tags%2Frelease%2Fv1')).toBe(tagged)
    expect(await shaOf(tagged.slice(0, 8))).toBe(tagged)
    expect(await shaOf('main')).toBe(head)
    expect(await shaOf('heads/main')).toBe(head)
    const ref = await send(repositoryUrl(github, '/git/ref/tags/release/v1'))
    expect(ref.json.object.type).toBe('tag')
    expect(ref.json.object.sha).not.toBe(tagged)
    const object = await send(ref.json.object.url)
    expect(object.json.object).toMatchObject({ type: 'commit', sha: tagged })
    const bare = await send(repositoryUrl(github, '/commits/main'), {
      headers: { accept: 'application/vnd.github.sha' }
    })
    expect(bare.body.toString()).toBe(head)
  })

  test('a commit that is not there is 422', async () => {
    const { status, json } = await send(repositoryUrl(github, '/commits/v9'))
    expect({ status, message: json.message }).toEqual({ status: 422, message: 'No commit found for SHA: v9' })
  })
})

describe('paging', () => {
  test('Octokit finds every release and every asset', async () => {
    for (let n = 1; n <= 31; n += 1) github.addRelease({ tag: `v${n}` })
    const full = github.addRelease({ tag: 'full' })
    github.fillAssets(full, 1000)
    const octokit = getOctokit(github.token, { baseUrl: github.url })
    const repo = { owner: github.repository.owner, repo: github.repository.name }
    const releases = await octokit.paginate(octokit.rest.repos.listReleases, repo)
    expect(releases.map(release => release.tag_name)).toEqual([
      'full',
      ...Array.from({ length: 31 }, (_, n) => `v${31 - n}`)
    ])
    const before = github.requests.length
    const assets = await octokit.paginate(octokit.rest.repos.listReleaseAssets, {
      ...repo,
      release_id: full.id,
      per_page: 100
    })
    expect(new Set(assets.map(asset => asset.name)).size).toBe(1000)
    expect(github.requests.length - before).toBe(10)
    expect(github.requests.at(-1)?.path).toBe(`/repositories/${github.repository.id}/releases/${full.id}/assets`)
    expect(github.unexpected).toEqual([])
  })

  test('a page holds 30, 100 at most, and the Link header has the ways on', async () => {
    const release = github.addRelease({ tag: 'v1' })
    github.fillAssets(release, 250)
    const page = (query: string) => send(repositoryUrl(github, `/releases/${release.id}/assets?${query}`))
    expect((await page('')).json).toHaveLength(30)
    expect((await page('per_page=500')).json).toHaveLength(100)
    const last = await page('per_page=100&page=3')
    expect(last.json).toHaveLength(50)
    expect(last.headers.get('link')).not.toContain('rel="next"')
    expect((await page('per_page=100&page=1')).headers.get('link')).toMatch(/page=2>; rel="next".*page=3>; rel="last"/)
    expect((await page('page=99')).json).toEqual([])
  })
})

describe('requests that GitHub does not know', () => {
  test.each([
    ['GET', '/releases?per-page=100', undefined, 422],
    ['GET', '/releases?per_page=many', undefined, 422],
    ['GET', '/releases/latest', undefined, 422],
    ['PATCH', '/releases/assets/1', '{"name":5}', 422],
    ['PATCH', '/releases/assets/1', '{"name":', 422],
    ['GET', '/contents/README.md', undefined, 501],
    ['DELETE', '/releases/1', undefined, 501],
    ['POST', '/releases/1/assets?name=demo.mp4', 'bytes', 501]
  ])('%s %s %s', async (method, path, body, status) => {
    const response = await send(repositoryUrl(github, path), {
      method,
      token: github.token,
      ...(body !== undefined && { body })
    })
    expect(response.status).toBe(status)
    expect(github.unexpected).toHaveLength(1)
    expect(github.unexpected[0]).toMatchObject({ method, problem: expect.stringMatching(/./) })
  })
})

test('rate limits have GitHub’s form', async () => {
  github.faults.add({ fault: secondaryRateLimit({ retryAfterSeconds: 7 }) })
  const limited = await send(repositoryUrl(github))
  expect(limited).toMatchObject({ status: 403, json: { message: expect.stringContaining('secondary rate limit') } })
  expect(limited.headers.get('retry-after')).toBe('7')
  expect((await send(repositoryUrl(github))).status).toBe(200)
})

test('Enterprise Server has its paths, and nothing is above them', async () => {
  const server = await startGithubSandbox({ enterprise: true })
  try {
    const release = server.addRelease({ tag: 'v1' })
    expect(new URL(server.url).pathname).toBe('/api/v3')
    const { json } = await send(repositoryUrl(server, '/releases/tags/v1'))
    expect(json.url).toBe(`${server.url}/repos/octo-org/product/releases/${release.id}`)
    expect(json.upload_url).toBe(
      `${server.uploads.url}/api/uploads/repos/octo-org/product/releases/${release.id}/assets{?name,label}`
    )
    expect((await send(`${server.api.url}/repos/octo-org/product`)).status).toBe(501)
  } finally {
    await server.close()
  }
})
