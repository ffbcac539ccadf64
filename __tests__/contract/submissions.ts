import { createLanguageResolver } from '../../src/languages/resolve.ts'
import { callbackId, type Work } from '../../src/plan/idempotency.ts'
import { type Submission, submit } from '../../src/plan/submit.ts'
import { type FakeRun, fakeRun, SHA } from '../fakes/fake-run.ts'
import { type ConnectedSandbox, useSandbox } from './connected-sandbox.ts'

export const LANGUAGES = ['French', 'German', 'Spanish']
export const WORK: Work = {
  repository: 'octo-org/product',
  sha: SHA,
  sources: { video: 'url:https://example.com/talk.mp4' },
  options: { mode: 'speed' }
}

interface Changes extends Partial<Omit<Submission, 'run' | 'connection'>> {
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
  /** Id by language: as handed on, and as bought last. */
  ids(run: FakeRun): Record<string, string>
  bought(): Record<string, string>
}

/** A sandbox for each test of the file, whose jobs take a minute, and submissions to it. */
export function useSubmissions(): SubmissionWorld {
  const world = useSandbox({ jobSeconds: 60 })
  return {
    world,
    prepared: ({ signal, ahead = 0, inputs = {}, ...changes } = {}) => {
      const clock = { ...world.clock, now: () => world.clock.now() + ahead }
      const run = fakeRun({ http: world.connection.http, clock, inputs, signal })
      const connection = { ...world.connection, clock, signal: run.signal }
      const languages = changes.languages ?? LANGUAGES
      // The workflow's own order is another than that of the request.
      const planned = languages.toReversed().map(language => ({ language, failedBefore: 0 }))
      run.publish({ plan: { sources: {}, options: {}, languages: planned } })
      const body = {
        video: { type: 'url', url: 'https://example.com/talk.mp4' },
        callback_id: callbackId(WORK)
      } as const
      const ask = {
        work: WORK,
        body,
        languages,
        attempt: 0,
        reused: [],
        order: planned.map(one => one.language),
        begunAt: clock.now(),
        ownKey: undefined,
        ledgerIsComplete: true,
        history: new Map<string, string>(),
        keyOf: createLanguageResolver(undefined).keyOf,
        deadline: clock.now() + 600_000
      }
      return { run, done: () => submit({ run, connection, ...ask, ...changes }) }
    },
    keys: () => world.posts().map(post => post.headers['idempotency-key']),
    asked: () => world.posts().map(post => JSON.parse(post.body.toString()).output_languages),
    ids: run => Object.fromEntries(run.report().translations.map(one => [one.language, one.id])),
    bought: () => Object.fromEntries(world.sandbox.purchases.map(one => [one.language, one.id]))
  }
}
