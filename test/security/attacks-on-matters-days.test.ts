import { loadDemonstrationScenario } from '../../src/features/law/load-demonstration-scenario';
import type { Database } from '../../src/platform/database/database';
import { type GivenRoad, homes, people, roadDay, scenario } from '../features/matters/support/given-road';
import { givenRoadPerTest } from '../features/matters/support/given-road-per-test';
import { stepsTaken } from '../features/penalties/support/given-matters';
import { dayAfter, drafted, givenBreach, lastDayForReply, served } from '../features/penalties/support/given-penalty';
import { suspected } from '../features/thresholds/support/suspecting';
import { codesOf, issue, noticeOn, openingOn, submitBy, tryingOver, walk } from './support/matters';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const planning = tryingOver(() => database, 'plan');
const penalising = tryingOver(() => database, 'penalty');
const take = stepsTaken(() => database, 'takePenaltyStep', 'PenaltyStepInput');
const { officer, approver } = people;

/** Approved, at version 4, in whichever law the opening says. */
async function approved(opening: Record<string, unknown> = openingOn(road), contents: object | null = null) {
  const particulars = contents ?? (await noticeOn(database, road)).contents;
  const { matter } = await planning({ by: officer, step: 'DRAFT_NOTICE', on: roadDay, more: { opening, particulars } });
  const id = matter?.id ?? '';
  await walk(
    planning,
    id,
    1,
    { by: officer, step: 'WEIGH_IMPACT', on: roadDay, more: { particulars: { urgency: 'No place is touched.' } } },
    { by: officer, step: 'ASK_APPROVAL', on: roadDay },
    { by: approver, step: 'APPROVE_NOTICE', on: roadDay },
  );
  return id;
}

const service = { servedBy: 'By hand', submitBy };
const plan = {
  answers: [homes.firstOfAlpha, homes.secondOfAlpha].map((urn) => ({ urn, issue, steps: ['Vet them.'] })),
  seniorManager: 'A. Manager',
  seniorManagerPost: 'Director of quality',
  implementBy: '2026-12-31',
};

async function servedNotice() {
  const id = await approved();
  await walk(planning, id, 4, { by: officer, step: 'SERVE_NOTICE', on: roadDay, more: { particulars: service } });
  return id;
}

describe('a provider', () => {
  it('cannot submit late and say that it was in time: its own step is of the day it is recorded', async () => {
    const id = await servedNotice();
    const submitting = { by: people.provider(road), step: 'SUBMIT_PLAN', today: '2026-08-01' };
    const more = { matterId: id, expectedVersion: 5, particulars: plan };
    expect(codesOf(await planning({ ...submitting, on: submitBy, more }))).toEqual(['STEP_OUT_OF_ORDER']);
    const officerSays = { by: officer, step: 'SUBMIT_PLAN', on: submitBy, today: '2026-08-01', more };
    expect(await planning(officerSays)).toMatchObject({ problems: [], matter: { state: 'PLAN_SUBMITTED' } });
  });

  it.each([
    [lastDayForReply, []],
    [dayAfter, ['PERIOD_HAS_RUN_OUT']],
  ])('replies to a notice of intention up to its last day: %s', async (on, codes) => {
    const parentId = await givenBreach(database, road);
    const id = await drafted(take, { parentId, groupId: road.group, undertakingId: road.parent });
    await served(take, id);
    const more = { matterId: id, expectedVersion: 6, particulars: { representations: 'It was posted.' } };
    const tried = await penalising({ by: people.provider(road), step: 'RECORD_REPRESENTATIONS', on, more });
    expect(codesOf(tried)).toEqual(codes);
  });

  it('does not reply by a backdated letter after the last day', async () => {
    const parentId = await givenBreach(database, road);
    const id = await drafted(take, { parentId, groupId: road.group, undertakingId: road.parent });
    await served(take, id);
    const more = { matterId: id, expectedVersion: 6, particulars: { representations: 'It was posted.' } };
    const act = {
      by: people.provider(road),
      step: 'RECORD_REPRESENTATIONS',
      on: lastDayForReply,
      today: dayAfter,
      more,
    };
    expect(codesOf(await penalising(act))).toEqual(['STEP_OUT_OF_ORDER']);
  });
});

