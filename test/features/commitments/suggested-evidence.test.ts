import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { RegisterBuilder } from '../continuity/support/given-continuity';
import { importRows, requirement, vacancy } from '../observations/support/given-observations';
import { commitmentsOver, type Given, type GivenPlan, givenPlan, officer, providerOf } from './support/given-plan';

let database: Database;
let plan: GivenPlan;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  plan = await givenPlan(database);
});

const { api, agreed, walk, take } = commitmentsOver(() => database);
const answered = answerOver(() => database);

const source = `query ($ids: [ID!], $first: Int! = 20, $after: String, $asOf: Day) {
  matters(first: 20, filter: { kinds: [COMMITMENT] }) { nodes { id commitment {
    suggestedEvidence(first: $first, after: $after, asOf: $asOf) { totalCount pageInfo { hasNextPage endCursor }
      nodes { kind target on urn says sentence wasOfGroup isPointedAt } } } } } }`.replace('$ids: [ID!], ', '');

async function suggested(id: string, variables: Given = {}) {
  const { matters } = await api.ask(officer, source, variables);
  return matters.nodes.find((node: { id: string }) => node.id === id).commitment.suggestedEvidence;
}

/** An inspection with one judgement. */
async function judged(urn: string, on: string, key: string, value: string): Promise<number> {
  const id = await new RegisterBuilder(database).inspect(urn, on);
  await database.query({
    text: `insert into judgement (inspection_id, framework, framework_version, key, scale, value, as_published)
      values ($1, 'SCCIF', '2017', $2, 'FOUR_POINT', $3, $3)`,
    values: [id, key, value],
  });
  return id;
}

const leaders: Given = { measuredBy: 'JUDGEMENT', judgement: 'LEADERS_AND_MANAGERS', atLeast: 'GOOD' };

