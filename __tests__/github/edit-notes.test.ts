import { describe, expect, test } from '@jest/globals'
import type { Release as SandboxRelease } from '../../sandbox/github/repository.ts'
import type { GithubConnection } from '../../src/github/octokit.ts'
import { editNotes, findRelease } from '../../src/github/releases.ts'
import { failureOf, route, useConnected } from './connected.ts'

const all = useConnected()
const PATCH = 'PATCH /releases/250000001'
const addLine = (line: string) => (release: { notes: string }) =>
  release.notes.includes(line) ? release.notes : `${release.notes}${line}\n`

async function edit(made: SandboxRelease, line: string, options: Partial<GithubConnection> = {}): Promise<void> {
  const connection = all.connect(options)
  const found = await findRelease(connection, made.tag, made.id)
  all.github.requests.length = 0
  await editNotes(connection, found, addLine(line))
}
const routes = () => all.github.requests.map(request => route(request))
const writes = () => routes().filter(one => one.startsWith('PATCH'))

describe('the notes of a release', () => {
  test.each([
    ['that is published', {}],
    ['that is a draft', { draft: true }],
    ['that is published and immutable', { immutable: true }]
  ])('%s are read right before the write, and after it', async (_, kind) => {
    const made = all.github.addRelease({ tag: 'v1', body: 'Fixes.\r\n', ...kind })
    const before = { ...made }
    await edit(made, 'French')
    expect(made).toEqual({ ...before, body: 'Fixes.\r\nFrench\n', updatedAt: expect.any(Number) })
    const read = ['GET /releases/250000001/assets', 'GET /releases/250000001']
    expect(routes()).toEqual([...read, PATCH, ...read])
  })

  test('that are as they should be are only read', async () => {
    await edit(all.github.addRelease({ tag: 'v1', body: 'French' }), 'French')
    expect(writes()).toEqual([])
    expect(all.clock.slept).toEqual([])
  })

  test('that someone edits meanwhile keep that edit, also when the write is tried again', async () => {
    const made = all.github.addRelease({ tag: 'v1', body: 'Fixes.\n' })
    all.github.faults.add({ when: { method: 'PATCH' }, fault: { kind: 'status', status: 503 } })
    const append = () => {
      made.body = `${made.body}More fixes.\n`
    }
    const second = { method: 'GET', path: /\/releases\/\d+$/, nth: 2 }
    all.github.faults.add({ when: second, fault: { kind: 'cue', notify: append } })
    await edit(made, 'French')
    expect(made.body).toBe('Fixes.\nMore fixes.\nFrench\n')
  })
})

/** Where runs wait until all that have not ended are there. */
function meeting(runs: number) {
  const waiting: (() => void)[] = []
  let expected = runs
  const goOn = () => {
    if (waiting.length === expected) for (const go of waiting.splice(0)) go()
  }
  return {
    wait: () =>
      new Promise<void>(resolve => {
        waiting.push(resolve)
        goOn()
      }),
    leave: () => {
      expected -= 1
      goOn()
    }
  }
}

test.each([2, 3, 12])('%i runs at once, all in step, end with the lines of all', async runs => {
  const made = all.github.addRelease({ tag: 'v1', body: '' })
  const read = meeting(runs)
  const pause = meeting(runs)
  // Each has read what none has written.
  const text: GithubConnection['http']['text'] = async ask => {
    if (ask.method === 'PATCH' && made.body === '') await read.wait()
    return all.http.text(ask)
  }
  // A pause is longer than the time from a read to a write: by its end, whoever was about to write has written.
  const clock = { ...all.clock, sleep: pause.wait }
  const lines = Array.from({ length: runs }, (_, run) => `line ${String.fromCharCode(97 + run)}`)
  await Promise.all(lines.map(line => edit(made, line, { http: { ...all.http, text }, clock }).finally(pause.leave)))
  expect(made.body?.split('\n').filter(Boolean).sort()).toEqual(lines)
})

describe('a failure', () => {
  test('of the token is an error that says what it needs', async () => {
    const made = all.github.addRelease({ tag: 'v1' })
    expect(await failureOf(edit(made, 'French', { token: all.github.readOnlyToken }))).toMatchObject({
      code: 'github_forbidden',
      message: expect.stringContaining('Could not edit the notes of the release v1'),
      hint: expect.stringContaining('Give the job `permissions: contents: write`')
    })
  })

  test('of GitHub ends after some tries', async () => {
    const made = all.github.addRelease({ tag: 'v1' })
    const fault = { kind: 'status', status: 502 } as const
    all.github.faults.add({ when: { method: 'PATCH' }, times: Number.POSITIVE_INFINITY, fault })
    expect(await failureOf(edit(made, 'French'))).toMatchObject({ code: 'release_notes_failed', status: 502 })
    expect(writes()).toHaveLength(5)
  })

  test('to keep what was written ends too', async () => {
    const made = all.github.addRelease({ tag: 'v1' })
    const forgetNotes = () => {
      made.body = null
    }
    const forget = { kind: 'cue', notify: forgetNotes, afterWork: true } as const
    all.github.faults.add({ when: { method: 'PATCH' }, times: Number.POSITIVE_INFINITY, fault: forget })
    expect(await failureOf(edit(made, 'French'))).toMatchObject({
      code: 'release_notes_failed',
      message: 'Could not edit the notes of the release v1: something else keeps changing them.'
    })
  })

  test('of a cancellation is one', async () => {
    const canceled = new AbortController()
    const made = all.github.addRelease({ tag: 'v1' })
    const abort = { kind: 'cue', notify: () => canceled.abort(), afterWork: true } as const
    all.github.faults.add({ when: { method: 'PATCH' }, fault: abort })
    expect(await failureOf(edit(made, 'French', { signal: canceled.signal }))).toMatchObject({ code: 'interrupted' })
  })
})
