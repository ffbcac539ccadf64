import type { PlacedFault } from '../../sandbox/faults.ts'
import type { RecordedRequest } from '../../sandbox/recorded-request.ts'
import type { NamedFault } from './fault-list.ts'
import { SERVERS, type ServerName, type Stage } from './stage.ts'

/** One request of a run that is made again and again: the nth to a server with this method and path. */
export interface FaultPoint {
  readonly server: ServerName
  readonly method: string
  /** The path, in which `*` stands for what is different in each run. */
  readonly path: string
  /** From 1. */
  readonly nth: number
}

/** A fault at its place. */
export interface Placement {
  readonly point: FaultPoint
  readonly named: NamedFault
}

/** Random ids of the storage, and GitHub's numbers. */
const CHANGING = /[0-9a-f]{8}-[0-9a-f-]{27}/g

/** The points of a run that has been made on this stage, server by server, in the order of the requests. */
export function faultPoints(stage: Stage): FaultPoint[] {
  return SERVERS.flatMap(server => {
    const seen = new Map<string, number>()
    return stage.servers[server].requests.map(({ method, path: whole }: RecordedRequest) => {
      const path = whole.replace(CHANGING, '*')
      const nth = (seen.get(`${method} ${path}`) ?? 0) + 1
      seen.set(`${method} ${path}`, nth)
      return { server, method, path, nth }
    })
  })
}

/** Whether it is the request that costs money. */
export function isSubmission({ server, method, path }: Pick<FaultPoint, 'server' | 'method' | 'path'>): boolean {
  return server === 'heygen' && method === 'POST' && path === '/v3/video-translations'
}

/** Orders a fault of a stage. */
export function placeFault(stage: Stage, { point, named }: Placement): PlacedFault {
  const { method, path, nth } = point
  const pattern = path.split('*').map(RegExp.escape).join('[^/]+')
  const when = { method, path: new RegExp(`^${pattern}$`), nth }
  return stage.servers[point.server].faults.add({ when, fault: named.fault })
}

/** A placement in words, for the name of what went wrong. */
export function placementText({ point, named }: Placement): string {
  return `${named.name} at ${pointText(point)}`
}

/** `github GET /repos/… #2` */
export function pointText({ server, method, path, nth }: FaultPoint): string {
  return `${server} ${method} ${path}${nth === 1 ? '' : ` #${nth}`}`
}
