import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { loadGithubContract } from '../../sandbox/github/contract.ts'
import { type GithubSandbox, startGithubSandbox } from '../../sandbox/github/github-sandbox.ts'
import type { Release } from '../../sandbox/github/repository.ts'
import { repositoryUrl, send, upload } from './github-client.ts'

let github: GithubSandbox
let release: Release

beforeEach(async () => {
  github = await startGithubSandbox()
  release = github.addRelease({ tag: 'v1' })
})
afterEach(() => github.close())

const digestOf = (text: string | Buffer) => `sha256:${createHash('sha256').update(text).digest('hex')}`

describe('an upload', () => {
  test('becomes an asset of the release', async () => {
    const { status, json } = await upload(github, {
      releaseId: release.id,
      name: 'demo ñ (1).mp4',
      label: 'Demo, Spanish',
      body: 'film'
    })
    expect(status).toBe(201)
    expect(json).toMatchObject({
      name: 'demo.n.1.mp4',
      label: 'Demo, Spanish',
      state: 'uploaded',
      size: 4,
      digest: digestOf('film'),
      content_type: 'video/mp4',
      browser_download_url: `${github.serverUrl}/octo-org/product/releases/download/v1/demo.n.1.mp4`
    })
    const contract = await loadGithubContract()
    expect(contract.responseProblems({ operationId: 'repos/upload-release-asset', status: 201, body: json })).toEqual(
      []
    )
    const listed = await send(repositoryUrl(github, `/releases/${release.id}/assets`))
    expect(listed.json).toEqual([json])
    const bytes = await send(json.url, { headers: { accept: 'application/octet-stream' } })
    expect((await send(bytes.headers.get('location') ?? '')).body.toString()).toBe('film')
    expect(github.unexpected).toEqual([])
  })

  test('goes to a draft as well, and without a label has an empty one', async () => {
    const draft = github.addRelease({ tag: 'v2', draft: true, immutable: true })
    const { status, json } = await upload(github, { releaseId: draft.id, name: 'demo.mp4' })
    expect({ status, label: json.label }).toEqual({ status: 201, label: '' })
  })

  test('of more than is kept is counted and hashed, and its bytes are gone', async () => {
    const body = new Uint8Array(3 * 1024 * 1024).fill(7)
    const { json } = await upload(github, { releaseId: release.id, name: 'big.mp4', body })
    expect(json).toMatchObject({ size: body.length, digest: digestOf(Buffer.from(body)) })
    expect(github.uploads.requests[0]?.body).toHaveLength(0)
  })
})

describe('an upload is refused', () => {
  const custom = (field: string, message: string) => ({
    message: 'Validation Failed',
    errors: [{ resource: 'ReleaseAsset', code: 'custom', field, message: `${field} ${message}` }]
  })
  const type = { 'content-type': 'video/mp4' }

  test('when the name is taken, also by one that only becomes the same', async () => {
    github.addAsset(release, { name: 'my.demo.mp4' })
    for (const name of ['my.demo.mp4', 'my demo.mp4']) {
      const { status, json } = await upload(github, { releaseId: release.id, name })
      expect(status).toBe(422)
      expect(json).toEqual({
        message: 'Validation Failed',
        errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }],
        request_id: expect.any(String),
        documentation_url: 'https://docs.github.com/rest'
      })
    }
    expect(release.assets).toHaveLength(1)
  })

  test('by a published immutable release, whose assets stay as they are', async () => {
    const frozen = github.addRelease({ tag: 'v2', immutable: true, assets: [{ name: 'demo.mp4' }] })
    const up = await upload(github, { releaseId: frozen.id, name: 'other.mp4' })
    expect(up).toMatchObject({ status: 422, json: { message: 'Cannot upload assets to an immutable release.' } })
    const url = repositoryUrl(github, `/releases/assets/${frozen.assets[0]?.id}`)
    const deleted = await send(url, { token: github.token, method: 'DELETE' })
    expect(deleted.status).toBe(422)
    expect(deleted.json.errors).toEqual([
      { resource: 'ReleaseAsset', code: 'custom', message: 'Cannot delete asset from an immutable release' }
    ])
    const renamed = await send(url, { token: github.token, method: 'PATCH', body: '{"name":"x.mp4"}' })
    expect(renamed.status).toBe(422)
    expect(frozen.assets.map(asset => asset.name)).toEqual(['demo.mp4'])
  })

  test('when 1,000 assets are there', async () => {
    github.fillAssets(release, 999)
    expect((await upload(github, { releaseId: release.id, name: 'last.mp4' })).status).toBe(201)
    const over = await upload(github, { releaseId: release.id, name: 'over.mp4' })
    expect(over).toMatchObject({ status: 422, json: custom('file_count', 'limited to 1000 assets per release') })
  })

  test('when it is empty', async () => {
    const { status, json } = await upload(github, { releaseId: release.id, name: 'a.mp4', body: '' })
    expect({ status, json }).toMatchObject({ status: 422, json: custom('size', 'must be greater than or equal to 1') })
  })

  test.each([
    ['readOnlyToken', 403, 'Resource not accessible by integration'],
    ['foreignToken', 403, 'Resource not accessible by integration']
  ] as const)('with %s', async (who, status, message) => {
    const response = await upload(github, { releaseId: release.id, name: 'a.mp4', token: github[who] })
    expect(response).toMatchObject({ status, json: { message } })
    expect(release.assets).toEqual([])
  })

  test('when there is no such release, or no name', async () => {
    expect((await upload(github, { releaseId: 5, name: 'a.mp4' })).status).toBe(404)
    expect(github.unexpected).toEqual([])
    const url = `${github.uploadUrl}/repos/${github.fullName}/releases/${release.id}/assets`
    const { status } = await send(url, { method: 'POST', token: github.token, headers: type, body: 'x' })
    expect(status).toBe(422)
    expect(github.unexpected).toHaveLength(1)
  })

  test('without a Content-Length', async () => {
    const url = `${github.uploadUrl}/repos/${github.fullName}/releases/${release.id}/assets?name=a.mp4`
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(10))
        controller.close()
      }
    })
    const headers = { ...type, authorization: `Bearer ${github.token}` }
    const response = await fetch(url, { method: 'POST', headers, body, duplex: 'half' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ message: 'Bad Content-Length: ' })
    expect(github.uploads.requests[0]?.headers['transfer-encoding']).toBe('chunked')
  })
})

