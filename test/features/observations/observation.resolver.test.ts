import { isInputObjectType, isObjectType } from 'graphql';
import { orm } from '../../../src/app/orm';
import { buildApiSchema } from '../../../src/app/schema';
import type { Caller } from '../../../src/domain/access/caller';
import { callerSettings } from '../../../src/features/access/caller-settings';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { answerOver } from '../../support/answer-over';
import { databasePerWorker } from '../../support/database';
import { askedOver } from '../finding-reviews/support/asking';
import {
  endings,
  type GivenGroups,
  givenHomes,
  importRows,
  notice,
  person,
  providerOf,
  requirement,
  today,
  vacancy,
} from './support/given-observations';

const holder = databasePerWorker();
let database: Database;
let groups: GivenGroups;
let first: Caller;
let second: Caller;

beforeAll(async () => {
  database = await openDatabase(holder.url, { orm });
  groups = await givenHomes(database);
  [first, second] = [providerOf(groups.first), providerOf(groups.second)];
  await importRows(database, [
    notice,
    requirement,
    vacancy,
    endings,
    // Of the home that went from one group to the other: one report of each time, and one that is over.
    { ...vacancy, urn: 'SC000003', from: '2023-06-01', to: '2023-07-01', reference: 'V-2' },
    { ...vacancy, urn: 'SC000003', from: '2024-06-01', reference: 'V-3' },
  ]);
  await importRows(database, [{ ...vacancy, reference: 'own' }], { organisation: `GROUP:${groups.first}` });
  await importRows(database, [{ ...endings, urn: 'SC000001', reference: 'north' }], { organisation: 'LA:888' });
  await importRows(database, [{ ...endings, urn: 'SC000001', reference: 'south' }], { organisation: 'LA:889' });
});
afterAll(() => database.close());

const api = askedOver(() => database);
const answered = answerOver(() => database);
const officer = person('REGULATOR_OFFICER', 'OFSTED', 'QUALITY_OVERSIGHT');
const approver = person('REGULATOR_APPROVER', 'OFSTED', 'QUALITY_OVERSIGHT');
const north = person('COMMISSIONER', 'LA:888', 'COMMISSIONING');
const south = person('COMMISSIONER', 'LA:889', 'COMMISSIONING');
const cooperative: Caller = {
  ...person('RCC', 'RCC:NORTH', 'COMMISSIONING'),
  organisations: ['RCC:NORTH', 'LA:888'],
};
const marcus = person('DFE_OVERSIGHT_OFFICER', 'DFE', 'QUALITY_OVERSIGHT');
const anyone = person('PUBLIC', null, 'PUBLIC_INFORMATION');

const everything = ['E-1', 'R-1', 'U-1', 'V-1', 'V-2', 'V-3', 'north', 'own', 'south'];

async function seenOnSettings(caller: Caller): Promise<string[]> {
  const source = `{ settings(first: 10) { nodes { observations(first: 100) { totalCount nodes { reference } } } } }`;
  const { settings } = await api.ask(caller, source, {}, today);
  type Node = { observations: { totalCount: number; nodes: { reference: string }[] } };
  return settings.nodes
    .flatMap(({ observations: { totalCount, nodes } }: Node) => {
      expect(nodes).toHaveLength(totalCount);
      return nodes.map(({ reference }) => reference);
    })
    .sort();
}

/** Past the API: what the login of requests reads of the table. */
async function seenInTable(caller: Caller): Promise<string[]> {
  const rows = await database.transaction(
    (tx) => tx.query<{ reference: string }>({ text: 'select reference from observation' }),
    { settings: { ...callerSettings(caller, today), role: 'oversight_api' } },
  );
  return rows.map(({ reference }) => reference).sort();
}

const seers: readonly (readonly [string, () => Caller, readonly string[]])[] = [
  ['the regulator', () => officer, everything],
  ['its approver', () => approver, everything],
  ['a council', () => north, ['north']],
  ['another council', () => south, ['south']],
  ['a co-operative of the council', () => cooperative, ['north']],
  ['the group that reported, and ran the homes then', () => first, ['V-1', 'V-2', 'own']],
  ['the group that runs one of them since', () => second, ['V-3']],
];

