import { HeygenError } from './heygen-error.ts'
import type { HeygenState } from './heygen-state.ts'
import type { Operation } from './operation.ts'

/** GET /v3/brand-glossaries/{brand_glossary_id} */
export const getBrandGlossary: Operation = (state, { params }) => {
  const { brand_glossary_id: id = '' } = params
  refuseMissing(state, id)
  return { status: 200, body: { data: { brand_glossary_id: id } } }
}

/** GET /v3/folders/{folder_id} */
export const getFolder: Operation = (state, { params }) => {
  const { folder_id: id = '' } = params
  refuseMissing(state, id)
  return { status: 200, body: { data: { id, is_trash: state.settings.trashedFolders.includes(id) } } }
}

function refuseMissing({ settings }: HeygenState, id: string): void {
  if (!settings.missingIds.includes(id)) return
  throw new HeygenError({ status: 404, code: 'resource_not_found', message: 'Not found.' })
}
