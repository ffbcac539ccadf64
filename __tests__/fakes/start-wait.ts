import type { Translation } from '../../src/model/translation.ts'
import { type WaitOptions, wait } from '../../src/results/wait.ts'
import type { FakeHeygen } from './fake-heygen.ts'
import { type FakeLog, fakeLog } from './fake-log.ts'

export interface StartedWait {
  /** Rejects with a refusal of the key too. */
  readonly ended: Promise<readonly Translation[]>
  readonly log: FakeLog
  /** Every state that was reported, in order. */
  readonly states: (readonly Translation[])[]
}

interface Changes extends Partial<Omit<WaitOptions, 'inputs'>> {
  /** The longest wait; an hour by default. */
  readonly timeoutMs?: number
  readonly intervalMs?: number
}

/** Begins a wait; `changes` changes any of it. */
export function startWait(
  heygen: FakeHeygen,
  translations: readonly Translation[],
  { connection = heygen.connection, timeoutMs = 60 * 60_000, intervalMs, ...changes }: Changes = {}
): StartedWait {
  const log = fakeLog()
  const states: (readonly Translation[])[] = []
  const finish = async () => {
    const ended = await wait(translations, {
      connection: { ...connection, log },
      inputs: { waitTimeoutMs: timeoutMs, pollIntervalMs: intervalMs },
      keyOf: text => text,
      onChange: state => states.push(state),
      ...changes
    })
    if (ended.refusal !== undefined) throw ended.refusal
    return ended.translations
  }
  return { ended: finish(), log, states }
}

/** Translations as they stand after submitting, one for each fake, under its language. */
export function submitted(fakes: readonly { readonly id: string; readonly language: string | null }[]): Translation[] {
  return fakes.map(({ id, language }) => ({ language: language ?? id, id, status: 'pending', reused: false }))
}
