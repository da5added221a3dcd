import * as fc from 'fast-check';
import type { Caller } from '../../../src/domain/access/caller';
import { foldClock } from '../../../src/domain/calendar/fold-clock';
import { clocksOf, type StepWithState } from '../../../src/domain/matters/clocks-of';
import type { MachineStep } from '../../../src/domain/matters/machine';
import { penaltyMachine } from '../../../src/domain/matters/machines/penalty.machine';
import { rowsFrom } from '../../../src/domain/matters/next-steps';
import { addDays } from '../../../src/domain/values/day';
import type { Database } from '../../../src/platform/database/database';
import { stepsTaken, walked as walkedOn } from '../penalties/support/given-matters';
import {
  barsChecked,
  dayAfter,
  drafted,
  givenBreach,
  planDraft,
  served,
  servedOn,
} from '../penalties/support/given-penalty';
import { type GivenRoad, people } from './support/given-road';
import { givenRoadPerTest } from './support/given-road-per-test';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const runs = process.env.OVERSIGHT_BIG === '1' ? 60 : 5;
const take = stepsTaken(() => database, 'takePenaltyStep', 'PenaltyStepInput');
const money = { standard: 'BALANCE_OF_PROBABILITIES', amount: '1000', reasons: ['So.'] };

/** What each step would say, where it says anything. */
const said: Readonly<Record<string, object>> = {
  REDRAFT_PENALTY: planDraft,
  REDRAFT_AFTER_SERVICE: planDraft,
  RECORD_PROSECUTION: { standing: 'RECORDED_IN_ERROR', reference: 'Court 1' },
  CHECK_BARS: barsChecked,
  RECORD_EVIDENCE: { links: [{ kind: 'DOCUMENT', target: 'file 1' }] },
  WEIGH_IMPACT: { urgency: 'No place is touched.' },
  SERVE_INTENTION: { servedBy: 'By hand' },
  RECORD_REPRESENTATIONS: { representations: 'It was posted.' },
  RECORD_LATE_REPRESENTATIONS: { representations: 'It was posted.', whyLate: 'Illness.' },
  CONSIDER_REPRESENTATIONS: { considered: [{ point: 'Post.', answer: 'None came.' }] },
  PUT_FORWARD_PENALTY: money,
  IMPOSE_PENALTY: { servedBy: 'By hand', payBy: '2027-12-31', appealBy: '2027-06-30' },
  RECORD_PART_PAYMENT: { paid: '10' },
  RECORD_PAYMENT: { paid: '1000' },
  EXTEND_PAYMENT: { clock: 'PENALTY_PAYMENT', until: '2028-02-29' },
  BEGIN_RECOVERY: { recoveredBy: 'A court' },
  CANCEL_PENALTY: { servedBy: 'By hand' },
  APPEAL_PENALTY: { grounds: 'It is wrong.' },
  RECORD_STAY: { stayedBy: 'The Tribunal' },
  CONFIRM_ON_APPEAL: { decision: '1' },
  VARY_ON_APPEAL: { decision: '1', amount: '500' },
  CANCEL_ON_APPEAL: { decision: '1' },
};

const lastPlace = 9;

/** Steps that end a matter, or undo what was done, are tried seldom: a walk is to go far. */
const isEnding = ({ step }: MachineStep) => /^(ABANDON_DRAFT|DECIDE_|RETURN_|REDRAFT_|CANCEL_|CLOSE_)/.test(step);
const movesFirst = (a: MachineStep, b: MachineStep) => Number(a.to === 'SAME') - Number(b.to === 'SAME');

const callerOf = (by: readonly string[]): Caller => {
  if (by.includes('REGULATOR_OFFICER')) return people.officer;
  return by.includes('REGULATOR_APPROVER') ? people.approver : people.provider(road);
};

interface Row {
  state: string;
  version: number;
  isOpen: boolean;
  isHypothetical: boolean;
  movedOn: string;
}

interface KeptClock {
  code: string;
  startedBy: number;
  lastDay: string | null;
  status: string;
  moves: unknown;
}

