import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../sandbox/faults.ts'
import type { GithubSandboxOptions } from '../../sandbox/github/github-sandbox.ts'
import type { NewAsset, Release as SandboxRelease } from '../../sandbox/github/repository.ts'
import { type AttachAsk, type Attached, attachAsset, findRelease } from '../../src/github/releases.ts'
import { type Connected, connected, failureOf, route } from './connected.ts'

const NAME = 'demo.german.mp4'
const NEW = 'demo.german.mp4.new'
const FILM = Buffer.from('ein Film')
const OLD = Buffer.from('old film')
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

let all: Connected
let release: SandboxRelease
let opened: number

async function begin(options?: GithubSandboxOptions): Promise<void> {
  await all?.close()
  all = await connected(options)
  release = all.github.addRelease({ tag: 'v1', assets: [{ name: 'demo.mp4' }] })
  opened = 0
}
beforeEach(() => begin())
afterEach(async () => {
  expect(all.github.unexpected).toEqual([])
  await all.close()
})

function ask(changes: Partial<AttachAsk> = {}): AttachAsk {
  return {
    name: NAME,
    label: 'demo – German.mp4',
    contentType: 'video/mp4',
    size: FILM.length,
    open: async () => {
      opened += 1
      return Readable.from([FILM.subarray(0, 3), FILM.subarray(3)])
    },
    sha256: async () => sha256(FILM),
    ...changes
  }
}

async function attach(changes?: Partial<AttachAsk>, options?: Parameters<Connected['connect']>[0]): Promise<Attached> {
  const connection = all.connect(options)
  const found = await findRelease(connection, { id: release.id })
  all.github.requests.length = 0
  return attachAsset(connection, found, ask(changes))
}

const add = (asset: NewAsset) => all.github.addAsset(release, asset)
/** What the release has besides the source. */
const results = () => release.assets.slice(1).map(({ name, label, state, digest }) => ({ name, label, state, digest }))
const GERMAN = { name: NAME, label: 'demo – German.mp4', state: 'uploaded', digest: `sha256:${sha256(FILM)}` }
/** What changed something, in order, without ids. */
const changes = () =>
  all.sent
    .filter(request => request.method !== 'GET')
    .map(({ method, url, body }) => {
      const { pathname, searchParams } = new URL(url)
      const name = method === 'PATCH' ? JSON.parse(String(body)).name : (searchParams.get('name') ?? '')
      return `${route({ method, path: pathname }).replace(/\/\d+/g, '')} ${name}`.trim()
    })
const UPLOAD = 'POST /releases/assets'

describe('a new file', () => {
  test('is streamed to the upload address of the release, with length, type, label and token', async () => {
    expect(await attach()).toEqual({
      name: NAME,
      url: `${all.github.serverUrl}/octo-org/product/releases/download/v1/${NAME}`,
      kept: false
    })
    expect(results()).toEqual([GERMAN])
    const [upload, ...others] = all.github.uploads.requests
    expect(others).toEqual([])
    expect(upload?.body.toString()).toBe('ein Film')
    expect(upload?.query.get('label')).toBe('demo – German.mp4')
    expect(upload?.headers).toMatchObject({
      'content-length': '8',
      'content-type': 'video/mp4',
      authorization: `Bearer ${all.github.token}`
    })
    expect(upload?.headers).not.toHaveProperty('transfer-encoding')
    expect(release.assets[1]?.contentType).toBe('video/mp4')
  })

  test('goes to the upload address of an Enterprise Server', async () => {
    await begin({ enterprise: true })
    const { url } = await attach()
    expect(url).toContain(NAME)
    expect(all.github.uploads.requests.map(request => request.path)).toEqual([
      `/api/uploads/repos/octo-org/product/releases/${release.id}/assets`
    ])
  })

  test('goes to a draft that will be immutable', async () => {
    release = all.github.addRelease({ tag: 'v2', draft: true, immutable: true, assets: [{ name: 'demo.mp4' }] })
    expect(await attach()).toMatchObject({ kept: false })
    expect(results()).toEqual([GERMAN])
  })

  test('has the name that GitHub would give it', async () => {
    expect((await attach({ name: 'a..german.mp4' })).name).toBe('a.german.mp4')
    expect((await attach({ name: 'a..german.mp4' })).kept).toBe(true)
    expect(results().map(asset => asset.name)).toEqual(['a.german.mp4'])
  })
})

