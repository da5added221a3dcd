import type { Database } from '../../../src/platform/database/database';
import { notices, serviceOf } from '../../cases/enforcement.givens';
import { answerOver } from '../../support/answer-over';
import { RegisterBuilder } from '../continuity/support/given-continuity';
import { askedOver } from '../finding-reviews/support/asking';
import { type GivenRoad, homes, people } from '../matters/support/given-road';
import { givenRoadPerTest } from '../matters/support/given-road-per-test';
import { approved, restrictionServed } from './support/served-notices';
import { StepTaker } from './support/step-taker';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const { ask } = askedOver(() => database);
const counting = answerOver(() => database);
const on = '2027-03-01';
const openingOf = (urn: string) => ({ title: urn, groupId: String(road.group), urn });

describe('notices that stand alone', () => {
  it('restricts accommodation from service, until a further notice', async () => {
    const taker = new StepTaker(ask, 'AccommodationRestriction');
    expect(await restrictionServed(taker, road, homes.firstOfAlpha, on)).toBe('IN_EFFECT');
    const seen = await ask(
      people.provider(road),
      'query ($id: ID!) { matter(id: $id) { enforcement { power isInEffect appealUntil } } }',
      { id: taker.matterId },
      taker.today,
    );
    expect(seen.matter.enforcement).toEqual({
      power: 'RESTRICT_ACCOMMODATION',
      isInEffect: true,
      appealUntil: '2027-03-29',
    });
    expect(await taker.take(people.officer, { step: 'LIFT', on: '2027-05-01', particulars: serviceOf })).toBe('LIFTED');
  });

  it('cannot restrict a fostering agency', async () => {
    const agency = 'SC000901';
    await new RegisterBuilder(database).add({
      urn: agency,
      owner: 'Alpha Homes Ltd',
      registeredOn: '2019-05-06',
      kind: 'INDEPENDENT_FOSTERING_AGENCY',
    });
    const taker = new StepTaker(ask, 'AccommodationRestriction');
    await taker.take(people.officer, {
      step: 'DRAFT_NOTICE',
      on,
      opening: openingOf(agency),
      particulars: { ...notices.restriction, urn: agency },
    });
    const { problems } = await taker.try(people.officer, { step: 'ASK_APPROVAL', on });
    expect(problems).toMatchObject([{ code: 'NOT_APPLICABLE_TO_KIND', citation: expect.stringContaining('s. 22B') }]);
  });

  it('finds a compliance notice breached only after its last day, and does nothing by itself', async () => {
    const urn = homes.ofBeta;
    const taker = new StepTaker(ask, 'ComplianceNotice');
    await approved(taker, openingOf(urn), { ...notices.compliance, urn }, on);
    await taker.take(people.officer, {
      step: 'SERVE_NOTICE',
      on,
      particulars: { ...serviceOf, stepsBy: notices.compliance.stepsBy },
    });
    const found = { found: ['No alarm.'] };
    const early = await taker.try(people.officer, { step: 'FIND_NOT_COMPLIED', on: '2027-03-31', particulars: found });
    expect(early.problems.map(({ code }) => code)).toEqual(['PERIOD_STILL_RUNS']);
    await taker.take(people.officer, { step: 'FIND_NOT_COMPLIED', on: '2027-04-01', particulars: found });
    await taker.take(people.officer, {
      step: 'RECORD_CONSEQUENCE',
      on: '2027-04-02',
      particulars: { consequence: 'CANCELLATION_GROUND' },
    });
    const all = await ask(
      people.officer,
      '{ matters(first: 5) { nodes { kind state enforcement { consequences } } } }',
      {},
      taker.today,
    );
    expect(all.matters.nodes).toEqual([
      { kind: 'COMPLIANCE_NOTICE', state: 'BREACHED', enforcement: { consequences: ['CANCELLATION_GROUND'] } },
    ]);
  });

  it('suspends at once under s. 20B, where it is said why it cannot wait', async () => {
    const urn = homes.ofBeta;
    const taker = new StepTaker(ask, 'UrgentNotice');
    await taker.take(people.officer, {
      step: 'DRAFT_NOTICE',
      on,
      opening: openingOf(urn),
      particulars: { ...notices.urgent, urn },
    });
    await taker.take(people.officer, { step: 'WEIGH_IMPACT', on, particulars: { urgency: 'Tonight.' } });
    await taker.take(people.officer, { step: 'ASK_APPROVAL', on });
    await taker.take(people.approver, { step: 'APPROVE_NOTICE', on });
    const until = { suspendedUntil: notices.urgent.suspendedUntil };
    expect(await taker.take(people.officer, { step: 'GIVE_NOTICE', on, particulars: { ...serviceOf, ...until } })).toBe(
      'IN_EFFECT',
    );
  });

  it('applies for an urgent order, which has effect from its making', async () => {
    const urn = homes.ofBeta;
    const taker = new StepTaker(ask, 'UrgentOrder');
    await approved(taker, openingOf(urn), { ...notices.order, urn }, on);
    await taker.take(people.officer, { step: 'APPLY', on, particulars: { court: 'A justice at Leeds' } });
    const order = { order: 'No. 12', measure: 'CANCEL' };
    expect(await taker.take(people.officer, { step: 'RECORD_ORDER', on, particulars: order })).toBe('ORDER_MADE');
  });

  it('are read in as many statements for one as for many', async () => {
    const list = '{ matters(first: 50) { nodes { id enforcement { power isInEffect } } } }';
    const count = async () => (await counting(people.officer, list, {}, '2027-12-31')).statements.length;
    await restrictionServed(new StepTaker(ask, 'AccommodationRestriction'), road, homes.firstOfAlpha, on);
    const one = await count();
    await restrictionServed(new StepTaker(ask, 'AccommodationRestriction'), road, homes.secondOfAlpha, on);
    await restrictionServed(new StepTaker(ask, 'AccommodationRestriction'), road, homes.ofBeta, on);
    expect([one, await count()]).toEqual([2, 2]);
  });
});
