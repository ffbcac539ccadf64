/**
 * The parts of undici that a request needs, loaded by themselves: its index also pulls in fetch, WebSocket, caches and mocks,
 * which is half of its size.
 */
declare module 'undici/lib/dispatcher/env-http-proxy-agent.js' {
  import type { EnvHttpProxyAgent } from 'undici'

  const agent: typeof EnvHttpProxyAgent
  export default agent
}

declare module 'undici/lib/api/api-request.js' {
  import type { Dispatcher } from 'undici'

  type Options = Omit<Dispatcher.RequestOptions, 'headers'> & { headers: Record<string, string> }
  const request: (this: Dispatcher, options: Options) => Promise<Dispatcher.ResponseData>
  export default request
}

declare module 'undici/lib/dispatcher/dispatcher.js' {
  import type { Dispatcher } from 'undici'

  const dispatcher: typeof Dispatcher
  export default dispatcher
}

declare module 'undici/lib/api/api-connect.js' {
  import type { Dispatcher } from 'undici'

  const connect: Dispatcher['connect']
  export default connect
}
