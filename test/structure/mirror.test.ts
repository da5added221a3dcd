import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

function foldersOf(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [`${folder}/${name}`, ...foldersOf(`${folder}/${name}`)]);
}

/** Folders without tests of their own, and what tests them. */
const testedElsewhere: Readonly<Record<string, string>> = {
  'src/synthetic/publications': 'test/synthetic/layouts.test.ts',
  'src/synthetic/parameters': 'test/synthetic/generate-nation.test.ts',
  'src/synthetic/owners': 'test/synthetic/generate-nation.test.ts',
  'src/synthetic/scenarios': 'test/synthetic/scenarios.test.ts',
  'src/synthetic/ownership': 'test/synthetic/ownership.test.ts',
  'src/platform/schema': 'test/structure/database.test.ts',
  'src/sources/geography': 'test/features/local-authorities/local-authority.resolver.test.ts',
  'src/sources/ofsted/layouts': 'test/sources/ofsted/recognition/recognise-table.test.ts',
  'src/domain/law/provision-tables': 'test/domain/law/provisions.test.ts',
  'src/domain/law/power-tables': 'test/domain/law/powers.test.ts',
};

describe('test mirrors src', () => {
  it.each(foldersOf('src'))('%s has its counterpart', (folder) => {
    const counterpart = testedElsewhere[folder] ?? folder.replace(/^src/, 'test');
    expect([counterpart, existsSync(path.join(root, counterpart))]).toEqual([counterpart, true]);
  });

  it('and lists no exception that is none', () => {
    for (const folder of Object.keys(testedElsewhere)) {
      expect([folder, existsSync(path.join(root, folder))]).toEqual([folder, true]);
      expect([folder, existsSync(path.join(root, folder.replace(/^src/, 'test')))]).toEqual([folder, false]);
    }
  });
});
