import type { Database } from '../../../src/platform/database/database';
import { askedOver, newKey } from '../finding-reviews/support/asking';
import { type GivenRoad, people, roadDay, scenario } from '../matters/support/given-road';
import { givenRoadPerTest } from '../matters/support/given-road-per-test';
import { suspected } from './support/suspecting';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const { ask } = askedOver(() => database);

const query = `query ($power: String!, $matterId: ID) { thresholdTest(power: $power, matterId: $matterId) {
  result sentence status { isHypothetical } section23A { routeA }
  limbs { id answer facts(first: 5) { nodes { statement source } } missing(first: 5) { nodes { what whoCouldRecord } } } } }`;

interface Limb {
  id: string;
  answer: string;
  facts: { nodes: { statement: string; source: string }[] };
  missing: { nodes: { what: string }[] };
}

async function tested(power: string, matterId: string | number) {
  return (await ask(people.officer, query, { power, matterId: String(matterId) }, roadDay)).thresholdTest;
}

async function drafted(): Promise<string> {
  const input = {
    step: 'DRAFT_NOTICE',
    on: roadDay,
    reason: 'As the file says.',
    idempotencyKey: newKey(),
    expectedVersion: 0,
    opening: { title: 'Northfield', undertakingId: String(road.parent), groupId: String(road.group), scenario },
  };
  const mutation = `mutation ($input: ImprovementPlanStepInput!) { takeImprovementPlanStep(input: $input) { matter { id } problems { message } } }`;
  const { takeImprovementPlanStep } = await ask(people.officer, mutation, { input }, roadDay);
  return takeImprovementPlanStep.matter.id;
}

async function stepped(matterId: string, version: number, step: string, particulars: object): Promise<void> {
  await database.query({
    text: `insert into matter_step (matter_id, version, step, state, on_day, particulars, reason, taken_by, by_roles, is_hypothetical,
        recorded_at, lanes, addressees) select matter_id, $2, $3, state, on_day, $4, reason, taken_by, by_roles, is_hypothetical,
        recorded_at, lanes, addressees from matter_step where matter_id = $1 and version = 1`,
    values: [matterId, version, step, JSON.stringify(particulars)],
  });
}

describe('the test of another power, over what a matter records', () => {
  it('is open where nothing is recorded, and names what is missing and who could record it', async () => {
    const { result, limbs } = await tested('PENALTY_PLAN', await drafted());
    expect(result).toBe('INSUFFICIENT_FACTS');
    const parts = (limbs as Limb[]).filter(({ missing }) => missing.nodes.length > 0);
    expect(parts.map(({ id }) => id)).toEqual([
      'NOTICE_NOT_COMPLIED_WITH',
      'PLAN_NOT_IMPLEMENTED',
      'SENIOR_MANAGER_NOT_NAMED',
    ]);
    expect(parts[0]?.missing.nodes[0]).toMatchObject({ whoCouldRecord: 'A named officer of the Chief Inspector' });
  });

  it.each([
    ['to the standard that is asked for', { limb: 'NOT_IMPLEMENTED', standard: 'BALANCE_OF_PROBABILITIES' }, 'MET'],
    ['without a standard', { limb: 'NOT_IMPLEMENTED' }, 'INSUFFICIENT_FACTS'],
  ])('reads a failure that is found %s', async (_, particulars, expected) => {
    const matterId = await drafted();
    await stepped(matterId, 2, 'FIND_NOT_IMPLEMENTED', particulars);
    const { result, limbs, status } = await tested('PENALTY_PLAN', matterId);
    expect(result).toBe(expected);
    expect(status.isHypothetical).toBe(true);
    expect((limbs as Limb[]).find(({ id }) => id === 'PLAN_NOT_IMPLEMENTED')?.facts.nodes).toEqual([
      { statement: 'Found: the plan was not implemented', source: `matter ${matterId}, step 2` },
    ]);
  });

  it('never takes a suspicion for a ground: the register answers that the setting is registered, and no more', async () => {
    const matterId = await suspected(database, 'SC000101');
    const { result, limbs } = await tested('CANCEL_REGISTRATION', matterId);
    expect(result).toBe('INSUFFICIENT_FACTS');
    expect((limbs as Limb[]).find(({ id }) => id === 'REGISTERED')?.answer).toBe('YES');
    expect((limbs as Limb[]).find(({ id }) => id === 'CANCELLATION_GROUND')?.answer).toBe('NOT_KNOWN');
  });

  it('puts s. 23A to the addressee of the matter, under its scenario', async () => {
    await suspected(database, 'SC000101', { scenario });
    await suspected(database, 'SC000102');
    expect(await tested('IMPROVEMENT_PLAN_NOTICE', await drafted())).toMatchObject({
      result: 'MET',
      section23A: { routeA: 'YES' },
    });
  });

  it('says of a power whose test was not read that it cannot be stated, and finds no matter that is not there', async () => {
    expect(await tested('RRP_REQUIRE', await drafted())).toMatchObject({
      result: 'INSUFFICIENT_FACTS',
      section23A: null,
    });
    expect(await tested('PENALTY_PLAN', 999_999)).toBeNull();
  });
});
