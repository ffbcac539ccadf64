import type { SandboxResponse } from '../response.ts'
import { refuseWrite } from './admission.ts'
import { type Call, fieldsOf, isVisible, visibleRelease } from './api-call.ts'
import { pageOf } from './api-paging.ts'
import { notFound, validationFailed } from './errors.ts'
import { renderRelease } from './render.ts'
import type { Release } from './repository.ts'

const MOST_BODY_CHARACTERS = 125_000

function releaseResponse({ render, place }: Call, release: Release | undefined): SandboxResponse {
  return release === undefined ? notFound(place) : { status: 200, body: renderRelease(render, release) }
}

/** The release of the path's id. */
export function getRelease(call: Call): SandboxResponse {
  return releaseResponse(call, visibleRelease(call))
}

/** The published release of a tag: GitHub finds no draft this way, whoever asks. */
export function getReleaseByTag(call: Call): SandboxResponse {
  const tag = call.param('tag')
  return releaseResponse(
    call,
    call.repository.releases.find(release => release.tag === tag && !release.draft)
  )
}

/** A page of the releases, newest first; with the drafts for those who may write. */
export function listReleases(call: Call): SandboxResponse {
  const { repository, render, request } = call
  const releases = repository.releases
    .filter(release => isVisible(call, release))
    .sort((one, other) => other.createdAt - one.createdAt || other.id - one.id)
    .map(release => renderRelease(render, release))
  return pageOf(releases, request, `${render.links.api}/repositories/${repository.id}/releases`)
}

/** Changes a release: among other things, publishes a draft. */
export function updateRelease(call: Call): SandboxResponse {
  const { repository, render, place, options } = call
  const release = visibleRelease(call)
  if (release === undefined) return notFound(place)
  const refusal = refuseWrite(call)
  if (refusal !== undefined) return refusal
  const fields = fieldsOf(call)
  if (String(fields['body'] ?? '').length > MOST_BODY_CHARACTERS) {
    const message = `body is too long (maximum is ${MOST_BODY_CHARACTERS} characters)`
    return validationFailed(place, { resource: 'Release', code: 'custom', field: 'body', message })
  }
  if (fields['draft'] === true && release.immutable) {
    const message = 'state cannot be changed when release is immutable'
    return validationFailed(place, { resource: 'Release', code: 'custom', field: 'state', message })
  }
  setFields(release, fields)
  if (fields['draft'] === false && release.draft) repository.publish(release)
  else if (fields['draft'] === true) release.draft = true
  release.updatedAt = options.now()
  return { status: 200, body: renderRelease(render, release) }
}

/** Makes up release notes, which nothing keeps; yet GitHub asks for the permission to write. */
export function generateReleaseNotes(call: Call): SandboxResponse {
  const tag = String(fieldsOf(call)['tag_name'])
  return refuseWrite(call) ?? { status: 200, body: { name: tag, body: `**Full Changelog**: ${tag}` } }
}

function setFields(release: Release, fields: Record<string, unknown>): void {
  const { name, body, prerelease, tag_name: tag, target_commitish: target } = fields
  if (typeof name === 'string') release.name = name
  if (typeof body === 'string') release.body = body
  if (typeof prerelease === 'boolean') release.prerelease = prerelease
  if (typeof tag === 'string') release.tag = tag
  if (typeof target === 'string') release.targetCommitish = target
}