describe('a file that is there', () => {
  test('is kept with the same size and digest, without opening it', async () => {
    add({ name: NAME, bytes: FILM, label: 'mine' })
    expect(await attach()).toEqual({ name: NAME, url: expect.stringContaining(NAME), kept: true })
    expect(changes()).toEqual([])
    expect(opened).toBe(0)
    expect(results()).toEqual([{ ...GERMAN, label: 'mine' }])
  })

  test('with other bytes is replaced: the new one is safe before the old one goes', async () => {
    add({ name: NAME, bytes: OLD })
    expect(await attach()).toMatchObject({ name: NAME, kept: false })
    expect(changes()).toEqual([`${UPLOAD} ${NEW}`, 'DELETE /releases/assets', `PATCH /releases/assets ${NAME}`])
    expect(results()).toEqual([GERMAN])
  })

  test('of another size is not read for its hash', async () => {
    add({ name: NAME, bytes: Buffer.from('longer than that') })
    const hashing = async () => {
      throw new Error('was read')
    }
    expect(await attach({ sha256: hashing })).toMatchObject({ kept: false })
    expect(results()).toEqual([GERMAN])
  })

  test('with bytes that nobody can compare is replaced', async () => {
    add({ name: NAME, bytes: OLD, digest: null })
    expect(await attach()).toMatchObject({ kept: false })
    expect(results()).toEqual([GERMAN])
  })

  test('without a hash in advance is sent, and then kept, when it turns out to be the same', async () => {
    add({ name: NAME, bytes: FILM })
    const { sha256: _, ...others } = ask()
    const connection = all.connect()
    const found = await findRelease(connection, { id: release.id })
    expect(await attachAsset(connection, found, others)).toMatchObject({ name: NAME, kept: false })
    expect(changes()).toEqual([`${UPLOAD} ${NEW}`, 'DELETE /releases/assets'])
    expect(results()).toEqual([{ ...GERMAN, label: '' }])
  })

  test('broken is deleted first', async () => {
    add({ name: NAME, state: 'starter' })
    expect(await attach()).toMatchObject({ kept: false })
    expect(changes()).toEqual(['DELETE /releases/assets', `${UPLOAD} ${NAME}`])
    expect(results()).toEqual([GERMAN])
  })
})

describe('an interrupted run is carried on', () => {
  test.each<[string, NewAsset[], string[], boolean]>([
    [
      'after the upload',
      [
        { name: NAME, bytes: OLD },
        { name: NEW, bytes: FILM }
      ],
      ['DELETE /releases/assets', `PATCH /releases/assets ${NAME}`],
      true
    ],
    ['after the delete', [{ name: NEW, bytes: FILM }], [`PATCH /releases/assets ${NAME}`], true],
    [
      'amid the upload',
      [
        { name: NAME, bytes: OLD },
        { name: NEW, state: 'starter' }
      ],
      ['DELETE /releases/assets', `${UPLOAD} ${NEW}`, 'DELETE /releases/assets', `PATCH /releases/assets ${NAME}`],
      false
    ],
    [
      'by a run with another result',
      [{ name: NEW, bytes: OLD }],
      [`${UPLOAD} ${NAME}`, 'DELETE /releases/assets'],
      false
    ],
    [
      'with the file and a leftover',
      [
        { name: NAME, bytes: FILM },
        { name: NEW, bytes: OLD }
      ],
      ['DELETE /releases/assets'],
      true
    ]
  ])('%s', async (_, assets, expected, kept) => {
    for (const asset of assets) add({ label: 'demo – German.mp4', ...asset })
    expect(await attach()).toMatchObject({ name: NAME, kept })
    expect(changes()).toEqual(expected)
    expect(results()).toEqual([GERMAN])
  })
})

