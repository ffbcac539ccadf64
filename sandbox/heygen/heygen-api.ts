import { readFile } from 'node:fs/promises'
import { type Context, type Document, OpenAPIBackend } from 'openapi-backend'
import { parse } from 'yaml'
import { type RecordedRequest, UnexpectedRequest } from '../loopback-server.ts'
import type { SandboxResponse } from '../response.ts'
import { createVideoTranslation } from './create-video-translation.ts'
import { completeDirectUpload, createDirectUpload } from './direct-uploads.ts'
import { HeygenError } from './heygen-error.ts'
import type { HeygenState } from './heygen-state.ts'
import type { Operation } from './operation.ts'
import { parameterError } from './parameter-error.ts'
import { getBrandGlossary, getFolder } from './read-resources.ts'
import {
  getVideoTranslation,
  listVideoTranslationLanguages,
  listVideoTranslationStatuses,
  listVideoTranslations
} from './read-video-translations.ts'

/** The credentials that the service accepts. */
export interface Credentials {
  apiKey: string
  accessToken: string
}

/** Handles a request of the API. */
export type ApiHandler = (state: HeygenState, keys: Credentials, record: RecordedRequest) => Promise<SandboxResponse>

const OPERATIONS: Record<string, Operation> = {
  createVideoTranslation,
  listVideoTranslations,
  getVideoTranslation,
  listVideoTranslationStatuses,
  listVideoTranslationLanguages,
  createDirectUpload,
  completeDirectUpload,
  getBrandGlossary,
  getFolder,
  getCurrentUser: ({ settings }) => {
    const wallet = { remaining_balance: settings.walletBalance }
    return { status: 200, body: { data: { email: 'sandbox@example.com', billing_type: 'wallet', wallet } } }
  }
}

/** The file of the description that requests and responses are checked against. */
export const DESCRIPTION = new URL('openapi.yaml', import.meta.url)

let compiled: Promise<OpenAPIBackend> | undefined

/** The compiled description; compiling takes a while, so it is done once in a process. */
export function heygenDescription(): Promise<OpenAPIBackend> {
  compiled ??= compile()
  return compiled
}

async function compile(): Promise<OpenAPIBackend> {
  const definition: Document = parse(await readFile(DESCRIPTION, 'utf8'))
  const api = new OpenAPIBackend({
    definition,
    strict: true,
    quick: true,
    // The schemas themselves are checked by a test.
    ajvOpts: { allErrors: true, discriminator: true, strict: false, validateSchema: false, meta: false }
  })
  await api.init()
  const unknown = ({ request }: Context) => {
    throw new UnexpectedRequest(`${request.method} ${request.path} is not in the description`)
  }
  api.register({
    notFound: unknown,
    methodNotAllowed: unknown,
    unauthorizedHandler: () => {
      const message = 'Invalid or expired API key. Verify your x-api-key header.'
      throw new HeygenError({ status: 401, code: 'authentication_failed', message })
    },
    validationFail: ({ validation }) => {
      throw parameterError(validation.errors ?? [])
    }
  })
  // Where both are sent, both must be right: a stale key beside a valid token is refused.
  api.registerSecurityHandler('ApiKeyAuth', ({ request }, _state, keys: Credentials) =>
    request.headers['x-api-key'] === undefined ? false : bothRight(request.headers, keys)
  )
  api.registerSecurityHandler('BearerAuth', ({ request }, _state, keys: Credentials) =>
    request.headers['authorization'] === undefined ? false : bothRight(request.headers, keys)
  )
  for (const [operationId, operation] of Object.entries(OPERATIONS)) {
    api.register(operationId, ({ request }, state: HeygenState, _keys, record: RecordedRequest) =>
      operation(state, {
        record,
        params: request.params,
        query: request.query,
        body: request.requestBody
      })
    )
  }
  return api
}

function bothRight(headers: Record<string, string | string[]>, { apiKey, accessToken }: Credentials): boolean {
  return [
    [headers['x-api-key'], apiKey],
    [headers['authorization'], `Bearer ${accessToken}`]
  ].every(([sent, right]) => sent === undefined || sent === right)
}

/** Handles one request by the description: route, key, validity, work. The response is checked against the description too. */
export const handleApiRequest: ApiHandler = async (state, keys, record) => {
  const api = await heygenDescription()
  const request = {
    method: record.method,
    path: record.path,
    query: record.query.toString(),
    headers: record.headers,
    ...(record.bodySize === 0 ? {} : { body: record.body.toString() })
  }
  let response: SandboxResponse
  try {
    checkContentType(record)
    response = await api.handleRequest(request, state, keys, record)
  } catch (error) {
    if (!(error instanceof HeygenError)) throw error
    response = error.toResponse()
  }
  checkResponse(api, request, response)
  return response
}

function checkContentType({ method, bodySize, headers }: RecordedRequest): void {
  if (method === 'GET' || bodySize === 0 || /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) return
  const message = 'Content-Type must be application/json.'
  throw new HeygenError({ status: 400, code: 'invalid_parameter', message, param: 'Content-Type' })
}

function checkResponse(
  api: OpenAPIBackend,
  request: Parameters<OpenAPIBackend['matchOperation']>[0],
  response: SandboxResponse
) {
  const operation = api.matchOperation(request)
  if (operation === undefined) return
  const { errors } = api.validateResponse(response.body, operation, response.status)
  if (errors) throw new Error(`the sandbox's own response is wrong: ${JSON.stringify(errors)}`)
}
