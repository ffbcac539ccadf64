import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StepResult } from '../../sandbox/run-step.ts'
import { SECRETS, type ServerName, type Stage } from './stage.ts'

/** Which credential may go where: the key to HeyGen's API, the token to GitHub's API and upload host. */
const ALLOWED: Readonly<Record<ServerName, readonly (keyof typeof SECRETS)[]>> = {
  heygen: ['apiKey', 'accessToken'],
  'heygen-storage': [],
  github: ['githubToken'],
  'github-uploads': ['githubToken'],
  'github-web': [],
  'github-storage': [],
  elsewhere: []
}
/** Query parameters that open a file for whoever has them. */
const SIGNATURES = ['X-Amz-Signature', 'X-Amz-Credential', 'X-Amz-Security-Token', 'sig', 'token']

/** Where a credential or a signature is that has no business there, one line each. `more`: further secrets. */
export function leaks(stage: Stage, result: StepResult, more: readonly string[] = []): string[] {
  const credentials = [...Object.values(SECRETS), ...more]
  const signatures = [...signaturesOf(stage), 'X-Amz-Signature', 'X-Amz-Credential']
  const { 'video-urls': videoUrls = '', ...outputs } = result.outputs
  const log = result.stdout.replace(/^::add-mask::.*$/gm, '')
  return [
    ...found('the log', log, [...credentials, ...signatures]),
    ...found('stderr', result.stderr, [...credentials, ...signatures]),
    ...found('the summary', result.summary, [...credentials, ...signatures]),
    ...found('the outputs', JSON.stringify(outputs), [...credentials, ...signatures]),
    // The presigned URLs are what this output is for.
    ...found('video-urls', videoUrls, credentials),
    ...filesOf(stage).flatMap(({ name, text }) =>
      found(name, withoutVideoUrls(name, text), [...credentials, ...signatures])
    ),
    ...strayCredentials(stage, credentials)
  ]
}

function found(where: string, text: string, secrets: readonly string[]): string[] {
  return secrets.filter(secret => text.includes(secret)).map(secret => `${secret} is in ${where}`)
}

/** The signatures that were really sent. */
function signaturesOf(stage: Stage): string[] {
  const sent = stage.requests().flatMap(({ request }) => SIGNATURES.flatMap(name => request.query.get(name) ?? []))
  return [...new Set(sent)].filter(value => value.length >= 16)
}

/** The files of the job but for the event, which the runner wrote: results, temporary files. Videos have no text. */
function filesOf({ job }: Stage): { name: string; text: string }[] {
  return [job.temp, job.workspace].flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name !== 'event.json')
      .map(entry => ({
        name: entry.name,
        text: readFileSync(join(entry.parentPath, entry.name), 'latin1')
      }))
  )
}

/** The result file may have presigned URLs, in one field. */
function withoutVideoUrls(name: string, text: string): string {
  return name.endsWith('.json') ? text.replace(/^ *"video_url": .*$/gm, '') : text
}

/** Credentials that went to a host which is not theirs, in whatever part of a request. */
function strayCredentials(stage: Stage, credentials: readonly string[]): string[] {
  return stage.requests().flatMap(({ server, request }) => {
    const { method, path, query, headers, body } = request
    const allowed = ALLOWED[server].map(name => SECRETS[name] as string)
    const text = [path, query.toString(), JSON.stringify(headers), body.toString('latin1')].join('\n')
    const forbidden = credentials.filter(secret => !allowed.includes(secret) && text.includes(secret))
    const unnamed = allowed.length === 0 && (headers['authorization'] ?? headers['x-api-key']) !== undefined
    return [
      ...forbidden.map(secret => `${secret} went to ${server}: ${method} ${path}`),
      ...(unnamed ? [`a credential went to ${server}: ${method} ${path}`] : [])
    ]
  })
}
