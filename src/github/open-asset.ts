import type { Readable } from 'node:stream'
import { ActionError } from '../errors/action-error.ts'
import { discard, type HttpResponse } from '../http/client.ts'
import { followRedirects } from '../http/redirects.ts'
import { retry, withTries } from '../http/retry.ts'
import { rulesOfApi } from '../http/url-guard.ts'
import type { Release, ReleaseAsset } from '../model/release.ts'
import { logText } from '../text/plain-text.ts'
import { deadlineFor, type GithubConnection, githubHeaders } from './connection.ts'
import { responseError, withoutResponse } from './errors.ts'

export interface OpenedAsset {
  /** Must be read or destroyed. */
  readonly body: Readable
  readonly size: number
}

const TRIES = 5
/** Bytes of a refusal that are read. */
const REFUSAL_BYTES = 64 * 1024

/**
 * The bytes of an asset, of a private repository or a draft too, as a stream. The token stays with the API: the signature in a link is
 * the only credential of the storage. What fails before the bytes begin to come is tried again.
 * @throws ActionError `github_forbidden`, `github_error`
 */
export async function openAsset(
  connection: GithubConnection,
  release: Release,
  asset: ReleaseAsset
): Promise<OpenedAsset> {
  const { http, clock, signal, log, apiUrl, repositoryUrl, tryTimeout: timeoutMs } = connection
  const ask = `download ${logText(asset.name, 200)} of the release ${logText(release.tag, 200)}`
  const { authorization, ...headers } = githubHeaders(connection)
  const credentials: Record<string, string> = authorization === undefined ? {} : { authorization }
  const request = {
    method: 'GET',
    url: `${repositoryUrl}/releases/assets/${asset.id}`,
    headers: { ...headers, accept: 'application/octet-stream' },
    timeoutMs,
    signal
  } as const
  const attempt = async (nth: number) => {
    const what = withTries(ask, nth)
    try {
      const { response, urls } = await followRedirects(http, request, rulesOfApi(apiUrl), credentials)
      if (response.status === 200 && fits(response, asset)) return { body: response.body, size: asset.size }
      if (response.status >= 300 && urls.length === 1) {
        throw responseError({ ...response, text: await readSome(response.body) }, what, clock.now())
      }
      discard(response)
      // A storage's 403 is a link gone stale, and says nothing of the token.
      throw failed(
        response.status < 300
          ? 'the file has another size than GitHub lists'
          : `the storage answered HTTP ${response.status}`
      )
    } catch (thrown) {
      throw withoutResponse(thrown, what)
    }
  }
  const deadline = deadlineFor(connection, timeoutMs)
  return retry(attempt, { clock, deadline, tries: TRIES, signal, log: line => log.info(`GitHub, ${ask}: ${line}`) })
}

/** Whether the storage is about to send the asset that GitHub's list has. */
function fits({ headers }: HttpResponse, asset: ReleaseAsset): boolean {
  const length = headers['content-length']
  return length === undefined || Number(length) === asset.size
}

function failed(clause: string): ActionError {
  return new ActionError('network_error', clause, { transient: clause })
}

async function readSome(body: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size > REFUSAL_BYTES) break
    }
  } catch {
    // A refusal that is cut off is a refusal still.
  }
  return Buffer.concat(chunks).toString('utf8')
}
