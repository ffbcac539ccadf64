/** What the holder of a token may do with the repository's contents. */
export type Caller = 'anonymous' | 'stranger' | 'reader' | 'writer' | 'unknown'

export interface Tokens {
  /** `contents: write`. */
  token: string
  /** `contents: read`. */
  readOnlyToken: string
  /** A good token of another repository. */
  foreignToken: string
}

/** Who sends this Authorization header (`Bearer` or `token`). `unknown` is a token that GitHub never gave out, or a scheme it does not take. */
export function callerOf(authorization: string | undefined, tokens: Tokens): Caller {
  if (authorization === undefined) return 'anonymous'
  const token = /^(?:bearer|token) (\S+)$/i.exec(authorization)?.[1]
  if (token === tokens.token) return 'writer'
  if (token === tokens.readOnlyToken) return 'reader'
  return token === tokens.foreignToken ? 'stranger' : 'unknown'
}

/** Whether this caller sees the repository at all. */
export function mayRead(caller: Caller, repository: { private: boolean }): boolean {
  return caller === 'writer' || caller === 'reader' || (!repository.private && caller !== 'unknown')
}