describe('evidence suggested for a commitment', () => {
  it('is every later inspection of its settings, with what it says of the judgement, newest first', async () => {
    const id = await agreed(plan, leaders);
    await judged('SC000001', '2024-01-15', 'LEADERS_AND_MANAGERS', 'GOOD');
    await judged('SC000001', '2024-05-01', 'LEADERS_AND_MANAGERS', 'INADEQUATE');
    await judged('SC000001', '2024-08-01', 'OVERALL', 'GOOD');
    await judged('SC000001', '2024-12-01', 'LEADERS_AND_MANAGERS', 'GOOD');
    await judged('SC000002', '2024-12-01', 'LEADERS_AND_MANAGERS', 'GOOD');
    const { nodes, totalCount } = await suggested(id);
    expect(nodes.map(({ on, says }: { on: string; says: string }) => [on, says])).toEqual([
      ['2024-12-01', 'SPEAKS_FOR'],
      ['2024-08-01', 'SAYS_NOTHING'],
      ['2024-05-01', 'SPEAKS_AGAINST'],
    ]);
    expect([totalCount, nodes[2].sentence]).toEqual([
      3,
      'SC000001 was inspected on 1 May 2024, and judged the effectiveness of leaders and managers: inadequate.',
    ]);
    expect((await suggested(id, { asOf: '2024-06-01' })).totalCount).toBe(1);
  });

  it('is every later observation, and one that was open at the promise once it is over; of a provider’s word it says so', async () => {
    const id = await agreed(plan);
    await importRows(database, [
      { ...vacancy, from: '2023-11-01', to: '2024-03-01', evidence: 'REGULATOR', reference: 'V-1' },
      { ...vacancy, from: '2023-12-01', to: '2024-02-01', reference: 'V-2' },
      { ...vacancy, from: '2023-10-01', reference: 'V-3' },
      { ...vacancy, from: '2024-05-03', evidence: 'COUNCIL', reference: 'V-4' },
      { ...requirement, from: '2024-05-02' },
    ]);
    const { nodes } = await suggested(id);
    expect(nodes.map(({ on, says }: { on: string; says: string }) => [on, says])).toEqual([
      ['2024-05-03', 'SPEAKS_AGAINST'],
      ['2024-05-02', 'SAYS_NOTHING'],
      ['2024-03-01', 'SPEAKS_FOR'],
      ['2024-02-01', 'IS_ABOUT_IT'],
    ]);
  });

  it('follows a home to another group, and to its next number, and says whether it was of the group', async () => {
    const id = await agreed(plan, { ...leaders, settings: ['SC000001'] });
    await new RegisterBuilder(database).add({ urn: 'SC000009', owner: 'Buyer', registeredOn: '2024-10-01' });
    await database.query({
      text: `insert into continuity_link (kind, from_registration_id, to_registration_id, status, version, confirmed_on)
        select 'SAME_SETTING', f.id, t.id, 'CONFIRMED', 1, '2024-11-01' from registration f, registration t
        where f.urn = 'SC000001' and t.urn = 'SC000009'`,
    });
    await judged('SC000009', '2024-12-01', 'LEADERS_AND_MANAGERS', 'GOOD');
    await judged('SC000001', '2024-09-01', 'LEADERS_AND_MANAGERS', 'INADEQUATE');
    const { nodes } = await suggested(id);
    expect(nodes).toMatchObject([
      { urn: 'SC000009', says: 'SPEAKS_FOR', wasOfGroup: false },
      { urn: 'SC000001', says: 'SPEAKS_AGAINST', wasOfGroup: true },
    ]);
  });

  it('is of every setting of the group while it was in it, where the commitment names none', async () => {
    const id = await agreed(plan, { ...leaders, settings: null }, '2024-01-15');
    await judged('SC000001', '2024-05-01', 'LEADERS_AND_MANAGERS', 'GOOD');
    await judged('SC000003', '2024-06-01', 'LEADERS_AND_MANAGERS', 'GOOD');
    expect((await suggested(id)).nodes).toMatchObject([{ urn: 'SC000001', wasOfGroup: true }]);
  });

  it('is paged, and shows what a step points at already', async () => {
    const id = await agreed(plan, leaders);
    const days = ['2024-02-01', '2024-03-01', '2024-04-01'];
    const ids: number[] = [];
    for (const day of days) ids.push(await judged('SC000001', day, 'LEADERS_AND_MANAGERS', 'GOOD'));
    const links = [{ kind: 'INSPECTION', target: String(ids[1]) }];
    await walk(id, 2, [[officer, 'CONFIRM_KEPT', '2024-06-10', { keptOn: '2024-03-01', links }]]);
    const seen: unknown[] = [];
    let after: string | null = null;
    do {
      const page: {
        nodes: { on: string; isPointedAt: boolean }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      } = await suggested(id, { first: 1, after });
      seen.push(...page.nodes.map(({ on, isPointedAt }) => [on, isPointedAt]));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([
      ['2024-04-01', false],
      ['2024-03-01', true],
      ['2024-02-01', false],
    ]);
  });

  it('takes the same number of statements for one commitment and for several', async () => {
    const count = async () => (await answered(officer, source, {}, '2025-03-31')).statements.length;
    await agreed(plan, leaders);
    const [one] = [await count(), await agreed(plan), await agreed(plan, { settings: null })];
    expect(await count()).toBe(one);
    expect(one).toBe(4);
  });

  it('is for officers: a provider is not shown it, and confirms nothing', async () => {
    const id = await agreed(plan);
    const { errors } = await api.answer(providerOf(plan.groups.first), source);
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const says = {
      matterId: id,
      expectedVersion: 2,
      step: 'FIND_MISSED',
      on: '2024-07-01',
      particulars: { found: 'So.' },
    };
    expect((await take(providerOf(plan.groups.first), says)).problems).toMatchObject([{ code: 'ROLE_MAY_NOT_ACT' }]);
  });
});
