import { oneLine } from '../text/plain-text.ts'
import type { HttpClient, OpenAnswer } from './http-client.ts'
import { mediaType } from './media-type.ts'
import type { NoAnswer } from './outcome.ts'
import { type GuardRules, urlProblem } from './url-guard.ts'

const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])
/** What a proxy, a login or a failing storage answers in place of a file, with status 200 even so. */
const A_PAGE = /^(?:text\/html|application\/(?:xhtml\+xml|xml|json))$/

/** A way to a file that is not to be gone, or has no end. */
export interface DeadEnd {
  readonly kind: 'dead-end'
  /** A clause without the URL, which may be presigned. */
  readonly why: string
}

export interface FollowAsk extends GuardRules {
  readonly http: HttpClient
  readonly url: string
  readonly userAgent: string
  /** Milliseconds for each request. */
  readonly timeout: number
  readonly signal?: AbortSignal | undefined
}

export interface Followed {
  /** Host of the last URL. */
  readonly host: string
  /** The body of an answer of another status than 200 is destroyed already. */
  readonly answer: OpenAnswer | NoAnswer | DeadEnd
}

/**
 * Asks for a file and follows at most 5 redirects, each to a URL that the URL guard allows. No credential of any kind goes along; a
 * presigned URL is opened by its own signature.
 * @throws ActionError `interrupted`
 */
export async function followToFile(ask: FollowAsk): Promise<Followed> {
  let url = ask.url
  for (let redirects = 0; ; redirects++) {
    const host = URL.canParse(url) ? oneLine(new URL(url).host, 100) : 'the link'
    const answer = await askFor(url, ask)
    const location = answer.kind === 'open' && REDIRECTS.has(answer.status) ? answer.headers['location'] : undefined
    if (location === undefined) return { host, answer }
    if (redirects === MOST_REDIRECTS) return { host, answer: deadEnd(`more than ${MOST_REDIRECTS} redirects`) }
    if (!URL.canParse(location, url)) return { host, answer: deadEnd('it redirects to no valid URL') }
    url = new URL(location, url).href
  }
}

async function askFor(url: string, ask: FollowAsk): Promise<OpenAnswer | NoAnswer | DeadEnd> {
  const target = URL.parse(url)
  const obstacle = target === null ? 'is no valid URL' : urlProblem(target, ask)
  if (obstacle !== undefined) return deadEnd(`the link ${obstacle}`)
  const answer = await ask.http.open({
    method: 'GET',
    url,
    headers: { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': ask.userAgent },
    timeout: ask.timeout,
    signal: ask.signal
  })
  if (answer.kind === 'no-answer') return answer
  const problem = answer.status === 200 ? contentProblem(answer) : undefined
  if (answer.status === 200 && problem === undefined) return answer
  // A body that is given up may still fail on its way out.
  answer.body.on('error', () => undefined).destroy()
  if (problem === undefined) return answer
  return { kind: 'no-answer', reason: 'other', detail: problem, cause: undefined }
}

/** Why an answer of status 200 is not the file, as a clause. */
function contentProblem({ headers }: OpenAnswer): string | undefined {
  if (A_PAGE.test(mediaType(headers['content-type']) ?? '')) return 'a page came instead of the file'
  return headers['content-length'] === '0' ? 'the file is empty' : undefined
}

function deadEnd(why: string): DeadEnd {
  return { kind: 'dead-end', why }
}
