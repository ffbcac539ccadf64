import { ActionError } from '../errors/action-error.ts'
import type { RequestOptions } from '../model/request.ts'
import { settleAll } from '../model/settle-all.ts'
import { logText } from '../text/plain-text.ts'
import { call, type HeygenConnection } from './client.ts'
import { resourceSchema } from './schemas.ts'

/**
 * Looks up the brand glossary and the folder that the request names. Only HeyGen's word that there is none is a
 * reason to fail, and a folder in the trash: a key may be for translations alone.
 * @throws ActionError `resource_not_found`, naming the input; `interrupted`
 */
export async function checkResources(connection: HeygenConnection, options: RequestOptions): Promise<void> {
  const { brand_glossary_id: glossary, brand_voice_id: voice, folder_id: folder } = options
  const checks: [input: string, noun: string, path: string, id: string | undefined][] = [
    ['brand-glossary-id', 'brand glossary', '/v3/brand-glossaries', glossary],
    // HeyGen's older name for the same.
    ['brand-voice-id', 'brand glossary', '/v3/brand-glossaries', glossary === undefined ? voice : undefined],
    ['folder-id', 'folder', '/v3/folders', folder]
  ]
  await settleAll(
    checks.map(async ([input, noun, path, id]) => {
      if (id === undefined) return
      const subject = `The ${noun} ${logText(id, 200)} of \`${input}\``
      const request = { what: `look up the ${noun}`, path: `${path}/${encodeURIComponent(id)}` }
      const found = await call(connection, request, resourceSchema).catch((thrown: unknown) => {
        if (!(thrown instanceof ActionError) || thrown.code === 'interrupted') throw thrown
        const message = `${subject} does not exist in this HeyGen account.`
        // Without a code of HeyGen's, it is the endpoint that does not exist.
        if (thrown.status === 404 && thrown.apiCode !== undefined)
          throw thrown.with({ code: 'resource_not_found', message, input })
        connection.log.debug(`${subject} could not be looked up. ${logText(thrown.message)}`)
      })
      if (found?.json.isTrashed !== true) return
      const hint = 'Restore it at HeyGen, or use another folder.'
      throw new ActionError('resource_not_found', `${subject} is in the trash.`, { input, hint })
    })
  )
}
