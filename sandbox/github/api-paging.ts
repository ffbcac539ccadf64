import type { RecordedRequest } from '../recorded-request.ts'
import type { SandboxResponse } from '../response.ts'

/** One page of a list, with the Link header that leads on. `url` is the list's own, by the repository's id as GitHub writes it. */
export function pageOf(list: readonly object[], { query }: RecordedRequest, url: string): SandboxResponse {
  const size = Math.min(Math.max(Number(query.get('per_page') ?? 30), 1), 100)
  const page = Math.max(Number(query.get('page') ?? 1), 1)
  const last = Math.max(Math.ceil(list.length / size), 1)
  const link = (to: number, rel: string) => {
    const parameters = new URLSearchParams(query)
    parameters.set('page', String(to))
    return `<${url}?${parameters}>; rel="${rel}"`
  }
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : [])
  ]
  return {
    status: 200,
    headers: links.length === 0 ? {} : { link: links.join(', ') },
    body: list.slice((page - 1) * size, page * size)
  }
}
