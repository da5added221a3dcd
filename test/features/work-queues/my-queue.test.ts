import type { Caller } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { givenClock } from '../clocks/support/given-clocks';
import { askedOver, newKey } from '../finding-reviews/support/asking';
import { type GivenRoad, homes, people, roadDay, scenario } from '../matters/support/given-road';
import { givenRoadPerTest } from '../matters/support/given-road-per-test';
import { stepsTaken, walked } from '../penalties/support/given-matters';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const { ask } = askedOver(() => database);
const take = stepsTaken(() => database, 'takeImprovementPlanStep', 'ImprovementPlanStepInput');
const openCase = stepsTaken(() => database, 'takeCaseStep', 'CaseStepInput');

const source = `{ myQueue { visitedAt
  clocks(first: 10) { totalCount nodes { clock { code } matter { nextSteps { step isForYou whyNotNow } } } }
  approvals(first: 10) { totalCount nodes { id state nextSteps { step isForYou whyNotNow } } }
  changes(first: 10) { totalCount nodes { step takenBy title recordedAt matter { id } } }
  reminders(first: 10) { totalCount } } }`;

async function queue(by: Caller, day = roadDay) {
  return (await ask(by, source, {}, day)).myQueue;
}

/** A notice under the hypothetical law, drafted by the officer. */
async function drafted(): Promise<string> {
  const opening = { title: 'Northfield', groupId: String(road.group), undertakingId: String(road.parent), scenario };
  const { matter } = await take(people.officer, 'DRAFT_NOTICE', roadDay, { opening, particulars: {} });
  return matter?.id ?? '';
}

/** As `ASK_APPROVAL` would leave it, whoever took the step. */
async function askedForApproval(matterId: string, by: string): Promise<void> {
  await database.query({
    text: `with s as (insert into matter_step (matter_id, version, step, state, on_day, particulars, reason, taken_by, by_roles, organisation,
        is_hypothetical, recorded_at, lanes, addressees)
        select $1, 2, 'ASK_APPROVAL', 'NOTICE_AWAITING_APPROVAL', $3, '{}', 'Ready.', $2, '{REGULATOR_OFFICER}', 'OFSTED', true, $3::date + time '13:00',
          '{REGULATOR}', '{OFSTED}')
      update matter set state = 'NOTICE_AWAITING_APPROVAL', version = 2 where id = $1`,
    values: [matterId, by, roadDay],
  });
}

