import type { ResultKind } from './result-file.ts'
import type { SandboxTranslation } from './translation.ts'

/** How the sandbox behaves. All of it can be changed while it runs; seconds are the sandbox clock's. */
export interface Settings {
  /** How long a translation runs, the same for all or by language. Default 300. */
  translationSeconds: number | ((language: string) => number)
  /** Milliseconds by which each status check (of one translation, or of many at once) moves the clock. Default 0. */
  advancePerCheck: number
  /**
   * Pending and running translations from which on the next request is refused with 429. Default 10, as for HeyGen's pay-as-you-go
   * plan: https://developers.heygen.com/docs/pricing. Below the limit a request is accepted whatever its number of languages: that
   * page does not say what happens to one that crosses the limit, and refused, one of more than 10 could never succeed.
   */
  concurrency: number
  /** The Retry-After header of such a refusal, seconds or a date; undefined leaves it out. Default `'1'`. */
  retryAfter: string | undefined
  /** How a translation shows its language: by the name in the request, by its BCP 47 tag, or not at all. Default `'name'`. */
  outputLanguageAs: 'name' | 'code' | 'null'
  /** Changes a translation before it is shown, in the list or when it is read. Default: shows it as it is. */
  editShown: (shown: Readonly<Record<string, unknown>>, where: 'list' | 'read') => object
  /** IDs and statuses come in the reverse order of the request. Default false. */
  reverseIds: boolean
  /** The list starts with the oldest translation. Default false: the newest. */
  oldestFirst: boolean
  /** Reads for which a new translation is completed and has no URL yet. Default 0. */
  completedWithoutUrlChecks: number
  /** A completed translation has no captions, though the request enabled them. Default false. */
  withoutCaptions: boolean
  /** Status checks for which a new translation is not found. Default 0. */
  notFoundChecks: number
  /** GET /v3/video-translations/statuses responds with 404. Default false. */
  withoutBulkStatuses: boolean
  /** Bytes of each result video or audio. Default 4096. */
  resultBytes: number | ((translation: SandboxTranslation, kind: ResultKind) => number)
  /** Seconds for which a presigned URL is good. Default 7 days. */
  urlSeconds: number
  /** Presigned URLs are filled up to at least this many characters. Default 0. */
  urlLength: number
  /** A presigned URL of a result refuses HEAD, as S3 does with one that was signed for GET. Default false. */
  presignedForGetOnly: boolean
  /** Real milliseconds for which a POST of a translation is in flight. Default 0. */
  postMilliseconds: number
  /** `complete` responds so many times, for each asset, that the object is not there yet. Default 0. */
  uploadNotFoundTimes: number
  /** The code of that response. Default `resource_not_ready`. */
  uploadNotFoundCode: string
  /** How long an asset is `processing` after `complete`. Default 0. */
  assetProcessingSeconds: number
  /** How many translations each new asset refuses as not ready, whatever the clock says. Default 0. */
  assetProcessingPosts: number
  /** The `max_bytes` of a direct upload. Default 10 GiB. */
  maxUploadBytes: number
  /** A larger file is refused with 413 when it is announced; false leaves that to the client. Default true. */
  refuseLargeUploads: boolean
  /** A PUT must carry exactly `upload_headers`. Default true. */
  requireStrictUploadHeaders: boolean
  /** The balance that GET /v3/users/me shows. Default 100. */
  walletBalance: number
  /** Brand glossaries and folders that do not exist; any other ID does. Default none. */
  missingIds: readonly string[]
  /** Folders in the trash. Default none. */
  trashedFolders: readonly string[]
  /** Headers of every response of the API, beside its request ID. Default none. */
  moreHeaders: Readonly<Record<string, string>>
}

const WEEK_SECONDS = 7 * 24 * 60 * 60

/** The default of every setting. */
export const DEFAULT_SETTINGS: Readonly<Settings> = {
  translationSeconds: 300,
  advancePerCheck: 0,
  concurrency: 10,
  retryAfter: '1',
  outputLanguageAs: 'name',
  editShown: shown => shown,
  reverseIds: false,
  oldestFirst: false,
  completedWithoutUrlChecks: 0,
  withoutCaptions: false,
  notFoundChecks: 0,
  withoutBulkStatuses: false,
  resultBytes: 4096,
  urlSeconds: WEEK_SECONDS,
  urlLength: 0,
  presignedForGetOnly: false,
  postMilliseconds: 0,
  uploadNotFoundTimes: 0,
  uploadNotFoundCode: 'resource_not_ready',
  assetProcessingSeconds: 0,
  assetProcessingPosts: 0,
  maxUploadBytes: 10 * 1024 ** 3,
  refuseLargeUploads: true,
  requireStrictUploadHeaders: true,
  walletBalance: 100,
  missingIds: [],
  trashedFolders: [],
  moreHeaders: {}
}
