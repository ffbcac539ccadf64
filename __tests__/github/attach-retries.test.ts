import { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../sandbox/faults.ts'
import { FILM, GERMAN, NAME, NEW, OLD, UPLOAD, useAttachWorld } from './attach-world.ts'
import { failureOf } from './connected.ts'

const all = useAttachWorld()

describe('a try that fails', () => {
  test.each<[string, Fault]>([
    ['reset before', { kind: 'reset-before' }],
    ['502 as HTML', { kind: 'html', status: 502 }],
    ['500', { kind: 'status', status: 500 }],
    ['rate limit', { kind: 'status', status: 403, headers: { 'retry-after': '60' } }]
  ])('%s: the file is opened again and sent again', async (_, fault) => {
    all.github.uploads.faults.add({ fault })
    expect(await all.attach()).toMatchObject({ kept: false })
    expect(all.opened).toBe(2)
    expect(all.github.uploads.requests.at(-1)?.body.toString()).toBe('ein Film')
    expect(all.results()).toEqual([GERMAN])
    expect(all.lines).toHaveLength(1)
    expect(all.lines[0]).toMatch(/^GitHub, attach demo\.german\.mp4 to the release v1: .*; try 2 in (1|60) s$/)
  })

  test.each<[string, Fault]>([
    ['the response is lost', { kind: 'reset-after' }],
    ['502 after the work', { kind: 'html', status: 502, afterWork: true }],
    ['a response that is cut off', { kind: 'cut-body' }],
    ['a response of another shape', { kind: 'wrong-shape' }],
    ['a hang after the work', { kind: 'hang', afterWork: true }]
  ])('%s: a complete upload is found and kept, not sent again', async (_, fault) => {
    all.github.uploads.faults.add({ fault })
    expect(await all.attach({}, { tryTimeoutMs: 300 })).toMatchObject({ name: NAME, kept: false })
    expect(all.github.uploads.requests).toHaveLength(1)
    expect(all.results()).toEqual([GERMAN])
  })

  test('a lost response is found without digests too', async () => {
    all.github.uploads.faults.add({ fault: { kind: 'reset-after' } })
    const attaching = all.attach()
    const forget = setInterval(() => {
      for (const asset of all.release.assets) asset.digest = null
    }, 1)
    expect(await attaching.finally(() => clearInterval(forget))).toMatchObject({ name: NAME })
    expect(all.results()).toHaveLength(1)
  })

  test('a lost response while replacing', async () => {
    all.add({ name: NAME, bytes: OLD })
    all.github.uploads.faults.add({ fault: { kind: 'reset-after' } })
    await all.attach()
    expect(all.changes()).toEqual([`${UPLOAD} ${NEW}`, 'DELETE /releases/assets', `PATCH /releases/assets ${NAME}`])
    expect(all.results()).toEqual([GERMAN])
  })

  test.each([true, false])('a broken upload (a starter is left: %s) is cleared away', async leavesStarter => {
    all.github.breakUploads({ times: 2, leavesStarter })
    expect(await all.attach()).toMatchObject({ kept: false })
    expect(all.github.uploads.requests).toHaveLength(3)
    expect(all.results()).toEqual([GERMAN])
  })

  test.each(['DELETE', 'PATCH'])('the response to a %s is lost', async method => {
    all.add({ name: NAME, bytes: OLD })
    all.github.faults.add({ when: { method }, fault: { kind: 'reset-after' } })
    expect(await all.attach()).toMatchObject({ name: NAME, kept: false })
    expect(all.results()).toEqual([GERMAN])
  })

  test('a source that breaks off is opened again', async () => {
    const broken = async () => {
      all.opened += 1
      if (all.opened > 1) return Readable.from([FILM])
      return Readable.from(
        (async function* () {
          yield FILM.subarray(0, 3)
          throw Object.assign(new Error('gone'), { code: 'ECONNRESET' })
        })()
      )
    }
    expect(await all.attach({ open: broken })).toMatchObject({ kept: false })
    // Once more where GitHub has not noticed the end of the first try before the second begins.
    expect([2, 3]).toContain(all.opened)
    expect(all.results()).toEqual([GERMAN])
  })

  test('a source that differs from its announced length is no asset', async () => {
    const failure = await failureOf(all.attach({ size: FILM.length + 1 }, { tryTimeoutMs: 300 }))
    expect(failure).toMatchObject({ code: 'attach_failed', message: expect.stringContaining('(5 tries)') })
    expect(all.results().filter(asset => asset.state === 'uploaded')).toEqual([])
  })

  test('another run takes the name meanwhile: the same bytes are kept', async () => {
    const open = async () => {
      all.add({ name: NAME, bytes: FILM, label: 'demo – German.mp4' })
      return Readable.from([FILM])
    }
    expect(await all.attach({ open })).toMatchObject({ name: NAME })
    expect(all.lines).toEqual([
      'GitHub, attach demo.german.mp4 to the release v1: the name was taken meanwhile; try 2 in 1 s'
    ])
    expect(all.results()).toEqual([GERMAN])
  })
})
