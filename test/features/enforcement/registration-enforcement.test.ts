import type { Caller } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { askedOver } from '../finding-reviews/support/asking';
import { type GivenRoad, homes, people } from '../matters/support/given-road';
import { givenRoadPerTest } from '../matters/support/given-road-per-test';
import { approved, cancellationProposed } from './support/served-notices';
import { StepTaker } from './support/step-taker';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const { ask } = askedOver(() => database);
const urn = homes.firstOfAlpha;
const served = '2027-02-01';
const decision = {
  action: 'CANCEL',
  reasons: ['It is still so.'],
  appealRight: 'You may appeal under s. 21.',
  servedBy: 'By hand, on the secretary',
} as const;
const view = `query ($id: ID!, $asOf: Day) { matter(id: $id) { state enforcement(asOf: $asOf) { measure power proposedOn representationsUntil
  servedOn appealUntil takesEffectFrom isInEffect inEffectSince } clocks { code lastDay } } }`;

async function seen(by: Caller, taker: StepTaker, asOf = '2027-12-31') {
  return (await ask(by, view, { id: taker.matterId, asOf }, taker.today)).matter;
}

describe('a proposal to cancel a registration', () => {
  it('goes from its draft to effect, each period counted from service', async () => {
    const taker = new StepTaker(ask, 'RegistrationEnforcement');
    expect(await cancellationProposed(taker, road, urn, served)).toBe('PROPOSED');
    expect(await seen(people.officer, taker)).toMatchObject({
      enforcement: { measure: 'CANCEL', power: 'CANCEL_REGISTRATION', representationsUntil: '2027-03-01' },
      clocks: expect.arrayContaining([{ code: 'REGISTRATION_REPRESENTATIONS', lastDay: '2027-03-01' }]),
    });
    const provider = people.provider(road);
    await taker.take(provider, {
      step: 'RECEIVE_REPRESENTATIONS',
      on: '2027-02-10',
      particulars: { representations: ['The rota has changed.'] },
    });
    const silent = await taker.try(people.approver, {
      step: 'ADOPT_PROPOSAL',
      on: '2027-02-20',
      particulars: decision,
    });
    expect(silent.problems.map(({ code }) => code)).toEqual(['REPRESENTATIONS_NOT_CONSIDERED']);
    await taker.take(people.approver, {
      step: 'ADOPT_PROPOSAL',
      on: '2027-02-20',
      particulars: { ...decision, considered: ['It leaves two nights uncovered.'] },
    });
    expect((await seen(provider, taker)).enforcement).toMatchObject({
      servedOn: '2027-02-20',
      appealUntil: '2027-03-20',
      takesEffectFrom: '2027-03-21',
      isInEffect: false,
    });
    const early = await taker.try(people.officer, { step: 'TAKE_EFFECT', on: '2027-03-20' });
    expect(early.problems).toMatchObject([
      { code: 'PERIOD_STILL_RUNS', citation: expect.stringContaining('s. 19(5)(a)') },
    ]);
    expect(await taker.take(people.officer, { step: 'TAKE_EFFECT', on: '2027-03-21' })).toBe('IN_EFFECT');
    expect((await seen(people.officer, taker)).enforcement).toMatchObject({
      isInEffect: true,
      inEffectSince: '2027-03-21',
      takesEffectFrom: null,
    });
  });

  it('is approved by another officer than who prepared it, and only once its impact is weighed', async () => {
    const taker = new StepTaker(ask, 'RegistrationEnforcement');
    const both: Caller = { ...people.officer, roles: ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] };
    const particulars = {
      action: 'CANCEL',
      urn,
      reasons: ['Regulation 12.'],
      grounds: ['RELEVANT_REQUIREMENTS_BREACH'],
      representationsRight: 'Within 28 days.',
    };
    const opening = { title: 'Own eyes', groupId: String(road.group), urn };
    await taker.take(both, { step: 'DRAFT_NOTICE', on: served, opening, particulars });
    await taker.take(both, { step: 'ASK_APPROVAL', on: served });
    const { problems } = await taker.try(both, { step: 'APPROVE_NOTICE', on: served });
    expect(problems.map(({ code }) => code)).toEqual(['FOUR_EYES', 'IMPACT_NOT_WEIGHED']);
  });

  it('names the setting that its matter is about, and no other', async () => {
    const taker = new StepTaker(ask, 'RegistrationEnforcement');
    const opening = { title: 'Another', groupId: String(road.group), urn };
    const { problems } = await taker.try(people.officer, {
      step: 'DRAFT_NOTICE',
      on: served,
      opening,
      particulars: { action: 'CANCEL', urn: homes.ofBeta },
    });
    expect(problems.map(({ code }) => code)).toEqual(['OF_ANOTHER_SETTING']);
  });

  it('names the subsection of each content that is left out', async () => {
    const taker = new StepTaker(ask, 'RegistrationEnforcement');
    const opening = { title: 'Bare', groupId: String(road.group), urn };
    await taker.take(people.officer, {
      step: 'DRAFT_NOTICE',
      on: served,
      opening,
      particulars: { action: 'SUSPEND', urn },
    });
    const { problems } = await taker.try(people.officer, { step: 'ASK_APPROVAL', on: served });
    expect(problems.map(({ citation }) => citation?.replace('Care Standards Act 2000, ', ''))).toEqual([
      's. 17(6)',
      's. 14A(2)',
      'ss. 14A(1) and 19(4)(ba)',
      's. 18(1)',
    ]);
  });

  it('is refused for a day on which the catalogue cannot say that the power of the action was in force', async () => {
    const taker = new StepTaker(ask, 'RegistrationEnforcement');
    const opening = { title: 'Early', groupId: String(road.group), urn };
    const particulars = {
      action: 'CANCEL',
      urn,
      reasons: ['Regulation 12.'],
      grounds: ['RELEVANT_REQUIREMENTS_BREACH'],
      representationsRight: 'Within 28 days.',
    };
    await approved(taker, opening, particulars, '2024-05-01');
    const { problems } = await taker.try(people.officer, {
      step: 'SERVE_PROPOSAL',
      on: '2024-05-02',
      particulars: { servedBy: 'By hand', action: 'CANCEL' },
    });
    expect(problems).toMatchObject([{ code: 'POWER_NOT_COMMENCED', citation: expect.stringContaining('s. 14') }]);
  });

  it('is seen by the provider from service on, and by no other provider, council or department', async () => {
    const taker = new StepTaker(ask, 'RegistrationEnforcement');
    await cancellationProposed(taker, road, urn, served);
    const found = async (by: Caller) =>
      (await ask(by, '{ matters(first: 5) { totalCount } }', {}, taker.today)).matters;
    expect(await found(people.provider(road))).toEqual({ totalCount: 1 });
    for (const by of [people.otherProvider(road), people.council, people.department]) {
      expect(await found(by)).toEqual({ totalCount: 0 });
    }
    const steps =
      '{ matters(first: 1) { nodes { steps(first: 9) { nodes { step } } enforcement { measure reasons } } } }';
    const { matters } = await ask(people.provider(road), steps, {}, taker.today);
    expect(matters.nodes).toMatchObject([
      { steps: { nodes: [{ step: 'SERVE_PROPOSAL' }] }, enforcement: { measure: 'CANCEL' } },
    ]);
  });
});
