import { describe, expect, test } from '@jest/globals'
import { findRelease, readRepository } from '../../src/github/releases.ts'
import type { HttpClient } from '../../src/http/client.ts'
import { failureOf, route, useConnected } from './connected.ts'

const all = useConnected()
const routes = () => all.github.requests.map(request => route(request))

describe('findRelease', () => {
  test('reads a published release by its tag, with its assets', async () => {
    const { github, connect } = all
    const bytes = Buffer.from('film')
    const release = github.addRelease({
      tag: 'v1/α',
      assets: [{ name: 'demo.mp4', bytes, contentType: 'video/mp4', label: 'Demo' }]
    })
    expect(await findRelease(connect({ token: undefined }), 'v1/α')).toEqual({
      id: release.id,
      tag: 'v1/α',
      draft: false,
      notes: '',
      immutable: false,
      htmlUrl: `${github.serverUrl}/octo-org/product/releases/tag/v1%2F%CE%B1`,
      uploadUrl: `${github.uploadUrl}/repos/octo-org/product/releases/${release.id}/assets`,
      targetCommitish: 'main',
      assets: [
        {
          id: release.assets[0]?.id,
          name: 'demo.mp4',
          label: 'Demo',
          size: 4,
          digest: 'sha256:d0607f7ad2628b2af9158dfba06ce87166e66b15bf68f8f358f9aa27ccb7c321',
          state: 'uploaded',
          updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          downloadUrl: `${github.serverUrl}/octo-org/product/releases/download/v1%2F%CE%B1/demo.mp4`,
          contentType: 'video/mp4'
        }
      ]
    })
    expect(github.requests.map(request => request.headers['authorization'])).toEqual([undefined, undefined])
  })

  test('reads the release of an id, with the token', async () => {
    const { github, connect } = all
    github.addRelease({ tag: 'v1' })
    const draft = github.addRelease({ tag: 'v1', draft: true })
    expect(await findRelease(connect(), 'v1', draft.id)).toMatchObject({ id: draft.id, draft: true })
    expect(github.requests.map(request => request.headers['authorization'])).toEqual([
      `token ${github.token}`,
      `token ${github.token}`
    ])
    expect(github.requests[0]?.headers['user-agent']).toMatch(/^translate-release-video\/\d+\.\d+\.\d+ /)
  })

  test('takes the tag when the release of the id is gone', async () => {
    const release = all.github.addRelease({ tag: 'v1' })
    expect((await findRelease(all.connect(), 'v1', 1)).id).toBe(release.id)
  })

  test('finds a draft by listing, and of several the newest, which is logged', async () => {
    const { github, connect, lines } = all
    github.addRelease({ tag: 'v2', draft: true })
    for (let n = 0; n < 120; n++) github.addRelease({ tag: `old-${n}`, draft: true })
    expect((await findRelease(connect(), 'v2')).draft).toBe(true)
    expect(routes()).toEqual([
      'GET /releases/tags/v2',
      'GET /releases',
      'GET /releases',
      expect.stringMatching(/^GET \/releases\/\d+\/assets$/)
    ])
    expect(lines).toEqual([])
    const newest = github.addRelease({ tag: 'old-110', draft: true })
    expect((await findRelease(connect(), 'old-110')).id).toBe(newest.id)
    expect(lines).toEqual([expect.stringMatching(/^The tag old-110 has 2 drafts; the newest is used: http/)])
  })

  test.each([
    ['a token that may only read', { token: 'sandbox-token-contents-read' }, 'contents: write'],
    ['no token', { token: undefined }, 'set `github-token`']
  ])('does not see a draft with %s', async (_, options, hint) => {
    all.github.addRelease({ tag: 'v2', draft: true })
    expect(await failureOf(findRelease(all.connect(options), 'v2'))).toMatchObject({
      code: 'release_not_found',
      input: 'release-tag',
      message: 'octo-org/product has no release of the tag v2 that the GitHub token may see.',
      hint: expect.stringContaining(hint)
    })
  })

  test('lists at most ten pages for a draft that is not there', async () => {
    const { github, connect } = all
    for (let n = 0; n < 1001; n++) github.addRelease({ tag: `v0.${n}`, draft: true })
    expect(await failureOf(findRelease(connect(), 'none'))).toMatchObject({ code: 'release_not_found' })
    expect(github.requests).toHaveLength(11)
  })

  test('reads all pages of 1,000 assets', async () => {
    const { github, connect } = all
    const release = github.addRelease({ tag: 'v1' })
    github.fillAssets(release, 1000)
    const { assets } = await findRelease(connect(), 'v1')
    expect(new Set(assets.map(asset => asset.name)).size).toBe(1000)
    expect(github.requests).toHaveLength(11)
  })

  test('works below the prefix of an Enterprise Server, without what that does not have', async () => {
    await all.restart({ enterprise: true })
    const { github, connect } = all
    github.addRelease({ tag: 'v1', assets: [{ name: 'demo.mp4', digest: null }] })
    const release = await findRelease(connect(), 'v1')
    expect(release.uploadUrl).toMatch(/\/api\/uploads\/repos\/octo-org\/product\/releases\/\d+\/assets$/)
    expect(release.assets[0]).toMatchObject({ digest: undefined })
    expect(github.requests.every(request => request.path.startsWith('/api/v3/repos/'))).toBe(true)
  })
})

test('without links, pages are read until one is not full', async () => {
  const { github, connect } = all
  github.fillAssets(github.addRelease({ tag: 'v1' }), 200)
  const text: HttpClient['text'] = async request => {
    const response = await all.http.text(request)
    const { link: _, ...headers } = response.headers
    return { ...response, headers }
  }
  const { assets } = await findRelease(connect({ http: { ...all.http, text } }), 'v1')
  expect(assets).toHaveLength(200)
  expect(github.requests).toHaveLength(4)
})

test('pages follow GitHub’s links, also behind a page that is not full, and an asset on two pages counts once', async () => {
  const { github, connect } = all
  github.addRelease({ tag: 'v1', assets: [{ name: 'a.mp4' }, { name: 'b.mp4' }] })
  const text: HttpClient['text'] = async request => {
    const [, at] = /[?&]page=(\d)/.exec(request.url) ?? []
    const response = await all.http.text({ ...request, url: request.url.replace(/([?&]page=)\d/, '$11') })
    if (at === undefined || !request.url.includes('/assets')) return response
    const [first, second] = JSON.parse(response.text) as unknown[]
    const link =
      at === '1' ? '<https://api.github.com/x?page=2>; rel="next"' : '<https://api.github.com/x?page=1>; rel="first"'
    return {
      ...response,
      headers: { ...response.headers, link },
      text: JSON.stringify(at === '1' ? [first] : [first, second])
    }
  }
  const { assets } = await findRelease(connect({ http: { ...all.http, text } }), 'v1')
  expect(assets.map(asset => asset.name)).toEqual(['a.mp4', 'b.mp4'])
})

test.each([true, false])('isPublic of a private repository (%s)', async isPrivate => {
  await all.restart({ repository: { private: isPrivate } })
  const { connect } = all
  expect((await readRepository(connect())).private).toBe(isPrivate)
})
