import { daysBetween } from '../../src/domain/values/day';
import {
  cell,
  inspectedHeaders,
  inYearOf,
  isoOf,
  movesOf,
  overallHeaders,
  type Row,
  registerOf,
  type WrittenNation,
  writtenNation,
} from './written-nation';

const owner = 'Organisation which owns the provider';

describe('planted scenarios', () => {
  let nation: WrittenNation;
  let register: Map<string, Row>;
  beforeAll(async () => {
    nation = await writtenNation(5, 0.03);
    register = new Map(nation.rows(registerOf(2025)).map((row) => [row['URN'] ?? '', row]));
  }, 60_000);
  afterAll(() => nation.remove());

  const urnsOf = (name: string) => nation.scenarios.find((scenario) => scenario.name === name)?.urns ?? [];
  const gradesOf = (name: string) => urnsOf(name).map((urn) => cell(register.get(urn) ?? {}, ...overallHeaders));
  const below = (grade: string) => grade === 'Requires improvement to be good' || grade === 'Inadequate';
  const fullInspectionsOf = (urn: string, year: number) =>
    nation
      .rows(inYearOf(year))
      .filter((row) => row['URN'] === urn && row['Inspection event type'] === 'Full inspection');

  it('are told in the file as they are told in the answer', () => {
    const written = JSON.parse(nation.bytes('scenarios.json').toString());
    expect(written).toEqual(nation.scenarios);
    expect(nation.scenarios.map((scenario) => scenario.name)).toEqual([
      'short-notice-mass-closure',
      'phoenix',
      'rent-up-the-chain',
      'one-setting-from-the-test',
      'at-the-test',
      'decline-after-acquisition',
      'large-group-below-good',
      'noisy-pair',
    ]);
  });

  it('short-notice-mass-closure: at least twelve homes leave within thirty days', () => {
    const urns = new Set(urnsOf('short-notice-mass-closure'));
    const days = nation
      .rows(movesOf(2024))
      .filter((row) => urns.has(row['URN'] ?? '') && row['Leaver status'])
      .map((row) => isoOf(row['First effective date (that the provider closed)']))
      .sort();
    expect(days.length).toBeGreaterThanOrEqual(12);
    expect(daysBetween(days[0] ?? '', days.at(-1) ?? '')).toBeLessThanOrEqual(30);
  });

  it('phoenix: a new owner opens the like in the same councils within sixty days', () => {
    const moves = nation.rows(movesOf(2025)).filter((row) => urnsOf('phoenix').includes(row['URN'] ?? ''));
    const leavers = moves.filter((row) => row['Leaver status']);
    const joiners = moves.filter((row) => row['Joiner status']);
    const areas = (rows: readonly Row[]) => rows.map((row) => `${row['Local authority']} ${row['Places']}`).sort();
    expect(areas(joiners)).toEqual(areas(leavers));
    const last = leavers
      .map((row) => isoOf(row['First effective date (that the provider closed)']))
      .sort()
      .at(-1);
    const opened = joiners.map((row) => isoOf(row['First effective date (that the provider became active)'])).sort();
    expect(daysBetween(last ?? '', opened.at(-1) ?? '')).toBeLessThanOrEqual(60);
    const inadequate = leavers.filter((row) =>
      [...fullInspectionsOf(row['URN'] ?? '', 2024), ...fullInspectionsOf(row['URN'] ?? '', 2025)].some(
        (each) => cell(each, ...overallHeaders) === 'Inadequate',
      ),
    );
    expect(inadequate.length).toBeGreaterThanOrEqual(3);
  });

  it('one-setting-from-the-test: exactly one home is inadequate, others require improvement', () => {
    const grades = gradesOf('one-setting-from-the-test');
    expect(grades.filter((grade) => grade === 'Inadequate')).toHaveLength(1);
    expect(grades.filter((grade) => grade === 'Requires improvement to be good').length).toBeGreaterThanOrEqual(2);
  });

  it('at-the-test: three homes of one owner were inadequate in the last twelve months', () => {
    const rows = urnsOf('at-the-test').flatMap((urn) => fullInspectionsOf(urn, 2025));
    const adverse = rows.filter((row) => cell(row, ...overallHeaders) === 'Inadequate');
    expect(new Set(adverse.map((row) => row['URN'])).size).toBe(3);
    for (const row of adverse) expect(isoOf(cell(row, ...inspectedHeaders)) > '2024-03-31').toBe(true);
  });

  it('decline-after-acquisition: seven of the eight bought homes drop a grade at their next full inspection', () => {
    const order = ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'];
    const dropped = urnsOf('decline-after-acquisition').filter((urn) => {
      const [before] = fullInspectionsOf(urn, 2023).slice(-1);
      const [after] = fullInspectionsOf(urn, 2024);
      if (!before || !after || isoOf(cell(before, ...inspectedHeaders)) < '2022-11-01') return false;
      return order.indexOf(cell(after, ...overallHeaders)) === order.indexOf(cell(before, ...overallHeaders)) + 1;
    });
    expect(dropped).toHaveLength(7);
  });

  it('large-group-below-good: forty homes and more, about 35 in 100 below good', () => {
    const grades = gradesOf('large-group-below-good');
    expect(grades.length).toBeGreaterThanOrEqual(40);
    expect(grades.filter(below).length / grades.length).toBeCloseTo(0.36, 1);
  });

  it('noisy-pair: two homes, one below good', () => {
    const grades = gradesOf('noisy-pair');
    expect([grades.length, grades.filter(below).length]).toEqual([2, 1]);
  });

  it('rent-up-the-chain: a property company of the same group holds the leases', () => {
    const text = nation.bytes('ownership.bods.json').toString();
    expect(text).toContain('Leases of the twelve homes');
    expect(urnsOf('rent-up-the-chain')).toHaveLength(12);
  });

  it('stand under the owners they name', () => {
    for (const scenario of nation.scenarios) {
      const standing = scenario.urns.map((urn) => register.get(urn)).filter((row) => row !== undefined);
      const folded = (name: string) =>
        name
          .toLowerCase()
          .replace(/limited|ltd/g, '')
          .replace(/[^a-z]/g, '');
      const named = standing.filter((row) =>
        scenario.owners.some((name) => folded(row[owner] ?? '').includes(folded(name).slice(0, 12))),
      );
      expect(named.length).toBeGreaterThanOrEqual(standing.length * 0.8);
    }
  });
});
