import type { Caller } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { newKey } from '../finding-reviews/support/asking';
import {
  approver,
  commitmentsOver,
  council,
  type Given,
  type GivenPlan,
  givenPlan,
  givenPlanOf,
  officer,
  promise,
  providerOf,
} from './support/given-plan';

let database: Database;
let plan: GivenPlan;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  plan = await givenPlan(database);
});

const { api, take, propose, walk, agreed } = commitmentsOver(() => database);
const links = [{ kind: 'DOCUMENT', target: 'Registration certificate' }];

type Step = readonly [caller: Caller, step: string, on: string, particulars?: Given];

const provider = () => providerOf(plan.groups.first);
const kept: Given = { keptOn: '2024-06-01', links };
const keptLate: Given = { keptOn: '2024-08-01', links };

describe('the road of a commitment', () => {
  it.each<[string, () => readonly Step[], Given]>([
    ['kept in time', () => [[officer, 'CONFIRM_KEPT', '2024-06-10', kept]], { state: 'KEPT', isOpen: false }],
    [
      'said to be kept by the provider, and confirmed',
      () => [
        [provider(), 'SAY_KEPT', '2024-06-02', { how: 'A manager was registered.' }],
        [officer, 'CONFIRM_KEPT', '2024-06-10', kept],
      ],
      { state: 'KEPT', commitment: expect.objectContaining({ saidKeptOn: '2024-06-02', keptOn: '2024-06-01' }) },
    ],
    [
      'late evidence that it was kept in time',
      () => [
        [officer, 'FIND_MISSED', '2024-07-01', { found: 'No manager is registered.' }],
        [provider(), 'SAY_KEPT', '2024-07-20', { how: 'The register was late; here is the certificate.' }],
        [officer, 'CONFIRM_KEPT', '2024-08-10', kept],
      ],
      { state: 'KEPT', commitment: expect.objectContaining({ missedFoundOn: '2024-07-01', keptOn: '2024-06-01' }) },
    ],
    [
      'missed, and kept late',
      () => [
        [officer, 'FIND_MISSED', '2024-07-01', { found: 'No manager is registered.' }],
        [officer, 'CONFIRM_KEPT_LATE', '2024-08-10', keptLate],
      ],
      { state: 'KEPT_LATE', isOpen: false },
    ],
    [
      'missed, said to be kept and not so: missed as before',
      () => [
        [officer, 'FIND_MISSED', '2024-07-01', { found: 'No manager is registered.' }],
        [provider(), 'SAY_KEPT', '2024-07-20', { how: 'We think so.' }],
        [officer, 'FIND_NOT_YET_KEPT', '2024-08-10', { found: 'The post is advertised only.' }],
      ],
      { state: 'MISSED', isOpen: true },
    ],
    [
      'another senior manager',
      () => [[provider(), 'CHANGE_OWNER', '2024-03-01', { owner: 'Ravi Shah', ownerPost: 'Director of care' }]],
      { state: 'AGREED', commitment: expect.objectContaining({ owner: 'Ravi Shah' }) },
    ],
    [
      'put off before its last day is over',
      () => [
        [approver, 'EXTEND_COMMITMENT', '2024-06-30', { clock: 'COMMITMENT_DUE', until: '2024-09-30' }],
        [officer, 'CONFIRM_KEPT', '2024-08-10', keptLate],
      ],
      { state: 'KEPT', commitment: expect.objectContaining({ lastDay: '2024-09-30' }) },
    ],
    [
      'dropped by an approver',
      () => [[approver, 'DROP_COMMITMENT', '2024-05-01', { noLonger: 'The home is closed.' }]],
      { state: 'DROPPED', isOpen: false },
    ],
  ])('%s', async (_, steps, expected) => {
    const id = await agreed(plan);
    expect((await walk(id, 2, steps())).matter).toMatchObject(expected);
  });

  it.each<[string, () => readonly Step[], string]>([
    [
      'found to be missed on its last day',
      () => [[officer, 'FIND_MISSED', '2024-06-30', { found: 'So.' }]],
      'PERIOD_STILL_RUNS',
    ],
    [
      'kept in time after its last day',
      () => [[officer, 'CONFIRM_KEPT', '2024-07-10', { keptOn: '2024-07-01', links }]],
      'PERIOD_HAS_RUN_OUT',
    ],
    [
      'kept late on its last day',
      () => [[officer, 'CONFIRM_KEPT_LATE', '2024-07-10', { keptOn: '2024-06-30', links }]],
      'PERIOD_STILL_RUNS',
    ],
    [
      'kept on a day after it was found',
      () => [[officer, 'CONFIRM_KEPT', '2024-06-01', { keptOn: '2024-06-02', links }]],
      'STEP_AHEAD_OF_ITS_DAY',
    ],
    [
      'kept without evidence',
      () => [[officer, 'CONFIRM_KEPT', '2024-06-10', { keptOn: '2024-06-01' }]],
      'CONTENT_MISSING',
    ],
    [
      'put off once its last day is over',
      () => [[approver, 'EXTEND_COMMITMENT', '2024-07-01', { clock: 'COMMITMENT_DUE', until: '2024-09-30' }]],
      'PERIOD_HAS_RUN_OUT',
    ],
    ['confirmed by the provider', () => [[provider(), 'CONFIRM_KEPT', '2024-06-10', kept]], 'ROLE_MAY_NOT_ACT'],
    [
      'dropped by an officer',
      () => [[officer, 'DROP_COMMITMENT', '2024-05-01', { noLonger: 'So.' }]],
      'ROLE_MAY_NOT_ACT',
    ],
  ])('is not %s', async (_, steps, code) => {
    const id = await agreed(plan);
    const [[caller, step, on, particulars] = [] as never] = steps();
    const { matter, problems } = await take(caller, { matterId: id, expectedVersion: 2, step, on, particulars });
    expect([matter, problems]).toEqual([null, [expect.objectContaining({ code })]]);
  });

  it('starts no clock before it is agreed, and reads it met on the day it was kept, whenever that was found', async () => {
    const { matter } = await propose(plan);
    const clocks = async () => {
      const source = `query ($id: ID!) { matter(id: $id) { clocks { code status lastDay } } }`;
      return (await api.ask(officer, source, { id: matter.id }, '2024-08-15')).matter.clocks;
    };
    expect(await clocks()).toEqual([]);
    await walk(matter.id, 1, [[approver, 'AGREE_COMMITMENT', '2024-01-20', { due: promise['due'] }]]);
    expect(await clocks()).toEqual([{ code: 'COMMITMENT_DUE', status: 'OVERDUE', lastDay: '2024-06-30' }]);
    await walk(matter.id, 2, [[officer, 'CONFIRM_KEPT', '2024-08-10', kept]]);
    expect(await clocks()).toEqual([{ code: 'COMMITMENT_DUE', status: 'MET', lastDay: '2024-06-30' }]);
  });
});