describe('a plan that comes after its period', () => {
  it('does not cut off the finding that none came in it, though it is sent before anybody looks', async () => {
    const id = await servedNotice();
    const late = {
      by: people.provider(road),
      on: '2026-07-16',
      more: { matterId: id, expectedVersion: 5, particulars: plan },
    };
    expect(codesOf(await planning({ ...late, step: 'SUBMIT_PLAN' }))).toEqual(['PERIOD_HAS_RUN_OUT']);
    const particulars = { standard: 'BALANCE_OF_PROBABILITIES' };
    await walk(planning, id, 5, { by: officer, step: 'FIND_NO_PLAN', on: '2026-07-16', more: { particulars } });
    const after = { matterId: id, expectedVersion: 6, particulars: plan };
    expect(codesOf(await planning({ ...late, step: 'SUBMIT_LATE_PLAN', more: after }))).toEqual([]);
  });

  it('may still come in it on its last day', async () => {
    const id = await servedNotice();
    const more = { matterId: id, expectedVersion: 5, particulars: plan };
    expect(codesOf(await planning({ by: people.provider(road), step: 'SUBMIT_PLAN', on: submitBy, more }))).toEqual([]);
  });
});

describe('an officer', () => {
  it('does not say that a suspicion was amended before it was recorded', async () => {
    const suspicion = await suspected(database, homes.ofBeta, { on: '2026-05-01' });
    const particulars = {
      grounds: ['RELEVANT_REQUIREMENTS_BREACH'],
      why: 'Another reason.',
      links: [{ kind: 'DOCUMENT', target: 'file 2' }],
    };
    const more = { matterId: String(suspicion), expectedVersion: 1, particulars };
    const amending = tryingOver(() => database, 'suspicion');
    const act = { by: officer, step: 'AMEND_SUSPICION', today: roadDay, more };
    expect(codesOf(await amending({ ...act, on: '2026-04-30' }))).toEqual(['STEP_OUT_OF_ORDER']);
    expect(codesOf(await amending({ ...act, on: '2026-05-01' }))).toEqual([]);
  });

  it.each([
    ['on the last day', '2026-07-15', ['PERIOD_STILL_RUNS']],
    ['on the day after', '2026-07-16', []],
  ])('finds that no plan came %s of its period', async (_, on, codes) => {
    const id = await servedNotice();
    const more = { matterId: id, expectedVersion: 5, particulars: { standard: 'BALANCE_OF_PROBABILITIES' } };
    expect(codesOf(await planning({ by: officer, step: 'FIND_NO_PLAN', on, more }))).toEqual(codes);
  });

  it('lets no appeal in late on the word of who makes it', async () => {
    const id = await servedNotice();
    const more = {
      matterId: id,
      expectedVersion: 5,
      particulars: { grounds: 'It is wrong.', letInBy: 'The Tribunal' },
    };
    const act = { step: 'APPEAL_NOTICE', on: '2026-09-01', more };
    expect(codesOf(await planning({ ...act, by: people.provider(road) }))).toEqual(['PERIOD_HAS_RUN_OUT']);
    expect(codesOf(await planning({ ...act, by: officer }))).toEqual([]);
  });

  it.each([
    ['a day that is ahead', '2026-07-01', roadDay, 'STEP_AHEAD_OF_ITS_DAY'],
    ['a day before the approval', '2026-06-14', roadDay, 'STEP_OUT_OF_ORDER'],
  ])('does not serve on %s', async (_, on, today, code) => {
    const id = await approved();
    const more = { matterId: id, expectedVersion: 4, particulars: service };
    expect(codesOf(await planning({ by: officer, step: 'SERVE_NOTICE', on, today, more }))).toContain(code);
  });

  it('does not date a stay before the appeal that it goes with, and so give days that were gone', async () => {
    const id = await servedNotice();
    await walk(planning, id, 5, {
      by: officer,
      step: 'APPEAL_NOTICE',
      on: '2026-07-10',
      more: { particulars: { grounds: 'It is wrong.' } },
    });
    const more = { matterId: id, expectedVersion: 6, particulars: { stayedBy: 'The Tribunal' } };
    const stay = { by: officer, step: 'RECORD_STAY', more, today: '2026-07-11' };
    expect(codesOf(await planning({ ...stay, on: '2026-06-16' }))).toEqual(['STEP_OUT_OF_ORDER']);
    expect(codesOf(await planning({ ...stay, on: '2026-07-11' }))).toEqual([]);
  });

  it('does not serve under a power on a day before it was in force, though it is by the day it is recorded', async () => {
    const id = await approved();
    await database.query({
      text: `update matter set moved_on = '2020-01-01' where id = $1`,
      values: [Number(id)],
    });
    const more = { matterId: id, expectedVersion: 4, particulars: service };
    const act = { by: officer, step: 'SERVE_NOTICE', on: '2026-01-02', today: roadDay, more };
    expect(codesOf(await planning(act))).toEqual(
      expect.arrayContaining([expect.stringMatching(/POWER_NOT_(COMMENCED|ENACTED)/)]),
    );
  });
});

