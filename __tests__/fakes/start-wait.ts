import type { Translation } from '../../src/model/translation.ts'
import { type WaitOptions, wait } from '../../src/results/wait.ts'
import type { FakeHeygen } from './fake-heygen.ts'
import { type FakeLog, fakeLog } from './fake-log.ts'

export interface StartedWait {
  readonly ended: Promise<readonly Translation[]>
  readonly log: FakeLog
  /** Every state that was told, in order. */
  readonly states: (readonly Translation[])[]
}

const AN_HOUR = 60 * 60_000

/** Begins a wait of at most an hour; `more` changes any of it. */
export function startWait(
  heygen: FakeHeygen,
  translations: readonly Translation[],
  { connection = heygen.connection, ...more }: Partial<WaitOptions> = {}
): StartedWait {
  const log = fakeLog()
  const states: (readonly Translation[])[] = []
  const ended = wait(translations, {
    connection: { ...connection, log },
    timeoutMs: AN_HOUR,
    languageKey: text => text,
    onChange: state => states.push(state),
    ...more
  })
  return { ended, log, states }
}

/** Translations as they stand after submitting, one for each job, under the languages of the jobs. */
export function submitted(jobs: readonly { readonly id: string; readonly language: string | null }[]): Translation[] {
  return jobs.map(({ id, language }) => ({ language: language ?? id, id, status: 'pending', reused: false }))
}
