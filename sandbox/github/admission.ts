import { UnexpectedRequest } from '../loopback-server.ts'
import type { RecordedRequest } from '../recorded-request.ts'
import type { SandboxResponse } from '../response.ts'
import { type Caller, callerOf, mayRead, type Tokens } from './access.ts'
import type { GithubContract, MatchedOperation } from './contract.ts'
import { type ErrorPlace, githubError, notFound, notPermitted } from './errors.ts'
import type { GithubRepository } from './repository.ts'

/** What both the API and the upload host need to let a request in. */
export interface Gate {
  repository: GithubRepository
  contract: GithubContract
  tokens: Tokens
  /** What stands before `/repos/…` in this host's paths. */
  prefix: string
  /** Keeps a request that GitHub's description forbids on record. */
  refuseInvalid(request: RecordedRequest, problems: string[]): void
}

/** A request that got in: a known operation on a repository that the caller may see. */
export interface Admitted {
  request: RecordedRequest
  operation: MatchedOperation
  caller: Caller
  place: ErrorPlace
}

/** Lets a request in, or returns the response that refuses it. Throws UnexpectedRequest for what is not in the description. */
export function admit(gate: Gate, request: RecordedRequest, requestId?: string): Admitted | SandboxResponse {
  if (!request.path.startsWith(`${gate.prefix}/`)) throw new UnexpectedRequest(`not below ${gate.prefix}`)
  const path = ownPath(request.path.slice(gate.prefix.length), gate.repository)
  const operation = gate.contract.match({ ...request, path })
  if (operation === undefined) throw new UnexpectedRequest('not in the description')
  const place =
    requestId === undefined
      ? { documentationUrl: operation.documentationUrl }
      : { documentationUrl: 'https://docs.github.com/rest', requestId }
  if (request.headers['user-agent'] === undefined) {
    return { status: 403, body: 'Request forbidden by administrative rules: it has no User-Agent header.' }
  }
  const caller = callerOf(request.headers['authorization'], gate.tokens)
  if (caller === 'unknown') return githubError(place, 401, 'Bad credentials')
  if (!isOf(gate.repository, operation.params) || !mayRead(caller, gate.repository)) return notFound(place)
  if (operation.problems.length > 0) {
    gate.refuseInvalid(request, operation.problems)
    return githubError(place, 422, `Invalid request.\n\n${operation.problems.join('\n')}`)
  }
  return { request, operation, caller, place }
}

/** The response to a caller who may not write, or undefined. */
export function refuseWrite({ caller, place }: Admitted): SandboxResponse | undefined {
  if (caller === 'writer') return undefined
  return caller === 'anonymous' ? githubError(place, 401, 'Requires authentication') : notPermitted(place)
}

/** GitHub's Link headers name a repository by its id. */
function ownPath(path: string, repository: GithubRepository): string {
  const byId = `/repositories/${repository.id}/`
  return path.startsWith(byId) ? `/repos/${repository.owner}/${repository.name}/${path.slice(byId.length)}` : path
}

function isOf(repository: GithubRepository, params: Record<string, string>): boolean {
  const asked = `${params['owner']}/${params['repo']}`
  return asked.toLowerCase() === `${repository.owner}/${repository.name}`.toLowerCase()
}
