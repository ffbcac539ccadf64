import { type RenderPlace, renderRelease, renderWebhookRepository } from './render.ts'
import type { Release } from './repository.ts'
import { publishedExample } from './webhook-example.ts'

/** The payload of a `release` event, as it lies in the file at GITHUB_EVENT_PATH. `action` is `published`, `created`, `edited`, … */
export function releaseEventPayload(place: RenderPlace, release: Release, action: string): Record<string, unknown> {
  const { sender, release: example } = publishedExample(place.links, place.repository)
  return {
    action,
    release: { ...example, ...renderRelease(place, release) },
    repository: renderWebhookRepository(place),
    sender
  }
}
