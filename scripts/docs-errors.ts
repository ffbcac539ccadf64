import { ACTION_ERRORS, type ErrorEntry, HEYGEN_ERRORS } from '../src/errors/error-codes.ts'

/** `docs/errors.md`: every error code under a heading of its own, with what it means and what to do. */
export function errorPage(): string {
  return `# Errors

Each failure is one annotation on the run. It says what is wrong and what to do, and names the input, the error code and HeyGen's
request ID where there are any. The job summary and the result file contain the same information.

Most failures happen before HeyGen charges anything. If the step fails later, it is safe to run the job again: existing
translations are reused.

**Codes of this action:** ${links(ACTION_ERRORS)}

**Codes of HeyGen:** ${links(HEYGEN_ERRORS)}

## Codes of this action

${entries(ACTION_ERRORS)}

## Codes of HeyGen

HeyGen's API returns these codes, and the action reports them under the same names. If HeyGen returns any other code, the error shows
that code and HeyGen's message.

${entries(HEYGEN_ERRORS)}

<!-- Made from src/errors/error-codes.ts by \`npm run docs\`. -->
`
}

type Errors = Readonly<Record<string, ErrorEntry>>

// GitHub makes a heading's anchor of its text: underscores stay, backticks go.
const links = (errors: Errors) =>
  Object.keys(errors)
    .map(code => `[\`${code}\`](#${code})`)
    .join(' ·\n')

const entries = (errors: Errors) =>
  Object.entries(errors)
    .map(([code, [meaning, hint]]) => `### \`${code}\`\n\n${meaning}\n\n**What to do:** ${hint}`)
    .join('\n\n')
