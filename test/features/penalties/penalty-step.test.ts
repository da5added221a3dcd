import type { Caller } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { askedOver } from '../finding-reviews/support/asking';
import { type GivenRoad, homes, people } from '../matters/support/given-road';
import { givenRoadPerTest } from '../matters/support/given-road-per-test';
import { givenMatter, stepsTaken, walked, whyNot } from './support/given-matters';
import {
  barsChecked,
  dayAfter,
  drafted,
  givenBreach,
  lastDayForReply,
  offenceDraft,
  planDraft,
  served,
  servedOn,
} from './support/given-penalty';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const take = stepsTaken(() => database, 'takePenaltyStep', 'PenaltyStepInput');
const { ask } = askedOver(() => database);
const act = 'Care Standards Act 2000';
const reply = { representations: 'The plan was posted in time.' };

const fields = `basis citation { provision } standardAsked standardStated person act actOn settingNamed offence reasons intendedAmount
  intentionServedOn representationsUntil mayBeImposedFrom representations isEveryRepresentationConsidered imposedOn amount paid
  outstanding cancelledOn publishedOn prosecution stands barsConviction greatestAmount notKnown`;

async function seen(by: Caller, id: string) {
  const source = `query ($id: ID!) { matter(id: $id) { state penalty { ${fields} } } }`;
  return (await ask(by, source, { id }, dayAfter)).matter;
}

async function ofPlan() {
  const parentId = await givenBreach(database, road);
  return drafted(take, { parentId, groupId: road.group, undertakingId: road.parent });
}

describe('a penalty for a failure of an improvement plan', () => {
  it('goes from its draft by representations to payment, and rests on the scenario throughout', async () => {
    const id = await ofPlan();
    await served(take, id);
    const early = await take(people.officer, 'PUT_FORWARD_PENALTY', lastDayForReply, {
      matterId: id,
      expectedVersion: 6,
      particulars: { standard: 'BALANCE_OF_PROBABILITIES', amount: '1', reasons: ['Less.'] },
    });
    expect(whyNot(early)).toEqual([`PERIOD_STILL_RUNS: ${act}, Sch. 1A para. 2(2)(c)`]);
    const paid = await walked(
      take,
      id,
      6,
      [people.provider(road), 'RECORD_REPRESENTATIONS', lastDayForReply, reply],
      [
        people.officer,
        'CONSIDER_REPRESENTATIONS',
        dayAfter,
        { considered: [{ point: 'Post.', answer: 'None came.' }] },
      ],
      [
        people.officer,
        'PUT_FORWARD_PENALTY',
        dayAfter,
        { standard: 'BALANCE_OF_PROBABILITIES', amount: '4000000000', reasons: ['Mitigated.'] },
      ],
      [people.approver, 'APPROVE_PENALTY', dayAfter],
      [people.officer, 'IMPOSE_PENALTY', dayAfter, { servedBy: 'By hand', payBy: '2026-08-31' }],
      [people.officer, 'RECORD_PART_PAYMENT', '2026-08-01', { paid: '1000000000' }],
      [people.officer, 'RECORD_PAYMENT', '2026-08-02', { paid: '3000000000' }],
    );
    expect(paid.matter).toMatchObject({ state: 'PAID', version: 13, isHypothetical: true });
    expect(await seen(people.officer, id)).toEqual({
      state: 'PAID',
      penalty: {
        basis: 'NOTICE_NOT_COMPLIED_WITH',
        citation: { provision: 's. 30ZC(1)(a)' },
        standardAsked: 'BALANCE_OF_PROBABILITIES',
        standardStated: 'BALANCE_OF_PROBABILITIES',
        person: 'Northfield Group Ltd',
        act: null,
        actOn: null,
        settingNamed: null,
        offence: null,
        reasons: planDraft.reasons,
        intendedAmount: '5000000000',
        intentionServedOn: servedOn,
        representationsUntil: lastDayForReply,
        mayBeImposedFrom: dayAfter,
        representations: 1,
        isEveryRepresentationConsidered: true,
        imposedOn: dayAfter,
        amount: '4000000000',
        paid: '4000000000',
        outstanding: '0',
        cancelledOn: null,
        publishedOn: null,
        prosecution: 'NONE_RECORDED',
        stands: true,
        barsConviction: false,
        greatestAmount: null,
        notKnown: expect.arrayContaining([expect.stringContaining('GAP-6')]),
      },
    });
  });

  it.each([
    ['on nobody in particular', { undertakingId: undefined }, `NOT_OF_THE_GROUP: ${act}, s. 30ZC(1)`],
    ['that follows from nothing', { parentId: null }, `FAILURE_NOT_FOUND: ${act}, s. 30ZC(1)(a)`],
  ])('%s is not put forward', async (_, less, why) => {
    const parentId = await givenBreach(database, road);
    const id = await drafted(take, { parentId, undertakingId: road.parent, ...less });
    expect(whyNot(await take(people.officer, 'ASK_APPROVAL', servedOn, { matterId: id, expectedVersion: 1 }))).toEqual([
      why,
    ]);
  });

  it('of an undertaking other than that of the notice is not put forward', async () => {
    const parentId = await givenBreach(database, road);
    const id = await drafted(take, { parentId, undertakingId: road.stranger });
    expect(whyNot(await take(people.officer, 'ASK_APPROVAL', servedOn, { matterId: id, expectedVersion: 1 }))).toEqual([
      `NOT_OF_THE_GROUP: ${act}, s. 30ZC(1)`,
    ]);
  });

  it.each([
    ['NOT_IMPLEMENTED', []],
    ['NO_SENIOR_MANAGER', [`FAILURE_NOT_FOUND: ${act}, s. 30ZC(1)(b)`]],
  ])('not implemented rests on the limb that was found: %s', async (limb, why) => {
    const steps = [{ step: 'FIND_NOT_IMPLEMENTED', particulars: { limb } }];
    const plan = { kind: 'IMPROVEMENT_PLAN', state: 'IMPLEMENTATION_BREACHED', partyId: road.parent, steps };
    const parentId = await givenMatter(database, plan);
    const draft = { ...planDraft, basis: 'PLAN_NOT_IMPLEMENTED' };
    const id = await drafted(take, { parentId, undertakingId: road.parent }, draft);
    expect(whyNot(await take(people.officer, 'ASK_APPROVAL', servedOn, { matterId: id, expectedVersion: 1 }))).toEqual(
      why,
    );
  });

  it('is not served under the law as it is, and says why with the provision', async () => {
    const parentId = await givenBreach(database, road);
    await database.query({
      text: 'update matter set scenario = null, is_hypothetical = false where id = $1',
      values: [parentId],
    });
    const opened = { parentId, undertakingId: road.parent, scenario: undefined };
    const id = await drafted(take, opened);
    await expect(served(take, id)).rejects.toThrow(/POWER_NOT_COMMENCED.*s\. 30ZC\(1\)/);
  });
});

