import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StepAsk } from '../../sandbox/run-step.ts'
import { clip } from '../sources/clips.ts'
import {
  addSubmitted,
  LANGUAGES,
  onGithub,
  onRelease,
  submittedEarlier,
  TAG,
  VIDEO_BYTES,
  withAsset,
  withRelease
} from './scenario-stages.ts'
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
  /** Rows of the table in the release's notes at the end; left out: none. */
  readonly rows?: number
}

const SRT = '1\n00:00:00,000 --> 00:00:02,000\nHello\n'

const access = ({ heygen }: Stage) => ({ 'api-key': heygen.apiKey, 'api-url': heygen.url })
const languages = { languages: LANGUAGES.toReversed().join('\n') }

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
    name: 'results are attached, and listed in a manifest and in the notes',
    open: () => withRelease('draft'),
    step: stage => ({
      ...onGithub(stage),
      with: {
        ...access(stage),
        ...languages,
        'release-tag': TAG,
        'download-to': 'results',
        'attach-to-release': 'true',
        manifest: 'true',
        'release-notes': 'true',
        'poll-interval': '0.05'
      }
    }),
    status: 'completed',
    downloads: [...LANGUAGES.map(() => 'mp4'), 'json'],
    attached: [...LANGUAGES.map(() => 'mp4'), 'json'],
    rows: LANGUAGES.length
  },
  {
    name: 'what is collected for an immutable release is listed in its notes',
    open: async () => {
      const stage = await withRelease('immutable')
      addSubmitted(stage)
      return stage
    },
    step: stage => ({
      ...onRelease(stage),
      action: 'collect',
      with: { ...access(stage), 'release-notes': 'true', 'poll-interval': '0.05' }
    }),
    status: 'completed',
    downloads: [],
    attached: [],
    rows: LANGUAGES.length
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
