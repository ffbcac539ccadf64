/** A workflow command: a line of the log that the runner acts on. */
export interface WorkflowCommand {
  name: string
  properties: Record<string, string>
  message: string
}

/**
 * The outputs in a GITHUB_OUTPUT file, read as the runner reads it: `name=value`, or `name<<DELIMITER` and lines; the last of a name
 * counts. Source: actions/runner, FileCommandManager.
 */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(line) ?? []
    if (name === undefined || delimiter === undefined) {
      const equals = line.indexOf('=')
      if (equals < 1) throw new Error(`Invalid format of an output: ${JSON.stringify(line)}`)
      outputs[line.slice(0, equals)] = line.slice(equals + 1)
      continue
    }
    const end = lines.indexOf(delimiter, at + 1)
    if (end < 0) throw new Error(`Matching delimiter not found: ${JSON.stringify(delimiter)}`)
    outputs[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}

/**
 * The commands in a step's log, as the runner finds them: `::name key=value::message` at the start of a line, or `##[name]message`
 * anywhere in it. Source: actions/runner, ActionCommand.
 */
export function parseWorkflowCommands(log: string): WorkflowCommand[] {
  return log.split(/\r?\n/).flatMap(line => {
    const modern = /^\s*::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line)
    const old = modern === null ? /##\[([\w-]+)(?: ([^\]]*))?\](.*)$/.exec(line) : null
    const found = modern ?? old
    if (found === null) return []
    const [, name = '', properties = '', message = ''] = found
    return [{ name, properties: parseProperties(properties), message: unescaped(message) }]
  })
}

function parseProperties(text: string): Record<string, string> {
  const pairs = text.split(',').filter(pair => pair.includes('='))
  return Object.fromEntries(
    pairs.map(pair => {
      const equals = pair.indexOf('=')
      const value = unescaped(pair.slice(equals + 1))
      return [pair.slice(0, equals).trim(), value.replaceAll('%3A', ':').replaceAll('%2C', ',')]
    })
  )
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}
