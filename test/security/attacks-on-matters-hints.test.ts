import type { Caller } from '../../src/domain/access/caller';
import type { Database } from '../../src/platform/database/database';
import { askedOver } from '../features/finding-reviews/support/asking';
import { type GivenRoad, people, roadDay } from '../features/matters/support/given-road';
import { givenRoadPerTest } from '../features/matters/support/given-road-per-test';
import { stepsTaken } from '../features/penalties/support/given-matters';
import {
  barsChecked,
  dayAfter,
  drafted,
  givenBreach,
  planDraft,
  served,
  servedOn,
} from '../features/penalties/support/given-penalty';
import { codesOf, tryingOver, walk } from './support/matters';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const { ask } = askedOver(() => database);
const trying = tryingOver(() => database, 'penalty');
const take = stepsTaken(() => database, 'takePenaltyStep', 'PenaltyStepInput');
const more = (particulars: object) => ({ more: { particulars } });

async function servedPenalty() {
  const parentId = await givenBreach(database, road);
  const id = await drafted(take, { parentId, groupId: road.group, undertakingId: road.parent });
  await served(take, id);
  return id;
}

/** The ids that a filter finds, with what it says of each. */
async function found(
  by: Caller,
  isOpen: boolean,
  knownAt: string | null = null,
): Promise<{ id: string; isOpen: boolean }[]> {
  const source = `query ($f: MatterFilter, $k: Instant) { matters(first: 9, filter: $f, knownAt: $k) { totalCount nodes { id isOpen } } }`;
  const { matters } = await ask(by, source, { f: { kinds: ['PENALTY'], isOpen }, k: knownAt }, '2026-09-01');
  expect(matters.totalCount).toBe(matters.nodes.length);
  return matters.nodes;
}

async function paidAndClosed() {
  const id = await servedPenalty();
  await walk(
    trying,
    id,
    6,
    { by: people.officer, step: 'CHECK_BARS', on: dayAfter, ...more(barsChecked) },
    {
      by: people.officer,
      step: 'PUT_FORWARD_PENALTY',
      on: dayAfter,
      ...more({ standard: 'BALANCE_OF_PROBABILITIES', amount: '100', reasons: ['Mitigated.'] }),
    },
    { by: people.approver, step: 'APPROVE_PENALTY', on: dayAfter },
    { by: people.officer, step: 'IMPOSE_PENALTY', on: dayAfter, ...more({ servedBy: 'By hand' }) },
    { by: people.officer, step: 'RECORD_PAYMENT', on: '2026-08-01', ...more({ paid: '100' }) },
    { by: people.officer, step: 'CLOSE_PENALTY', on: '2026-08-02' },
  );
  return id;
}

