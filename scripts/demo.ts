/** `npm run demo` shows the action against HeyGen and GitHub on loopback; `--live` runs it against the real API, with a real key. */
if (process.argv.includes('--live')) {
  const { liveDemo } = await import('./live-demo.ts')
  const exitCode = await liveDemo(process.argv.slice(2))
  process.stdout.write('', () => process.exit(exitCode))
} else {
  await import('./sandbox-demo.ts')
}

export {}
