'use strict';
const jest = require('./jest.config.js');

/** Folders of the tests that judge the mutants at hand; `scripts/mutants.js` names them. */
const folders = (process.env.MUTANT_TESTS ?? 'test/domain/access,test/domain/casework').split(',');

/** For mutants: only tests that need no database, and few files, so that each of thousands of runs takes a moment. */
module.exports = {
  ...jest,
  globalSetup: undefined,
  globalTeardown: undefined,
  maxWorkers: 1,
  roots: folders.map((folder) => `<rootDir>/${folder}`),
  // Those that need a database, and a property that takes seconds for each mutant.
  testPathIgnorePatterns: [
    '/node_modules/',
    'assumed-sizes',
    'ceilings',
    'cost-covers-answer',
    'features/access/(api-key|run-mutation|token-bucket.store)',
  ],
};
