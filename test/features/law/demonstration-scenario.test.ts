import { anonymous } from '../../../src/domain/access/caller';
import { demonstrationCommencements, demonstrationScenario } from '../../../src/domain/law/commencement-scenario';
import { loadDemonstrationScenario } from '../../../src/features/law/load-demonstration-scenario';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { askedOver } from '../finding-reviews/support/asking';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
const api = askedOver(() => database);

const source = `query ($scenario: String) { powers(first: 100, scenario: $scenario) {
  nodes { code status { isAvailable isHypothetical sentence } recordedCommencements(first: 5) { nodes { scenario } } } } }`;

interface Shown {
  code: string;
  status: { isAvailable: boolean; isHypothetical: boolean; sentence: string };
  recordedCommencements: { nodes: { scenario: string | null }[] };
}

async function shown(scenario: string | null): Promise<Shown[]> {
  return (await api.ask(anonymous, source, { scenario }, '2026-11-22')).powers.nodes;
}

describe('the scenario of the demonstration', () => {
  it('is laid down once, whole', async () => {
    expect(await loadDemonstrationScenario(database)).toBe(demonstrationCommencements.length);
    expect(await loadDemonstrationScenario(database)).toBe(0);
  });

  it('changes nothing of the law where nobody asks for it', async () => {
    const before = await shown(null);
    await loadDemonstrationScenario(database);
    expect(await shown(null)).toEqual(before);
    expect(before.filter(({ status }) => status.isHypothetical)).toEqual([]);
  });

  it('marks every power that it brings into force, and touches no other', async () => {
    await loadDemonstrationScenario(database);
    const real = new Map((await shown(null)).map(({ code, status }) => [code, status]));
    for (const { code, status, recordedCommencements } of await shown(demonstrationScenario)) {
      const isSupposed = demonstrationCommencements.some(({ power }) => power === code);
      expect([code, status.isHypothetical, status.sentence.startsWith('Hypothetical')]).toEqual([
        code,
        isSupposed,
        isSupposed,
      ]);
      if (!isSupposed) expect(status).toEqual(real.get(code));
      for (const { scenario } of recordedCommencements.nodes) expect(scenario).toBe(demonstrationScenario);
    }
  });
});
