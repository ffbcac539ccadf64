/** How much a summary tells; what is too much for GitHub is told with less. */
export interface SummaryDetail {
  /** Characters of a failure's message; 0: no messages. */
  readonly messageCharacters: number
  /** Characters of a language's name. */
  readonly nameCharacters: number
  readonly files: boolean
  /** Most rows of the table, and most ids that no language is known of. */
  readonly rows: number
}

const ALL: SummaryDetail = { messageCharacters: 800, nameCharacters: 120, files: true, rows: Number.POSITIVE_INFINITY }

/** From everything to what must be there; rows are cut only after all of these. */
export const SUMMARY_DETAILS: readonly [SummaryDetail, ...SummaryDetail[]] = [
  ALL,
  { ...ALL, messageCharacters: 300 },
  { ...ALL, messageCharacters: 100 },
  { ...ALL, messageCharacters: 0 },
  { ...ALL, messageCharacters: 0, files: false },
  { ...ALL, messageCharacters: 0, files: false, nameCharacters: 24 }
]