describe('who sees a penalty', () => {
  it('is the regulator, and from the notice of intention on the provider, but not the draft', async () => {
    const id = await ofPlan();
    for (const by of [people.provider(road), people.otherProvider(road), people.department, people.council]) {
      expect(await seen(by, id)).toBeNull();
    }
    await served(take, id);
    const shown = await seen(people.provider(road), id);
    expect(shown).toMatchObject({
      state: 'INTENTION_SERVED',
      penalty: {
        basis: 'NOTICE_NOT_COMPLIED_WITH',
        reasons: planDraft.reasons,
        intendedAmount: '5000000000',
        representationsUntil: lastDayForReply,
        person: 'Northfield Group Ltd',
      },
    });
    const source = 'query ($id: ID!) { matter(id: $id) { steps(first: 9) { nodes { step } } } }';
    const { matter } = await ask(people.provider(road), source, { id }, dayAfter);
    expect(matter.steps.nodes).toEqual([{ step: 'SERVE_INTENTION' }]);
    for (const by of [people.otherProvider(road), people.department, people.council]) {
      expect(await seen(by, id)).toBeNull();
    }
  });

  it('is not told to another provider by its representations either', async () => {
    const id = await ofPlan();
    await served(take, id);
    const stranger = await take(people.otherProvider(road), 'RECORD_REPRESENTATIONS', servedOn, {
      matterId: id,
      expectedVersion: 6,
      particulars: reply,
    });
    expect(whyNot(stranger)).toEqual(['NOT_FOUND']);
    const own = await take(people.provider(road), 'CANCEL_PENALTY', servedOn, { matterId: id, expectedVersion: 6 });
    expect(whyNot(own)).toContain('STEP_DOES_NOT_FOLLOW: Care Standards Act 2000, s. 30ZC(4)');
  });
});

describe('a penalty for an offence', () => {
  const inspected = { ...offenceDraft, offence: 'CONDITION_NOT_COMPLIED_WITH', setting: homes.firstOfAlpha };

  async function observed(from: string, to: string | null = null): Promise<string> {
    const [row] = await database.query<{ id: number }>({
      text: `insert into observation (setting_id, registration_id, kind, from_day, to_day, evidence, action, organisation, recorded_by, recorded_from, recorded_to)
        select setting_id, id, 'ENFORCEMENT_ACTION', $2, coalesce($3::date, 'infinity'), 'REGULATOR', 'PROSECUTION', 'OFSTED', 'somebody', now(), 'infinity'
        from registration where urn = $1 returning id`,
      values: [homes.firstOfAlpha, from, to],
    });
    return String(row?.id);
  }

  async function askedFor(otherActs?: readonly string[]) {
    const id = await drafted(take, { parentId: null, urn: homes.firstOfAlpha }, inspected);
    const checked = { ...barsChecked, otherActs };
    await walked(take, id, 1, [people.officer, 'CHECK_BARS', servedOn, checked]);
    return whyNot(await take(people.officer, 'ASK_APPROVAL', servedOn, { matterId: id, expectedVersion: 2 }));
  }

  it.each([
    ['that is open', '2026-06-01', null, [`BARRED_BY_PROSECUTION: ${act}, s. 30ZC(3)`]],
    ['that ended', '2026-06-01', '2026-06-10', [`BARRED_BY_PROSECUTION: ${act}, s. 30ZC(3)`]],
    ['begun before the act', '2026-05-01', null, []],
  ])('is barred by an observed prosecution of the setting %s', async (_, from, to, why) => {
    await observed(from, to);
    expect(await askedFor()).toEqual(why);
  });

  it('is not barred by one that an officer says is for another act', async () => {
    const other = await observed('2026-06-01');
    expect(await askedFor([other])).toEqual([]);
  });
});

describe('what it costs', () => {
  it('a page of penalties asks for their steps once, however many they are', async () => {
    const answer = answerOver(() => database);
    const page = `{ matters(first: 20, filter: { kinds: [PENALTY] }) { nodes { id penalty { amount basis notKnown } } } }`;
    const counts: number[] = [];
    for (let more = 0; more < 2; more += 1) {
      await ofPlan();
      const { result, statements } = await answer(people.officer, page, {}, servedOn);
      expect(result.errors).toBeUndefined();
      counts.push(statements.length);
    }
    expect(counts).toEqual([2, 2]);
  });
});
