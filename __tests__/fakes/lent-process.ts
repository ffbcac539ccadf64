/** What a piece of work did with a process that it was lent. */
export interface LentProcess {
  readonly stdout: string
  /** 0 where nobody set one. */
  readonly exitCode: number
  /** The code of `process.exit`, if it was called. */
  readonly exited: number | undefined
}

/** Lends this process to a piece of work: its variables, its output, its exit code, and `process.exit`, which does not end it. */
export async function lendProcess(env: NodeJS.ProcessEnv, work: () => Promise<void>): Promise<LentProcess> {
  const { env: ownEnv, exitCode: ownExitCode, stdout: out, exit: ownExit } = process
  const ownWrite = out.write
  let stdout = ''
  let exited: number | undefined
  out.write = (text: string | Uint8Array) => {
    stdout += String(text)
    return true
  }
  process.env = env
  process.exitCode = undefined
  process.exit = ((code: number) => {
    exited = code
  }) as typeof process.exit
  try {
    await work()
    return { stdout, exitCode: Number(process.exitCode ?? 0), exited }
  } finally {
    process.env = ownEnv
    process.exitCode = ownExitCode
    process.exit = ownExit
    out.write = ownWrite
  }
}
