import type { Caller } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { notification } from '../../cases/enforcement.givens';
import { cancellationProposed, restrictionServed } from '../enforcement/support/served-notices';
import { StepTaker } from '../enforcement/support/step-taker';
import { askedOver } from '../finding-reviews/support/asking';
import { type GivenRoad, homes, people } from '../matters/support/given-road';
import { givenRoadPerTest } from '../matters/support/given-road-per-test';
import { person } from '../observations/support/given-observations';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const { ask } = askedOver(() => database);
const on = '2027-03-01';
const urn = homes.firstOfAlpha;
const lancashire = people.council;
const otherCouncil = person('COMMISSIONER', 'LA:301', 'COMMISSIONING');
const contents = { ...notification, urn, limb: 'RESTRICTION', restrictionOn: on } as const;

async function begun(): Promise<StepTaker> {
  const restriction = new StepTaker(ask, 'AccommodationRestriction');
  await restrictionServed(restriction, road, urn, on);
  const taker = new StepTaker(ask, 'CouncilNotification');
  const opening = { title: 'To local authorities', urn, parentId: restriction.matterId };
  await taker.take(people.officer, { step: 'BEGIN', on, opening, particulars: contents });
  return taker;
}

async function sent(): Promise<StepTaker> {
  const taker = await begun();
  await taker.take(people.officer, { step: 'SEND', on: '2027-03-02', particulars: { means: 'POST' } });
  return taker;
}

const view = `query ($id: ID!) { matter(id: $id) { version councilNotification { limb sentOn councils acknowledgements { council on } awaited } } }`;
async function seenBy(by: Caller, { matterId, today }: StepTaker) {
  return (await ask(by, view, { id: matterId }, today)).matter;
}

describe('what local authorities are told of enforcement', () => {
  it('goes to each that stands in England, and meets its clock', async () => {
    const taker = await sent();
    const { councilNotification: seen } = await seenBy(people.officer, taker);
    const standing = await database.query<{ count: number }>({
      text: `select count(*)::int as count from local_authority where region_code like 'E%' and (abolished_on is null or abolished_on > '2027-03-02')`,
    });
    expect(seen.councils).toHaveLength(standing[0]?.count ?? 0);
    expect(seen.councils).toContain('888');
    expect(seen).toMatchObject({ limb: 'RESTRICTION', sentOn: '2027-03-02', acknowledgements: [] });
    const { matter } = await ask(
      people.officer,
      'query ($id: ID!) { matter(id: $id) { clocks { code status } } }',
      { id: taker.matterId },
      taker.today,
    );
    expect(matter.clocks).toEqual([{ code: 'COUNCIL_NOTIFICATION', status: 'MET' }]);
  });

  it('leaves no council out, and names none that is none', async () => {
    const taker = await begun();
    const { problems } = await taker.try(people.officer, {
      step: 'SEND',
      on: '2027-03-02',
      particulars: { means: 'POST', councils: ['888', '000'] },
    });
    expect(problems).toMatchObject([{ code: 'COUNCILS_LEFT_OUT', citation: expect.stringContaining('s. 30A(2)') }]);
    expect(problems[0]?.message).toMatch(/Left out: .*No local authority of England on the day: 000/);
  });

  it('is acknowledged by each for itself, once; no council sees whether another has', async () => {
    const taker = await sent();
    const ofLancashire = Object.assign(new StepTaker(ask, 'CouncilNotification'), {
      matterId: taker.matterId,
      version: taker.version,
    });
    await ofLancashire.take(lancashire, {
      step: 'ACKNOWLEDGE',
      on: '2027-03-03',
      particulars: { receivedBy: 'Duty team' },
    });
    const again = await ofLancashire.try(lancashire, { step: 'ACKNOWLEDGE', on: '2027-03-04' });
    expect(again.problems.map(({ code }) => code)).toEqual(['ALREADY_ACKNOWLEDGED']);

    expect((await seenBy(lancashire, taker)).councilNotification).toMatchObject({
      acknowledgements: [{ council: '888', on: '2027-03-03' }],
      awaited: null,
    });
    expect((await seenBy(otherCouncil, taker)).councilNotification.acknowledgements).toEqual([]);
    const regulators = (await seenBy(people.officer, taker)).councilNotification;
    expect(regulators.acknowledgements).toEqual([{ council: '888', on: '2027-03-03' }]);
    expect(regulators.awaited).not.toContain('888');
    expect(regulators.awaited).toContain('301');

    const other = Object.assign(new StepTaker(ask, 'CouncilNotification'), {
      matterId: taker.matterId,
      version: taker.version,
    });
    await other.take(otherCouncil, { step: 'ACKNOWLEDGE', on: '2027-03-05' });
    expect((await seenBy(people.officer, taker)).councilNotification.acknowledgements).toHaveLength(2);
  });

  it('is seen by no council before it is sent, and by no provider at all', async () => {
    const before = await begun();
    expect(await seenBy(lancashire, before)).toBeNull();
    await before.take(people.officer, { step: 'SEND', on: '2027-03-02', particulars: { means: 'POST' } });
    expect(await seenBy(lancashire, before)).not.toBeNull();
    const { matters } = await ask(people.provider(road), '{ matters(first: 9) { nodes { kind } } }', {}, before.today);
    expect(matters.nodes).toEqual([{ kind: 'ACCOMMODATION_RESTRICTION' }]);
  });

  it('rests on an event of s. 30A(2): a proposal is none', async () => {
    const proposal = new StepTaker(ask, 'RegistrationEnforcement');
    await cancellationProposed(proposal, road, urn, on);
    const taker = new StepTaker(ask, 'CouncilNotification');
    const { problems } = await taker.try(people.officer, {
      step: 'BEGIN',
      on,
      opening: { title: 'Too early', urn, parentId: proposal.matterId },
      particulars: { ...contents, limb: 'CANCELLATION' },
    });
    expect(problems).toMatchObject([{ code: 'NOTHING_TO_NOTIFY', citation: expect.stringContaining('s. 30A(2)') }]);
  });
});
