import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Coding, Fault } from '../../sandbox/faults.ts'
import { inProcess } from '../fakes/step-in-process.ts'
import { FAST, useReleaseWorld } from './release-world.ts'
import { useWorld, type World } from './world.ts'

const here = useReleaseWorld(() => ({ repository: { private: true } }), inProcess)
const ALWAYS = Number.POSITIVE_INFINITY
const DOWNLOAD = { ...FAST, 'download-to': 'out' }
const tour = { name: 'tour.mp4', size: 50_000, contentType: 'video/mp4' }
const compressed = (...codings: Coding[]): Fault => ({ kind: 'encoded-body', codings })
const CUT: Fault = { kind: 'encoded-body', codings: ['gzip'], cut: true }
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** SHA-256 of every translation at HeyGen, sorted. */
const results = ({ heygen }: World) =>
  heygen.translations.map(translation => sha256(heygen.resultFile(translation, 'video').bytes())).toSorted()
const folder = ({ job }: World) => join(job.workspace, 'out')
const saved = (world: World) =>
  readdirSync(folder(world))
    .map(name => sha256(readFileSync(join(folder(world), name))))
    .toSorted()

describe.each([
  ['without a proxy', {}],
  ['past a proxy', { HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: '*' }]
])('%s', (_name, env) => {
  test.each([
    ['gzip', compressed('gzip')],
    ['zstd inside br', compressed('zstd', 'br')]
  ])('results that are sent as %s are decoded and saved', async (_coding, fault) => {
    here.world.heygen.storage.faults.add({ times: ALWAYS, fault })
    const step = await here.world.translate(DOWNLOAD, { env })
    expect(step.errors).toEqual([])
    expect(saved(here.world)).toEqual(results(here.world))
  })
})

describe('compressed results that cannot be used', () => {
  const world = useWorld(() => ({ translationSeconds: 200, advancePerCheck: 60_000 }), inProcess)

  test('a compressed result that is cut off is downloaded again', async () => {
    world.heygen.storage.faults.add({ times: 2, fault: CUT })
    const step = await world.translate(DOWNLOAD)
    expect(step.errors).toEqual([])
    expect(step.stdout).toMatch(/the compressed response is damaged \(Z_BUF_ERROR\); try 2 in 1 s/)
    expect(saved(world)).toEqual(results(world))
  })

  test('a compressed result that is always cut off fails, and no file of its name is left', async () => {
    world.heygen.storage.faults.add({ times: ALWAYS, fault: CUT })
    const step = await world.translate(DOWNLOAD)
    expect(step.exitCode).toBe(1)
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain('the compressed response is damaged')
    expect(readdirSync(folder(world))).toEqual([])
  })

  test('an unknown encoding is an error, and nothing is saved', async () => {
    world.heygen.storage.faults.add({
      times: ALWAYS,
      fault: { kind: 'status', status: 200, headers: { 'content-encoding': 'aes128gcm' }, body: 'secret bytes' }
    })
    const step = await world.translate(DOWNLOAD)
    expect(step.exitCode).toBe(1)
    expect(step.errors).toHaveLength(1)
    expect(step.errors[0]).toContain('an encoding that this action cannot read: aes128gcm')
    expect(readdirSync(folder(world))).toEqual([])
  })
})

describe('a release', () => {
  const ATTACH = { ...FAST, 'attach-to-release': 'true' }

  test('a private source and results that are sent compressed are uploaded decoded', async () => {
    const { github, world } = here
    const release = github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    for (const { faults } of [github.api, github.storage, world.heygen, world.heygen.storage]) {
      faults.add({ when: { path: /^(?!\/uploads\/)/ }, times: ALWAYS, fault: compressed('gzip') })
    }
    const step = await here.onRelease(release, ATTACH)
    expect(step.errors).toEqual([])
    const [put] = world.heygen.storage.requests.filter(one => one.method === 'PUT')
    expect(`sha256:${put?.bodySha256}`).toBe(release.assets.find(one => one.name === 'tour.mp4')?.digest)
    const attached = release.assets.filter(one => one.name !== 'tour.mp4').map(one => one.digest)
    expect(attached.toSorted()).toEqual(results(world).map(digest => `sha256:${digest}`))
  })

  test('responses of both APIs that begin with a byte order mark are read', async () => {
    const { github, world } = here
    const release = github.addRelease({ tag: 'v1.0.0', assets: [tour] })
    const isApi = /^\/(?:v3\/video-translations|repos\/[^/]+\/[^/]+\/releases(?:\/\d+(?:\/assets)?)?$)/
    for (const { faults } of [github.api, world.heygen]) {
      faults.add({ when: { path: isApi }, times: ALWAYS, fault: { kind: 'byte-order-mark' } })
    }
    const step = await here.onRelease(release, ATTACH)
    expect(step.errors).toEqual([])
    expect(step.stdout).not.toMatch(/; try 2/)
    expect(release.assets).toHaveLength(3)
  })
})

test('every request asks for plain bytes, but an upload carries only the headers that HeyGen gave', async () => {
  const { github, world } = here
  const release = github.addRelease({ tag: 'v1.0.0', assets: [tour] })
  writeFileSync(join(world.job.workspace, 'talk.mp4'), Buffer.alloc(100_000, 'talk'))
  await here.onRelease(release, { ...DOWNLOAD, 'attach-to-release': 'true' })
  await world.translate({ video: 'talk.mp4' })
  const all = [world.heygen, world.heygen.storage, github.api, github.uploads, github.storage].flatMap(
    one => one.requests
  )
  const puts = all.filter(one => one.method === 'PUT')
  expect(puts).toHaveLength(2)
  for (const { headers } of puts) expect(headers).not.toHaveProperty('accept-encoding')
  for (const { method, headers } of all) if (method !== 'PUT') expect(headers['accept-encoding']).toBe('identity')
})
