import { afterAll } from '@jest/globals'
import { openInProcess } from '../trust/step-in-process.ts'
import type { Runner } from './world.ts'

/**
 * Runs steps in this process, from the source, where no pause takes time: for what does not depend on the bundle. They run one
 * after another.
 */
export function inProcess(): Runner {
  const place = openInProcess()
  afterAll(() => place.dispose())
  return place.performPatiently
}
