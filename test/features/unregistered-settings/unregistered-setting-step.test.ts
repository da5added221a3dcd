import type { Caller } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { askedOver } from '../finding-reviews/support/asking';
import { type GivenRoad, people, scenario } from '../matters/support/given-road';
import { givenRoadPerTest } from '../matters/support/given-road-per-test';
import { stepsTaken, walked, whyNot } from '../penalties/support/given-matters';
import { barsChecked, dayAfter, drafted, offenceDraft, served, servedOn } from '../penalties/support/given-penalty';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const take = stepsTaken(() => database, 'takeUnregisteredSettingStep', 'UnregisteredSettingStepInput');
const penalise = stepsTaken(() => database, 'takePenaltyStep', 'PenaltyStepInput');
const { ask } = askedOver(() => database);
const act = 'Care Standards Act 2000';
const day = '2026-06-10';

const report = { reportedBy: 'POLICE', area: '888', report: 'A house takes in one child at a time.' };
const offence = {
  person: 'Somebody who runs a house',
  act: 'Carrying on a home for one child',
  committedOn: '2026-05-20',
  why: 'It is the first time.',
};
const prosecution = { ...offence, knownOn: '2026-06-08', beginBy: '2026-12-08' };

async function reported(particulars: object = report) {
  return take(people.officer, 'RECORD_REPORT', day, { opening: { title: 'A house', scenario }, particulars });
}

/** Found to need registration, at version 3. */
async function found(): Promise<string> {
  const { matter } = await reported();
  await walked(
    take,
    matter?.id,
    1,
    [people.officer, 'TRIAGE', day, { assessment: 'A child appears to live there.' }],
    [
      people.officer,
      'FIND_SHOULD_BE_REGISTERED',
      day,
      { settingKind: "Children's home", found: ['Care and accommodation.'], person: offence.person },
    ],
  );
  return matter?.id ?? '';
}

/** With the penalty chosen, at version 4, and a penalty that awaits its service. */
async function penaltyApproved(): Promise<{ setting: string; penalty: string }> {
  const setting = await found();
  await walked(take, setting, 3, [people.approver, 'CHOOSE_PENALTY', day, offence]);
  const penalty = await drafted(penalise, { parentId: Number(setting) }, offenceDraft);
  await served(penalise, penalty);
  await walked(
    penalise,
    penalty,
    6,
    [people.officer, 'CHECK_BARS', dayAfter, barsChecked],
    [
      people.officer,
      'PUT_FORWARD_PENALTY',
      dayAfter,
      { standard: 'BEYOND_REASONABLE_DOUBT', amount: '900000', reasons: ['As intended.'] },
    ],
    [people.approver, 'APPROVE_PENALTY', dayAfter],
  );
  return { setting, penalty };
}

const notice = { servedBy: 'By hand' };
const imposing = { expectedVersion: 9, particulars: notice };
const choosing = { expectedVersion: 4, particulars: prosecution };

async function seen(by: Caller, id: string) {
  const source = `query ($id: ID!) { matter(id: $id) { state penalty { stands } unregisteredSetting { reportedBy reportedOn area person visits
    visitPlannedFor finding warnings hasApplied route bars { provision } act actOn lastDayToProsecute prosecution outcome } } }`;
  return (await ask(by, source, { id }, dayAfter)).matter;
}

describe('a report of an unregistered setting', () => {
  it('is kept with an area that is a council, and nothing nearer', async () => {
    expect(whyNot(await reported({ ...report, area: '999' }))).toEqual(['AREA_NOT_KNOWN']);
    expect(whyNot(await reported({ ...report, report: 'At ZZ1 1ZZ.' }))).toEqual(['LOCATION_TOO_PRECISE']);
    const { matter, problems } = await reported();
    expect(problems).toEqual([]);
    expect(await seen(people.officer, matter?.id ?? '')).toEqual({
      state: 'REPORTED',
      penalty: null,
      unregisteredSetting: {
        reportedBy: 'POLICE',
        reportedOn: day,
        area: '888',
        person: null,
        visits: 0,
        visitPlannedFor: null,
        finding: 'NOT_YET_FOUND',
        warnings: 0,
        hasApplied: false,
        route: 'NONE',
        bars: [{ provision: 's. 30ZC(2) and (3)' }, { provision: 's. 30ZC(4)' }],
        act: null,
        actOn: null,
        lastDayToProsecute: null,
        prosecution: 'NONE_RECORDED',
        outcome: null,
      },
    });
  });

  it('is seen by the regulator alone', async () => {
    const id = await found();
    for (const by of [people.provider(road), people.department, people.council]) expect(await seen(by, id)).toBeNull();
    expect(await seen(people.approver, id)).toMatchObject({ unregisteredSetting: { finding: 'SHOULD_BE_REGISTERED' } });
  });

  it('costs the same, however many matters are on the page', async () => {
    const answer = answerOver(() => database);
    const page = '{ matters(first: 20) { nodes { id unregisteredSetting { route } } } }';
    const counts: number[] = [];
    for (let more = 0; more < 2; more += 1) {
      await reported();
      counts.push((await answer(people.officer, page, {}, day)).statements.length);
    }
    expect(counts).toEqual([2, 2]);
  });
});

