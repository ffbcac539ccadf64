import type { StepAsk } from '../../sandbox/run-step.ts'
import { openStage, type Stage } from './stage.ts'

/** HeyGen's names, in the order of the request. */
export const LANGUAGES = ['French (France)', 'Spanish (Mexico)'] as const
/** The release's video, and the second one that some releases have. */
export const SOURCE_NAMES: readonly string[] = ['tour.mp4', 'intro.mp4']
/** Size of a result that an earlier run has left on the release of one scenario. */
export const OLDER_RESULT_BYTES = 77
/** What the notes of every release begin with, as GitHub's editor writes it. */
export const NOTES = '## New\r\n\r\n- Faster.\r\n'
export const TAG = 'v2.0.0'
export const VIDEO_BYTES = 300_000

export function onGithub({ github }: Stage): Pick<StepAsk, 'githubToken' | 'env'> {
  return {
    githubToken: github.token,
    env: {
      GITHUB_REPOSITORY: github.fullName,
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: github.serverUrl
    }
  }
}

/** A release event with the release's video. */
export function onRelease(stage: Stage): Omit<StepAsk, 'with'> {
  const [release] = stage.github.repository.releases
  if (release === undefined) throw new Error('there is no release')
  const { env, githubToken } = onGithub(stage)
  return {
    ...(githubToken === undefined ? {} : { githubToken }),
    event: stage.github.eventPayload(release),
    eventName: 'release',
    env: { ...env, GITHUB_REF: `refs/tags/${release.tag}`, GITHUB_SHA: commitOf(stage) }
  }
}

function commitOf({ github }: Stage): string {
  return github.repository.git.resolve(`tags/${TAG}`)?.sha ?? ''
}

export async function withAsset(): Promise<Stage> {
  const stage = await openStage()
  stage.heygen.addAsset({ id: 'asset_talk' })
  return stage
}

export async function withRelease(kind: 'published' | 'draft' | 'private' | 'immutable', videos = 1): Promise<Stage> {
  const stage = await openStage({ github: { repository: { private: kind === 'private' } } })
  stage.github.addRelease({
    tag: TAG,
    body: NOTES,
    draft: kind === 'draft',
    immutable: kind === 'immutable',
    assets: SOURCE_NAMES.slice(0, videos).map((name, index) => ({
      name,
      size: VIDEO_BYTES + index,
      contentType: 'video/mp4'
    }))
  })
  return stage
}

/** What an earlier run has submitted for the release's commit. */
export async function submittedEarlier(): Promise<Stage> {
  const stage = await withRelease('published')
  addSubmitted(stage)
  // An older result under one of the names: it is replaced.
  const [release] = stage.github.repository.releases
  if (release !== undefined)
    stage.github.addAsset(release, { name: 'tour.french-france.mp4', size: OLDER_RESULT_BYTES })
  return stage
}

export function addSubmitted(stage: Stage): void {
  const callbackId = `${stage.github.fullName}@${commitOf(stage)}#0123456789abcdef`
  const createdAt = stage.clock.now()
  for (const language of LANGUAGES) stage.heygen.addTranslation({ language, callbackId, createdAt, title: 'tour' })
}
