import { describe, expect, test } from '@jest/globals'
import { callbackIdPrefix } from '../../src/model/callback-id.ts'
import { inProcess } from '../fakes/step-in-process.ts'
import { FAST, type SandboxRelease, useReleaseWorld } from './release-world.ts'
import { jsonOutput } from './world.ts'

const here = useReleaseWorld(() => ({}), inProcess)
const tour = { name: 'tour.mp4', size: 50_000, contentType: 'video/mp4' }
const ON_MAIN = { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: 'f'.repeat(40) }
const charges = () => here.world.heygen.charges.length
const submittedFor = (sha: string) => ({
  callback_id: expect.stringContaining(callbackIdPrefix(here.github.fullName, sha)),
  title: 'octo-org/product v2.0.0'
})

describe('a draft whose tag does not exist yet', () => {
  const translate = () => here.onRelease(undefined, { 'release-tag': 'v2.0.0' }, { env: ON_MAIN })
  const collect = (given: Readonly<Record<string, string>> = {}) => {
    const ask = { action: 'collect', env: ON_MAIN } as const
    return here.onRelease(undefined, { 'poll-interval': '0.02', 'release-tag': 'v2.0.0', ...given }, ask)
  }
  const draft = (targetCommitish = 'main') =>
    here.github.addRelease({ tag: 'v2.0.0', draft: true, targetCommitish, assets: [tour] })

  test('belongs to the head of its branch, and the log says what happens if the branch moves', async () => {
    const head = here.github.addCommit()
    draft()
    const step = await translate()
    expect(step.errors).toEqual([])
    expect(step.stdout).toContain(
      `The tag v2.0.0 does not exist yet, so commit ${head.slice(0, 7)} of \`main\` is used. If \`main\` moves before the release is published, this counts as new work and is charged again.`
    )
    expect(here.world.posts()[0]?.body).toMatchObject(submittedFor(head))
    expect(step.outputs['idempotency-key']).toContain(head)
    await translate()
    expect(charges()).toBe(2)
    here.github.addCommit()
    await translate()
    expect(charges()).toBe(4)
  })

  test('with a commit as its target stays the same work, whatever its branch does', async () => {
    const sha = here.github.addCommit()
    const release = draft(sha)
    const step = await translate()
    expect(step.stdout).not.toContain('does not exist yet')
    here.github.addCommit()
    await translate()
    here.github.publish(release)
    const collected = await collect()
    expect(collected.errors).toEqual([])
    expect(collected.outputs['translation-ids']).toBe(step.outputs['translation-ids'])
    expect(charges()).toBe(2)
  })

  test('is found by collect after it is published, where the branch has not moved', async () => {
    const release = draft()
    const step = await translate()
    here.github.publish(release)
    here.github.addCommit()
    const collected = await collect()
    expect(collected.errors).toEqual([])
    expect(collected.stdout).not.toContain('does not exist yet')
    expect(jsonOutput(collected, 'translation-ids')).toEqual(jsonOutput(step, 'translation-ids'))
  })

  test('is not found by collect where the branch moved before; the error says why, and IDs find it', async () => {
    const release = draft()
    const step = await translate()
    here.github.addCommit()
    here.github.publish(release)
    const nothing = await collect()
    expect(nothing.exitCode).toBe(1)
    expect(nothing.errors[0]).toContain('no_translations')
    expect(nothing.errors[0]).toContain('if that branch has moved since, set `translation-ids`.')
    const collected = await collect({ 'translation-ids': step.outputs['translation-ids'] ?? '' })
    expect(collected.errors).toEqual([])
  })
})

describe('`release-tag` of another release than the event’s', () => {
  const both = () => {
    const sha = here.github.addTag('v2.0.0', { target: here.github.addCommit() })
    const first = here.github.addRelease({ tag: 'v1.0.0', assets: [{ ...tour, name: 'first.mp4' }] })
    const second = here.github.addRelease({ tag: 'v2.0.0', assets: [{ ...tour, name: 'second.mp4' }] })
    return { sha, first, second }
  }
  const names = (release: SandboxRelease) => release.assets.map(one => one.name).sort()
  const ATTACH = { 'poll-interval': '0.02', 'release-tag': 'v2.0.0', 'attach-to-release': 'true' }

  test('decides source, commit, key and results', async () => {
    const { sha, first, second } = both()
    const step = await here.onRelease(first, { ...FAST, ...ATTACH })
    expect(step.errors).toEqual([])
    expect(here.world.posts()[0]?.body).toMatchObject({
      ...submittedFor(sha),
      video: { type: 'url', url: expect.stringMatching(/\/v2\.0\.0\/second\.mp4$/) }
    })
    expect(step.outputs['idempotency-key']).toContain(`:${sha}:`)
    expect(here.world.posts()[0]?.headers['idempotency-key']).toBe(step.outputs['idempotency-key'])
    expect(names(first)).toEqual(['first.mp4'])
    expect(names(second)).toEqual(['second.french-france.mp4', 'second.mp4', 'second.spanish-mexico.mp4'])
  })

  test('decides what collect finds and where it attaches', async () => {
    const { first, second } = both()
    await here.onRelease(first, { 'release-tag': 'v2.0.0' })
    await here.onRelease(first)
    const step = await here.onRelease(first, ATTACH, { action: 'collect' })
    expect(step.errors).toEqual([])
    expect(jsonOutput(step, 'translation-ids')).toHaveLength(2)
    expect(names(first)).toEqual(['first.mp4'])
    expect(names(second)).toEqual(['second.french-france.mp4', 'second.mp4', 'second.spanish-mexico.mp4'])
  })
})
