/** Tests are TypeScript modules; swc only strips their types, so what runs is what is written. */
export default {
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }]
  },
  testTimeout: 20_000,
  // Jest leaves one core to itself; the processes that the tests start are waited for anyway.
  maxWorkers: 2,
  // Node 24 frees no vm.SourceTextModule, 12 MB a test file. A worker with 1 GB takes longer to exit than the 500 ms that Jest allows.
  workerIdleMemoryLimit: '400MB',
  // Node 24's own globals; nothing of a browser is pretended.
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/lib/']
}
