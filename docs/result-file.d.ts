// Made from src/report/result-file-schema.ts by `npm run docs`.

export interface ResultFile {
  /**
   * Changes when a field changes its meaning or is removed, not when a field is added
   */
  version: 1
  action: 'translate' | 'collect'
  status: 'skipped' | 'planned' | 'submitted' | 'completed' | 'partial' | 'failed' | 'timed-out'
  /**
   * `owner/repo`
   */
  repository: string
  /**
   * The commit that the work belongs to
   */
  sha: string
  /**
   * UTC, ISO 8601
   */
  begun_at?: string
  /**
   * UTC, ISO 8601
   */
  written_at?: string
  /**
   * Whether the run has waited for results
   */
  waited: boolean
  skip_reason?: string
  error?: {
    /**
     * A code of docs/errors.md
     */
    code: string
    message: string
    /**
     * What to do about it
     */
    hint: string
    /**
     * The input that is wrong
     */
    input?: string
    /**
     * The field of the request that HeyGen's API names
     */
    param?: string
    http_status?: number
    /**
     * The API's own code, if it is not in docs/errors.md
     */
    api_code?: string
    /**
     * To quote when you ask for help
     */
    request_id?: string
    doc_url?: string
    [k: string]: unknown
  }
  /**
   * With several videos, one a line
   */
  idempotency_key?: string
  /**
   * Minutes of translated video that were submitted, or in a dry run would be, by the length of the source
   */
  minutes?: number
  translation_ids: string[]
  translations: {
    /**
     * The source of the video, without secrets; in `collect` the start of its file names
     */
    video?: string
    /**
     * BCP 47 tag of the language, where it has one
     */
    tag?: string
    /**
     * HeyGen's name of the language; the ID where the language is unknown
     */
    language: string
    /**
     * ID at HeyGen
     */
    id: string
    status: 'pending' | 'running' | 'completed' | 'failed' | 'not_found'
    /**
     * Whether it was in the HeyGen account before this run
     */
    reused: boolean
    /**
     * Why it failed or could not be read
     */
    failure_message?: string
    /**
     * Length of the result in seconds
     */
    duration?: number
    /**
     * Downloaded files, relative to the workspace
     */
    files?: string[]
    /**
     * Assets of the release
     */
    assets?: {
      name: string
      url: string
      [k: string]: unknown
    }[]
    /**
     * Its details could not be read; the status may be out of date
     */
    unreadable?: true
    /**
     * UTC, ISO 8601
     */
    created_at?: string
    /**
     * When this run saw it end
     */
    ended_at?: string
    /**
     * Presigned: opens the result for whoever has it, and expires
     */
    video_url?: string
    [k: string]: unknown
  }[]
  /**
   * IDs whose results are not where they were to be delivered
   */
  not_delivered?: string[]
  /**
   * IDs of an unexpected response, which cannot be matched to a language
   */
  stray_ids: string[]
  release?: {
    tag: string
    url: string
    [k: string]: unknown
  }
  /**
   * Downloaded manifests, relative to the workspace
   */
  manifests?: string[]
  /**
   * The plan of the only video
   */
  plan?: {
    /**
     * `video`, `audio` and `srt`, without secrets
     */
    sources: {
      [k: string]: string
    }
    /**
     * Fields of HeyGen's request
     */
    options: {
      [k: string]: unknown
    }
    languages: {
      language: string
      /**
       * The existing translation that is used; absent: the language is submitted
       */
      reuse?: {
        id: string
        status: 'pending' | 'running' | 'completed' | 'failed' | 'not_found'
        [k: string]: unknown
      }
      /**
       * Earlier attempts that failed
       */
      failed_before: number
      [k: string]: unknown
    }[]
    /**
     * Length of the part of the video that is translated
     */
    seconds?: number
    idempotency_key?: string
    [k: string]: unknown
  }
  /**
   * The plans of several videos
   */
  plans?: {
    /**
     * `video`, `audio` and `srt`, without secrets
     */
    sources: {
      [k: string]: string
    }
    /**
     * Fields of HeyGen's request
     */
    options: {
      [k: string]: unknown
    }
    languages: {
      language: string
      /**
       * The existing translation that is used; absent: the language is submitted
       */
      reuse?: {
        id: string
        status: 'pending' | 'running' | 'completed' | 'failed' | 'not_found'
        [k: string]: unknown
      }
      /**
       * Earlier attempts that failed
       */
      failed_before: number
      [k: string]: unknown
    }[]
    /**
     * Length of the part of the video that is translated
     */
    seconds?: number
    idempotency_key?: string
    [k: string]: unknown
  }[]
  [k: string]: unknown
}

export type Translations = {
  /**
   * The source of the video, without secrets; in `collect` the start of its file names
   */
  video?: string
  /**
   * BCP 47 tag of the language, where it has one
   */
  tag?: string
  /**
   * HeyGen's name of the language; the ID where the language is unknown
   */
  language: string
  /**
   * ID at HeyGen
   */
  id: string
  status: 'pending' | 'running' | 'completed' | 'failed' | 'not_found'
  /**
   * Whether it was in the HeyGen account before this run
   */
  reused: boolean
  /**
   * Why it failed or could not be read
   */
  failure_message?: string
  /**
   * Length of the result in seconds
   */
  duration?: number
  /**
   * Downloaded files, relative to the workspace
   */
  files?: string[]
  /**
   * Assets of the release
   */
  assets?: {
    name: string
    url: string
    [k: string]: unknown
  }[]
  [k: string]: unknown
}[]
