import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StepAsk } from '../../sandbox/run-step.ts'
import { clip } from '../sources/clips.ts'
import { openStage, type Stage } from './stage.ts'

/** One step of a workflow, from its preparation to what it must come to when nothing goes wrong. */
export interface Scenario {
  readonly name: string
  /** A stage on which everything that the step needs is there. */
  readonly open: () => Promise<Stage>
  readonly step: (stage: Stage) => StepAsk
  /** The `status` output at the end. */
  readonly status: string
  /** Translations at the end; left out: one of each language. */
  readonly translations?: number
  /** Ends of the names of the files that lie in `results/` at the end, and on the release. */
  readonly downloads: readonly string[]
  readonly attached: readonly string[]
}

/** HeyGen's names, in the order of the request. */
export const LANGUAGES = ['French (France)', 'Spanish (Mexico)'] as const
/** The release's video, and the second one that some releases have. */
export const SOURCE_NAMES: readonly string[] = ['tour.mp4', 'intro.mp4']
/** Size of a result that an earlier run has left on the release of one scenario. */
export const OLDER_RESULT_BYTES = 77
const TAG = 'v2.0.0'
const VIDEO_BYTES = 300_000
const SRT = '1\n00:00:00,000 --> 00:00:02,000\nHello\n'

const access = ({ heygen }: Stage) => ({ 'api-key': heygen.apiKey, 'api-url': heygen.url })
const languages = { languages: LANGUAGES.toReversed().join('\n') }

function onGithub({ github }: Stage): Pick<StepAsk, 'githubToken' | 'env'> {
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
function onRelease(stage: Stage): Omit<StepAsk, 'with'> {
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

async function withAsset(): Promise<Stage> {
  const stage = await openStage()
  stage.heygen.addAsset({ id: 'asset_talk' })
  return stage
}

async function withRelease(kind: 'published' | 'draft' | 'private', videos = 1): Promise<Stage> {
  const stage = await openStage({ github: { repository: { private: kind === 'private' } } })
  stage.github.addRelease({
    tag: TAG,
    draft: kind === 'draft',
    assets: SOURCE_NAMES.slice(0, videos).map((name, index) => ({
      name,
      size: VIDEO_BYTES + index,
      contentType: 'video/mp4'
    }))
  })
  return stage
}

/** What an earlier run has submitted for the release's commit. */
async function submittedEarlier(): Promise<Stage> {
  const stage = await withRelease('published')
  const callbackId = `${stage.github.fullName}@${commitOf(stage)}#0123456789abcdef`
  const createdAt = stage.clock.now()
  for (const language of LANGUAGES) stage.heygen.addTranslation({ language, callbackId, createdAt, title: 'tour' })
  // An older result under one of the names: it is replaced.
  const [release] = stage.github.repository.releases
  if (release !== undefined)
    stage.github.addAsset(release, { name: 'tour.french-france.mp4', size: OLDER_RESULT_BYTES })
  return stage
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'files are uploaded and submitted',
    open: async () => {
      const stage = await openStage()
      writeFileSync(join(stage.job.workspace, 'talk.mp4'), Buffer.alloc(VIDEO_BYTES, 'video'))
      writeFileSync(join(stage.job.workspace, 'talk.srt'), SRT)
      return stage
    },
    step: stage => ({ with: { ...access(stage), ...languages, video: 'talk.mp4', srt: 'talk.srt' } }),
    status: 'submitted',
    downloads: [],
    attached: []
  },
  {
    name: 'results with captions are waited for and downloaded',
    open: withAsset,
    step: stage => ({
      with: {
        ...access(stage),
        ...languages,
        video: 'asset:asset_talk',
        'enable-caption': 'true',
        'download-to': 'results',
        'poll-interval': '0.05'
      }
    }),
    status: 'completed',
    downloads: LANGUAGES.flatMap(() => ['mp4', 'srt', 'vtt']),
    attached: []
  },
  {
    name: "a published release's video is translated and its results attached",
    open: () => withRelease('published'),
    step: stage => ({
      ...onRelease(stage),
      with: { ...access(stage), ...languages, 'attach-to-release': 'true', 'poll-interval': '0.05' }
    }),
    status: 'completed',
    downloads: [],
    attached: LANGUAGES.map(() => 'mp4')
  },
  {
    name: 'two videos of a release are translated and their results attached',
    open: () => withRelease('published', 2),
    step: stage => ({
      ...onRelease(stage),
      with: {
        ...access(stage),
        ...languages,
        video: 'release:*.mp4',
        'attach-to-release': 'true',
        'poll-interval': '0.05'
      }
    }),
    status: 'completed',
    translations: 2 * LANGUAGES.length,
    downloads: [],
    attached: [...LANGUAGES, ...LANGUAGES].map(() => 'mp4')
  },
  {
    name: "a private draft's video is streamed and submitted",
    open: () => withRelease('draft'),
    step: stage => ({
      ...onGithub(stage),
      with: { ...access(stage), ...languages, 'release-tag': TAG, video: 'release:*.mp4' }
    }),
    status: 'submitted',
    downloads: [],
    attached: []
  },
  {
    name: "a private draft's video is measured, streamed and submitted",
    open: async () => {
      const stage = await openStage({ github: { repository: { private: true } } })
      const asset = { name: 'tour.mp4', bytes: clip('index-last.mp4'), contentType: 'video/mp4' }
      stage.github.addRelease({ tag: TAG, draft: true, assets: [asset] })
      return stage
    },
    step: stage => ({
      ...onGithub(stage),
      with: {
        ...access(stage),
        ...languages,
        'release-tag': TAG,
        'max-minutes': '1',
        'folder-id': 'folder_talks',
        'brand-glossary-id': 'glossary_talks'
      }
    }),
    status: 'submitted',
    downloads: [],
    attached: []
  },
  {
    name: 'without reuse, the response to the submission is checked',
    open: withAsset,
    step: stage => ({ with: { ...access(stage), ...languages, video: 'asset:asset_talk', reuse: 'false' } }),
    status: 'submitted',
    downloads: [],
    attached: []
  },
  {
    name: 'everything of a commit is collected, downloaded and attached',
    open: submittedEarlier,
    step: stage => ({
      ...onRelease(stage),
      action: 'collect',
      with: {
        ...access(stage),
        'download-to': 'results',
        'attach-to-release': 'true',
        'poll-interval': '0.05'
      }
    }),
    status: 'completed',
    downloads: LANGUAGES.map(() => 'mp4'),
    attached: LANGUAGES.map(() => 'mp4')
  }
]
