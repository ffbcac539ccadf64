import type { RecordedRequest } from '../../sandbox/loopback-server.ts'
import type { SandboxResponse } from '../../sandbox/response.ts'

export const VIDEO_ID = 'a&b'
const ACCESS_TOKEN = 'access'

/** A caption track as captions.list describes it. */
export const track = (id: string, language: string, trackKind = 'standard') => ({
  id,
  snippet: { language, trackKind }
})

/**
 * Google's tokens and YouTube's captions, as far as they are called. Source: the reference of the YouTube Data API, captions.
 * @param refreshToken the only one that is known
 * @param items the tracks that the video has
 * @param uploads is given what was uploaded: `POST snippet {…}: <text of the first caption>`
 */
export function youtube(refreshToken: string, items: readonly object[], uploads: string[]) {
  return ({ method, path, query, headers, body }: RecordedRequest): SandboxResponse => {
    if (path === '/token') {
      const isKnown = new URLSearchParams(body.toString()).get('refresh_token') === refreshToken
      return isKnown
        ? { status: 200, body: { access_token: ACCESS_TOKEN } }
        : { status: 400, body: { error: 'invalid_grant' } }
    }
    if (headers['authorization'] !== `Bearer ${ACCESS_TOKEN}`) return { status: 401, body: {} }
    if (path === '/youtube/v3/captions' && query.get('videoId') === VIDEO_ID) return { status: 200, body: { items } }
    if (path !== '/upload/youtube/v3/captions' || query.get('uploadType') !== 'multipart')
      return { status: 404, body: {} }
    const [metadata = '', captions] = multipart(headers['content-type'], body.toString())
    uploads.push(`${method} ${query.get('part')} ${JSON.stringify(JSON.parse(metadata))}: ${captions?.split('\n')[2]}`)
    return { status: 200, body: {} }
  }
}

/** The contents of the parts of a body of type `multipart/related`. */
function multipart(contentType: string | undefined, body: string): string[] {
  const [, boundary] = /^multipart\/related; boundary=(.+)$/.exec(contentType ?? '') ?? []
  if (boundary === undefined) throw new Error(`not multipart/related: ${contentType}`)
  return body.split(`--${boundary}`).flatMap(part => part.split('\r\n\r\n')[1]?.trim() ?? [])
}
