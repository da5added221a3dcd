import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  importOwnershipFile,
  type OwnershipFileOptions,
  type OwnershipFileOutcome,
} from '../../../../src/features/ownership-imports/read-ownership-file';
import type { Database } from '../../../../src/platform/database/database';

const shared = path.resolve(__dirname, '../../../../../shared/data');

/** Whether the shared data is there; says so where it is not. */
export function hasSharedData(): boolean {
  const isThere = existsSync(shared);
  if (!isThere) process.stdout.write('The shared data is not beside the project: tests with it are skipped.\n');
  return isThere;
}

export function sharedFiles(folder: string): string[] {
  const at = path.join(shared, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(at, name));
}

export function importFile(
  db: Database,
  file: string,
  more: Partial<OwnershipFileOptions> = {},
): Promise<OwnershipFileOutcome> {
  return importOwnershipFile(db, file, {
    dryRun: false,
    samePerson: Buffer.from('secret'),
    today: '2026-01-01',
    ...more,
  });
}

const made: string[] = [];

/** Writes a file that is gone after the tests. */
export function givenFile(name: string, content: string | object): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'oversight-ownership-'));
  made.push(folder);
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

export function removeGivenFiles(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