describe('a try that fails', () => {
  test.each<[string, Fault]>([
    ['reset before', { kind: 'reset-before' }],
    ['502 as HTML', { kind: 'html', status: 502 }],
    ['500', { kind: 'status', status: 500 }],
    ['rate limit', { kind: 'status', status: 403, headers: { 'retry-after': '60' } }]
  ])('%s: the file is opened anew and sent again', async (_, fault) => {
    all.github.uploads.faults.add({ fault })
    expect(await attach()).toMatchObject({ kept: false })
    expect(opened).toBe(2)
    expect(all.github.uploads.requests.at(-1)?.body.toString()).toBe('ein Film')
    expect(results()).toEqual([GERMAN])
    expect(all.lines).toHaveLength(1)
    expect(all.lines[0]).toMatch(/^GitHub, attach demo\.german\.mp4 to the release v1: .*; try 2 in (1|60) s$/)
  })

  test.each<[string, Fault]>([
    ['the answer is lost', { kind: 'reset-after' }],
    ['502 after the work', { kind: 'html', status: 502, afterWork: true }],
    ['a cut answer', { kind: 'cut-body' }],
    ['an answer of another shape', { kind: 'wrong-shape' }],
    ['a hang after the work', { kind: 'hang', afterWork: true }]
  ])('%s: what it left is found and kept, not sent again', async (_, fault) => {
    all.github.uploads.faults.add({ fault })
    expect(await attach({}, { tryTimeout: 300 })).toMatchObject({ name: NAME, kept: false })
    expect(all.github.uploads.requests).toHaveLength(1)
    expect(results()).toEqual([GERMAN])
  })

  test('a lost answer is found without digests too', async () => {
    all.github.uploads.faults.add({ fault: { kind: 'reset-after' } })
    const attaching = attach()
    const forget = setInterval(() => {
      for (const asset of release.assets) asset.digest = null
    }, 1)
    expect(await attaching.finally(() => clearInterval(forget))).toMatchObject({ name: NAME })
    expect(results()).toHaveLength(1)
  })

  test('a lost answer while replacing', async () => {
    add({ name: NAME, bytes: OLD })
    all.github.uploads.faults.add({ fault: { kind: 'reset-after' } })
    await attach()
    expect(changes()).toEqual([`${UPLOAD} ${NEW}`, 'DELETE /releases/assets', `PATCH /releases/assets ${NAME}`])
    expect(results()).toEqual([GERMAN])
  })

  test.each([true, false])('a broken upload (a starter is left: %s) is cleared away', async leavesStarter => {
    all.github.breakUploads({ times: 2, leavesStarter })
    expect(await attach()).toMatchObject({ kept: false })
    expect(all.github.uploads.requests).toHaveLength(3)
    expect(results()).toEqual([GERMAN])
  })

  test.each(['DELETE', 'PATCH'])('the answer to a %s is lost', async method => {
    add({ name: NAME, bytes: OLD })
    all.github.faults.add({ when: { method }, fault: { kind: 'reset-after' } })
    expect(await attach()).toMatchObject({ name: NAME, kept: false })
    expect(results()).toEqual([GERMAN])
  })

  test('a source that breaks off is opened anew', async () => {
    const broken = async () => {
      opened += 1
      if (opened > 1) return Readable.from([FILM])
      return Readable.from(
        (async function* () {
          yield FILM.subarray(0, 3)
          throw Object.assign(new Error('gone'), { code: 'ECONNRESET' })
        })()
      )
    }
    expect(await attach({ open: broken })).toMatchObject({ kept: false })
    // Once more where GitHub has not noticed the end of the first try before the second begins.
    expect([2, 3]).toContain(opened)
    expect(results()).toEqual([GERMAN])
  })

  test('a source of another length than said is no asset', async () => {
    const failure = await failureOf(attach({ size: FILM.length + 1 }, { tryTimeout: 300 }))
    expect(failure).toMatchObject({ code: 'attach_failed', message: expect.stringContaining('(5 tries)') })
    expect(results().filter(asset => asset.state === 'uploaded')).toEqual([])
  })

  test('another run takes the name meanwhile: the same bytes are kept', async () => {
    const open = async () => {
      add({ name: NAME, bytes: FILM, label: 'demo – German.mp4' })
      return Readable.from([FILM])
    }
    expect(await attach({ open })).toMatchObject({ name: NAME })
    expect(all.lines).toEqual([
      'GitHub, attach demo.german.mp4 to the release v1: the name was taken meanwhile; try 2 in 1 s'
    ])
    expect(results()).toEqual([GERMAN])
  })
})

