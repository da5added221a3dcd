import { orm } from '../../../src/app/orm';
import type { Caller } from '../../../src/domain/access/caller';
import { seededNumbers } from '../../../src/domain/statistics/seeded-random';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { answerOver } from '../../support/answer-over';
import { databasePerWorker } from '../../support/database';
import { askedOver } from '../finding-reviews/support/asking';
import {
  type GivenGroups,
  type GivenRow,
  givenHomes,
  importRows,
  notice,
  person,
  providerOf,
  requirement,
  today,
} from './support/given-observations';

const holder = databasePerWorker();
let database: Database;
let groups: GivenGroups;

const regulations = ['Reg 12', 'regulation 12(2)(a)', 'reg 13', 'CHR 2015 reg 9', 'the fire rules', 'a lease'];
const random = seededNumbers(12);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Many requirements in two of the homes, some met, some met only after the day, some made only after it. */
const drawn: GivenRow[] = Array.from({ length: 60 }, (_, at) => ({
  ...requirement,
  urn: pick(['SC000002', 'SC000003']),
  from: pick(['2023-05-01', '2024-02-01', '2025-01-15', '2025-03-31']),
  to: pick(['', '', '2025-03-31', '2025-03-31']),
  regulation: pick(regulations),
  reference: `drawn-${at}`,
})).filter(({ from, to }) => to === '' || from < to);

beforeAll(async () => {
  database = await openDatabase(holder.url, { orm });
  groups = await givenHomes(database);
  await importRows(database, [...drawn, notice, requirement, { ...requirement, reference: 'R-2' }]);
});
afterAll(() => database.close());

const api = askedOver(() => database);
const answered = answerOver(() => database);
const officer = person('REGULATOR_OFFICER', 'OFSTED', 'QUALITY_OVERSIGHT');
const council = person('COMMISSIONER', 'LA:888', 'COMMISSIONING');

interface Cell {
  regulation: string;
  requirements: number;
  open: number;
  settings: number;
  latestOn: string;
}

interface Heat {
  id: string;
  regulationHeat: {
    totalCount: number;
    nodes: {
      setting: { urn: string };
      requirements: number;
      open: number;
      cells: { totalCount: number; nodes: Cell[] };
    }[];
  };
  regulationTotals: { totalCount: number; nodes: Cell[] };
}

const cell = 'regulation requirements open settings latestOn';
const table = `id regulationHeat(first: 10) { totalCount nodes { setting { urn } requirements open
    cells(first: 50) { totalCount nodes { ${cell} } } } }
  regulationTotals(first: 50) { totalCount nodes { ${cell} } }`;

async function heatOf(caller: Caller, group: number, asOf = today): Promise<Heat> {
  const { providerGroups } = await api.ask(
    caller,
    `{ providerGroups(first: 10, asOf: "${asOf}") { nodes { ${table} } } }`,
  );
  return providerGroups.nodes.find(({ id }: Heat) => id === String(group));
}

const codeOf = (citedAs: string) => {
  const number = /(?:reg|regulation) (\d+)/i.exec(citedAs)?.[1];
  return number === undefined ? citedAs : `CHR_2015 reg ${number}`;
};

/** What was drawn for the homes, counted by hand. */
function countedIn(urns: readonly string[], asOf: string): Cell[] {
  const cells = new Map<string, Cell & { of: Set<string> }>();
  for (const { urn = '', from = '', to = '', regulation = '' } of drawn) {
    if (!urns.includes(urn) || from > asOf) continue;
    const code = codeOf(regulation);
    const known = cells.get(code) ?? {
      regulation: code,
      requirements: 0,
      open: 0,
      settings: 0,
      latestOn: '',
      of: new Set(),
    };
    known.requirements += 1;
    if (to === '' || to > asOf) known.open += 1;
    known.latestOn = from > known.latestOn ? from : known.latestOn;
    known.of.add(urn);
    cells.set(code, { ...known, settings: known.of.size });
  }
  return [...cells.values()]
    .map(({ of: _, ...one }) => one)
    .sort((a, b) => b.requirements - a.requirements || (a.regulation < b.regulation ? -1 : 1));
}

