import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { generatedBytes } from '../../sandbox/github/asset-content.ts'
import { type GithubSandbox, startGithubSandbox } from '../../sandbox/github/github-sandbox.ts'
import type { ReleaseAsset } from '../../sandbox/github/repository.ts'
import { repositoryUrl, send } from './github-client.ts'

let github: GithubSandbox

beforeEach(async () => {
  github = await startGithubSandbox()
})
afterEach(() => github.close())

const octets = { accept: 'application/octet-stream' }

function addAsset(asset: { bytes?: Buffer; size?: number } = {}): ReleaseAsset {
  return github.addAsset(github.addRelease({ tag: 'v1' }), { name: 'demo.mp4', ...asset })
}

/** The storage URL that the API redirects to. */
async function storageUrl(asset: ReleaseAsset): Promise<string> {
  const url = repositoryUrl(github, `/releases/assets/${asset.id}`)
  const { status, headers } = await send(url, { headers: octets, token: github.token })
  expect(status).toBe(302)
  return headers.get('location') ?? ''
}

test('an asset’s bytes are redirected to another host, which wants no Authorization header', async () => {
  const url = await storageUrl(addAsset({ bytes: Buffer.from('film') }))
  expect(new URL(url).origin).toBe(github.storageUrl)
  const refused = await send(url, { token: github.token })
  expect(refused.status).toBe(400)
  expect(refused.headers.get('content-type')).toBe('application/xml')
  expect(refused.body.toString()).toContain('<Code>InvalidArgument</Code>')
  const { status, headers, body } = await send(url)
  expect({ status, body: body.toString() }).toEqual({ status: 200, body: 'film' })
  expect(headers.get('content-length')).toBe('4')
  expect(headers.get('content-type')).toBe('application/octet-stream')
  expect(github.storage.requests.map(request => request.headers['authorization'] === undefined)).toEqual([false, true])
})

test('a storage URL is valid for five minutes, and only unchanged', async () => {
  const url = await storageUrl(addAsset())
  const forged = url.replace(
    /se=[^&]+/,
    `se=${encodeURIComponent(new Date(github.clock.now() + 86_400_000).toISOString())}`
  )
  expect((await send(forged)).status).toBe(403)
  expect((await send(url.replace(/\?.*/, ''))).status).toBe(403)
  github.clock.advance(299_000)
  expect((await send(url)).status).toBe(200)
  github.clock.advance(1_000)
  expect((await send(url)).status).toBe(403)
})

test('an asset that was deleted is gone from the storage', async () => {
  const asset = addAsset()
  const url = await storageUrl(asset)
  await send(repositoryUrl(github, `/releases/assets/${asset.id}`), { method: 'DELETE', token: github.token })
  expect((await send(url)).status).toBe(404)
})

test('HEAD gives the size and sends nothing', async () => {
  const url = await storageUrl(addAsset({ size: 2_000_000_000 }))
  const { status, headers, body } = await send(url, { method: 'HEAD' })
  expect({ status, length: headers.get('content-length'), sent: body.length }).toEqual({
    status: 200,
    length: '2000000000',
    sent: 0
  })
})

describe('ranges', () => {
  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, undefined, 'bytes */10'],
    ['pages=1-2', 200, '0123456789', null]
  ])('%s', async (range, status, content, contentRange) => {
    const response = await send(await storageUrl(addAsset({ bytes: Buffer.from('0123456789') })), {
      headers: { range }
    })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-range')).toBe(contentRange)
    if (content !== undefined) expect(response.body.toString()).toBe(content)
  })
})

describe('generated content', () => {
  const collect = async (size: number, start?: number) => {
    const chunks: Buffer[] = []
    for await (const chunk of generatedBytes(size, start)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }

  test('is always the same, from any byte on, and no two parts are alike', async () => {
    const size = 1_000_003
    const whole = await collect(size)
    expect(whole).toHaveLength(size)
    for (const start of [1, 3, 262_143, 262_144, 262_146, 999_999, size]) {
      expect((await collect(size, start)).equals(whole.subarray(start))).toBe(true)
    }
    expect(whole.subarray(0, 1000).equals(whole.subarray(262_144, 263_144))).toBe(false)
    const asset = addAsset({ size })
    expect(asset.digest).toBe(`sha256:${createHash('sha256').update(whole).digest('hex')}`)
    expect((await send(await storageUrl(asset))).body.equals(whole)).toBe(true)
  })

  test('of 2 GB is there at once, without a digest', () => {
    expect(addAsset({ size: 2_000_000_000 }).digest).toBeNull()
  })
})

test('the API can also send the bytes itself', async () => {
  const direct = await startGithubSandbox({ assetResponse: 'direct' })
  try {
    const asset = direct.addAsset(direct.addRelease({ tag: 'v1' }), { name: 'demo.mp4', bytes: Buffer.from('film') })
    const response = await send(repositoryUrl(direct, `/releases/assets/${asset.id}`), { headers: octets })
    expect({ status: response.status, body: response.body.toString() }).toEqual({ status: 200, body: 'film' })
  } finally {
    await direct.close()
  }
})

describe('browser_download_url', () => {
  test.each([
    [{ isPrivate: false, draft: false }, 302],
    [{ isPrivate: false, draft: true }, 404],
    [{ isPrivate: true, draft: false }, 404]
  ])('%j: %i', async ({ isPrivate, draft }, status) => {
    github.repository.private = isPrivate
    const release = github.addRelease({
      tag: 'release/v1',
      draft,
      assets: [{ name: 'a+b.mp4', bytes: Buffer.from('film') }]
    })
    const { json } = await send(repositoryUrl(github, `/releases/${release.id}`), { token: github.token })
    const url = json.assets[0].browser_download_url
    expect(new URL(url).origin).toBe(github.serverUrl)
    const response = await send(url, { token: github.token })
    expect(response.status).toBe(status)
    if (status !== 302) return
    expect((await send(response.headers.get('location') ?? '')).body.toString()).toBe('film')
    expect((await send(url, { method: 'HEAD' })).status).toBe(302)
  })

  test('a page is not there', async () => {
    expect((await send(`${github.serverUrl}/octo-org/product`)).status).toBe(501)
    expect(github.unexpected).toHaveLength(1)
  })
})
