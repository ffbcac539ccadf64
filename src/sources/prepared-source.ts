import type { OpenRelease } from '../github/run-release.ts'
import type { HeygenConnection } from '../heygen/client.ts'
import type { Source } from '../inputs/source.ts'
import type { AssetInput, SourceField } from '../model/request.ts'
import type { Run } from '../runner/run-action.ts'

/** A source that is known to be there and to be what it was said to be. Nothing has been sent yet. */
export interface PreparedSource {
  /** The input that names it. */
  readonly field: SourceField
  /** What makes it the same source: its bytes, its asset id, or its URL without a signature. */
  readonly identity: string
  /** For people. */
  readonly label: string
  /** First part of the results' file names. */
  readonly stem: string
  /** The URL that HeyGen will fetch, where that is known before. */
  readonly url?: string
  /** Gives it to HeyGen: uploads what has to be uploaded. */
  provide(connection: HeygenConnection, deadline: number): Promise<AssetInput>
}

export interface PrepareAsk {
  readonly run: Run
  readonly field: SourceField
  readonly source: Source
  /** Opens the release that `release:` sources mean. */
  readonly release: () => Promise<OpenRelease>
}