describe('a broken upload', () => {
  const starter = { name: 'demo.mp4', state: 'starter', size: 0, digest: null }

  test('leaves a starter, which has to be deleted first', async () => {
    github.breakUploads()
    const again = () => upload(github, { releaseId: release.id, name: 'demo.mp4' })
    expect((await again()).status).toBe(502)
    const { json } = await send(repositoryUrl(github, `/releases/${release.id}/assets`))
    expect(json).toMatchObject([starter])
    expect((await again()).json.errors[0].code).toBe('already_exists')
    const bytes = await send(json[0].url, { headers: { accept: 'application/octet-stream' } })
    expect(bytes.status).toBe(404)
    expect((await send(json[0].browser_download_url)).status).toBe(404)
    expect((await send(json[0].url, { method: 'DELETE', token: github.token })).status).toBe(204)
    expect((await again()).status).toBe(201)
  })

  test('can be the second and third, get another response, and leave nothing', async () => {
    github.breakUploads({ nth: 2, times: 2, status: 500, leavesStarter: false })
    const statuses: number[] = []
    for (const name of ['a', 'b', 'c', 'd']) {
      statuses.push((await upload(github, { releaseId: release.id, name: `${name}.mp4` })).status)
    }
    expect(statuses).toEqual([201, 500, 500, 201])
    expect(release.assets.map(asset => asset.name)).toEqual(['a.mp4', 'd.mp4'])
  })

  test('that the client aborts leaves a starter too', async () => {
    const url = `${github.uploadUrl}/repos/${github.fullName}/releases/${release.id}/assets?name=demo.mp4`
    const headers = { authorization: `Bearer ${github.token}`, 'content-type': 'video/mp4', 'content-length': '1000' }
    const broken = request(url, { method: 'POST', headers: { ...headers, 'user-agent': 'test' } })
    broken.on('error', () => undefined)
    broken.write('some')
    await once(broken, 'socket')
    while (github.uploads.requests[0]?.bodySize !== 4) await new Promise(done => setImmediate(done))
    broken.destroy()
    while (github.uploads.requests[0]?.aborted === undefined) await new Promise(done => setImmediate(done))
    for (const _ of [1, 2]) {
      const { json } = await send(repositoryUrl(github, `/releases/${release.id}/assets`))
      expect(json).toMatchObject([starter])
    }
  })

  test('of which only the response is lost is there', async () => {
    github.uploads.faults.add({ fault: { kind: 'reset-after' } })
    await expect(upload(github, { releaseId: release.id, name: 'demo.mp4', body: 'film' })).rejects.toThrow()
    expect(release.assets).toMatchObject([{ name: 'demo.mp4', state: 'uploaded', digest: digestOf('film') }])
  })
})

describe('an asset', () => {
  test('is renamed, but not to a name that is taken', async () => {
    const asset = github.addAsset(release, { name: 'new.mp4' })
    github.addAsset(release, { name: 'demo.mp4' })
    const change = (fields: object) =>
      send(repositoryUrl(github, `/releases/assets/${asset.id}`), {
        method: 'PATCH',
        token: github.token,
        body: JSON.stringify(fields)
      })
    const taken = await change({ name: 'demo.mp4', label: 'lost' })
    expect(taken).toMatchObject({ status: 422, json: { errors: [{ code: 'already_exists' }] } })
    github.clock.advance(60_000)
    const { json } = await change({ name: 'old demo.mp4', label: 'Demo' })
    expect(json).toMatchObject({ id: asset.id, name: 'old.demo.mp4', label: 'Demo', digest: asset.digest })
    expect(Date.parse(json.updated_at) - Date.parse(json.created_at)).toBeGreaterThanOrEqual(59_000)
    expect((await change({ label: '' })).json).toMatchObject({ name: 'old.demo.mp4', label: '' })
  })
})