describe('putting a commitment forward', () => {
  it('is refused with every reason at once where it is under no plan of the group, or names what is not of it', async () => {
    const other = { opening: { groupId: String(plan.groups.second) } };
    const { matter, problems } = await propose(plan, { owner: null, settings: ['SC000001', 'SC000009'] }, other);
    expect(matter).toBeNull();
    expect(problems.map(({ code }: { code: string }) => code)).toEqual([
      'STEP_DOES_NOT_FOLLOW',
      'NOT_OF_THE_GROUP',
      'NOT_OF_THE_GROUP',
      'CONTENT_MISSING',
    ]);
  });

  it('asks for the judgement and its point where it is measured by one', async () => {
    const { problems } = await propose(plan, { measuredBy: 'JUDGEMENT' });
    expect(problems.map(({ path }: { path: string[] }) => path.at(-1))).toEqual(['judgement', 'atLeast']);
  });

  it('is done by the provider of the group, and by no other', async () => {
    const own = await propose(plan, {}, { caller: provider() });
    expect([own.problems, own.matter?.state]).toEqual([[], 'PROPOSED']);
    const stranger = providerOf(plan.groups.second);
    const { matter, problems } = await propose(plan, {}, { caller: stranger });
    expect([matter, problems]).toEqual([null, [expect.objectContaining({ code: 'NOT_FOUND' })]]);
  });

  it('is agreed by somebody else, with the day that was proposed, once the plan is approved', async () => {
    const early = { groups: plan.groups, planId: await givenPlanOf(database, plan.groups.first, 'PLAN_SUBMITTED') };
    const both = { ...officer, roles: ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] } as Caller;
    const { matter } = await propose(early, {}, { caller: both });
    const done = await take(both, {
      ...{ matterId: matter.id, expectedVersion: 1, step: 'AGREE_COMMITMENT', on: '2024-01-20' },
      particulars: { due: '2024-12-31' },
    });
    expect(done.problems.map(({ code }: { code: string }) => code)).toEqual([
      'FOUR_EYES',
      'STEP_DOES_NOT_FOLLOW',
      'NOT_AS_PROPOSED',
    ]);
  });

  it('is done once for a key, and a stale version changes nothing', async () => {
    const id = await agreed(plan);
    const input = {
      matterId: id,
      expectedVersion: 2,
      step: 'CONFIRM_KEPT',
      on: '2024-06-10',
      particulars: kept,
      idempotencyKey: newKey(),
    };
    expect((await take(officer, input)).replayed).toBe(false);
    expect((await take(officer, input)).replayed).toBe(true);
    const stale = await take(officer, { ...input, idempotencyKey: newKey() });
    expect([stale.matter, stale.conflict]).toEqual([null, { currentVersion: 3 }]);
  });
});

