'use strict';
// Runs our TypeScript under plain Node: swc compiles each file once and keeps the result in .cache,
// keyed by its content. tsx and esbuild cannot stand in for it: they emit no decorator metadata.
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');

const root = path.resolve(__dirname, '..');
const cache = path.join(root, '.cache', 'swc');
const options = JSON.parse(readFileSync(path.join(root, '.swcrc'), 'utf8'));
delete options.$schema;
const stamp = `${swc.version}:${process.version}:${JSON.stringify(options)}`;

process.setSourceMapsEnabled(true);

require.extensions['.ts'] = function compileTypeScript(module, filename) {
  const source = readFileSync(filename, 'utf8');
  const key = createHash('sha256').update(stamp).update(filename).update(source).digest('hex');
  const cached = path.join(cache, `${key}.js`);
  if (existsSync(cached)) return module._compile(readFileSync(cached, 'utf8'), filename);
  const { code } = swc.transformSync(source, { ...options, filename, configFile: false, swcrc: false });
  try {
    mkdirSync(cache, { recursive: true });
    const partial = `${cached}.${process.pid}`;
    writeFileSync(partial, code);
    renameSync(partial, cached);
  } catch {
    // A read-only checkout still runs; it only compiles again next time.
  }
  return module._compile(code, filename);
};
