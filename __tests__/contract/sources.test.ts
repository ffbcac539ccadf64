import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { failure } from '../fakes/failure.ts'
import { useRootAction } from './root-action.ts'

const { world, run, charged } = useRootAction()
const DAY = 24 * 60 * 60_000

let workspace = ''
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'sources-'))
})
afterEach(() => rmSync(workspace, { recursive: true }))

const write = (name: string, text: string) => writeFileSync(join(workspace, name), text)
const french = (given: Record<string, string>) => run({ languages: 'French', ...given }, { workspace })

describe('a file of the workspace', () => {
  test('with the bytes of an earlier one is not used, and a warning says which is', async () => {
    write('talk.mp4', 'a talk')
    write('copy.mp4', 'a talk')
    const { log, report } = await french({ video: 'talk.mp4\ncopy.mp4' })
    expect(charged()).toEqual(['French'])
    expect(report().translations.map(one => one.video)).toEqual(['talk.mp4'])
    expect(log.lines).toContain('warning: copy.mp4 is the same video as talk.mp4, which is used.')
  })

  test('is identified by its bytes, whatever its name', async () => {
    write('talk.mp4', 'a talk')
    await french({ video: 'talk.mp4' })
    world.clock.advance(2 * DAY)
    write('renamed.mp4', 'a talk')
    await french({ video: 'renamed.mp4' })
    expect(charged()).toEqual(['French'])
    write('talk.mp4', 'a new talk')
    await french({ video: 'talk.mp4' })
    expect(charged()).toEqual(['French', 'French'])
  })

  test('is uploaded with its checksum, for HeyGen to compare', async () => {
    write('talk.mp4', 'a talk')
    await french({ video: 'talk.mp4' })
    const announced = world.sandbox.requests.find(one => one.path === '/v3/assets/direct-uploads')
    expect(JSON.parse(announced?.body.toString() ?? '')).toMatchObject({
      checksum_sha256: createHash('sha256').update('a talk').digest('hex')
    })
  })
})

test('what is wrong with several sources is reported at once', async () => {
  const video = ['none-*.mp4', 'missing.mp4', 'other-*.mp4', 'asset:talk'].join('\n')
  const { message } = await failure(french({ video }))
  for (const name of ['none-*.mp4', 'missing.mp4', 'other-*.mp4']) expect(message).toContain(name)
  expect(world.posts()).toEqual([])
})

test.each(['video', 'audio', 'srt'])(
  'a URL of `%s` that does not exist is an error before the request',
  async input => {
    const { send } = world.connection.http
    const { url, faults } = world.sandbox.storage
    faults.add({ fault: { kind: 'status', status: 404 }, times: 2 })
    // The storage host of this machine stands for every other.
    world.connection.http.send = ask => send({ ...ask, url: ask.url.replace('https://files.example', url) })
    const ended = french({ video: 'asset:talk', [input]: 'https://files.example/none.mp4' })
    await expect(ended).rejects.toMatchObject({ code: 'source_unreachable', input, status: 404 })
    expect(world.posts()).toEqual([])
  }
)