describe('the two routes', () => {
  it('bar each other: a penalty that stands bars prosecution until it is cancelled', async () => {
    const { setting, penalty } = await penaltyApproved();
    await walked(penalise, penalty, 9, [people.officer, 'IMPOSE_PENALTY', dayAfter, notice]);
    const choose = () => take(people.approver, 'CHOOSE_PROSECUTION', dayAfter, { matterId: setting, ...choosing });
    expect(whyNot(await choose())).toEqual([`BARRED_BY_PENALTY: ${act}, s. 30ZC(4)`]);
    await walked(penalise, penalty, 10, [people.approver, 'CANCEL_PENALTY', dayAfter, { servedBy: 'By hand' }]);
    expect(whyNot(await choose())).toEqual([]);
    expect(await seen(people.officer, setting)).toMatchObject({
      unregisteredSetting: { route: 'PROSECUTION', lastDayToProsecute: '2026-12-08' },
    });
  });

  it('bar each other: no penalty follows from a matter in which proceedings were begun', async () => {
    const { setting, penalty } = await penaltyApproved();
    await walked(
      take,
      setting,
      4,
      [people.approver, 'CHOOSE_PROSECUTION', dayAfter, prosecution],
      [people.officer, 'RECORD_PROSECUTION', dayAfter, { standing: 'PENDING', reference: 'Invented Magistrates, 1' }],
    );
    const refused = await penalise(people.officer, 'IMPOSE_PENALTY', dayAfter, {
      matterId: penalty,
      ...imposing,
    });
    expect(whyNot(refused).toSorted()).toEqual([
      `BARRED_BY_PROSECUTION: ${act}, s. 30ZC(3)`,
      `FAILURE_NOT_FOUND: ${act}, s. 30ZC(2)`,
    ]);
  });

  it('are never both taken, even at one moment', async () => {
    const { setting, penalty } = await penaltyApproved();
    const [imposed, chosen] = await Promise.all([
      penalise(people.officer, 'IMPOSE_PENALTY', dayAfter, { matterId: penalty, ...imposing }),
      take(people.approver, 'CHOOSE_PROSECUTION', dayAfter, { matterId: setting, ...choosing }),
    ]);
    expect([imposed.matter, chosen.matter].filter((matter) => matter !== null)).toHaveLength(1);
  });

  it('leave the matter open while the penalty is', async () => {
    const { setting, penalty } = await penaltyApproved();
    const closing = { matterId: setting, expectedVersion: 4, particulars: { outcome: 'PENALTY_AT_ITS_END' } };
    expect(whyNot(await take(people.approver, 'CLOSE', dayAfter, closing))).toEqual(['STILL_OPEN_BELOW']);
    await walked(penalise, penalty, 9, [
      people.approver,
      'DECIDE_NOT_TO_IMPOSE',
      dayAfter,
      { servedBy: 'By hand', notice: 'No penalty is imposed.' },
    ]);
    expect((await take(people.approver, 'CLOSE', dayAfter, closing)).matter?.state).toBe('CLOSED');
  });

  it('are no work of a provider', async () => {
    const id = await found();
    const { errors } = await askedOver(() => database).answer(
      people.provider(road),
      `mutation ($input: UnregisteredSettingStepInput!) { takeUnregisteredSettingStep(input: $input) { replayed } }`,
      {
        input: {
          step: 'CLOSE',
          matterId: id,
          expectedVersion: 3,
          on: servedOn,
          reason: 'No.',
          idempotencyKey: 'no-no-no-1',
        },
      },
      servedOn,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
