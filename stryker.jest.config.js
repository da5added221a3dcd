'use strict';
const jest = require('./jest.config.js');

/** For mutants: the tests of the mutated modules that need no database, so that thousands of runs take minutes. */
module.exports = {
  ...jest,
  globalSetup: undefined,
  globalTeardown: undefined,
  // Those that need a database, and a property that takes seconds for each mutant.
  testPathIgnorePatterns: ['/node_modules/', 'assumed-sizes', 'ceilings', 'cost-covers-answer'],
  testMatch: [
    '<rootDir>/test/domain/access/**/*.test.ts',
    '<rootDir>/test/domain/casework/**/*.test.ts',
    '<rootDir>/test/app/access/**/*.test.ts',
    '<rootDir>/test/app/admission/**/*.test.ts',
    '<rootDir>/test/platform/graphql/limits/**/*.test.ts',
    '<rootDir>/test/features/access/charge-queue.test.ts',
    '<rootDir>/test/features/access/token-bucket-charge.test.ts',
    '<rootDir>/test/features/access/read-log.test.ts',
  ],
};