describe('who sees which observations', () => {
  it.each(seers)('%s, by the API', async (_name, caller, expected) => {
    expect(await seenOnSettings(caller())).toEqual(expected);
  });

  it.each([
    ...seers,
    ['the Department', () => marcus, []] as const,
    ['anyone', () => anyone, []] as const,
    ['the regulator for another purpose', () => ({ ...officer, purpose: 'PUBLIC_INFORMATION' }) as const, []] as const,
    ['a provider who says it is a council', () => ({ ...first, organisations: ['LA:888'] }) as Caller, []] as const,
  ])('%s, past the API', async (_name, caller, expected) => {
    expect(await seenInTable(caller())).toEqual(expected);
  });

  it.each([
    ['the Department', marcus],
    ['anyone', anyone],
  ])('%s may not ask', async (_name, caller) => {
    for (const list of ['settings', 'providerGroups']) {
      const source = `{ ${list}(first: 1) { nodes { observations(first: 1) { totalCount } } } }`;
      const { errors } = await api.answer(caller, source, {}, today);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('is told to the access log, one entry for each that was read', async () => {
    const source = '{ settings(first: 10) { nodes { observations(first: 100) { nodes { id recordedBy } } } } }';
    const { reads } = await answered(north, source, {}, today);
    expect(reads).toEqual([
      expect.objectContaining({
        recordClass: 'OBSERVATION',
        ownerOrganisation: 'LA:888',
        fields: ['id', 'recordedBy'],
      }),
    ]);
  });
});

describe('writing past the API', () => {
  const given = {
    urn: 'SC000001',
    setting: 'r.setting_id',
    evidence: 'COUNCIL',
    organisation: 'LA:888',
    recordedBy: '',
    recordedTo: 'infinity',
  };

  async function write(caller: Caller, change: Partial<typeof given>): Promise<string> {
    const { urn, setting, evidence, organisation, recordedBy, recordedTo } = {
      ...given,
      recordedBy: caller.id,
      ...change,
    };
    const settings = { ...callerSettings(caller, today), role: 'oversight_api' };
    const failed = new Error('undo');
    const work = database.transaction(
      async (tx) => {
        await tx.query({
          text: `insert into observation (setting_id, registration_id, kind, from_day, evidence, organisation, recorded_by, recorded_to)
            select ${setting}, r.id, 'MANAGER_VACANCY', '2024-05-01', $2, $3, $4, $5 from registration r where r.urn = $1`,
          values: [urn, evidence, organisation, recordedBy, recordedTo],
        });
        throw failed;
      },
      { settings },
    );
    return work.catch((error) => (error === failed ? 'written' : String(error.message)));
  }

  it('a council writes its own word, and a provider its own of its settings', async () => {
    const own = { evidence: 'PROVIDER', organisation: first.organisation ?? '' };
    expect([await write(north, {}), await write(first, own)]).toEqual(['written', 'written']);
  });

  it.each<readonly [string, () => Caller, Partial<typeof given>]>([
    ['for another council', () => north, { organisation: 'LA:889' }],
    ['the word of the regulator', () => north, { evidence: 'REGULATOR' }],
    ['the word of the regulator, for it', () => north, { evidence: 'REGULATOR', organisation: 'OFSTED' }],
    ['by another person', () => north, { recordedBy: 'somebody' }],
    ['what stands no more', () => north, { recordedTo: '2999-01-01' }],
    ['of another setting than its number', () => north, { setting: '(select max(id) from setting)' }],
    ['of a home of another group', () => second, { evidence: 'PROVIDER', organisation: '' }],
    ['for the Department', () => marcus, { organisation: 'DFE' }],
  ])('nobody writes %s', async (_name, caller, change) => {
    const organisation = change.organisation === '' ? (caller().organisation ?? '') : (change.organisation ?? 'LA:888');
    expect(await write(caller(), { ...change, organisation })).toMatch(/row-level security/);
  });

  it.each([
    [
      'of another',
      () => officer,
      `recorded_to = clock_timestamp(), withdrawn_by = caller_id(), withdrawn_reason = 'x'`,
      'north',
    ],
    [
      'in the name of another',
      () => north,
      `recorded_to = clock_timestamp(), withdrawn_by = 'x', withdrawn_reason = 'x'`,
      'north',
    ],
    ['without saying why', () => north, 'recorded_to = clock_timestamp()', 'north'],
    ['by changing what it says', () => north, 'count = 1', 'north'],
  ])('nobody withdraws %s', async (_name, caller, change, reference) => {
    const settings = { ...callerSettings(caller(), today), role: 'oversight_api' };
    const work = database.transaction(
      (tx) =>
        tx.query({ text: `update observation set ${change} where reference = $1 returning id`, values: [reference] }),
      { settings },
    );
    expect(await work.then((rows) => rows.length).catch((error) => String(error.message))).not.toBe(1);
    expect(await seenOnSettings(north)).toEqual(['north']);
  });
});

interface Listed {
  totalCount: number;
  nodes: { reference: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

async function observationsOf(group: number, args = '', asOf = today): Promise<string[]> {
  const source = `{ providerGroups(first: 10, asOf: "${asOf}") { nodes { id observations(first: 100${args}) { nodes { reference } } } } }`;
  const { providerGroups } = await api.ask(officer, source);
  const found = providerGroups.nodes.find(({ id }: { id: string }) => id === String(group));
  return found.observations.nodes.map(({ reference }: { reference: string }) => reference);
}

describe('observations of a group', () => {
  it('are of the settings that are in it on the day, newest first, also of before they came', async () => {
    expect(await observationsOf(groups.second)).toEqual(['V-3', 'U-1', 'V-2']);
    expect(await observationsOf(groups.first)).toEqual(['own', 'V-1', 'R-1', 'E-1', 'south', 'north']);
    expect(await observationsOf(groups.first, '', '2023-12-31')).toEqual(['V-2']);
  });

  it('may be of some kinds only, and only those that are not over on the day', async () => {
    expect(await observationsOf(groups.first, ', kinds: [REQUIREMENT, ENFORCEMENT_ACTION]')).toEqual(['R-1', 'E-1']);
    expect(await observationsOf(groups.second, ', openOnly: true')).toEqual(['V-3']);
    expect(await observationsOf(groups.first, ', openOnly: true', '2023-06-15')).toEqual(['V-2']);
    expect(await observationsOf(groups.first, ', kinds: []')).toEqual([]);
  });

  it('go on page by page, as those of a setting do', async () => {
    const seen: string[][] = [[], []];
    let after: (string | null)[] = [null, null];
    for (let page = 0; page < 3; page += 1) {
      const list = '{ totalCount nodes { reference } pageInfo { hasNextPage endCursor } }';
      const source = `query ($group: String, $setting: String) {
        providerGroups(first: 10) { nodes { id observations(first: 2, after: $group) ${list} } }
        settings(first: 1) { nodes { observations(first: 2, after: $setting) ${list} } } }`;
      const answer = await api.ask(officer, source, { group: after[0], setting: after[1] }, today);
      const inGroup = answer.providerGroups.nodes.find(({ id }: { id: string }) => id === String(groups.first));
      const pages: Listed[] = [inGroup.observations, answer.settings.nodes[0].observations];
      for (const [at, { totalCount, nodes, pageInfo }] of pages.entries()) {
        seen[at]?.push(...nodes.map(({ reference }) => reference));
        expect([totalCount, pageInfo.hasNextPage]).toEqual([6, page < 2]);
      }
      after = pages.map(({ pageInfo }) => pageInfo.endCursor);
    }
    const all = ['own', 'V-1', 'R-1', 'E-1', 'south', 'north'];
    expect(seen).toEqual([all, all]);
  });

  it('refuse a cursor of another list, and a page of no size', async () => {
    const source = '{ settings(first: 1) { nodes { observations(first: 1) { pageInfo { endCursor } } } } }';
    const { settings } = await api.ask(officer, source, {}, today);
    const cursor = settings.nodes[0].observations.pageInfo.endCursor;
    for (const args of [`first: 1, after: "${cursor}"`, 'first: 0', 'first: 101']) {
      const wrong = `{ providerGroups(first: 1) { nodes { observations(${args}) { totalCount } } } }`;
      const { errors } = await api.answer(officer, wrong, {}, today);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

describe('observations of a setting', () => {
  it('may be of one kind, and show the setting as it stood when they began', async () => {
    const source = `{ settings(first: 1) { nodes { observations(first: 9, kind: REQUIREMENT) { nodes {
      reference regulation citedAs recordedBy setting { urn asOf } } } } } }`;
    const { settings } = await api.ask(officer, source, {}, today);
    expect(settings.nodes[0].observations.nodes).toEqual([
      {
        reference: 'R-1',
        regulation: 'CHR_2015 reg 12',
        citedAs: 'Regulation 12 (2)(a)',
        recordedBy: null,
        setting: { urn: 'SC000001', asOf: '2024-05-02' },
      },
    ]);
  });

  it.each([
    ['settings', 'settings'],
    ['groups', 'providerGroups'],
  ])('and of %s take one statement for all of them, and one for their totals', async (_name, list) => {
    const source = (below: string) => `{ ${list}(first: 10) { nodes { id ${below} } } }`;
    const counted = async (below: string) => (await answered(officer, source(below), {}, today)).statements.length;
    const alone = await counted('');
    expect(await counted('observations(first: 5) { nodes { id } }')).toBe(alone + 1);
    expect(await counted('observations(first: 5) { totalCount nodes { id } }')).toBe(alone + 2);
    expect(await counted('observations(first: 5) { nodes { id setting { urn } } }')).toBe(alone + 2);
  });
});

describe('the schema of observations', () => {
  it('describes every type, field and argument', () => {
    const types = Object.values(buildApiSchema().getTypeMap()).filter(({ name }) => /Observation/.test(name));
    expect(types.length).toBeGreaterThan(8);
    for (const type of types) {
      expect([type.name, (type.description ?? '').length > 10]).toEqual([type.name, true]);
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        expect([type.name, field.name, (field.description ?? '').length > 3]).toEqual([type.name, field.name, true]);
      }
    }
  });
});