describe('who sees a commitment', () => {
  const source = `query ($id: ID!) { matter(id: $id) { state commitment { promise owner settings(first: 5) { totalCount nodes { urn } } } } }`;

  it.each([
    ['the officer', () => officer, true],
    ['the approver', () => approver, true],
    ['the provider of the group', () => provider(), true],
    ['the provider of another group', () => providerOf(plan.groups.second), false],
  ])('%s', async (_, caller, sees) => {
    const id = await agreed(plan);
    const { matter } = await api.ask(caller(), source, { id });
    const settings = { totalCount: 1, nodes: [{ urn: 'SC000001' }] };
    const shown = { promise: promise['promise'], owner: 'Dana Okafor', settings };
    expect(matter).toEqual(sees ? { state: 'AGREED', commitment: shown } : null);
  });

  it('no commissioner, nor may one take a step', async () => {
    const id = await agreed(plan);
    expect((await api.ask(council, `query ($id: ID!) { matter(id: $id) { state } }`, { id })).matter).toBeNull();
    const { errors } = await api.answer(council, `query ($id: ID!) { matter(id: $id) { commitment { promise } } }`, {
      id,
    });
    expect(errors).toBeUndefined();
    const input = { matterId: id, expectedVersion: 2, step: 'SAY_KEPT', on: '2024-06-01', particulars: { how: 'So.' } };
    await expect(take(council, input)).rejects.toThrow('FORBIDDEN');
  });
});

describe('the plan whose commitments they are', () => {
  const complete = async (caller: Caller = approver) => {
    const source = `mutation ($input: ImprovementPlanStepInput!) { done: takeImprovementPlanStep(input: $input) {
      problems { code message } matter { state } } }`;
    const input = {
      matterId: String(plan.planId),
      expectedVersion: 1,
      step: 'COMPLETE',
      on: '2024-09-01',
      reason: 'Done.',
    };
    return (await api.ask(caller, source, { input: { ...input, idempotencyKey: newKey() } })).done;
  };

  it('is completed once every one of them is at its end, and told which are not', async () => {
    const first = await agreed(plan);
    const second = await agreed(plan, { promise: 'Review every risk assessment' });
    await walk(first, 2, [[officer, 'CONFIRM_KEPT', '2024-06-10', kept]]);
    await walk(second, 2, [[officer, 'FIND_MISSED', '2024-07-01', { found: 'Not done.' }]]);
    expect(await complete()).toEqual({
      matter: null,
      problems: [
        {
          code: 'STILL_OPEN_BELOW',
          message: `Commitment ${second}, "A manager at each home": Not kept by its last day.`,
        },
      ],
    });
    await walk(second, 3, [[officer, 'CONFIRM_KEPT_LATE', '2024-08-10', keptLate]]);
    const record = `query ($id: ID!) { matter(id: $id) { commitmentRecord { keptInTime keptLate missed open areAllAtTheirEnd } } }`;
    expect((await api.ask(approver, record, { id: String(plan.planId) })).matter.commitmentRecord).toEqual({
      ...{ keptInTime: 1, keptLate: 1, missed: 0, open: 0, areAllAtTheirEnd: true },
    });
    expect(await complete()).toMatchObject({ problems: [], matter: { state: 'COMPLETED' } });
  });
});
