import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { generate } from 'selfsigned'

/** The host name of the pretended web. It is never resolved. */
export const PUBLIC_HOST = 'videos.example.com'

/** Public https on loopback: a proxy that takes every CONNECT to one TLS server with a certificate of its own. */
export interface PublicWeb {
  /** Variables that make a process use it for all but loopback hosts. */
  readonly env: Readonly<Record<string, string>>
  /** The TLS server itself, `https://localhost:<port>`, and the variables that make a process trust it without a proxy. */
  readonly direct: { readonly url: string; readonly env: Readonly<Record<string, string>> }
  /** `https://videos.example.com<path>` */
  url(path: string): string
  /** Host and port of every CONNECT, in order. */
  readonly connects: readonly string[]
  close(): Promise<void>
}

/** Starts a web whose every https host leads to the plain http server at `target`. */
export async function startPublicWeb(target: string): Promise<PublicWeb> {
  const { port: targetPort } = new URL(target)
  const folder = mkdtempSync(join(tmpdir(), 'public-web-'))
  const names = [PUBLIC_HOST, 'localhost', '*.example.com', '*.githubusercontent.com', 'github.com']
  const { private: key, cert } = await generate([{ name: 'commonName', value: PUBLIC_HOST }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'subjectAltName', altNames: names.map(value => ({ type: 2, value })) }
    ]
  })
  const certificate = join(folder, 'ca.pem')
  writeFileSync(certificate, cert)
  const sockets = new Set<Socket>()
  const track = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
    return socket
  }
  const couple = (one: Socket, other: Socket) => one.pipe(other).pipe(one)
  const tls = createTlsServer({ key, cert }, socket => {
    couple(track(socket), track(connect(Number(targetPort), '127.0.0.1')))
  })
  await listen(tls)
  const connects: string[] = []
  const proxy = createServer((_request, response) => response.writeHead(501).end())
  proxy.on('connect', (request, socket: Socket) => {
    connects.push(request.url ?? '')
    const onward = track(connect(portOf(tls), '127.0.0.1'))
    track(socket).write('HTTP/1.1 200 Connection Established\r\n\r\n')
    couple(socket, onward)
  })
  await listen(proxy)
  return {
    env: {
      HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}`,
      NO_PROXY: '127.0.0.1,localhost',
      NODE_EXTRA_CA_CERTS: certificate
    },
    direct: { url: `https://localhost:${portOf(tls)}`, env: { NODE_EXTRA_CA_CERTS: certificate } },
    url: path => `https://${PUBLIC_HOST}${path}`,
    connects,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await Promise.all([tls, proxy].map(server => new Promise(resolve => server.close(resolve))))
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function listen(server: Server): Promise<void> {
  return new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
