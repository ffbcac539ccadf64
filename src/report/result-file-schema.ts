import * as z from 'zod'
import { TRANSLATION_STATUSES } from '../model/translation.ts'
import { RUN_STATUSES } from './verdict.ts'

/**
 * What the result file and the output `translations` contain. `npm run docs` makes `docs/result-file.schema.json` and
 * `docs/result-file.d.ts` of it; at run time only its types are used.
 */

const time = z.string().describe('UTC, ISO 8601').optional()
const ids = z.array(z.string())

const translation = z.object({
  video: z
    .string()
    .describe('The source of the video, without secrets; in `collect` the start of its file names')
    .optional(),
  tag: z.string().describe('BCP 47 tag of the language, where it has one').optional(),
  language: z.string().describe("HeyGen's name of the language; the ID where the language is unknown"),
  id: z.string().describe('ID at HeyGen'),
  status: z.enum(TRANSLATION_STATUSES),
  reused: z.boolean().describe('Whether it was in the HeyGen account before this run'),
  failure_message: z.string().describe('Why it failed or could not be read').optional(),
  duration: z.number().describe('Length of the result in seconds').optional(),
  files: z.array(z.string()).describe('Downloaded files, relative to the workspace').optional(),
  assets: z
    .array(z.object({ name: z.string(), url: z.string() }))
    .describe('Assets of the release')
    .optional()
})

/** The output `translations`. */
export const translationsSchema = z.array(translation).meta({ title: 'Translations' })

const error = z.object({
  code: z.string().describe('A code of docs/errors.md'),
  message: z.string(),
  hint: z.string().describe('What to do about it'),
  input: z.string().describe('The input that is wrong').optional(),
  param: z.string().describe("The field of the request that HeyGen's API names").optional(),
  http_status: z.number().optional(),
  api_code: z.string().describe("The API's own code, if it is not in docs/errors.md").optional(),
  request_id: z.string().describe('To quote when you ask for help').optional(),
  doc_url: z.string().optional()
})

const plan = z.object({
  sources: z.record(z.string(), z.string()).describe('`video`, `audio` and `srt`, without secrets'),
  options: z.record(z.string(), z.unknown()).describe("Fields of HeyGen's request"),
  languages: z.array(
    z.object({
      language: z.string(),
      reuse: z
        .object({ id: z.string(), status: z.enum(TRANSLATION_STATUSES) })
        .describe('The existing translation that is used; absent: the language is submitted')
        .optional(),
      failed_before: z.number().describe('Earlier attempts that failed')
    })
  ),
  seconds: z.number().describe('Length of the part of the video that is translated').optional(),
  idempotency_key: z.string().optional()
})

/** The result file. */
export const resultFileSchema = z
  .object({
    version: z.literal(1).describe('Changes when a field changes its meaning or is removed, not when a field is added'),
    action: z.enum(['translate', 'collect']),
    status: z.enum(RUN_STATUSES),
    repository: z.string().describe('`owner/repo`'),
    sha: z.string().describe('The commit that the work belongs to'),
    begun_at: time,
    written_at: time,
    waited: z.boolean().describe('Whether the run has waited for results'),
    skip_reason: z.string().optional(),
    error: error.optional(),
    idempotency_key: z.string().describe('With several videos, one a line').optional(),
    minutes: z
      .number()
      .describe(
        'Minutes of translated video that were submitted, or in a dry run would be, by the length of the source'
      )
      .optional(),
    translation_ids: ids,
    translations: z.array(
      translation.extend({
        unreadable: z.literal(true).describe('Its details could not be read; the status may be out of date').optional(),
        created_at: time,
        ended_at: time.describe('When this run saw it end'),
        video_url: z.string().describe('Presigned: opens the result for whoever has it, and expires').optional()
      })
    ),
    not_delivered: ids.describe('IDs whose results are not where they were to be delivered').optional(),
    stray_ids: ids.describe('IDs of an unexpected response, which cannot be matched to a language'),
    release: z.object({ tag: z.string(), url: z.string() }).optional(),
    manifests: z.array(z.string()).describe('Downloaded manifests, relative to the workspace').optional(),
    plan: plan.describe('The plan of the only video').optional(),
    plans: z.array(plan).describe('The plans of several videos').optional()
  })
  .meta({ title: 'ResultFile' })

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T
export type ResultFile = Frozen<z.input<typeof resultFileSchema>>
export type TranslationsOutput = Frozen<z.input<typeof translationsSchema>>
