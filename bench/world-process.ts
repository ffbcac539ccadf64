import { setTimeout } from 'node:timers/promises'
import { contentSize } from '../sandbox/github/asset-content.ts'
import { startGithubSandbox } from '../sandbox/github/github-sandbox.ts'
import { startHeygenSandbox } from '../sandbox/heygen/heygen-sandbox.ts'
import { DEFAULT_SETTINGS, type Settings } from '../sandbox/heygen/settings.ts'
import { startPublicWeb } from '../sandbox/public-web.ts'
import { SandboxClock } from '../sandbox/sandbox-clock.ts'
import { largeVideo } from './large-video.ts'

/** The process behind `startWorld`. */

const clock = new SandboxClock()
const heygen = await startHeygenSandbox({ clock })
const github = await startGithubSandbox({ clock })
const { direct: secure } = await startPublicWeb(heygen.url)
const large = largeVideo()
const { direct: secureStorage } = await startPublicWeb(heygen.storage.url)
const largePath = new URL(heygen.storage.publish('/public/large.mp4', { file: large.file })).pathname
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
    large.read.splice(0)
    Object.assign(heygen.settings, DEFAULT_SETTINGS, settings)
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
  /** How many results were requested from the storage since the last reset. */
  downloads(): number {
    return heygen.storage.requests.filter(one => one.path.startsWith('/results/')).length
  },
  /** Bytes that each request for a part of the large video was sent since the last reset. */
  largeVideoReads(): number[] {
    return large.read
  },
  /** Makes a release with this tag and so many videos, `lesson-1.mp4` and so on, and gives the event's payload. */
  release(tag: string, videos = 0): object {
    const sha = github.addCommit()
    github.addTag(tag, { target: sha })
    // Of another size each: videos of the same bytes are one video.
    const assets = Array.from({ length: videos }, (_, n) => ({ name: `lesson-${n + 1}.mp4`, size: 1000 + n }))
    return github.eventPayload(github.addRelease({ tag, targetCommitish: 'main', assets }))
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
  /** A video of 200 MB at a public URL, and the variables that make a process trust its host. */
  largeVideo: { url: secureStorage.url + largePath, env: secureStorage.env },
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
