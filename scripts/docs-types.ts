import { compile, type JSONSchema } from 'json-schema-to-typescript'
import * as z from 'zod'
import { resultFileSchema, translationsSchema } from '../src/report/result-file-schema.ts'
import { manifestSchema } from '../src/results/manifest.ts'

const FOLDER = 'https://github.com/your-org/translate-release-video/blob/main/docs'

/** `docs/result-file.schema.json`. */
export const resultFileJsonSchema = () => schemaPage('result-file', resultFileSchema)

/** `docs/manifest.schema.json`. */
export const manifestJsonSchema = () => schemaPage('manifest', manifestSchema)

/** New fields may come in any version, so unknown ones are allowed. */
function schemaPage(name: string, schema: z.ZodType): string {
  return `${JSON.stringify({ $id: `${FOLDER}/${name}.schema.json`, ...jsonSchema(schema) }, null, 2)}\n`
}

/** `docs/result-file.d.ts`: the types of the result file and of the output `translations`. */
export async function resultFileTypes(): Promise<string> {
  const options = { bannerComment: '', style: { semi: false, singleQuote: true, printWidth: 120 } }
  const types = [resultFileSchema, translationsSchema].map(schema =>
    compile(jsonSchema(schema) as JSONSchema, '', options)
  )
  return `// Made from src/report/result-file-schema.ts by \`npm run docs\`.\n\n${(await Promise.all(types)).join('\n')}`
}

function jsonSchema(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input' })
}
