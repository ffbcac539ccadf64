import { readFileSync } from 'node:fs'
import addFormats from 'ajv-formats'
import { type Document, OpenAPIBackend, type Operation } from 'openapi-backend'
import type { RecordedRequest } from '../recorded-request.ts'

/** An operation of the description that a request means. */
export interface MatchedOperation {
  operationId: string
  /** Decoded. */
  params: Record<string, string>
  documentationUrl: string
  /** What is wrong with the request, by the description. */
  problems: string[]
}

/** GitHub's description of the release endpoints. */
export interface GithubContract {
  /** The operation of this request, whose path is without the host's prefix; undefined where there is none. */
  match(request: RecordedRequest): MatchedOperation | undefined
  /** What is wrong with a response's JSON body, by the description. */
  responseProblems(response: { operationId: string; status: number; body: unknown }): string[]
}

let loaded: Promise<GithubContract> | undefined

/** The description that lies beside this file, loaded once: its checks take a while to compile. */
export function loadGithubContract(): Promise<GithubContract> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<GithubContract> {
  const text = readFileSync(new URL('releases-openapi.json', import.meta.url), 'utf8')
  const definition: Document = JSON.parse(text, (_, value) => ajvNullable(value))
  const backend = new OpenAPIBackend({
    definition,
    strict: true,
    quick: true,
    coerceTypes: true,
    // The schemas are GitHub's own, and not checked themselves.
    ajvOpts: { validateSchema: false, meta: false },
    customizeAjv: ajv => {
      addFormats.default(ajv)
      return ajv
    }
  })
  await backend.init()
  const { router, validator } = backend
  const operations = router.getOperations()

  function problemsOf(request: RecordedRequest, path: string, operation: Operation): string[] {
    const result = validator.validateRequest(
      {
        method: request.method,
        path,
        query: Object.fromEntries(request.query),
        headers: request.headers,
        // The only bodies that the description knows are JSON and an asset's bytes; the latter have no schema to fail.
        ...(hasJson(request, operation) && { body: request.body.toString() })
      },
      operation
    )
    return (result.errors ?? []).map(error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`)
  }

  return {
    match(request) {
      const method = request.method === 'HEAD' ? 'GET' : request.method
      const path = inOneSegment(request.path, operations)
      const operation = router.matchOperation({ method, path, headers: request.headers })
      const operationId = operation?.operationId
      if (operation === undefined || operationId === undefined) return undefined
      const { params } = router.parseRequest({ method, path, headers: request.headers }, operation)
      return {
        operationId,
        params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decoded(String(value))])),
        documentationUrl: operation.externalDocs?.url ?? 'https://docs.github.com/rest',
        problems: problemsOf(request, path, operation)
      }
    },
    responseProblems({ operationId, status, body }) {
      const { errors } = validator.validateResponse(body, operationId, status)
      return (errors ?? []).map(error => `${error.instancePath} ${error.message}`)
    }
  }
}

function hasJson({ method }: RecordedRequest, { operationId }: Operation): boolean {
  return /^(?:PATCH|POST)$/.test(method) && operationId !== 'repos/upload-release-asset'
}

/** OpenAPI 3.0 lets `nullable` stand beside `anyOf` without a `type`; ajv does not. */
function ajvNullable(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null || !('nullable' in schema) || 'type' in schema) return schema
  const { nullable: _, ...rest } = schema
  return { anyOf: [rest, { type: 'object', nullable: true, enum: [null] }] }
}

/** A tag may hold a slash, sent as it is or as %2F; OpenAPI's paths know parameters of one segment only. */
function inOneSegment(path: string, operations: Operation[]): string {
  for (const { path: template } of operations) {
    const pattern = /^(.*)\{(?:ref|tag)\}$/.exec(template)?.[1]
    if (pattern === undefined) continue
    const match = new RegExp(`^(${pattern.replace(/\{\w+\}/g, '[^/]+')})(.+)$`).exec(path)
    if (match?.[1] !== undefined && match[2] !== undefined) return match[1] + encodeURIComponent(decoded(match[2]))
  }
  return path
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
