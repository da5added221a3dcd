import type { Database } from '../../src/platform/database/database';
import { type GivenRoad, people, roadDay } from '../features/matters/support/given-road';
import { givenRoadPerTest } from '../features/matters/support/given-road-per-test';
import { both, codesOf, noticeOn, openingOn, tryingOver, walk } from './support/matters';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const trying = tryingOver(() => database, 'plan');
const urgent = { particulars: { urgency: 'No place is touched.' } };

async function drafted(by = people.officer) {
  const { contents, suspicions } = await noticeOn(database, road);
  const more = { opening: openingOn(road), particulars: contents };
  const { matter } = await trying({ by, step: 'DRAFT_NOTICE', on: roadDay, more });
  if (matter === null) throw new Error('Not drafted.');
  return { id: matter.id, contents, suspicions };
}

const step = (by: typeof people.officer, name: string, more = {}) => ({ by, step: name, on: roadDay, more });

describe('four eyes on a notice', () => {
  it('are not those of one person who has both roles', async () => {
    const alone = both('alone');
    const { id } = await drafted(alone);
    await walk(trying, id, 1, step(alone, 'WEIGH_IMPACT', urgent), step(people.officer, 'ASK_APPROVAL'));
    const approved = await trying(step(alone, 'APPROVE_NOTICE', { matterId: id, expectedVersion: 3 }));
    expect(codesOf(approved)).toEqual(['FOUR_EYES']);
  });

  it('are not those of somebody whose draft a colleague touched up and put forward', async () => {
    const earlier = both('earlier');
    const { id, contents } = await drafted();
    await walk(
      trying,
      id,
      1,
      step(earlier, 'REDRAFT_NOTICE', { particulars: contents }),
      step(people.officer, 'REDRAFT_NOTICE', { particulars: contents }),
      step(people.officer, 'WEIGH_IMPACT', urgent),
      step(people.officer, 'ASK_APPROVAL'),
    );
    const approved = await trying(step(earlier, 'APPROVE_NOTICE', { matterId: id, expectedVersion: 5 }));
    expect(codesOf(approved)).toEqual(['FOUR_EYES']);
  });

  it('are not those of somebody who weighed its impact, or said that it cannot wait, themselves', async () => {
    const weigher = both('weigher');
    const { id } = await drafted();
    await walk(trying, id, 1, step(weigher, 'WEIGH_IMPACT', urgent), step(people.officer, 'ASK_APPROVAL'));
    const approved = await trying(step(weigher, 'APPROVE_NOTICE', { matterId: id, expectedVersion: 3 }));
    expect(codesOf(approved)).toEqual(['FOUR_EYES']);
  });

  it('are not those of the owner of a machine client that drafted it', async () => {
    const owner = both('owner');
    const [key] = await database.query<{ id: number }>({
      text: `insert into api_key (name, public_prefix, secret_hash, roles, organisations, owner_id, owner_roles, created_at, expires_at)
        values ('A client', 'abc', repeat('a', 64), '{REGULATOR_OFFICER}', '{OFSTED}', 'owner', '{REGULATOR_OFFICER}', '2026-06-01T00:00:00Z',
          '2026-12-01T00:00:00Z') returning id`,
      values: [],
    });
    const client = { ...people.officer, id: `key:${key?.id}`, kind: 'KEY' as const };
    const { id } = await drafted(client);
    await walk(trying, id, 1, step(people.officer, 'WEIGH_IMPACT', urgent), step(people.officer, 'ASK_APPROVAL'));
    const approved = await trying(step(owner, 'APPROVE_NOTICE', { matterId: id, expectedVersion: 3 }));
    expect(codesOf(approved)).toEqual(['FOUR_EYES']);
  });

  it('see the draft that is approved: one drafted anew meanwhile is not', async () => {
    const { id, contents } = await drafted();
    await walk(
      trying,
      id,
      1,
      step(people.officer, 'WEIGH_IMPACT', urgent),
      step(people.officer, 'ASK_APPROVAL'),
      step(people.officer, 'REDRAFT_NOTICE', { particulars: { ...contents, requirement: 'Another one.' } }),
      step(people.officer, 'ASK_APPROVAL'),
    );
    const approved = await trying(step(people.approver, 'APPROVE_NOTICE', { matterId: id, expectedVersion: 3 }));
    expect(approved).toMatchObject({ matter: null, conflict: { currentVersion: 5 } });
  });

  it('saw the last day that is served: no other is put in its place at service', async () => {
    const { id } = await drafted();
    await walk(
      trying,
      id,
      1,
      step(people.officer, 'WEIGH_IMPACT', urgent),
      step(people.officer, 'ASK_APPROVAL'),
      step(people.approver, 'APPROVE_NOTICE'),
    );
    const particulars = { servedBy: 'By hand', submitBy: roadDay };
    const more = { matterId: id, expectedVersion: 4, particulars };
    expect(codesOf(await trying(step(people.officer, 'SERVE_NOTICE', more)))).toEqual(['NOT_AS_PROPOSED']);
  });
});

describe('a notice that was approved', () => {
  it('is not served once a suspicion it rests on is withdrawn', async () => {
    const { id, suspicions } = await drafted();
    await walk(
      trying,
      id,
      1,
      step(people.officer, 'WEIGH_IMPACT', urgent),
      step(people.officer, 'ASK_APPROVAL'),
      step(people.approver, 'APPROVE_NOTICE'),
    );
    const withdrawing = tryingOver(() => database, 'suspicion');
    const withdrawal = { matterId: String(suspicions.second), expectedVersion: 1 };
    await withdrawing(
      step(people.officer, 'WITHDRAW_SUSPICION', { ...withdrawal, particulars: { noLonger: 'All are vetted.' } }),
    );
    const more = { matterId: id, expectedVersion: 4, particulars: { servedBy: 'By hand', submitBy: '2026-07-15' } };
    expect(codesOf(await trying(step(people.officer, 'SERVE_NOTICE', more)))).toEqual([
      'SUSPICION_NOT_STANDING',
      'THRESHOLD_NOT_MET',
    ]);
  });

  it('is not served on a parent that sold the subsidiary meanwhile', async () => {
    const { id } = await drafted();
    await walk(
      trying,
      id,
      1,
      step(people.officer, 'WEIGH_IMPACT', urgent),
      step(people.officer, 'ASK_APPROVAL'),
      step(people.approver, 'APPROVE_NOTICE'),
    );
    await database.query({
      text: `update parent_edge set to_day = $1::date where subsidiary_id = $2`,
      values: [roadDay, road.alpha],
    });
    const more = { matterId: id, expectedVersion: 4, particulars: { servedBy: 'By hand', submitBy: '2026-07-15' } };
    const refused = codesOf(await trying(step(people.officer, 'SERVE_NOTICE', more)));
    expect(refused).toEqual(expect.arrayContaining(['NOT_OF_THE_GROUP', 'THRESHOLD_NOT_MET']));
  });
});
