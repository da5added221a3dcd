import type { Database } from '../../src/platform/database/database';
import { newKey } from '../features/finding-reviews/support/asking';
import { type GivenRoad, homes, people, roadDay } from '../features/matters/support/given-road';
import { givenRoadPerTest } from '../features/matters/support/given-road-per-test';
import { stepsTaken } from '../features/penalties/support/given-matters';
import {
  dayAfter,
  drafted,
  givenBreach,
  lastDayForReply,
  served,
  servedOn,
} from '../features/penalties/support/given-penalty';
import { type Tried, tryingOver, walk } from './support/matters';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const trying = tryingOver(() => database, 'penalty');
const take = stepsTaken(() => database, 'takePenaltyStep', 'PenaltyStepInput');

async function draft() {
  const parentId = await givenBreach(database, road);
  return drafted(take, { parentId, groupId: road.group, undertakingId: road.parent });
}

async function waiting(): Promise<number> {
  const [row] = await database.query<{ count: number }>({
    text: `select count(*)::int as count from pg_locks where not granted`,
    values: [],
  });
  return row?.count ?? 0;
}

/** Begins all of it while somebody else holds the matter, so that each waits for it, and lets them go at once. */
async function atOnce(id: string, ...begun: readonly (() => Promise<Tried>)[]): Promise<readonly Tried[]> {
  let all: Promise<readonly Tried[]> = Promise.resolve([]);
  await database.transaction(async (tx) => {
    await tx.query({ text: 'select 1 from matter where id = $1 for update', values: [Number(id)] });
    all = Promise.all(begun.map((one) => one()));
    for (let looks = 0; looks < 500 && (await waiting()) < begun.length; looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  return all;
}

const outcomes = (tried: readonly Tried[]) =>
  tried.map(({ matter, conflict }) => (matter ? 'taken' : conflict ? 'conflict' : 'refused')).sort();

describe('two who act on the same version at once', () => {
  it('do not both weigh the impact: the second reads first what the first recorded', async () => {
    const id = await draft();
    const particulars = { urgency: 'No place is touched.' };
    const weigh = () =>
      trying({
        by: people.officer,
        step: 'WEIGH_IMPACT',
        on: servedOn,
        more: { matterId: id, expectedVersion: 1, particulars },
      });
    expect(outcomes(await atOnce(id, weigh, weigh))).toEqual(['conflict', 'taken']);
  });

  it('act once where they send the same request under the same key', async () => {
    const id = await draft();
    const more = { matterId: id, expectedVersion: 1, particulars: { urgency: 'None.' }, idempotencyKey: newKey() };
    const weigh = () => trying({ by: people.officer, step: 'WEIGH_IMPACT', on: servedOn, more });
    const [first, second] = await Promise.all([weigh(), weigh()]);
    expect([first?.replayed, second?.replayed].sort()).toEqual([false, true]);
    expect(second?.matter).toEqual(first?.matter);
  });

  it('are told apart where a provider replies while an officer puts the penalty forward', async () => {
    const id = await draft();
    await served(take, id);
    await walk(trying, id, 6, {
      by: people.officer,
      step: 'CHECK_BARS',
      on: dayAfter,
      more: { particulars: { barsChecked: 'The courts were asked.' } },
    });
    const reply = () =>
      trying({
        by: people.officer,
        step: 'RECORD_REPRESENTATIONS',
        on: lastDayForReply,
        today: dayAfter,
        more: { matterId: id, expectedVersion: 7, particulars: { representations: 'The plan was posted.' } },
      });
    const forward = () =>
      trying({
        by: people.officer,
        step: 'PUT_FORWARD_PENALTY',
        on: dayAfter,
        more: {
          matterId: id,
          expectedVersion: 7,
          particulars: { standard: 'BALANCE_OF_PROBABILITIES', amount: '1', reasons: ['Less.'] },
        },
      });
    expect(outcomes(await atOnce(id, reply, forward))).toEqual(['conflict', 'taken']);
  });

  it('do not both suspect one home: one suspicion of it stands', async () => {
    const suspecting = tryingOver(() => database, 'suspicion');
    const particulars = {
      grounds: ['RELEVANT_REQUIREMENTS_BREACH'],
      why: 'Staff are not vetted.',
      links: [{ kind: 'DOCUMENT', target: 'file 1' }],
    };
    const opening = { title: 'A suspicion', urn: homes.ofBeta };
    const suspect = () =>
      suspecting({ by: people.officer, step: 'RECORD_SUSPICION', on: roadDay, more: { opening, particulars } });
    expect(outcomes(await Promise.all([suspect(), suspect(), suspect()]))).toEqual(['refused', 'refused', 'taken']);
  });
});

describe('what was known at a moment', () => {
  it('is what was done by then, in order: no step is recorded before the one it follows', async () => {
    const id = await draft();
    await walk(
      trying,
      id,
      1,
      {
        by: people.officer,
        step: 'WEIGH_IMPACT',
        on: servedOn,
        today: dayAfter,
        more: { particulars: { urgency: 'None.' } },
      },
      // The request came in earlier and waited for its turn.
      {
        by: people.officer,
        step: 'WEIGH_IMPACT',
        on: servedOn,
        today: servedOn,
        more: { particulars: { urgency: 'None.' } },
      },
    );
    const steps = await database.query<{ version: number }>({
      text: 'select version from matter_step where matter_id = $1 order by recorded_at, version',
      values: [Number(id)],
    });
    expect(steps.map(({ version }) => version)).toEqual([1, 2, 3]);
  });
});
