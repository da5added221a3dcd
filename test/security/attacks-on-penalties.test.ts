import type { Database } from '../../src/platform/database/database';
import { type GivenRoad, homes, people } from '../features/matters/support/given-road';
import { givenRoadPerTest } from '../features/matters/support/given-road-per-test';
import { stepsTaken, walked, whyNot } from '../features/penalties/support/given-matters';
import {
  barsChecked,
  dayAfter,
  drafted,
  givenBreach,
  offenceDraft,
  planDraft,
  served,
  servedOn,
} from '../features/penalties/support/given-penalty';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const take = stepsTaken(() => database, 'takePenaltyStep', 'PenaltyStepInput');
const { officer, approver } = people;
const barred = 'BARRED_BY_PROSECUTION: Care Standards Act 2000, s. 30ZC(3)';

/** An offence at a registered home: no matter of an unregistered setting stands behind it. */
const atHome = { ...offenceDraft, offence: 'CONDITION_NOT_COMPLIED_WITH', setting: homes.ofBeta };

async function asked(id: string, version: number) {
  await walked(take, id, version, [officer, 'CHECK_BARS', servedOn, barsChecked]);
  return take(officer, 'ASK_APPROVAL', servedOn, { matterId: id, expectedVersion: version + 1 });
}

describe('a penalty for an act that was prosecuted', () => {
  async function prosecutedIn(draft: object, urn: string | undefined = homes.ofBeta) {
    const first = await drafted(take, { parentId: null, urn }, draft);
    await walked(take, first, 1, [
      officer,
      'RECORD_PROSECUTION',
      servedOn,
      { standing: 'CONVICTED', reference: 'Crown Court, 1' },
    ]);
  }

  it('is barred in another matter of the same home too', async () => {
    await prosecutedIn(atHome);
    const id = await drafted(take, { parentId: null, urn: homes.ofBeta }, { ...atHome, act: 'Called by another name' });
    expect(whyNot(await asked(id, 1))).toEqual([barred]);
  });

  it('is barred where the matter names the home in its draft alone', async () => {
    await prosecutedIn(atHome);
    const id = await drafted(take, { parentId: null }, { ...atHome, setting: ` ${homes.ofBeta.toLowerCase()} ` });
    expect(whyNot(await asked(id, 1))).toEqual([barred]);
  });

  it('is not barred by one that an officer says is of another act, by naming it', async () => {
    await prosecutedIn({ ...atHome, actOn: '2025-01-01' });
    const id = await drafted(take, { parentId: null, urn: homes.ofBeta }, atHome);
    expect(whyNot(await asked(id, 1))).toEqual([barred]);
    const [first] = await database.query<{ id: number }>({
      text: `select min(id) as id from matter where kind = 'PENALTY'`,
      values: [],
    });
    const otherActs = [`MATTER:${first?.id}`];
    await walked(take, id, 2, [officer, 'CHECK_BARS', servedOn, { ...barsChecked, otherActs }]);
    expect(whyNot(await take(officer, 'ASK_APPROVAL', servedOn, { matterId: id, expectedVersion: 3 }))).toEqual([]);
  });
});

describe('the money of a penalty', () => {
  async function imposed() {
    const parentId = await givenBreach(database, road);
    const id = await drafted(take, { parentId, groupId: road.group, undertakingId: road.parent });
    await served(take, id);
    await walked(
      take,
      id,
      6,
      [officer, 'CHECK_BARS', dayAfter, barsChecked],
      [
        officer,
        'PUT_FORWARD_PENALTY',
        dayAfter,
        { standard: 'BALANCE_OF_PROBABILITIES', amount: '100', reasons: ['So.'] },
      ],
      [approver, 'APPROVE_PENALTY', dayAfter],
      [officer, 'IMPOSE_PENALTY', dayAfter, { servedBy: 'By hand', payBy: '2026-08-31' }],
    );
    return { id, parentId };
  }

  it.each(['100', '101', '100000'])('is not paid by parts of which one is all of it: %s', async (paid) => {
    const { id } = await imposed();
    const part = await take(officer, 'RECORD_PART_PAYMENT', '2026-08-01', {
      matterId: id,
      expectedVersion: 10,
      particulars: { paid },
    });
    expect(whyNot(part)).toEqual(['PAID_IN_FULL']);
  });

  it('is paid once', async () => {
    const { id } = await imposed();
    await walked(take, id, 10, [officer, 'RECORD_PAYMENT', '2026-08-01', { paid: '100' }]);
    for (const step of ['RECORD_PAYMENT', 'RECORD_PART_PAYMENT']) {
      const more = { matterId: id, expectedVersion: 11, particulars: { paid: '100' } };
      expect(whyNot(await take(officer, step, '2026-08-02', more))[0]).toMatch(/^STEP_DOES_NOT_FOLLOW/);
    }
  });

  it('is not raised by a draft that the provider was never served', async () => {
    const parentId = await givenBreach(database, road);
    const id = await drafted(take, { parentId, groupId: road.group, undertakingId: road.parent });
    await served(take, id);
    await walked(
      take,
      id,
      6,
      [officer, 'REDRAFT_AFTER_SERVICE', servedOn, { ...planDraft, amount: '9900000000' }],
      [officer, 'RECORD_REPRESENTATIONS', servedOn, { representations: 'It was posted.' }],
      [officer, 'CHECK_BARS', dayAfter, barsChecked],
      [officer, 'CONSIDER_REPRESENTATIONS', dayAfter, { considered: [{ point: 'Post.', answer: 'None came.' }] }],
    );
    const particulars = { standard: 'BALANCE_OF_PROBABILITIES', amount: '9900000000', reasons: ['More.'] };
    const forward = await take(officer, 'PUT_FORWARD_PENALTY', dayAfter, {
      matterId: id,
      expectedVersion: 10,
      particulars,
    });
    expect(whyNot(forward)).toEqual(['NOT_AS_PROPOSED: Care Standards Act 2000, Sch. 1A para. 2(1) and (2)']);
  });

  it('is not imposed a second time for the same failure, in a matter beside the first', async () => {
    const { parentId } = await imposed();
    const again = await drafted(take, { parentId, groupId: road.group, undertakingId: road.parent });
    expect(whyNot(await asked(again, 1))).toEqual(['PENALTY_ALREADY_IMPOSED']);
  });
});