const sum = (cells: readonly Cell[], of: 'requirements' | 'open') => cells.reduce((total, one) => total + one[of], 0);
const byRegulation = (cells: readonly Cell[]) => [...cells].sort((a, b) => (a.regulation < b.regulation ? -1 : 1));

describe('the table of settings by regulation', () => {
  it.each([
    today,
    '2025-03-30',
    '2024-06-01',
  ])('counts what had been made by %s, by hand and by the API', async (asOf) => {
    const { regulationHeat, regulationTotals } = await heatOf(officer, groups.second, asOf);
    expect(regulationHeat.nodes.map(({ setting }) => setting.urn)).toEqual(['SC000002', 'SC000003']);
    for (const { setting, cells } of regulationHeat.nodes) {
      expect(byRegulation(cells.nodes)).toEqual(byRegulation(countedIn([setting.urn], asOf)));
    }
    expect(byRegulation(regulationTotals.nodes)).toEqual(byRegulation(countedIn(['SC000002', 'SC000003'], asOf)));
  });

  it('adds up: cells to their row, and cells of all rows to the totals, each counted once', async () => {
    const { regulationHeat, regulationTotals } = await heatOf(officer, groups.second);
    expect(regulationHeat.totalCount).toBe(2);
    expect(regulationTotals.totalCount).toBe(regulationTotals.nodes.length);
    for (const { requirements, open, cells } of regulationHeat.nodes) {
      expect(cells.totalCount).toBe(cells.nodes.length);
      expect([sum(cells.nodes, 'requirements'), sum(cells.nodes, 'open')]).toEqual([requirements, open]);
    }
    const all = regulationHeat.nodes.flatMap(({ cells }) => cells.nodes);
    for (const total of regulationTotals.nodes) {
      const its = all.filter(({ regulation }) => regulation === total.regulation);
      expect([sum(its, 'requirements'), sum(its, 'open'), its.length]).toEqual([
        total.requirements,
        total.open,
        total.settings,
      ]);
    }
    expect(sum(regulationTotals.nodes, 'requirements')).toBe(drawn.length);
    expect(sum(regulationTotals.nodes, 'open')).toBeLessThan(drawn.length);
  });

  it('goes on page by page, what is cited most first', async () => {
    const whole = (await heatOf(officer, groups.second)).regulationTotals.nodes;
    expect(whole.map(({ requirements }) => requirements)).toEqual(
      whole.map(({ requirements }) => requirements).sort((a, b) => b - a),
    );
    const seen: Cell[] = [];
    const urns: string[] = [];
    let [cells, rows]: (string | null)[] = [null, null];
    for (let page = 0; page < 10; page += 1) {
      const source = `query ($cells: String, $rows: String) { providerGroups(first: 10) { nodes { id
        regulationHeat(first: 1, after: $rows) { nodes { setting { urn } } pageInfo { hasNextPage endCursor } }
        regulationTotals(first: 2, after: $cells) { nodes { ${cell} } pageInfo { hasNextPage endCursor } } } } }`;
      const { providerGroups } = await api.ask(officer, source, { cells, rows }, today);
      const own = providerGroups.nodes.find(({ id }: { id: string }) => id === String(groups.second));
      seen.push(...own.regulationTotals.nodes);
      urns.push(...own.regulationHeat.nodes.map(({ setting }: { setting: { urn: string } }) => setting.urn));
      if (!own.regulationTotals.pageInfo.hasNextPage) break;
      cells = own.regulationTotals.pageInfo.endCursor;
      rows = own.regulationHeat.pageInfo.endCursor ?? rows;
    }
    expect(seen).toEqual(whole);
    expect(urns).toEqual(['SC000002', 'SC000003']);
  });

  it('refuses a cursor of another list', async () => {
    const source = '{ providerGroups(first: 1) { nodes { regulationTotals(first: 1) { pageInfo { endCursor } } } } }';
    const { providerGroups } = await api.ask(officer, source, {}, today);
    const cursor = providerGroups.nodes[0].regulationTotals.pageInfo.endCursor;
    const wrong = `{ providerGroups(first: 1) { nodes { regulationHeat(first: 1, after: "${cursor}") { totalCount } } } }`;
    const { errors } = await api.answer(officer, wrong, {}, today);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('says what a regulation is, and how sure that is', async () => {
    const source = `{ providerGroups(first: 10) { nodes { regulationTotals(first: 50) {
      nodes { regulation words title titleConfidence evidence } } } } }`;
    const { providerGroups } = await api.ask(officer, source, {}, today);
    const found = providerGroups.nodes.flatMap(
      ({ regulationTotals }: { regulationTotals: { nodes: unknown[] } }) => regulationTotals.nodes,
    );
    expect(found).toContainEqual({
      regulation: 'CHR_2015 reg 12',
      words: "regulation 12 of the Children's Homes (England) Regulations 2015",
      title: 'The protection of children standard',
      titleConfidence: 'secondary',
      evidence: 'REGULATOR',
    });
    expect(found).toContainEqual({
      regulation: 'a lease',
      words: '“a lease” (as written)',
      title: null,
      titleConfidence: 'unverified',
      evidence: 'REGULATOR',
    });
  });
});

describe('who sees the table', () => {
  it.each([
    ['a council', () => council],
    ['the provider itself', () => providerOf(groups.second)],
    ['the regulator for another purpose', () => ({ ...officer, purpose: 'PUBLIC_INFORMATION' }) as const],
  ])('%s sees the settings, and nothing counted: requirements are the regulator\u2019s alone', async (_name, caller) => {
    const { regulationHeat, regulationTotals } = await heatOf(caller(), groups.second);
    expect(regulationHeat.nodes.map(({ requirements, open, cells }) => [requirements, open, cells])).toEqual([
      [0, 0, { totalCount: 0, nodes: [] }],
      [0, 0, { totalCount: 0, nodes: [] }],
    ]);
    expect(regulationTotals).toEqual({ totalCount: 0, nodes: [] });
  });

  it.each([
    ['the Department', person('DFE_OVERSIGHT_OFFICER', 'DFE', 'QUALITY_OVERSIGHT')],
    ['anyone', person('PUBLIC', null, 'PUBLIC_INFORMATION')],
  ])('%s may not ask', async (_name, caller) => {
    for (const list of ['regulationHeat', 'regulationTotals']) {
      const source = `{ providerGroups(first: 1) { nodes { ${list}(first: 1) { totalCount } } } }`;
      const { errors } = await api.answer(caller, source, {}, today);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it.each([
    ['regulationHeat(first: 10) { nodes { cells(first: 50) { nodes { open } } } }'],
    ['regulationTotals(first: 50) { nodes { regulation } }'],
  ])('%s tells the access log of every observation that it counts', async (list) => {
    const { reads } = await answered(officer, `{ providerGroups(first: 10) { nodes { id ${list} } } }`, {}, today);
    expect(reads).toHaveLength(drawn.length + 2);
    for (const read of reads)
      expect(read).toMatchObject({ recordClass: 'OBSERVATION', ownerOrganisation: 'OFSTED', fields: ['regulation'] });
  });

  it('and tells it nothing of cells that only show that the list goes on', async () => {
    const list = 'regulationTotals(first: 1) { nodes { open } pageInfo { hasNextPage } }';
    const { reads, result } = await answered(officer, `{ providerGroups(first: 10) { nodes { ${list} } } }`, {}, today);
    const [first, second] = (
      result.data as { providerGroups: { nodes: { regulationTotals: { nodes: { open: number }[] } }[] } }
    ).providerGroups.nodes;
    expect([first, second].map((one) => one?.regulationTotals.nodes.length)).toEqual([1, 1]);
    const most = Math.max(...countedIn(['SC000002', 'SC000003'], today).map(({ requirements }) => requirements));
    expect(reads).toHaveLength(most + 2);
  });
});

it('takes as many statements for many groups and settings as for one', async () => {
  const source = (first: number) => `{ providerGroups(first: ${first}) { nodes { ${table} } } }`;
  const counted = async (first: number) => (await answered(officer, source(first), {}, today)).statements.length;
  // The groups; their settings and how many; cells and sums of settings; cells and sums of groups.
  expect([await counted(1), await counted(10)]).toEqual([7, 7]);
});
