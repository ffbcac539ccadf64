import { registerHooks } from 'node:module'
import { text } from 'node:stream/consumers'
import type { ActionInputs, ActionMetadata, ActionReference } from '@actions/languageservice/action'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { readMetadata } from '../../scripts/docs-action.ts'
import type { CheckedFiles } from './language-service-findings.ts'

/**
 * A process of its own for GitHub's language service, which imports JSON as only a bundler may: reads `CheckedFiles` from stdin, and prints
 * what is found in each file, as JSON.
 */
registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context)
    return found.url.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found
  }
})
const { validate } = await import('@actions/languageservice')
const { validateAction } = await import('@actions/languageservice/validate-action')

/** Inputs of other people's actions, as far as the workflows use them. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'actions/attest': ['subject-path'],
  'actions/checkout': ['fetch-depth', 'lfs', 'persist-credentials', 'ref'],
  'actions/deploy-pages': ['token', 'timeout'],
  'actions/setup-node': ['node-version-file', 'package-manager-cache'],
  'actions/upload-artifact': ['name', 'path', 'if-no-files-found'],
  'actions/upload-pages-artifact': ['name', 'path'],
  'aws-actions/configure-aws-credentials': ['role-to-assume', 'aws-region'],
  'peter-evans/create-pull-request': ['add-paths', 'branch', 'commit-message', 'title', 'body'],
  'slackapi/slack-github-action': ['webhook', 'webhook-type', 'payload-file-path', 'errors'],
  'softprops/action-gh-release': ['files'],
  'github/codeql-action/analyze': ['category'],
  'github/codeql-action/init': ['languages', 'build-mode', 'config']
}

const files: CheckedFiles = JSON.parse(await text(process.stdin))
const [root, collect] = files.actions.slice(0, 2).map(action => readMetadata(action.text))

/** The metadata of an action that a workflow may use; undefined for one that is not known here. */
async function fetchActionMetadata({ owner, name, path }: ActionReference): Promise<ActionMetadata | undefined> {
  const ours = path === 'collect' ? collect : root
  if (`${owner}/${name}` === 'your-org/translate-release-video' && ours !== undefined) {
    return { name, description: '', inputs: ours.inputs as ActionInputs, outputs: ours.outputs }
  }
  const inputs = OTHERS[[owner, name, ...(path === undefined || path === '' ? [] : [path])].join('/')]
  if (inputs === undefined) return undefined
  return { name, description: '', inputs: Object.fromEntries(inputs.map(input => [input, { description: '' }])) }
}

const findings: Record<string, string[]> = {}
for (const { name, text: content } of files.workflows) {
  const document = TextDocument.create(`file:///.github/workflows/${name}.yml`, 'yaml', 1, content)
  const found = await validate(document, { actionsMetadataProvider: { fetchActionMetadata } })
  findings[name] = found.map(one => `${one.range.start.line + 1}: ${one.message}`)
}
for (const { name, text: content } of files.actions) {
  const found = await validateAction(TextDocument.create(`file:///${name}`, 'yaml', 1, content))
  findings[name] = found.map(one => `${one.range.start.line + 1}: ${one.message}`)
}
process.stdout.write(JSON.stringify(findings))
