import type { SandboxResponse } from '../response.ts'
import type { Call } from './api-call.ts'
import { githubError, notFound } from './errors.ts'
import { renderCommit, renderRef, renderTagObject } from './render.ts'

/** The commit that a SHA, branch or tag leads to; as JSON, or as its bare SHA where the Accept header asks for it. */
export function getCommit(call: Call): SandboxResponse {
  const { repository, render, request, place } = call
  const ref = call.param('ref')
  const commit = repository.git.resolve(ref)
  if (commit === undefined) return githubError(place, 422, `No commit found for SHA: ${ref}`)
  if (!(request.headers['accept'] ?? '').includes('application/vnd.github.sha')) {
    return { status: 200, body: renderCommit(render, commit) }
  }
  return { status: 200, headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8' }, body: commit.sha }
}

/** What a branch or tag points to: for an annotated tag, the tag's own object. */
export function getRef(call: Call): SandboxResponse {
  const { repository, render, place } = call
  const ref = call.param('ref')
  const [, kind, name = ''] = /^(tags|heads)\/(.+)$/.exec(ref) ?? []
  const tag = kind === 'tags' ? repository.git.tags.get(name) : undefined
  const sha = kind === 'heads' ? repository.git.branches.get(name) : (tag?.object ?? tag?.commit)
  if (sha === undefined) return notFound(place)
  return { status: 200, body: renderRef(render, { ref, type: tag?.object === undefined ? 'commit' : 'tag', sha }) }
}

/** An annotated tag's object, which names the commit. */
export function getTag(call: Call): SandboxResponse {
  const { repository, render, place } = call
  const object = call.param('tag_sha')
  const found = repository.git.annotatedTag(object)
  const commit = found === undefined ? undefined : repository.git.commits.get(found.tag.commit)
  if (found === undefined || commit === undefined) return notFound(place)
  return { status: 200, body: renderTagObject(render, { name: found.name, object, commit }) }
}
