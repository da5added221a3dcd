import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';

const folders: string[] = [];

/** A file with this content, deleted after the test file has run. */
export function givenFile(name: string, content: string | Buffer): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sources-'));
  folders.push(folder);
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

export function givenCsv(name: string, rows: readonly (readonly string[])[], delimiter = ','): string {
  return givenFile(name, stringify(rows as string[][], { delimiter }));
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