describe('a supposed commencement', () => {
  it('reaches no matter outside its scenario, and a matter below one of it is of it too', async () => {
    const id = await servedNotice();
    const opening = { title: 'A penalty', parentId: id, undertakingId: String(road.parent) };
    const draft = { by: officer, step: 'DRAFT_PENALTY', on: roadDay };
    const particulars = { basis: 'NOTICE_NOT_COMPLIED_WITH' };
    const below = await penalising({ ...draft, more: { opening, particulars } });
    const [row] = await database.query<{ scenario: string; isHypothetical: boolean }>({
      text: 'select scenario, is_hypothetical as "isHypothetical" from matter where id = $1',
      values: [Number(below.matter?.id)],
    });
    expect(row).toEqual({ scenario, isHypothetical: true });
  });

  it('is not put over a matter of the law as it is by beginning a supposed one below it', async () => {
    const suspicion = await suspected(database, homes.ofBeta);
    const opening = { title: 'A penalty', parentId: String(suspicion), scenario };
    const more = { opening, particulars: { basis: 'NOTICE_NOT_COMPLIED_WITH' } };
    const tried = await penalising({ by: officer, step: 'DRAFT_PENALTY', on: roadDay, more });
    expect(codesOf(tried)).toEqual(['FIELD_NOT_OF_THE_FORM']);
  });

  it('that is withdrawn half-way stops what rests on it', async () => {
    const id = await approved();
    await database.query({
      text: `update commencement_record set withdrawn_at = '2026-06-15T00:00:00Z', withdrawn_by = 'somebody', withdrawal_reason = 'Over.' where scenario = $1`,
      values: [scenario],
    });
    const more = { matterId: id, expectedVersion: 4, particulars: service };
    expect(codesOf(await planning({ by: officer, step: 'SERVE_NOTICE', on: roadDay, more }))).toContain(
      'POWER_NOT_COMMENCED',
    );
    await expect(loadDemonstrationScenario(database)).resolves.not.toThrow();
  });

  it('that nobody laid down is found by nobody', async () => {
    const opening = { ...openingOn(road), scenario: 'of nobody' };
    const tried = await planning({ by: officer, step: 'DRAFT_NOTICE', on: roadDay, more: { opening } });
    expect(codesOf(tried)).toEqual(['NOT_FOUND']);
  });

  it('has suspicions of its own, which count for nothing in the law as it is', async () => {
    const { contents } = await noticeOn(database, road);
    const { scenario: _, ...opening } = openingOn(road);
    const more = { opening, particulars: contents };
    const { matter } = await planning({ by: officer, step: 'DRAFT_NOTICE', on: roadDay, more });
    const ask = { matterId: matter?.id, expectedVersion: 1 };
    expect(codesOf(await planning({ by: officer, step: 'ASK_APPROVAL', on: roadDay, more: ask }))).toEqual(
      expect.arrayContaining(['SUSPICION_NOT_STANDING', 'THRESHOLD_NOT_MET']),
    );
  });
});
