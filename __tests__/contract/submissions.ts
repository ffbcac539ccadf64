import { parseTranslateInputs } from '../../src/inputs/translate-inputs.ts'
import { createLanguageResolver } from '../../src/languages/resolve.ts'
import type { Translation } from '../../src/model/translation.ts'
import type { History } from '../../src/plan/history.ts'
import type { PlannedRun, PlannedVideo } from '../../src/plan/plan.ts'
import { submit } from '../../src/plan/submit.ts'
import { callbackId, idempotencyKey, type Work } from '../../src/plan/work.ts'
import { type FakeRun, fakeRun, SHA } from '../fakes/fake-run.ts'
import { type ConnectedSandbox, useSandbox } from './connected-sandbox.ts'

const VIDEO_URL = 'https://example.com/talk.mp4'
export const LANGUAGES = ['French', 'German', 'Spanish']
export const WORK: Work = {
  repository: 'octo-org/product',
  sha: SHA,
  sources: { video: `url:${VIDEO_URL}` },
  options: { mode: 'speed' }
}

interface Changes {
  /** What is to be submitted, sorted. */
  readonly languages?: readonly string[]
  /** What is reused, in the workflow's order after the languages to submit. */
  readonly reused?: readonly Translation[]
  /** Another order of the workflow than the reverse. */
  readonly order?: readonly string[]
  readonly callbackId?: string
  /** The workflow's own key. */
  readonly ownKey?: string
  readonly history?: Partial<Pick<History, 'isComplete' | 'languageById'>>
  readonly signal?: AbortSignal
  /** What the workflow sets. */
  readonly inputs?: Readonly<Record<string, string>>
  /** How far the runner's clock is ahead of HeyGen's, milliseconds. */
  readonly ahead?: number
}

export interface SubmissionWorld {
  readonly world: ConnectedSandbox
  /** A run that is about to submit these languages, and its submission. */
  prepared(changes?: Changes): { run: FakeRun; done: () => Promise<unknown> }
  /** The keys and the languages of the requests, as they came. */
  keys(): (string | undefined)[]
  asked(): string[][]
  /** ID by language: as output, and as submitted last. */
  ids(run: FakeRun): Record<string, string>
  charged(): Record<string, string>
}

/** A sandbox for each test of the file, whose translations take a minute, and submissions to it. */
export function useSubmissions(): SubmissionWorld {
  const world = useSandbox({ translationSeconds: 60 })
  return {
    world,
    prepared: (changes = {}) => {
      const { signal, ahead = 0, inputs = {}, languages = LANGUAGES, reused = [], ownKey = '' } = changes
      const clock = { ...world.clock, now: () => world.clock.now() + ahead }
      const run = fakeRun({ http: world.connection.http, clock, inputs, signal })
      const connection = { ...world.connection, clock, signal: run.signal }
      const video: PlannedVideo = {
        plan: {
          sha: SHA,
          sources: {},
          options: {},
          // The workflow's own order is another than that of the request.
          languages: (changes.order ?? languages.toReversed()).map(language => ({
            language,
            failedBefore: 0,
            reuse: reused.find(one => one.language === language)
          })),
          key: ownKey || idempotencyKey(WORK, languages, 0)
        },
        work: WORK,
        sources: {
          video: {
            identity: `url:${VIDEO_URL}`,
            label: VIDEO_URL,
            stem: 'talk',
            url: VIDEO_URL,
            provide: async () => ({ type: 'url', url: VIDEO_URL })
          },
          audio: undefined,
          srt: undefined
        },
        stem: 'talk',
        isOneOfSeveral: false,
        callbackId: changes.callbackId ?? callbackId(WORK, 'talk'),
        history: { languages: [], languageById: new Map(), isComplete: true, ...changes.history },
        reused,
        languages,
        attempt: 0
      }
      const { keyOf } = createLanguageResolver(undefined)
      const planned: PlannedRun = { videos: [video], sha: SHA, keyOf, release: undefined, begunAt: clock.now() }
      run.publish({ plans: [video.plan] })
      const parsed = parseTranslateInputs({ 'api-key': 'any', languages: 'any', 'idempotency-key': ownKey })
      return { run, done: () => submit(run, parsed, connection, planned) }
    },
    keys: () => world.posts().map(post => post.headers['idempotency-key']),
    asked: () => world.posts().map(post => JSON.parse(post.body.toString()).output_languages),
    ids: run => Object.fromEntries(run.report().translations.map(one => [one.language, one.id])),
    charged: () => Object.fromEntries(world.sandbox.charges.map(one => [one.language, one.id]))
  }
}
