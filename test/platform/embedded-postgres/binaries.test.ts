import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recreateLinks } from '../../../src/platform/embedded-postgres/binaries';

const folder = mkdtempSync(path.join(tmpdir(), 'oversight-links-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('makes the library links that an install without scripts left out, once', () => {
  mkdirSync(path.join(folder, 'native', 'lib'), { recursive: true });
  writeFileSync(path.join(folder, 'native', 'lib', 'libx.so.5.1'), 'library');
  const links = [{ source: 'native/lib/libx.so.5.1', target: 'native/lib/libx.so.5' }];
  writeFileSync(path.join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  recreateLinks(folder);
  recreateLinks(folder);
  const link = path.join(folder, 'native', 'lib', 'libx.so.5');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(link, 'utf8')).toBe('library');
});
