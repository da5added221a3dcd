'use strict';
// Changes the code a little, thousands of times, and looks whether a test notices: at least 90 of 100 must be noticed.
// In parts, because a run that loads the tests of one part only takes half the time.
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const parts = [
  {
    name: 'casework and access',
    mutate: ['src/domain/casework/*.ts', 'src/domain/access/*.ts'],
    tests: ['test/domain/casework', 'test/domain/access'],
  },
  {
    name: 'limits',
    mutate: ['src/platform/graphql/limits/*.ts'],
    tests: ['test/platform/graphql/limits'],
  },
  {
    name: 'admission and guards',
    mutate: [
      'src/app/admission/*.ts',
      'src/app/access/*.ts',
      'src/features/access/token-bucket.ts',
      'src/features/access/charge-queue.ts',
      'src/features/access/read-log.ts',
      // Judged over the demo nation and over HTTP, by tests that are left out here.
      '!src/app/admission/assumed-sizes.ts',
      '!src/app/admission/refusal-reply.ts',
    ],
    tests: ['test/app/admission', 'test/app/access', 'test/features/access'],
  },
];

const wanted = process.argv.slice(2).join(' ');
const failed = parts
  .filter(({ name }) => name.includes(wanted))
  .filter(({ name, mutate, tests }) => {
    console.log(`\n${name}`);
    const { status } = spawnSync('npx', ['stryker', 'run', '--mutate', mutate.join(',')], {
      cwd: root,
      env: { ...process.env, MUTANT_TESTS: tests.join(',') },
      stdio: 'inherit',
    });
    return status !== 0;
  });
if (failed.length > 0) console.log(`\nBelow 90 %: ${failed.map(({ name }) => name).join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
