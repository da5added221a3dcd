import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import {
  approver,
  commitmentsOver,
  type GivenPlan,
  givenPlan,
  givenPlanOf,
  officer,
  providerOf,
} from './support/given-plan';

let database: Database;
let plan: GivenPlan;
let other: GivenPlan;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  plan = await givenPlan(database);
  const { first, second } = plan.groups;
  other = { groups: { first: second, second: first }, planId: await givenPlanOf(database, second) };
});

const { api, agreed, walk } = commitmentsOver(() => database);
const answered = answerOver(() => database);

const source = `{ matters(first: 20, filter: { kinds: [COMMITMENT] }) { nodes { id commitment { promisedBefore {
  promise promisedOn maker likeness matter { id state } } } } } }`;

async function promisedBefore(id: string, caller = officer) {
  const { matters } = await api.ask(caller, source);
  return matters.nodes.find((node: { id: string }) => node.id === id).commitment.promisedBefore;
}

const again = {
  promise: 'A permanent registered manager will be appointed at every home by March 2026',
  measure: 'Number of homes without a registered manager',
  due: '2025-03-31',
};
const links = [{ kind: 'DOCUMENT', target: 'Certificate' }];

/** The second group is carried on by the first. */
async function carriedOn(status = 'CONFIRMED'): Promise<void> {
  await database.query({
    text: `insert into continuity_link (kind, from_owner_id, to_owner_id, status, version, confirmed_on)
      select 'SAME_OPERATOR', f.owner_id, t.owner_id, $3, 1, case when $3 = 'CONFIRMED' then '2024-06-01'::date end
      from provider_group f, provider_group t where f.id = $1 and t.id = $2`,
    values: [plan.groups.second, plan.groups.first, status],
  });
}

describe('the same promise again', () => {
  it('is found in the earlier commitments of the same group, with what became of it, and not in others', async () => {
    const first = await agreed(plan);
    await agreed(plan, { promise: 'Every restraint is reviewed with the child', measure: 'Restraints reviewed' });
    await walk(first, 2, [[officer, 'CONFIRM_KEPT_LATE', '2024-09-01', { keptOn: '2024-08-01', links }]]);
    const later = await agreed(plan, again, '2024-10-01');
    expect(await promisedBefore(later)).toEqual([
      {
        promise: 'Appoint a permanent registered manager at each home',
        promisedOn: '2024-01-15',
        maker: 'SAME_GROUP',
        likeness: expect.any(Number),
        matter: { id: first, state: 'KEPT_LATE' },
      },
    ]);
    expect(await promisedBefore(first)).toEqual([]);
  });

  it('is found with an operator that is carried on, once a person confirmed that it is', async () => {
    const theirs = await agreed(other, { settings: ['SC000002'] });
    const ours = await agreed(plan, again, '2024-10-01');
    expect(await promisedBefore(ours)).toEqual([]);
    await carriedOn('PROPOSED');
    expect(await promisedBefore(ours)).toEqual([]);
    await database.query({ text: `delete from continuity_link` });
    await carriedOn();
    expect(await promisedBefore(ours)).toMatchObject([{ maker: 'CONTINUED_OPERATOR', matter: { id: theirs } }]);
  });

  it('is not looked for under another law: a scenario has its own', async () => {
    const first = await agreed(plan);
    const later = await agreed(plan, again, '2024-10-01');
    await database.query({
      text: `update matter set is_hypothetical = true, scenario = 'tried' where id = $1`,
      values: [first],
    });
    expect(await promisedBefore(later)).toEqual([]);
  });

  it('takes the same number of statements for one commitment and for several', async () => {
    const withoutMatters = source.replace('matter { id state }', '');
    const count = async () => (await answered(officer, withoutMatters, {}, '2025-03-31')).statements.length;
    await agreed(plan);
    const one = await count();
    await agreed(plan, again, '2024-10-01');
    expect([one, await count()]).toEqual([3, 3]);
  });
});

describe('the delivery record of a group', () => {
  const record = `query ($id: ID!, $asOf: Day!, $carriesOn: Boolean! = false) { providerGroup(id: $id, asOf: $asOf) {
    commitmentRecord(carriesOn: $carriesOn) { keptInTime keptLate missed open proposed dropped areAllAtTheirEnd
      byTheme { theme keptInTime keptLate missed open } } } }`;
  const recordOf = async (groupId: number, more = {}, caller = officer) =>
    (await api.ask(caller, record, { id: String(groupId), asOf: '2025-03-31', ...more })).providerGroup
      .commitmentRecord;

  beforeEach(async () => {
    const [inTime, late, missed] = [
      await agreed(plan),
      await agreed(plan, { theme: 'SAFEGUARDING' }),
      await agreed(plan),
    ];
    await agreed(plan, { theme: 'SAFEGUARDING' });
    await walk(inTime, 2, [[officer, 'CONFIRM_KEPT', '2024-06-10', { keptOn: '2024-06-01', links }]]);
    await walk(late, 2, [[officer, 'CONFIRM_KEPT_LATE', '2024-08-10', { keptOn: '2024-08-01', links }]]);
    await walk(missed, 2, [[officer, 'FIND_MISSED', '2024-07-01', { found: 'So.' }]]);
  });

  it('counts what was kept in time, late, missed and is open, by theme, and gives no score', async () => {
    expect(await recordOf(plan.groups.first)).toEqual({
      ...{ keptInTime: 1, keptLate: 1, missed: 1, open: 1, proposed: 0, dropped: 0, areAllAtTheirEnd: false },
      byTheme: [
        { theme: 'LEADERSHIP', keptInTime: 1, keptLate: 0, missed: 1, open: 0 },
        { theme: 'SAFEGUARDING', keptInTime: 0, keptLate: 1, missed: 0, open: 1 },
      ],
    });
  });

  it('is as of the day', async () => {
    expect(await recordOf(plan.groups.first, { asOf: '2024-07-15' })).toMatchObject({
      ...{ keptInTime: 1, keptLate: 0, missed: 1, open: 2 },
    });
  });

  it('carries on what an operator promised before, where that is asked for', async () => {
    await carriedOn();
    await agreed(other, { settings: ['SC000002'] });
    expect((await recordOf(plan.groups.first)).open).toBe(1);
    expect((await recordOf(plan.groups.first, { carriesOn: true })).open).toBe(2);
  });

  it.each([
    ['the approver', () => approver, 4],
    ['the provider of the group', () => providerOf(plan.groups.first), 4],
    ['the provider of another', () => providerOf(plan.groups.second), 0],
  ])('counts for %s what is for them to see', async (_, caller, expected) => {
    const { keptInTime, keptLate, missed, open } = await recordOf(plan.groups.first, {}, caller());
    expect(keptInTime + keptLate + missed + open).toBe(expected);
  });
});
