import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface LoopbackProxy {
  url: string
  /** What it was asked for: `CONNECT host:port` or `GET http://host/path`. */
  readonly asked: string[]
  /** The Proxy-Authorization headers that came. */
  readonly authorizations: (string | undefined)[]
  /** The first bytes that went through each tunnel. */
  readonly tunnelled: Buffer[]
  close(): Promise<void>
}

/** A proxy on 127.0.0.1 that leads every host to `target`: it forwards plain requests and opens tunnels. `refusal` is its response instead. */
export async function startLoopbackProxy(target: string, refusal?: number): Promise<LoopbackProxy> {
  const asked: string[] = []
  const authorizations: (string | undefined)[] = []
  const tunnelled: Buffer[] = []
  const sockets = new Set<Socket>()
  const { hostname, port } = new URL(target)
  const server = createServer((message, response) => {
    asked.push(`${message.method} ${message.url}`)
    authorizations.push(message.headers['proxy-authorization'])
    if (refusal !== undefined) {
      response.writeHead(refusal).end('proxy says no')
      return
    }
    const { pathname, search } = new URL(message.url ?? '/', target)
    const { method, headers } = message
    const forward = request({ hostname, port, path: pathname + search, method, headers }, incoming => {
      response.writeHead(incoming.statusCode ?? 502, incoming.headers)
      incoming.pipe(response)
    })
    message.pipe(forward)
  })
  server.on('connect', (message, socket: Socket) => {
    asked.push(`CONNECT ${message.url}`)
    authorizations.push(message.headers['proxy-authorization'])
    sockets.add(socket.on('error', () => undefined))
    if (refusal !== undefined) {
      socket.end(`HTTP/1.1 ${refusal} No\r\n\r\n`)
      return
    }
    const onward = connect(Number(port), hostname)
    sockets.add(onward.on('error', () => socket.destroy()))
    socket.once('data', bytes => tunnelled.push(bytes))
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    socket.pipe(onward).pipe(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    authorizations,
    tunnelled,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.closeAllConnections()
      const closed = once(server, 'close')
      server.close()
      await closed
    }
  }
}
