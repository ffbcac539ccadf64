import type { GithubSandbox } from '../../sandbox/github/github-sandbox.ts'

export interface ClientResponse {
  status: number
  headers: Headers
  body: Buffer
  // biome-ignore lint/suspicious/noExplicitAny: a test reads into JSON of many shapes and asserts on what it finds
  json: any
}

/** Sends one request and follows no redirect. `token` is left out for a request without an Authorization header. */
export async function send(
  url: string,
  {
    token,
    headers = {},
    ...rest
  }: { token?: string; method?: string; headers?: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> } = {}
): Promise<ClientResponse> {
  const response = await fetch(url, {
    ...rest,
    redirect: 'manual',
    headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) }
  })
  const body = Buffer.from(await response.arrayBuffer())
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  return {
    status: response.status,
    headers: response.headers,
    body,
    json: isJson ? JSON.parse(body.toString()) : undefined
  }
}

/** The URL of something in the sandbox's repository. */
export function repositoryUrl(github: GithubSandbox, path = ''): string {
  return `${github.url}/repos/${github.fullName}${path}`
}

/** Uploads an asset as a client of the API does. */
export function upload(
  github: GithubSandbox,
  {
    releaseId,
    name,
    label,
    body = 'bytes',
    token = github.token,
    headers = { 'content-type': 'video/mp4' }
  }: {
    releaseId: number
    name: string
    label?: string
    body?: string | Uint8Array<ArrayBuffer>
    token?: string
    headers?: Record<string, string>
  }
): Promise<ClientResponse> {
  const query = new URLSearchParams({ name, ...(label !== undefined && { label }) })
  const url = `${github.uploadUrl}/repos/${github.fullName}/releases/${releaseId}/assets?${query}`
  return send(url, { method: 'POST', token, headers, body })
}
