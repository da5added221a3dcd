import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeForest } from '../../../bench/ownership/forest';
import { makeRegister } from '../../../bench/ownership/make-register';
import type { RelationshipRecord } from '../../../src/domain/ownership/records';
import { readCompanies } from '../../../src/sources/companies-house/read-companies';
import { readPsc } from '../../../src/sources/companies-house/read-psc';
import { readWhole } from '../../sources/support/shared-records';

const folders: string[] = [];

function into(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'register-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the invented register', () => {
  const companies = 5000;
  const made = makeRegister({ into: into(), companies });

  it('is the same every time, and another with another seed', () => {
    const again = makeRegister({ into: into(), companies });
    const other = makeRegister({ into: into(), companies, seed: 5 });
    for (const file of ['companiesFile', 'pscFile'] as const) {
      expect(readFileSync(again[file], 'utf8')).toBe(readFileSync(made[file], 'utf8'));
    }
    expect(readFileSync(other.pscFile, 'utf8')).not.toBe(readFileSync(made.pscFile, 'utf8'));
  });

  it('is read back by the readers of the published layouts, company for company', async () => {
    const { records, problems } = await readWhole(readCompanies(made.companiesFile, made));
    expect(new Set(records.map(({ recordId }) => recordId)).size).toBe(companies);
    expect([problems, made.lines]).toEqual([[], companies]);
  });

  it('holds by majority what its forest says, and its totals are right', async () => {
    const { records, problems } = await readWhole(readPsc(made.pscFile, made));
    const relationships = records.filter(
      (record): record is RelationshipRecord => record.recordType === 'relationship',
    );
    const majorities = relationships.filter(
      ({ interestedParty, interests }) =>
        'identifier' in interestedParty &&
        interestedParty.identifier.scheme === 'GB-COH' &&
        interests.some(
          ({ share, endsOn }) => endsOn === null && Number(share?.minimum ?? share?.exclusiveMinimum) >= 50,
        ),
    );
    expect(problems).toEqual([]);
    expect(relationships).toHaveLength(companies);
    expect(majorities).toHaveLength(made.majorityEdges);
    expect(new Set(relationships.map(({ recordId }) => recordId)).size).toBe(companies);
  });
});

it('the forest is shaped as the one that was measured, at a tenth of its scale', () => {
  const companies = 500_000;
  const forest = makeForest(companies, 20_250_101);
  expect(forest.majorityEdges / companies).toBeCloseTo(0.8, 2);
  expect(forest.largest.slice(0, 2)).toEqual([74_000, 9300]);
  expect(forest.cycles).toBe(19);
  expect(forest.deepest).toBeLessThanOrEqual(14);
});
