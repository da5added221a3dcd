'use strict';
const { readFileSync } = require('node:fs');
const { $schema, ...swc } = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));

/** Packages that are ES modules only. Plain Node loads them by `import()`; jest can only `require`, so here they are compiled. */
const modulesOnly = ['jose', 'oidc-provider', '@opentelemetry/otlp-exporter-base'];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
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
