/** What is known of the content of a video. */
export interface Media {
  /** Its length. */
  readonly seconds: number | undefined
  readonly hasAudio: boolean | undefined
  /** Why the length is unknown, as a clause. */
  readonly problem?: string | undefined
}
