'use strict';
// Everything that must hold before a change is merged, fast first. It stops at the first thing that does not.
const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const ours = '-r ./scripts/register.js';
const cruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
const report = path.join(mkdtempSync(path.join(tmpdir(), 'oversight-check-')), 'tests.json');

const steps = [
  {
    name: 'format and lint',
    run: 'node_modules/@biomejs/biome/bin/biome check .',
    mend: 'npm run format, then see what is left',
  },
  { name: 'types', run: 'node_modules/typescript-7/bin/tsc --noEmit', mend: 'npm run types' },
  {
    name: 'borders',
    run: `${cruise} src test migrations ormconfig.ts --config .dependency-cruiser.cjs`,
    mend: 'npm run borders; CONTRIBUTING.md says what to do when one fires',
  },
  { name: 'printed pages', run: `${ours} scripts/print-rules.ts --check`, mend: 'npm run docs:rules' },
  { name: 'schema print', run: `${ours} scripts/print-schema.ts --check`, mend: 'npm run schema' },
  {
    name: 'drift',
    run: `${ours} scripts/check-drift.ts`,
    mend: 'write the migration that the listed statements ask for',
  },
  { name: 'tests', run: 'node_modules/jest/bin/jest.js --json', more: [`--outputFile=${report}`], mend: 'npm test' },
];

const withoutTests = process.argv.includes('--without-tests');
const done = [];

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

function passedTests() {
  const { numPassedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  return `${numPassedTests} passed, ${numPendingTests} skipped`;
}

const begun = performance.now();
try {
  for (const { name, run, more = [], mend } of steps) {
    const isTests = name === 'tests';
    if (isTests && withoutTests) continue;
    const since = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [...run.split(' '), ...more], {
      cwd: root,
      encoding: 'utf8',
      stdio: isTests ? ['ignore', 'ignore', 'inherit'] : 'pipe',
      maxBuffer: 256_000_000,
    });
    if (status !== 0) {
      console.log(`${stdout ?? ''}${stderr ?? ''}`);
      console.log(`FAILED at: ${name}, after ${seconds(since)}. To mend: ${mend}`);
      process.exitCode = 1;
      break;
    }
    const line = `ok  ${name.padEnd(16)} ${seconds(since).padStart(8)}${isTests ? `  ${passedTests()}` : ''}`;
    done.push(line);
    console.log(line);
  }
  if (!process.exitCode) {
    const { stdout } = spawnSync(process.execPath, [...ours.split(' '), 'scripts/print-numbers.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    console.log(`\n${stdout}`);
    console.log(`All ${done.length} checks hold, in ${seconds(begun)}.`);
  }
} finally {
  rmSync(path.dirname(report), { recursive: true, force: true });
}
