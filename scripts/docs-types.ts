import { compile, type JSONSchema } from 'json-schema-to-typescript'
import * as z from 'zod'
import { resultFileSchema, translationsSchema } from '../src/report/result-file-schema.ts'

const ADDRESS = 'https://github.com/your-org/translate-release-video/blob/main/docs/result-file.schema.json'

/** `docs/result-file.schema.json`. New fields may come in any version, so unknown ones are allowed. */
export function resultFileJsonSchema(): string {
  return `${JSON.stringify({ $id: ADDRESS, ...jsonSchema(resultFileSchema) }, null, 2)}\n`
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
