import { STATUS_CODES } from 'node:http'
import { type Answer, type Delivery, toWire, type WireAnswer } from './answer.ts'
import { encodedAnswer } from './encoded-answer.ts'
import type { Fault } from './faults.ts'

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

/** What goes out under a fault, in place of `worked`, the true answer (there is one exactly when the work was done). */
export function spoil(
  fault: Fault,
  worked: WireAnswer | undefined,
  errorBody: (status: number) => object
): { answer: WireAnswer; delivery?: Delivery } {
  switch (fault.kind) {
    case 'status':
      return { answer: toWire({ ...fault, body: fault.body ?? errorBody(fault.status) }) }
    case 'html':
      return { answer: toWire(proxyPage(fault.status)) }
    case 'redirect':
      return { answer: toWire({ status: fault.status ?? 302, headers: { location: fault.location } }) }
  }
  if (worked === undefined) throw new Error(`no answer to spoil with ${fault.kind}`)
  const { status } = worked
  switch (fault.kind) {
    case 'cue':
      return { answer: worked }
    case 'slow-body':
      return { answer: worked, delivery: fault }
    case 'cut-body':
      return { answer: worked, delivery: { cutAfter: fault.afterBytes ?? Math.floor(lengthOf(worked) / 2) } }
    case 'wrong-shape':
      return { answer: toWire({ status, body: fault.body ?? unexpectedBody(worked, fault.nested === true) }) }
    case 'empty-body':
      return { answer: { ...worked, headers: { ...worked.headers, 'content-length': '0' }, body: Buffer.alloc(0) } }
    case 'wrong-content-type':
      return {
        answer: { ...worked, headers: { ...worked.headers, 'content-type': fault.contentType ?? 'text/html' } }
      }
    case 'encoded-body':
      return { answer: encodedAnswer(worked, fault.codings, fault.cut === true) }
    case 'byte-order-mark':
      return { answer: withByteOrderMark(worked) }
    case 'huge-body':
      return { answer: toWire(hugeJson(status, fault.bytes)) }
    default:
      throw new Error(`${fault.kind} has no answer`)
  }
}

function unexpectedBody({ headers, body }: WireAnswer, isNested: boolean): object {
  const isJson = headers['content-type']?.startsWith('application/json') === true && Buffer.isBuffer(body)
  return { result: isNested && isJson ? JSON.parse(body.toString()) : [{ unexpected: true }] }
}

function lengthOf(answer: WireAnswer): number {
  return Buffer.isBuffer(answer.body) ? answer.body.length : Number(answer.headers['content-length'] ?? 0)
}

function withByteOrderMark(answer: WireAnswer): WireAnswer {
  if (!Buffer.isBuffer(answer.body)) throw new Error('a generated body has no byte order mark')
  const body = Buffer.concat([Buffer.from('\ufeff'), answer.body])
  return { ...answer, headers: { ...answer.headers, 'content-length': String(body.length) }, body }
}

function proxyPage(status: number): Answer {
  const title = `${status} ${STATUS_CODES[status] ?? 'Error'}`
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', server: 'proxy' },
    body: `<!doctype html>\n<html><head><title>${title}</title></head>\n<body><h1>${title}</h1><hr>proxy</body></html>\n`
  }
}

function hugeJson(status: number, bytes: number): Answer {
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
