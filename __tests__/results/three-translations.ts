import type { Translation } from '../../src/model/translation.ts'
import type { FakeHeygen, FakeTranslation } from '../fakes/fake-heygen.ts'
import { startWait, submitted } from '../fakes/start-wait.ts'

const MINUTE = 60_000
const LANGUAGES = ['Spanish (Mexico)', 'French', 'German']

/** One that ends after each minute. */
export const threeTranslations = (): FakeTranslation[] =>
  LANGUAGES.map((language, n) => ({ id: `id-${n}`, language, endsAfter: (n + 1) * MINUTE }))
export const oneTranslation = submitted([{ id: 'id-0', language: 'French' }])

/** Begins a wait of at most `timeoutMs`. */
export const start = (heygen: FakeHeygen, translations = submitted(threeTranslations()), timeoutMs = 60 * MINUTE) =>
  startWait(heygen, translations, { timeoutMs })

export const statuses = (translations: readonly Translation[]) => translations.map(one => one.status)
