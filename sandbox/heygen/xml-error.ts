import type { SandboxResponse } from '../response.ts'

/** An error in the form of S3. */
export function xmlError(status: number, code: string, message: string): SandboxResponse {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
  return { status, headers: { 'content-type': 'application/xml' }, body }
}
