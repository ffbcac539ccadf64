import { ActionError } from '../../src/errors/action-error.ts'

/** A request that failed, as a value. */
export interface Failure {
  readonly kind: 'failure'
  readonly message: string
  readonly isTransient: boolean
}

/** What became of a request: its response, or how it failed. A canceled job is thrown on. */
export async function outcomeOf<T extends object>(
  sent: Promise<T>
): Promise<(T & { readonly kind: 'response' }) | Failure> {
  try {
    return { ...(await sent), kind: 'response' }
  } catch (thrown) {
    if (!(thrown instanceof ActionError) || thrown.code !== 'network_error') throw thrown
    return { kind: 'failure', message: thrown.message, isTransient: thrown.transient !== undefined }
  }
}
