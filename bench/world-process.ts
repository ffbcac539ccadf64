import { setTimeout } from 'node:timers/promises'
import { contentSize } from '../sandbox/github/asset-content.ts'
import { startGithubSandbox } from '../sandbox/github/github-sandbox.ts'
import { startHeygenSandbox } from '../sandbox/heygen/heygen-sandbox.ts'
import type { Settings } from '../sandbox/heygen/settings.ts'
import { startPublicWeb } from '../sandbox/public-web.ts'
import { SandboxClock } from '../sandbox/sandbox-clock.ts'

/** The process behind `startWorld`. */

const clock = new SandboxClock()
const heygen = await startHeygenSandbox({ clock })
const github = await startGithubSandbox({ clock })
const { direct: secure } = await startPublicWeb(heygen.url)
const { id: asset } = heygen.addAsset({ id: 'asset_bench' })

/** Milliseconds that the API's responses wait. */
let latencyMs = 0
heygen.faults.add({
  times: Number.POSITIVE_INFINITY,
  fault: { kind: 'cue', notify: () => latencyMs > 0 && setTimeout(latencyMs) }
})

const putSeconds: number[] = []
heygen.storage.faults.add({
  when: { method: 'PUT' },
  times: Number.POSITIVE_INFINITY,
  fault: {
    kind: 'cue',
    notify: () => putSeconds.push((clock.now() - (heygen.storage.requests.at(-1)?.at ?? 0)) / 1000)
  }
})

/** A request, as far as it matters here. */
export interface SeenRequest {
  method: string
  path: string
  /** Milliseconds. */
  at: number
}

const calls = {
  /** Forgets all translations and requests, and behaves as `settings` say. */
  reset(settings: Partial<Settings> = {}): void {
    heygen.translations.length = 0
    heygen.requests.length = 0
    heygen.storage.requests.length = 0
    Object.assign(heygen.settings, { translationSeconds: 300, advancePerCheck: 0, ...settings })
  },
  /** Delays every response of the API by so many milliseconds from now on. */
  delay(milliseconds: number): void {
    latencyMs = milliseconds
  },
  /** The API's requests since the last reset. */
  requests(): SeenRequest[] {
    return heygen.requests.map(({ method, path, at }) => ({ method, path, at }))
  },
  languages(): string[] {
    return heygen.languages
  },
  /** Makes these the languages that HeyGen knows. */
  offer(languages: string[]): void {
    heygen.languages = languages
  },
  /** Puts finished translations into the account, and gives their ids. */
  addTranslations(count: number): string[] {
    const translations = Array.from({ length: count }, (_, n) =>
      heygen.addTranslation({ language: heygen.languages[n] ?? 'Spanish', endsAt: 0 })
    )
    return translations.map(translation => translation.id)
  },
  /** Offers a file of `bytes` bytes to everybody, and gives its URL. */
  publish(bytes: number): string {
    return heygen.storage.publish(`/public/${bytes}.mp4`, { size: bytes })
  },
  /** How long the body of each upload took to arrive, in seconds; forgets them. */
  putSeconds(): number[] {
    return putSeconds.splice(0)
  },
  /** Makes a release with this tag, and gives the event's payload. */
  release(tag: string): object {
    const sha = github.addCommit()
    github.addTag(tag, { target: sha })
    return github.eventPayload(github.addRelease({ tag, targetCommitish: 'main' }))
  },
  /** Sizes of what is attached to all releases. */
  attached(): number[] {
    return github.repository.releases.flatMap(release => release.assets.map(asset => contentSize(asset.content)))
  },
  unexpected(): string[] {
    return [...heygen.unexpected, ...github.unexpected].map(
      ({ method, path, problem }) => `${method} ${path}: ${problem}`
    )
  }
}

export type Calls = typeof calls

const facts = {
  /** The HeyGen asset that submits translate. */
  asset,
  heygenUrl: heygen.url,
  /** The same over TLS, and the variables that make a process trust it. */
  secure,
  apiKey: heygen.apiKey,
  githubUrl: github.url,
  githubServerUrl: github.serverUrl,
  githubToken: github.token,
  repository: github.fullName
}

/** Where everything is, and how to get in. */
export type Facts = typeof facts

process.on('message', ({ name, values }: { name: keyof Calls; values: unknown[] }) => {
  const call = calls[name] as (...given: unknown[]) => unknown
  process.send?.({ value: call(...values) })
})
process.send?.(facts)
