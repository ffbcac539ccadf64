import { STATUS_CODES } from 'node:http'
import { encodedResponse } from './encoded-response.ts'
import type { Fault } from './faults.ts'
import { type Delivery, type SandboxResponse, toWire, type WireResponse } from './response.ts'

/** Whether the request's work is done under this fault. */
export function doesTheWork(fault: Fault): boolean {
  switch (fault.kind) {
    case 'status':
    case 'hang':
    case 'html':
    case 'redirect':
    case 'switch-protocols':
      return fault.afterWork === true
    case 'reset-before':
      return false
    default:
      return true
  }
}

/** What is sent under a fault, in place of `worked`, the true response (there is one exactly when the work was done). */
export function spoil(
  fault: Fault,
  worked: WireResponse | undefined,
  errorBody: (status: number) => object
): { response: WireResponse; delivery?: Delivery } {
  switch (fault.kind) {
    case 'status':
      return { response: toWire({ ...fault, body: fault.body ?? errorBody(fault.status) }) }
    case 'html':
      return { response: toWire(proxyPage(fault.status)) }
    case 'redirect':
      return { response: toWire({ status: fault.status ?? 302, headers: { location: fault.location } }) }
  }
  if (worked === undefined) throw new Error(`no response to spoil with ${fault.kind}`)
  const { status } = worked
  switch (fault.kind) {
    case 'cue':
      return { response: worked }
    case 'slow-body':
      return { response: worked, delivery: fault }
    case 'cut-body':
      return { response: worked, delivery: { cutAfter: fault.afterBytes ?? Math.floor(lengthOf(worked) / 2) } }
    case 'wrong-shape':
      return { response: toWire({ status, body: fault.body ?? unexpectedBody(worked, fault.nested === true) }) }
    case 'empty-body':
      return { response: { ...worked, headers: { ...worked.headers, 'content-length': '0' }, body: Buffer.alloc(0) } }
    case 'wrong-content-type':
      return {
        response: { ...worked, headers: { ...worked.headers, 'content-type': fault.contentType ?? 'text/html' } }
      }
    case 'encoded-body':
      return { response: encodedResponse(worked, fault.codings, fault.cut === true) }
    case 'byte-order-mark':
      return { response: withByteOrderMark(worked) }
    case 'huge-body':
      return { response: toWire(hugeJson(status, fault.bytes)) }
    default:
      throw new Error(`${fault.kind} has no response`)
  }
}

function unexpectedBody({ headers, body }: WireResponse, isNested: boolean): object {
  const isJson = headers['content-type']?.startsWith('application/json') === true && Buffer.isBuffer(body)
  return { result: isNested && isJson ? JSON.parse(body.toString()) : [{ unexpected: true }] }
}

function lengthOf(response: WireResponse): number {
  return Buffer.isBuffer(response.body) ? response.body.length : Number(response.headers['content-length'] ?? 0)
}

function withByteOrderMark(response: WireResponse): WireResponse {
  if (!Buffer.isBuffer(response.body)) throw new Error('a generated body has no byte order mark')
  const body = Buffer.concat([Buffer.from('\ufeff'), response.body])
  return { ...response, headers: { ...response.headers, 'content-length': String(body.length) }, body }
}

function proxyPage(status: number): SandboxResponse {
  const title = `${status} ${STATUS_CODES[status] ?? 'Error'}`
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', server: 'proxy' },
    body: `<!doctype html>\n<html><head><title>${title}</title></head>\n<body><h1>${title}</h1><hr>proxy</body></html>\n`
  }
}

function hugeJson(status: number, bytes: number): SandboxResponse {
  const open = Buffer.from('{"data":"')
  const close = Buffer.from('"}')
  const filling = Math.max(0, bytes - open.length - close.length)
  async function* pieces() {
    yield open
    const piece = Buffer.alloc(64 * 1024, 'a')
    for (let left = filling; left > 0; left -= piece.length) yield piece.subarray(0, left)
    yield close
  }
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(filling + open.length + close.length)
    },
    body: pieces()
  }
}
