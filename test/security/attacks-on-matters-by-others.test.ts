import type { Caller } from '../../src/domain/access/caller';
import type { Database } from '../../src/platform/database/database';
import { askedOver, newKey } from '../features/finding-reviews/support/asking';
import { type GivenRoad, homes, people, roadDay } from '../features/matters/support/given-road';
import { givenRoadPerTest } from '../features/matters/support/given-road-per-test';
import { stepsTaken } from '../features/penalties/support/given-matters';
import { drafted, givenBreach, served } from '../features/penalties/support/given-penalty';
import { suspected } from '../features/thresholds/support/suspecting';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const { answer } = askedOver(() => database);
const take = stepsTaken(() => database, 'takePenaltyStep', 'PenaltyStepInput');

/** The answer without what is of the request alone. */
async function said(by: Caller, source: string, variables: Record<string, unknown>): Promise<string> {
  return JSON.stringify(await answer(by, source, variables, roadDay));
}

const replying = `mutation ($input: PenaltyStepInput!) { takePenaltyStep(input: $input) { matter { id }
  problems { code message path } conflict { expectedVersion currentVersion current { state } } } }`;
const reading = `query ($id: ID!) { matter(id: $id) { id version title nextSteps { step whyNotNow } clocks { code } }
  matters(first: 9, filter: { parentId: $id }) { totalCount nodes { id } } }`;
const pointing = `query ($link: MatterLinkInput!) { matters(first: 9, filter: { pointsAt: $link }) { totalCount nodes { id } } }`;
const committing = `mutation ($input: CommitmentStepInput!) { takeCommitmentStep(input: $input) { matter { id } problems { code message path } } }`;

describe.each([
  ['another provider', () => people.otherProvider(road)],
  ['the provider, before anything is served', () => people.provider(road)],
])('%s', (_, callerOf) => {
  it('is told of a matter that is there what it is told of one that is not', async () => {
    const parentId = await givenBreach(database, road);
    const hidden = await drafted(take, { parentId, groupId: road.group, undertakingId: road.parent });
    const by = callerOf();
    const replies: string[] = [];
    for (const id of [hidden, '999999']) {
      const input = {
        ...{ matterId: id, expectedVersion: 1, step: 'RECORD_REPRESENTATIONS', on: roadDay, reason: 'So.' },
        ...{ idempotencyKey: newKey(), particulars: { representations: 'No.' } },
      };
      const opening = { title: 'A promise', parentId: id, groupId: String(road.otherGroup) };
      const promise = { step: 'PROPOSE_COMMITMENT', on: roadDay, expectedVersion: 0, reason: 'So.', opening };
      replies.push(
        [
          await said(by, replying, { input }),
          await said(by, reading, { id }),
          await said(by, pointing, { link: { kind: 'DOCUMENT', target: 'file 1' } }),
          await said(by, committing, { input: { ...promise, idempotencyKey: newKey() } }),
        ].join('\n'),
      );
    }
    expect(replies[0]).toBe(replies[1]);
  });
});

describe('a conflict', () => {
  it('shows a provider no more than reading does: the version it saw is still the one there is', async () => {
    const parentId = await givenBreach(database, road);
    const id = await drafted(take, { parentId, groupId: road.group, undertakingId: road.parent });
    await served(take, id);
    await take(people.officer, 'WEIGH_IMPACT', '2026-06-15', {
      matterId: id,
      expectedVersion: 6,
      particulars: { urgency: 'None.' },
    });
    for (const expectedVersion of [1, 5, 7, 99]) {
      const input = {
        ...{ matterId: id, expectedVersion, step: 'RECORD_REPRESENTATIONS', on: roadDay, reason: 'So.' },
        ...{ idempotencyKey: newKey(), particulars: { representations: 'No.' } },
      };
      const reply = await answer(people.provider(road), replying, { input }, roadDay);
      expect(reply).toMatchObject({
        data: { takePenaltyStep: { conflict: { currentVersion: 6, current: { state: 'INTENTION_SERVED' } } } },
      });
    }
  });
});

describe('a suspicion', () => {
  it('is for nobody outside the regulator to find: by the home, by a link, by number or by count', async () => {
    const id = await suspected(database, homes.firstOfAlpha);
    const [home] = await database.query<{ id: number }>({
      text: 'select setting_id as id from registration where urn = $1',
      values: [homes.firstOfAlpha],
    });
    expect(home?.id).toBeGreaterThan(0);
    const sources: readonly [string, Record<string, unknown>][] = [
      [reading, { id: String(id) }],
      [pointing, { link: { kind: 'DOCUMENT', target: 'file 1' } }],
      [
        'query ($g: ID!) { providerGroup(id: $g) { matters(first: 5) { totalCount nodes { id } } } }',
        { g: road.group },
      ],
      [
        'query ($u: Urn!) { setting(urn: $u) { matters(first: 5) { totalCount nodes { id } } } }',
        { u: homes.firstOfAlpha },
      ],
    ];
    for (const by of [people.provider(road), people.council, people.department]) {
      for (const [source, variables] of sources) {
        const reply = await said(by, source, variables);
        expect(reply).not.toMatch(/SUSPICION|"totalCount":[1-9]|STANDING/);
        expect(reply).not.toContain('"errors"');
      }
    }
  });
});
