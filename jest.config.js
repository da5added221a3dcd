'use strict';
const { accessSync, constants, readFileSync, statfsSync } = require('node:fs');
const { freemem, tmpdir } = require('node:os');
const path = require('node:path');
const { $schema, ...swc } = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));

/** Packages that are ES modules only. Plain Node loads them by `import()`; jest can only `require`, so here they are compiled. */
const modulesOnly = ['jose', 'oidc-provider', '@opentelemetry/otlp-exporter-base'];

const cacheDirectory = path.join(tmpdir(), 'oversight-jest');
const inMemory = '/dev/shm';
const gigabyte = 1024 ** 3;

/** A thousand databases are made and dropped in a run, and dozens of servers: in memory, where there is room, in half the time. */
function hasRoomInMemory() {
  try {
    accessSync(inMemory, constants.W_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= 6 * gigabyte && freemem() >= 8 * gigabyte;
  } catch {
    return false;
  }
}

if (hasRoomInMemory()) process.env.TMPDIR = inMemory;

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  cacheDirectory,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { ...swc, module: { type: 'commonjs', ignoreDynamic: false }, swcrc: false }],
    '^.+\\.m?js$': ['@swc/jest', { module: { type: 'commonjs' }, jsc: { target: 'es2022' }, swcrc: false }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join('|')})/)`],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/start-cluster.ts',
  globalTeardown: '<rootDir>/test/support/stop-cluster.ts',
  testTimeout: 60_000,
  maxWorkers: 2,
  // What a worker has loaded it keeps, and some hundreds of suites later it does little but collect it.
  workerIdleMemoryLimit: '1200MB',
};
