import { ActionError } from '../errors/action-error.ts'
import { oneLine } from '../text/plain-text.ts'
import { discard, type HttpClient, type HttpRequest } from './client.ts'
import { type GuardRules, urlProblem } from './url-guard.ts'

const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])

export type Followed = Awaited<ReturnType<typeof followRedirects>>

/**
 * Sends a request without a body and follows at most 5 redirects, each to a URL that the URL guard allows.
 * @param credentials headers that go with the first request alone
 * @returns the response, and every URL on the way, the one that was requested first
 * @throws ActionError `network_error` with a clause as its message, also for a redirect that is not followed; `interrupted`
 */
export async function followRedirects(
  http: Pick<HttpClient, 'send'>,
  request: HttpRequest,
  rules: GuardRules,
  credentials: Readonly<Record<string, string>> = {}
) {
  const urls: URL[] = []
  let url = guarded(request.url, undefined, rules)
  for (;;) {
    const headers = urls.length === 0 ? { ...request.headers, ...credentials } : request.headers
    urls.push(url)
    const response = await http.send({ ...request, headers, url: url.href })
    const location = REDIRECTS.has(response.status) ? response.headers['location'] : undefined
    if (location === undefined) return { response, urls }
    discard(response)
    if (urls.length > MOST_REDIRECTS) throw refused(`it redirects more than ${MOST_REDIRECTS} times`)
    url = guarded(location, url, rules)
  }
}

function guarded(text: string, from: URL | undefined, rules: GuardRules): URL {
  const url = URL.parse(text, from?.href)
  const subject = from === undefined ? 'the link' : 'it redirects to a URL that'
  if (url === null) throw refused(`${subject} is not valid`)
  const problem = urlProblem(url, rules)
  if (problem !== undefined) throw refused(`${subject} ${problem}${from === undefined ? '' : `, at ${url.hostname}`}`)
  return url
}

/** Not transient: the server would redirect there again. */
function refused(clause: string): ActionError {
  return new ActionError('network_error', oneLine(clause, 200))
}
