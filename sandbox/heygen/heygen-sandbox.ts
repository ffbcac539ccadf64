import type { Faults } from '../faults.ts'
import { type LoopbackServer, type RecordedRequest, startLoopbackServer } from '../loopback-server.ts'
import { SandboxClock } from '../sandbox-clock.ts'
import { addAsset } from './direct-uploads.ts'
import { type Credentials, handleApiRequest, heygenDescription } from './heygen-api.ts'
import { errorBodyOfStatus } from './heygen-error.ts'
import { type Asset, type Charge, HeygenState } from './heygen-state.ts'
import type { Replay } from './idempotency.ts'
import type { GeneratedFile, ResultKind } from './result-file.ts'
import { DEFAULT_SETTINGS, type Settings } from './settings.ts'
import { handleStorageRequest, type PublishedFile, type PublishOptions, publishedFile } from './storage-host.ts'
import type { SandboxTranslation } from './translation.ts'
import { xmlError } from './xml-error.ts'

/** What to start with: any setting, and what holds for the whole run. */
export interface HeygenSandboxOptions extends Partial<Settings>, Partial<Credentials> {
  clock?: SandboxClock
  /** The API's port; 0, the default, is one that the system picks. */
  port?: number
  storagePort?: number
}

/** The host where files are kept, apart from the API's. */
export interface StorageHost extends LoopbackServer {
  /** Serves a file to everybody under `path` (`/public/talk.mp4`), and returns its URL. */
  publish(path: string, options?: PublishOptions): string
}

/** A HeyGen on loopback, with all its state open to the test. */
export interface HeygenSandbox extends Credentials {
  /** The API's address, for `api-url`. */
  url: string
  clock: SandboxClock
  /** May be changed at any time. */
  settings: Settings
  /** Requests to the API. Those to the storage host are in `storage.requests`. */
  requests: RecordedRequest[]
  /** Faults of the API. Those of the storage host are in `storage.faults`. */
  faults: Faults
  /** Watchers of the API. Those of the storage host are in `storage.watchers`. */
  watchers: LoopbackServer['watchers']
  /** Unexpected requests to either host. */
  readonly unexpected: RecordedRequest[]
  storage: StorageHost
  translations: SandboxTranslation[]
  assets: Asset[]
  /** Every translation that was made by a request, oldest first: what was charged. */
  charges: Charge[]
  /** Every response that was replayed. */
  replays: Replay[]
  /** The names of the languages. May be changed, or set. */
  languages: string[]
  /** Puts a translation into the account's history. */
  addTranslation(given?: Partial<SandboxTranslation>): SandboxTranslation
  /** Puts an asset into the account, ready to be used. */
  addAsset(given?: Partial<Asset>): Asset
  /** Makes the next `times` (default: all) translations into a language fail with this message. */
  failLanguage(language: string, message: string, times?: number): void
  /** Keeps every submission in flight until the returned function is called. */
  holdPosts(): () => void
  /** The file of a completed translation. */
  resultFile(translation: SandboxTranslation, kind: ResultKind): GeneratedFile
  /** Stops both servers. */
  close(): Promise<void>
}

/** Starts the API and the storage host on 127.0.0.1. */
export async function startHeygenSandbox(options: HeygenSandboxOptions = {}): Promise<HeygenSandbox> {
  const {
    clock = new SandboxClock(),
    apiKey = 'sandbox-api-key',
    accessToken = 'sandbox-access-token',
    port = 0,
    storagePort = 0,
    ...settings
  } = options
  const state = new HeygenState(clock, { ...DEFAULT_SETTINGS, ...settings })
  // Read before the first request comes, so that it does not wait for it.
  await heygenDescription()
  const api = await startLoopbackServer({
    clock,
    port,
    handle: request => handleApiRequest(state, { apiKey, accessToken }, request),
    headers: responseHeaders(state.settings),
    errorBody: errorBodyOfStatus
  })
  const storage = await startStorageHost(state, storagePort)
  state.storageOrigin = storage.url
  return {
    ...openState(state),
    url: api.url,
    apiKey,
    accessToken,
    requests: api.requests,
    faults: api.faults,
    watchers: api.watchers,
    storage,
    get unexpected() {
      return [...api.unexpected, ...storage.unexpected]
    },
    get languages() {
      return state.languages
    },
    set languages(names) {
      state.languages = names
    },
    async close() {
      await Promise.all([api.close(), storage.close()])
    }
  }
}

/** A request ID, the same in every run and another for each request, and what the settings add. */
function responseHeaders(settings: Settings): () => Record<string, string> {
  let responses = 0
  return () => {
    responses += 1
    return { ...settings.moreHeaders, 'x-request-id': `req_${String(responses).padStart(6, '0')}` }
  }
}

function openState(state: HeygenState) {
  const { clock, settings, translations, assets, charges } = state
  return {
    clock,
    settings,
    translations,
    assets,
    charges,
    replays: state.idempotency.replays,
    addTranslation: (given?: Partial<SandboxTranslation>) => state.addTranslation(given),
    addAsset: (given?: Partial<Asset>) => addAsset(state, given),
    failLanguage: (language: string, message: string, times = Number.POSITIVE_INFINITY) => {
      state.failures.push({ language, message, times })
    },
    holdPosts: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      state.postGate = promise
      return resolve
    },
    resultFile: (translation: SandboxTranslation, kind: ResultKind) => state.resultFile(translation, kind)
  }
}

async function startStorageHost(state: HeygenState, port: number): Promise<StorageHost> {
  const published = new Map<string, PublishedFile>()
  const server = await startLoopbackServer({
    clock: state.clock,
    port,
    handle: request => handleStorageRequest(state, published, request),
    errorBody: status => Buffer.from(String(xmlError(status, 'InternalError', `status ${status}`).body))
  })
  return {
    ...server,
    publish(path, publishOptions = {}) {
      published.set(path, publishedFile(path, publishOptions))
      return server.url + path
    }
  }
}
