import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { getHttpOperationsFromSpec } from '@stoplight/prism-cli/dist/operations.js'

/** HeyGen's contract of `POST /v3/video-translations`, as published. */
export const CONTRACT = new URL('../fixtures/create-video-translation.openapi.yaml', import.meta.url)

interface PrismServer {
  listen(port: number, host: string): Promise<string>
  close(): Promise<void>
}

type CreateServer = (operations: unknown, options: object) => PrismServer
type CreateLogger = (name: string, options: object) => object

/** Starts Prism on 127.0.0.1: a strict mock that others made, on the published contract or another description. */
export async function startPrism(description = CONTRACT): Promise<{ url: string; close(): Promise<void> }> {
  // Both come with prism-cli, whose command line is not wanted here.
  const fromPrism = createRequire(createRequire(import.meta.url).resolve('@stoplight/prism-cli/package.json'))
  const { createServer }: { createServer: CreateServer } = fromPrism('@stoplight/prism-http-server')
  const { createLogger }: { createLogger: CreateLogger } = fromPrism('@stoplight/prism-core')
  const server = createServer(await getHttpOperationsFromSpec(fileURLToPath(description)), {
    cors: false,
    components: { logger: createLogger('prism', { level: 'silent' }) },
    config: {
      isProxy: false,
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: false,
      mock: { dynamic: false }
    }
  })
  const url = await server.listen(0, '127.0.0.1')
  return { url, close: () => server.close() }
}