describe('a provider who looks for what is not shown', () => {
  it('does not learn from a filter that a matter was closed by a step that is not shown', async () => {
    const id = await paidAndClosed();
    expect(await found(people.provider(road), true)).toEqual([{ id, isOpen: true }]);
    expect(await found(people.provider(road), false)).toEqual([]);
    expect(await found(people.officer, false)).toEqual([{ id, isOpen: false }]);
  });

  it('is not told that another notice is being drafted, and keeps the right to reply while it is', async () => {
    const id = await servedPenalty();
    const notServed = { ...planDraft, amount: '9900000000', reasons: ['Not yet for the provider to see.'] };
    await walk(trying, id, 6, { by: people.officer, step: 'REDRAFT_AFTER_SERVICE', on: servedOn, ...more(notServed) });
    const by = people.provider(road);
    const reply = { matterId: id, expectedVersion: 6, particulars: { representations: 'It was posted.' } };
    const replied = await trying({ by, step: 'RECORD_REPRESENTATIONS', on: '2026-06-20', more: reply });
    expect(replied).toMatchObject({ problems: [], matter: { state: 'REPRESENTATIONS_RECEIVED' } });
    const forward = { standard: 'BALANCE_OF_PROBABILITIES', amount: '9900000000', reasons: ['More.'] };
    const unserved = await trying({
      by: people.officer,
      step: 'PUT_FORWARD_PENALTY',
      on: dayAfter,
      more: { matterId: id, expectedVersion: 8, particulars: forward },
    });
    expect(codesOf(unserved)).toContain('NOT_AS_PROPOSED');
  });

  it('is refused what does not follow without the name of a state that is not shown', async () => {
    const id = await servedPenalty();
    await walk(trying, id, 6, { by: people.officer, step: 'REDRAFT_AFTER_SERVICE', on: servedOn, ...more(planDraft) });
    const asked = { matterId: id, expectedVersion: 6, particulars: { grounds: 'It was posted.' } };
    const refused = await trying({ by: people.provider(road), step: 'APPEAL_PENALTY', on: servedOn, more: asked });
    expect(codesOf(refused)).toEqual(['STEP_DOES_NOT_FOLLOW']);
    expect(JSON.stringify(refused)).toContain('INTENTION_SERVED');
    expect(JSON.stringify(refused)).not.toContain('DRAFTED');
  });

  it('reads neither the title of the draft nor who drafted it and when', async () => {
    const id = await servedPenalty();
    await database.query({
      text: `update matter set title = 'Canary of the drafter', opened_by = 'canary', opened_at = '2026-01-02T09:00:00Z' where id = $1`,
      values: [Number(id)],
    });
    await database.query({
      text: `update matter_step set taken_by = 'canary', recorded_at = '2026-01-02T09:00:00Z' where matter_id = $1 and version = 1`,
      values: [Number(id)],
    });
    const source = 'query ($id: ID!) { matter(id: $id) { title openedBy openedAt } }';
    const seen = JSON.stringify(await ask(people.provider(road), source, { id }, roadDay));
    expect(seen).not.toMatch(/canary/i);
    expect(seen).not.toContain('2026-01-02');
    expect(seen).toContain('Monetary penalty');
    const own = JSON.stringify(await ask(people.officer, source, { id }, roadDay));
    expect(own).toMatch(/Canary of the drafter.*canary.*2026-01-02/);
  });
});

describe('what was known earlier', () => {
  const knownAt = '2026-07-20T00:00:00Z';

  it('is not closed yet, for whoever sees all of it', async () => {
    const id = await paidAndClosed();
    expect(await found(people.officer, true, knownAt)).toEqual([{ id, isOpen: true }]);
  });

  it('has no clock that later steps moved, and no link of a later step', async () => {
    const id = await servedPenalty();
    await walk(trying, id, 6, {
      by: people.officer,
      step: 'RECORD_EVIDENCE',
      on: '2026-08-01',
      ...more({ links: [{ kind: 'DOCUMENT', target: 'a later file' }] }),
    });
    await trying({
      by: people.approver,
      step: 'DECIDE_NOT_TO_IMPOSE',
      on: '2026-08-02',
      more: { matterId: id, expectedVersion: 7, particulars: { notice: 'None is imposed.', servedBy: 'By hand' } },
    });
    const source = `query ($id: ID!, $k: Instant) { matter(id: $id, knownAt: $k) {
      links(first: 5) { totalCount nodes { target } } clocks(asOf: "2026-08-15") { code status history } } }`;
    const { matter } = await ask(people.officer, source, { id, k: knownAt }, '2026-09-01');
    expect(matter.links).toEqual({ totalCount: 0, nodes: [] });
    const clock = matter.clocks.find(({ code }: { code: string }) => code === 'PENALTY_REPRESENTATIONS');
    expect(clock.history).toHaveLength(1);
    expect(JSON.stringify(clock)).not.toContain('Stopped');
    const now = (await ask(people.officer, source, { id, k: null }, '2026-09-01')).matter;
    expect(now.links.totalCount).toBe(1);
    expect(JSON.stringify(now.clocks)).toContain('Stopped');
  });
});
