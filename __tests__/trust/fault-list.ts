import type { Fault } from '../../sandbox/faults.ts'

/** A fault by its name in a log. */
export interface NamedFault {
  readonly name: string
  readonly fault: Fault
  /** Asked again, the server does what it is asked: a step must come through. */
  readonly passes: boolean
}

/** More than the 8 MiB that a response may have. */
const HUGE = 9 * 1024 * 1024

/** Every way in which one exchange can go wrong. `elsewhere` is where redirects lead. */
export function faultList(elsewhere: string): readonly NamedFault[] {
  return faults(elsewhere).map(one => ({ ...one, passes: !LASTING.has(one.fault.kind) && one.name !== 'page 200' }))
}

/** Responses that a repeat would not change. A page may also stand where the work was not done. */
const LASTING: ReadonlySet<Fault['kind']> = new Set(['wrong-shape', 'huge-body', 'redirect'])

function faults(elsewhere: string): Omit<NamedFault, 'passes'>[] {
  const status = (code: number, afterWork: boolean, headers: Record<string, string> = {}) => ({
    name: `${code}${Object.entries(headers).map(([name, value]) => ` ${name} ${value}`)}${afterWork ? ' after the work' : ''}`,
    fault: { kind: 'status' as const, status: code, headers, afterWork }
  })
  const redirect = (code: number, afterWork: boolean) => ({
    name: `redirect ${code}${afterWork ? ' after the work' : ''}`,
    fault: { kind: 'redirect' as const, status: code, location: `${elsewhere}/away?from=redirect`, afterWork }
  })
  return [
    { name: 'reset before the work', fault: { kind: 'reset-before' } },
    { name: 'reset after the work', fault: { kind: 'reset-after' } },
    { name: 'hang', fault: { kind: 'hang' } },
    { name: 'hang after the work', fault: { kind: 'hang', afterWork: true } },
    { name: 'slow body', fault: { kind: 'slow-body', chunkDelayMs: 10 } },
    { name: 'cut body', fault: { kind: 'cut-body' } },
    { name: 'body cut at once', fault: { kind: 'cut-body', afterBytes: 0 } },
    status(500, false),
    status(500, true),
    status(502, true),
    status(503, false, { 'retry-after': '2' }),
    status(504, true),
    { name: 'page 502', fault: { kind: 'html', status: 502 } },
    { name: 'page 200', fault: { kind: 'html', status: 200 } },
    { name: 'page 504 after the work', fault: { kind: 'html', status: 504, afterWork: true } },
    status(429, false),
    status(429, false, { 'retry-after': '0' }),
    { name: 'wrong shape', fault: { kind: 'wrong-shape' } },
    { name: 'true body in a wrong shape', fault: { kind: 'wrong-shape', nested: true } },
    { name: 'empty body', fault: { kind: 'empty-body' } },
    { name: 'wrong content type', fault: { kind: 'wrong-content-type' } },
    { name: 'gzip', fault: { kind: 'encoded-body', codings: ['gzip'] } },
    { name: 'gzip cut off', fault: { kind: 'encoded-body', codings: ['gzip'], cut: true } },
    { name: 'switch of protocols', fault: { kind: 'switch-protocols' } },
    { name: 'switch of protocols after the work', fault: { kind: 'switch-protocols', afterWork: true } },
    { name: 'huge body', fault: { kind: 'huge-body', bytes: HUGE } },
    redirect(302, false),
    redirect(307, true)
  ]
}

/** Faults after which a process may wait for a minute or more: servers that hang, rate limits, a page where a file was to be put. */
export function takesMinutes({ name, fault }: NamedFault): boolean {
  return fault.kind === 'hang' || (fault.kind === 'status' && fault.status === 429) || name === 'page 200'
}