describe('what cannot be', () => {
  const failing = async (change: () => void, changes?: Partial<AttachAsk>) => {
    const connection = all.connect()
    const found = await findRelease(connection, { id: release.id })
    change()
    return failureOf(attachAsset(connection, found, ask(changes)))
  }

  test.each<[string, Partial<AttachAsk>, string]>([
    [
      '2 GiB',
      { size: 2 ** 31 },
      'Could not attach demo.german.mp4: it is too large (2.1 GB): an asset must be smaller than 2 GiB.'
    ],
    ['nothing', { size: 0 }, 'Could not attach demo.german.mp4: it is empty.']
  ])('%s is told before it is tried', async (_, given, message) => {
    expect(await failing(() => undefined, given)).toMatchObject({ code: 'attach_failed', message })
    expect(changes()).toEqual([])
    expect(opened).toBe(0)
  })

  test('a release that becomes immutable meanwhile', async () => {
    const failure = await failing(() => {
      release.immutable = true
    })
    expect(failure).toMatchObject({
      code: 'release_locked',
      status: 422,
      message: 'Could not attach demo.german.mp4 to the release v1: Cannot upload assets to an immutable release.'
    })
    expect(opened).toBe(1)
  })

  test('an old file on a release that becomes immutable meanwhile', async () => {
    add({ name: NAME, state: 'starter' })
    const failure = await failing(() => {
      release.immutable = true
    })
    expect(failure).toMatchObject({ code: 'release_locked', status: 422 })
  })

  test('a release that is full, which is known before anything is uploaded', async () => {
    expect(await failing(() => all.github.fillAssets(release, 999))).toMatchObject({
      code: 'release_full',
      input: 'attach-to-release',
      message: 'Could not attach demo.german.mp4: the release v1 has 1000 assets, and GitHub allows 1,000.'
    })
    expect(changes()).toEqual([])
    expect(opened).toBe(0)
  })

  test('a replacement on a release that is full: the old asset stays', async () => {
    const old = add({ name: NAME, size: 10 })
    const failure = await failing(() => all.github.fillAssets(release, 998))
    expect(failure).toMatchObject({
      code: 'release_full',
      message:
        'Could not attach demo.german.mp4: the release v1 has 1000 assets, and GitHub allows 1,000. An asset that is replaced stays until the new one is safe.'
    })
    expect(changes()).toEqual([])
    expect(release.assets).toContain(old)
  })

  test('a release that is filled while the file is uploaded', async () => {
    const custom = {
      resource: 'ReleaseAsset',
      code: 'custom',
      field: 'file_count',
      message: 'file_count limited to 1000'
    }
    const body = { message: 'Validation Failed', errors: [custom] }
    all.github.uploads.faults.add({ fault: { kind: 'status', status: 422, body } })
    expect(await failing(() => undefined)).toMatchObject({ code: 'release_full', status: 422 })
  })

  test('a release that is deleted meanwhile', async () => {
    expect(await failing(() => all.github.repository.releases.splice(0))).toMatchObject({
      code: 'github_error',
      status: 404
    })
  })

  test('a token that may not write', async () => {
    const failure = await failureOf(attach({}, { token: all.github.readOnlyToken }))
    expect(failure).toMatchObject({
      code: 'github_forbidden',
      status: 403,
      message: 'Could not attach demo.german.mp4 to the release v1: Resource not accessible by integration.',
      hint: expect.stringContaining('permissions: contents: write')
    })
  })

  test('no answer at all', async () => {
    all.github.uploads.faults.add({ times: Number.POSITIVE_INFINITY, fault: { kind: 'reset-before' } })
    expect(await failureOf(attach())).toMatchObject({
      code: 'attach_failed',
      message: expect.stringMatching(
        /^Could not attach demo\.german\.mp4 to the release v1 \(5 tries\): the connection was/
      )
    })
    expect(all.github.uploads.requests).toHaveLength(5)
  })

  test.each([
    ['http://example.com/assets', 'is not https'],
    ['ftp://127.0.0.1/assets', 'is not https'],
    ['https://169.254.169.254/assets', 'leads to a link-local or metadata address'],
    ['https://[64:ff9b::a9fe:a9fe]/assets', 'leads to a link-local or metadata address'],
    ['https://user:word@example.com/assets', 'has a user name or password'],
    ['nowhere', 'is not valid']
  ])('an upload address like %s', async (uploadUrl, problem) => {
    const connection = all.connect()
    const found = await findRelease(connection, { id: release.id })
    const failure = await failureOf(attachAsset(connection, { ...found, uploadUrl }, ask()))
    expect(failure).toMatchObject({
      code: 'attach_failed',
      message: `The upload address that GitHub gives for the release v1 ${problem}.`
    })
    expect(all.github.uploads.requests).toEqual([])
  })

  test('a cancelled job ends at once', async () => {
    const cancel = new AbortController()
    all.github.uploads.faults.add({ fault: { kind: 'hang' } })
    const open = async () => {
      cancel.abort()
      return Readable.from([FILM])
    }
    expect(await failureOf(attach({ open }, { signal: cancel.signal }))).toMatchObject({ code: 'interrupted' })
  })
})

test('a large file is sent in flat memory', async () => {
  const chunk = Buffer.alloc(256 * 1024, 7)
  const size = chunk.length * 600
  async function* chunks() {
    for (let n = 0; n < 600; n++) yield chunk
  }
  const before = process.memoryUsage().rss
  await attach({ size, open: async () => Readable.from(chunks()) })
  expect(all.github.uploads.requests[0]?.bodySize).toBe(size)
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
})