async function kept(id: string) {
  const values = [Number(id)];
  const [row] = await database.query<Row>({
    text: `select state, version, is_open as "isOpen", is_hypothetical as "isHypothetical", moved_on as "movedOn" from matter where id = $1`,
    values,
  });
  const steps = await database.query<StepWithState & { isHypothetical: boolean; recordedAt: string }>({
    text: `select step, state, version, on_day as "on", reason, particulars, is_hypothetical as "isHypothetical", recorded_at as "recordedAt"
      from matter_step where matter_id = $1 order by version`,
    values,
  });
  const clocks = await database.query<KeptClock>({
    text: `select * from (select distinct on (clock) clock as code, started_by as "startedBy", last_day as "lastDay", status, moves
      from matter_clock where matter_id = $1 order by clock, started_by desc) c order by "startedBy", code`,
    values,
  });
  return { row, steps, clocks };
}

/** What the steps alone say of the row of the matter. */
function rowOf(steps: readonly (StepWithState & { isHypothetical: boolean })[]): Row {
  const last = steps.at(-1);
  const stays = penaltyMachine.steps.filter(({ to }) => to === 'SAME').map(({ step }) => step as string);
  const state = last?.state ?? '';
  return {
    state,
    version: steps.length,
    isOpen: !('isFinal' in penaltyMachine.states[state as keyof typeof penaltyMachine.states]),
    isHypothetical: steps.some(({ isHypothetical }) => isHypothetical),
    movedOn: steps.findLast(({ step }) => !stays.includes(step))?.on ?? '',
  };
}

function clocksIn(steps: readonly StepWithState[]): KeptClock[] {
  return clocksOf(penaltyMachine, steps).map(({ code, startedBy, clock }) => {
    const { lastDay, end, pausedOn } = foldClock(clock);
    const status = end?.kind ?? (pausedOn === null ? 'RUNNING' : 'PAUSED');
    return { code, startedBy, lastDay, status, moves: clock.moves };
  });
}

/** One try of a walk: which of the lawful steps, after how many days. */
interface Tried {
  place: number;
  days: number;
}

/** Imposes the penalty, from its draft at version 1. */
async function imposed(id: string) {
  await served(take, id);
  const { matter } = await walkedOn(
    take,
    id,
    6,
    [people.officer, 'CHECK_BARS', dayAfter, barsChecked],
    [people.officer, 'PUT_FORWARD_PENALTY', dayAfter, money],
    [people.approver, 'APPROVE_PENALTY', dayAfter],
    [people.officer, 'IMPOSE_PENALTY', dayAfter, said.IMPOSE_PENALTY as Record<string, unknown>],
  );
  return { state: matter?.state ?? '', version: matter?.version ?? 0, on: dayAfter };
}

async function walked(tries: readonly Tried[], isImposed: boolean): Promise<number> {
  const parentId = await givenBreach(database, road);
  const id = await drafted(take, { parentId, groupId: road.group, undertakingId: road.parent });
  let { state, version, on } = isImposed ? await imposed(id) : { state: 'DRAFTED', version: 1, on: servedOn };
  for (const { place, days } of tries) {
    const rows = rowsFrom(penaltyMachine, state);
    const [ends, others] = [rows.filter(isEnding), rows.filter((row) => !isEnding(row)).toSorted(movesFirst)];
    const from = place === lastPlace || others.length === 0 ? ends : others;
    const row = from[place % Math.max(1, from.length)];
    if (row === undefined) break;
    on = addDays(on, days);
    const more = { matterId: id, expectedVersion: version, particulars: said[row.step] };
    const { matter } = await take(callerOf(row.by), row.step, on, more);
    if (matter !== null) ({ state, version } = matter);
  }
  const { row, steps, clocks } = await kept(id);
  expect(row).toEqual(rowOf(steps));
  expect(steps.map((step) => step.version)).toEqual(steps.map((_, at) => at + 1));
  expect(steps.map(({ recordedAt }) => recordedAt)).toEqual(steps.map(({ recordedAt }) => recordedAt).toSorted());
  expect(clocks).toEqual(clocksIn(steps));
  return steps.length;
}

describe('a matter', () => {
  it('is what its steps add up to, and so are its clocks, whatever lawful steps were taken', async () => {
    const one = fc.record({ place: fc.nat({ max: lastPlace }), days: fc.constantFrom(0, 0, 1, 9, 28, 40) });
    let longest = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 30, maxLength: 45 }), fc.boolean(), async (tries, isImposed) => {
        longest = Math.max(longest, await walked(tries, isImposed));
      }),
      { numRuns: runs, seed: 8, endOnFailure: true },
    );
    expect(longest).toBeGreaterThan(15);
  }, 300_000);
});
