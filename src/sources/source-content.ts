import type { SourceField } from '../model/request.ts'

/** A page that people take for the file, and what to do instead. */
interface SharePage {
  readonly host: RegExp
  readonly path?: RegExp
  readonly words: string
}

const SHARE_PAGES: readonly SharePage[] = [
  {
    host: /^(?:drive|docs)\.google\.com$/,
    words: 'a share page of Google Drive, where large files have no direct link: put the file elsewhere'
  },
  {
    host: /(?:^|\.)dropbox\.com$/,
    words: 'a share page of Dropbox: end the link with `dl=1` in place of `dl=0`'
  },
  { host: /(?:^|\.)(?:youtube\.com|youtu\.be)$/, words: 'a page of YouTube: give a link to the video file itself' },
  {
    host: /(?:^|\.)(?:vimeo|loom|wistia)\.com$/,
    words: 'a page around a player: give a link to the video file itself'
  },
  {
    host: /(?:^|\.)(?:sharepoint\.com|onedrive\.live\.com|1drv\.ms)$/,
    words: 'a share page of OneDrive or SharePoint: give a download link that works without a login'
  },
  {
    host: /^github\.com$/,
    path: /^\/[^/]+\/[^/]+\/blob\//,
    words: "GitHub's page around the file: use the link behind its button Raw, or a workspace path"
  },
  {
    host: /./,
    path: /(?:^|\/)(?:log[_-]?in|sign[_-]?in|sso|saml|auth|oauth2?)(?:[/._-]|$)/i,
    words: 'a login page: HeyGen fetches the file without a login'
  },
  { host: /^(?:login|accounts|auth|sso|signin)\./, words: 'a login page: HeyGen fetches the file without a login' }
]

/** Which page an answer in HTML is likely to be, by the URLs that led to it, the first one first. */
export function likelyPage(urls: readonly URL[]): string {
  for (const url of urls) {
    const page = SHARE_PAGES.find(one => one.host.test(url.hostname) && (one.path?.test(url.pathname) ?? true))
    if (page !== undefined) return page.words
  }
  return 'a page around the file, or an error page: give a link straight to the file'
}

export function isWebPage(contentType: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)$/.test(contentType)
}

/** Types that no video, audio track or subtitles ever have. Unnamed bytes (`application/octet-stream`) may be anything. */
const PLAINLY_OTHER =
  /^(?:image|font|model|message|multipart)\/|^application\/(?:.*[/+])?(?:json|xml|pdf|zip|gzip|x-tar|javascript|x-mpegurl|vnd\.apple\.mpegurl)$/
const PLAINLY_NOT: Readonly<Record<SourceField, RegExp>> = {
  video: /^(?:text|audio)\//,
  audio: /^text\//,
  srt: /^(?:video|audio)\//
}

/** Tells whether a media type (lower case, without parameters) cannot be what the input asks for. */
export function isPlainlyNot(field: SourceField, contentType: string): boolean {
  return PLAINLY_OTHER.test(contentType) || PLAINLY_NOT[field].test(contentType)
}
