import { type Dispatcher, request } from 'undici'
import type { HeygenSandbox } from '../../sandbox/heygen/heygen-sandbox.ts'

export interface Called {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  // The sandbox checks its responses against its description; the tests read single values of them.
  json: Json
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads a value deep in a response, and fails when it is not there
export type Json = any

export const VIDEO = { type: 'url', url: 'https://example.com/talk.mp4' }

export interface CallOptions {
  method?: Dispatcher.HttpMethod
  headers?: Record<string, string>
  body?: string | object
}

/** Calls the sandbox's API with its key; an object goes out as JSON. */
export async function call(sandbox: HeygenSandbox, path: string, options: CallOptions = {}): Promise<Called> {
  const { body } = options
  const response = await request(sandbox.url + path, {
    method: options.method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      'x-api-key': sandbox.apiKey,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers
    },
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
  })
  const text = await response.body.text()
  const isJson = String(response.headers['content-type']).startsWith('application/json')
  return { status: response.statusCode, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined }
}

/** Submits a translation into these languages. */
export function submit(
  sandbox: HeygenSandbox,
  { languages = ['Spanish'], key, body = {} }: { languages?: string[]; key?: string; body?: object } = {}
): Promise<Called> {
  return call(sandbox, '/v3/video-translations', {
    body: { video: VIDEO, output_languages: languages, ...body },
    headers: key === undefined ? {} : { 'idempotency-key': key }
  })
}
