import type { StepAsk } from '../sandbox/run-step.ts'
import type { World } from './world.ts'

/** The inputs that lead a step to HeyGen. */
export function access(world: World) {
  return { 'api-url': world.heygenUrl, 'api-key': world.apiKey }
}

/** All but the inputs of a step that a release triggers. */
export function onRelease(world: World, event: object): Omit<StepAsk, 'action' | 'with'> {
  return {
    event,
    eventName: 'release',
    githubToken: world.githubToken,
    env: {
      GITHUB_REPOSITORY: world.repository,
      GITHUB_API_URL: world.githubUrl,
      GITHUB_SERVER_URL: world.githubServerUrl
    }
  }
}