describe('my queue', () => {
  it('holds the approvals that wait for my role, and none that I prepared', async () => {
    const id = await drafted();
    const own = {
      ...people.approver,
      id: people.officer.id,
      roles: ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] as const,
    };
    expect((await queue(people.approver)).approvals.totalCount).toBe(0);
    await askedForApproval(id, people.officer.id);
    const { approvals } = await queue(people.approver);
    expect(approvals.nodes.map((one: { id: string }) => one.id)).toEqual([id]);
    expect(approvals.nodes[0].nextSteps.some(({ isForYou }: { isForYou: boolean }) => isForYou)).toBe(true);
    expect((await queue(own)).approvals).toEqual({ totalCount: 0, nodes: [] });
    expect((await queue(people.officer)).approvals).toEqual({ totalCount: 0, nodes: [] });
    for (const by of [people.department, people.council, people.provider(road)]) {
      expect((await queue(by)).approvals).toEqual({ totalCount: 0, nodes: [] });
    }
  });

  it('holds the periods that wait for my role, each with the next steps of its matter and why not', async () => {
    await givenClock(database, {
      kind: 'COMMITMENT',
      state: 'AGREED',
      clock: 'COMMITMENT_DUE',
      lastDay: '2026-06-20',
    });
    const { clocks } = await queue(people.officer);
    expect(clocks.nodes).toMatchObject([{ clock: { code: 'COMMITMENT_DUE' } }]);
    const missed = clocks.nodes[0].matter.nextSteps.find(({ step }: { step: string }) => step === 'FIND_MISSED');
    expect(missed.isForYou).toBe(true);
    expect(missed.whyNotNow.join(' ')).toContain('20 June 2026');
    expect((await queue(people.approver)).clocks.totalCount).toBe(0);
  });

  it('tells what others recorded since my last visit, and begins anew after it', async () => {
    const id = await drafted();
    expect((await queue(people.officer)).changes.totalCount).toBe(0);
    const { changes, visitedAt } = await queue(people.approver);
    expect(visitedAt).toBeNull();
    expect(changes.nodes).toMatchObject([{ step: 'DRAFT_NOTICE', takenBy: people.officer.id, matter: { id } }]);
    const mark = `mutation ($input: MarkVisitedInput!) { markVisited(input: $input) { visitedAt problems { code } replayed } }`;
    const marked = async (by: Caller, seenAt: string | null) => {
      const input = { reason: 'Seen.', idempotencyKey: newKey(), seenAt };
      return (await ask(by, mark, { input }, roadDay)).markVisited;
    };
    expect(await marked(people.approver, '2099-01-01T00:00:00Z')).toMatchObject({
      problems: [{ code: 'FIELD_NOT_OF_THE_FORM' }],
    });
    const last = changes.nodes[0].recordedAt;
    expect(await marked(people.approver, last)).toMatchObject({ visitedAt: last, problems: [] });
    expect(await queue(people.approver)).toMatchObject({ visitedAt: last, changes: { totalCount: 0 } });
    await askedForApproval(id, people.officer.id);
    expect((await queue(people.approver)).changes.nodes).toMatchObject([{ step: 'ASK_APPROVAL' }]);
    expect((await marked(people.approver, '2026-01-01T00:00:00Z')).visitedAt).toBe(last);
    const colleague = { ...people.approver, id: 'colleague' };
    expect(await queue(colleague)).toMatchObject({ visitedAt: null, changes: { totalCount: 2 } });
  });

  it('shows nobody what is not for them to see', async () => {
    await drafted();
    for (const by of [people.department, people.council, people.provider(road)]) {
      expect((await queue(by)).changes).toEqual({ totalCount: 0, nodes: [] });
    }
  });

  it('holds the findings that nobody has dealt with, for those who work on them', async () => {
    const findings = '{ myQueue { findings(first: 5) { totalCount nodes { status nextActions } } } }';
    expect((await ask(people.officer, findings, {}, roadDay)).myQueue.findings).toEqual({ totalCount: 0, nodes: [] });
    await expect(ask(people.council, findings, {}, roadDay)).rejects.toThrow('FORBIDDEN');
  });

  it('costs no more statements, however much waits', async () => {
    const answer = answerOver(() => database);
    const asked: (readonly (string | undefined)[])[] = [];
    for (let more = 0; more < 3; more += 1) {
      const id = await drafted();
      await askedForApproval(id, people.officer.id);
      const opening = { title: 'A case', groupId: String(road.group) };
      const particulars = { why: 'As found.', settings: [homes.ofBeta] };
      const taken = await openCase(people.officer, 'OPEN_CASE', roadDay, { opening, particulars });
      await walked(openCase, taken.matter?.id, 1, [people.officer, 'ASSIGN_CASE', roadDay, { officerInCharge: 'One' }]);
      const clock = { kind: 'SUSPICION', state: 'STANDING', clock: 'SUSPICION_REVIEW', lastDay: '2026-06-20' } as const;
      await givenClock(database, clock);
      const { statements } = await answer(people.approver, source, {}, roadDay);
      asked.push(statements.map(({ name }) => name));
    }
    // The three lists come to their matters each in its own time, so that one loader may be asked by each of them.
    const lists = 3;
    for (const names of asked) {
      expect([...new Set(names)].sort()).toEqual([...new Set(asked[0])].sort());
      for (const name of names) expect(names.filter((one) => one === name).length).toBeLessThanOrEqual(lists);
    }
  });
});
