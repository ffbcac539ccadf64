import { type RecordedRequest, UnexpectedRequest } from '../loopback-server.ts'
import type { SandboxResponse } from '../response.ts'
import type { HeygenState } from './heygen-state.ts'
import { presignFault } from './presigned-url.ts'
import { type GeneratedFile, literalFile, patternFile, RESULT_TYPES, type ResultKind } from './result-file.ts'
import { receiveUpload } from './storage-upload.ts'
import { xmlError } from './xml-error.ts'

/** A file anybody may fetch, as a source of a translation. */
export interface PublishedFile {
  file: GeneratedFile
  /** Responds to every request with this status and no file. */
  status?: number
  /** Responds to HEAD with this status. */
  headStatus?: number
}

/** What to publish: a file, bytes, or so many generated ones. */
export interface PublishOptions {
  file?: GeneratedFile
  body?: string | Buffer
  size?: number
  contentType?: string
  status?: number
  headStatus?: number
}

/** Makes the file that `publish` was asked for. */
export function publishedFile(path: string, options: PublishOptions): PublishedFile {
  const { body, size = 4096, contentType = 'video/mp4', file, ...statuses } = options
  const made = body === undefined ? patternFile(path, size, contentType) : literalFile(Buffer.from(body), contentType)
  return { file: file ?? made, ...statuses }
}

/** Handles a request to the host where files are kept: results and uploads under presigned URLs, and published files. */
export async function handleStorageRequest(
  state: HeygenState,
  published: Map<string, PublishedFile>,
  request: RecordedRequest
): Promise<SandboxResponse> {
  if (request.headers['x-api-key'] !== undefined || request.headers['authorization'] !== undefined) {
    return xmlError(400, 'InvalidArgument', 'Only one authentication mechanism is allowed.')
  }
  const open = published.get(request.path)
  if (open !== undefined) return publishedResponse(open, request)
  const isUpload = request.path.startsWith('/uploads/')
  const result = resultAt(state, request.path)
  if (!isUpload && result === undefined) throw new UnexpectedRequest('nothing is kept there')
  const fault = presignFault(request, state.clock.now())
  if (fault !== undefined) return xmlError(403, fault.code, fault.message)
  if (result === undefined) return receiveUpload(state, request)
  if (state.settings.presignedForGetOnly && request.method === 'HEAD') return { status: 403 }
  return fileResponse(result, request)
}

function resultAt(state: HeygenState, path: string): GeneratedFile | undefined {
  const [, folder, id, name = ''] = path.split('/')
  const kind = name.split('.')[0] as ResultKind
  const translation = state.translations.find(candidate => encodeURIComponent(candidate.id) === id)
  return folder === 'results' && translation !== undefined && kind in RESULT_TYPES
    ? state.resultFile(translation, kind)
    : undefined
}

function publishedResponse({ file, status, headStatus }: PublishedFile, request: RecordedRequest): SandboxResponse {
  if (status !== undefined) return { status, headers: { 'content-type': 'text/plain' }, body: `status ${status}` }
  if (headStatus !== undefined && request.method === 'HEAD') return { status: headStatus }
  return fileResponse(file, request)
}

/** The response to GET and HEAD of a file, also of a single byte range (RFC 9110, 14.2). */
function fileResponse(file: GeneratedFile, { method, headers: asked }: RecordedRequest): SandboxResponse {
  if (method !== 'GET' && method !== 'HEAD') {
    return xmlError(405, 'MethodNotAllowed', 'The method is not allowed for this resource.')
  }
  const headers = { 'content-type': file.contentType, etag: file.etag, 'accept-ranges': 'bytes' }
  const range = rangeOf(asked['range'], file.size)
  if (range === 'unsatisfiable') {
    const response = xmlError(416, 'InvalidRange', 'The range is not satisfiable.')
    return { ...response, headers: { ...response.headers, 'content-range': `bytes */${file.size}` } }
  }
  if (range === undefined) {
    return { status: 200, headers: { ...headers, 'content-length': String(file.size) }, body: file.pieces() }
  }
  const [start, end] = range
  return {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(end - start),
      'content-range': `bytes ${start}-${end - 1}/${file.size}`
    },
    body: file.pieces(start, end)
  }
}

function rangeOf(header: string | undefined, size: number): [start: number, end: number] | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') return Number(last) === 0 ? 'unsatisfiable' : [Math.max(0, size - Number(last)), size]
  const start = Number(first)
  const end = last === '' ? size : Math.min(size, Number(last) + 1)
  return start < end ? [start, end] : 'unsatisfiable'
}
