import { describe, expect, test } from '@jest/globals'
import { commitOfRelease, findRelease } from '../../src/github/releases.ts'
import { failureOf, useConnected } from './connected.ts'

const all = useConnected()

describe('commitOfRelease', () => {
  test.each([false, true])('is the commit of the tag (annotated: %s)', async annotated => {
    const { github, connect } = all
    const sha = github.addTag('v1', { annotated })
    github.addCommit()
    github.addRelease({ tag: 'v1' })
    const connection = connect()
    expect(await commitOfRelease(connection, await findRelease(connection, 'v1'))).toBe(sha)
  })

  test('of a draft without a tag is that of its target; with one, the tag counts', async () => {
    const { github, connect } = all
    const connection = connect()
    const sha = github.addCommit({ branch: 'next' })
    github.addRelease({ tag: 'v2', draft: true, targetCommitish: 'next' })
    expect(await commitOfRelease(connection, await findRelease(connection, 'v2'))).toBe(sha)
    const tagged = github.addTag('v2')
    expect(tagged).not.toBe(sha)
    expect(await commitOfRelease(connection, await findRelease(connection, 'v2'))).toBe(tagged)
  })

  test.each([
    ['a branch', true],
    ['a commit', false]
  ])('of a draft without a tag, made from %s: that it may move is logged', async (_what, isBranch) => {
    const { github, connect, lines } = all
    const sha = github.addCommit({ branch: 'next' })
    github.addRelease({ tag: 'v2', draft: true, targetCommitish: isBranch ? 'next' : sha })
    const connection = connect()
    expect(await commitOfRelease(connection, await findRelease(connection, 'v2'))).toBe(sha)
    expect(lines).toEqual(isBranch ? [expect.stringContaining('this counts as new work and is charged again')] : [])
  })

  test.each([
    ["a proxy's page", { kind: 'html', status: 200 }],
    ['nothing', { kind: 'empty-body' }],
    ['JSON', { kind: 'wrong-shape' }]
  ] as const)('is requested again where %s comes in place of a SHA', async (_name, fault) => {
    const { github, connect, clock } = all
    const sha = github.addTag('v1')
    github.addRelease({ tag: 'v1' })
    const connection = connect()
    const release = await findRelease(connection, 'v1')
    github.faults.add({ fault })
    expect(await commitOfRelease(connection, release)).toBe(sha)
    expect(clock.slept).toEqual([1000])
  })

  test('of a draft whose target is gone is an error', async () => {
    const { github, connect } = all
    github.addRelease({ tag: 'v2', draft: true, targetCommitish: 'gone' })
    const connection = connect()
    const release = await findRelease(connection, 'v2')
    expect(await failureOf(commitOfRelease(connection, release))).toMatchObject({ code: 'release_not_found' })
  })
})
