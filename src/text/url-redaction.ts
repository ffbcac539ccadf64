/** A URL ends at a space, and at what stands around it in HTML and JSON. */
const WORD = /[^\s"<>]+/g
/** A password may hold a slash, as it should not; a colon before it gives it away. */
const USER = /:\/\/(?:[^/]*|[^/@]*:[^@]*)@/g
/** A query by its `?name=`, where the scheme is missing: a signature is no less a secret there. */
const BARE_QUERY = /\?[^?=]*=.*$/

/** Text whose URLs show `***@` for user name and password, and `?…` for the query (often a signature) and the fragment. */
export function withoutUrlSecrets(text: string): string {
  return text.replace(WORD, word => {
    const scheme = word.indexOf('://')
    const query = word.search(BARE_QUERY)
    if (scheme === -1 || (query !== -1 && query < scheme)) return word.replace(BARE_QUERY, '?…')
    const address = /[^?#]*/.exec(word.slice(scheme))?.[0] ?? ''
    const end = scheme + address.length
    // Behind the last @ there is no user; looking for one there takes the square of the text's length.
    const at = address.lastIndexOf('@') + 1
    const shown = address.slice(0, at).replace(USER, '://***@') + address.slice(at)
    return word.slice(0, scheme) + shown + (end < word.length ? '?…' : '')
  })
}
