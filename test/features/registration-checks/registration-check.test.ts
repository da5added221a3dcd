import type { Caller } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { OwnershipBuilder } from '../../support/ownership';
import { RegisterBuilder } from '../continuity/support/given-continuity';
import { restrictionServed } from '../enforcement/support/served-notices';
import { StepTaker } from '../enforcement/support/step-taker';
import { askedOver } from '../finding-reviews/support/asking';
import { type GivenRoad, givenRoad, homes, people, scenario } from '../matters/support/given-road';

let database: Database;
let road: GivenRoad;
let companies: OwnershipBuilder;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  road = await givenRoad(database);
  companies = new OwnershipBuilder(database);
  for (const held of [road.alpha, road.beta]) await companies.holds(road.parent, held, { share: '100' });
});

const { ask, answer } = askedOver(() => database);
const counting = answerOver(() => database);
const today = '2027-12-31';
const restrictedOn = '2027-03-01';

const question = `query ($id: ID, $companyNumber: String, $name: String, $asOf: Day) {
  registrationCheck(undertakingId: $id, companyNumber: $companyNumber, name: $name, provisionType: CHILDRENS_HOME, localAuthority: "888", asOf: $asOf) {
    headroom whatToDoNext reasons { code message citation { provision } } pendingApplications openCases recent { count places }
    applicant { id name } candidates { id } matchEvidence
    parents { limb basisInWords parent { name } subsidiary { name } }
    matchedControllers { isThroughPerson isRestricted company { name } through { name } }
    restrictions(first: 10) { totalCount nodes { kind standing source relation isInForce whyNotInForce urn legalBasis { provision } matter { id } setting { urn } } }
  } }`;

async function check(variables: Record<string, unknown>, by: Caller = people.officer) {
  return (await ask(by, question, { asOf: today, ...variables }, today)).registrationCheck;
}

async function numbered(party: number, number: string): Promise<void> {
  await database.query({
    text: `insert into party_identifier (party_id, scheme, identifier) values ($1, 'GB-COH', $2)`,
    values: [party, number],
  });
}

async function restricted(urn: string): Promise<StepTaker> {
  const taker = new StepTaker(ask, 'AccommodationRestriction');
  await restrictionServed(taker, road, urn, restrictedOn);
  return taker;
}

const codesOf = ({ reasons }: { reasons: { code: string }[] }) => reasons.map(({ code }) => code);

describe('may this applicant register one more setting', () => {
  it('is clear where nothing is recorded, and says that pending applications are not published', async () => {
    await numbered(road.alpha, '01234567');
    const found = await check({ companyNumber: '1234567' });
    expect(found).toMatchObject({
      headroom: 'CLEAR',
      pendingApplications: null,
      applicant: { name: 'Alpha Homes Ltd' },
    });
    expect(codesOf(found)).toEqual(['NOTHING_RECORDED', 'PENDING_NOT_KNOWN']);
    expect(found.matchEvidence).toEqual([
      'Its company number is 01234567.',
      'The register publishes it as the owner "Alpha Homes Ltd" (DECIDED).',
    ]);
    expect(found.parents).toEqual([
      {
        limb: 'VOTING_MAJORITY',
        basisInWords: 'What is published meets the limb by itself.',
        parent: { name: 'Northfield Group Ltd' },
        subsidiary: { name: 'Alpha Homes Ltd' },
      },
    ]);
  });

  it('is restricted by a notice in force at a home of the applicant itself, with its legal basis', async () => {
    const { matterId } = await restricted(homes.firstOfAlpha);
    const found = await check({ id: String(road.alpha) });
    expect(found.headroom).toBe('RESTRICTED');
    expect(found.reasons[0]).toMatchObject({ code: 'RESTRICTED_IN_FORCE', citation: { provision: 's. 22B' } });
    expect(found.restrictions.nodes).toMatchObject([
      {
        kind: 'ACCOMMODATION',
        relation: 'APPLICANT',
        isInForce: true,
        urn: homes.firstOfAlpha,
        matter: { id: matterId },
        setting: { urn: homes.firstOfAlpha },
      },
    ]);
  });

  it('does not bind a sibling, nor the parent: they are to be checked', async () => {
    await restricted(homes.firstOfAlpha);
    for (const [id, relation] of [
      [road.beta, 'SIBLING'],
      [road.parent, 'SUBSIDIARY'],
    ] as const) {
      const found = await check({ id: String(id) });
      expect(found.headroom).toBe('CHECK');
      expect(codesOf(found)).toContain('RESTRICTION_OF_OTHERS');
      expect(found.restrictions.nodes).toMatchObject([{ relation, isInForce: true }]);
    }
    expect((await check({ id: String(road.alpha), asOf: '2027-02-28' })).headroom).toBe('CLEAR');
  });

  it('checks a shell company with the same people behind it as a restricted one', async () => {
    const person = await companies.person('Robin Example');
    const shell = await companies.entity('Fresh Start Ltd');
    await companies.holds(person, shell, { share: '75..100' });
    await companies.holds(person, road.stranger, { share: '>50..<75' });
    await restricted(homes.ofStranger);
    const found = await check({ id: String(shell) });
    expect(found.headroom).toBe('CHECK');
    expect(codesOf(found)).toEqual(expect.arrayContaining(['SHARED_CONTROLLER', 'RESTRICTION_OF_OTHERS']));
    expect(found.matchedControllers).toEqual([
      { isThroughPerson: true, isRestricted: true, company: { name: 'Stranger Ltd' }, through: null },
    ]);
    expect(JSON.stringify(found)).not.toContain('Robin');
  });

  it('asks to choose where several bodies have the name, and says nothing where none has', async () => {
    await companies.entity('Alpha Homes Ltd');
    expect(await check({ name: 'Alpha Homes Limited' })).toMatchObject({
      headroom: 'UNKNOWN',
      applicant: null,
      candidates: [{ id: String(road.alpha) }, { id: expect.any(String) }],
      reasons: [{ code: 'APPLICANT_NOT_CHOSEN' }],
    });
    expect(await check({ name: 'Nobody Ltd' })).toMatchObject({
      headroom: 'UNKNOWN',
      reasons: [{ code: 'APPLICANT_NOT_FOUND' }],
    });
    expect((await check({ name: 'beta care' })).applicant).toMatchObject({ name: 'Beta Care Ltd' });
  });

  it('is unknown where no source says who holds the applicant', async () => {
    const alone = await companies.entity('Orphan Ltd');
    expect(await check({ id: String(alone) })).toMatchObject({ headroom: 'UNKNOWN' });
  });

  it('is restricted by what the register and observations say, and not by what is over', async () => {
    await database.query({
      text: `insert into observation (setting_id, registration_id, kind, from_day, to_day, evidence, action, organisation, reference)
        select setting_id, id, 'ENFORCEMENT_ACTION', '2026-05-01', $2, 'REGULATOR', $3, 'OFSTED', $4 from registration where urn = $1`,
      values: [homes.ofBeta, 'infinity', 'SUSPEND_REGISTRATION', 'E-1'],
    });
    const found = await check({ id: String(road.beta) });
    expect(found).toMatchObject({ headroom: 'RESTRICTED' });
    expect(found.restrictions.nodes).toMatchObject([{ kind: 'SUSPENSION', source: 'OBSERVATION', isInForce: true }]);
    await database.query({ text: `update observation set to_day = '2027-01-01'` });
    expect(await check({ id: String(road.beta) })).toMatchObject({
      headroom: 'CLEAR',
      restrictions: { totalCount: 0 },
    });
  });

  it('is never restricted under a scenario, which is shown only to whoever names it', async () => {
    const taker = new StepTaker(ask, 'AccommodationRestriction');
    await restrictionServed(taker, road, homes.firstOfAlpha, restrictedOn, scenario);
    expect(await check({ id: String(road.alpha) })).toMatchObject({
      headroom: 'CLEAR',
      restrictions: { totalCount: 0 },
    });
    const supposed = question
      .replace('$asOf: Day)', '$asOf: Day, $scenario: String)')
      .replace('asOf: $asOf)', 'asOf: $asOf, scenario: $scenario)');
    const { registrationCheck: found } = await ask(
      people.officer,
      supposed,
      { id: String(road.alpha), asOf: today, scenario },
      today,
    );
    expect(found).toMatchObject({ headroom: 'CHECK', restrictions: { nodes: [{ isInForce: false }] } });
  });

  it('counts what the group registered in the twelve months before, and applications that officers recorded', async () => {
    const register = new RegisterBuilder(database);
    for (const [at, urn] of ['SC000111', 'SC000112', 'SC000113'].entries()) {
      await register.add({ urn, owner: 'Beta Care Ltd', registeredOn: `2027-0${at + 2}-01`, places: 4 });
    }
    await register.add({ urn: 'SC000114', owner: 'Beta Care Ltd', registeredOn: '2026-12-31', places: 4 });
    const taker = new StepTaker(ask, 'RegistrationApplication');
    const opening = { title: 'A home in Lancashire', undertakingId: String(road.beta) };
    await taker.take(people.officer, {
      step: 'RECORD_APPLICATION',
      on: '2027-06-01',
      opening,
      particulars: { provisionType: 'CHILDRENS_HOME', localAuthority: '888', places: 4 },
    });
    const found = await check({ id: String(road.alpha) });
    expect(found).toMatchObject({ headroom: 'CHECK', recent: { count: 3, places: 12 }, pendingApplications: 1 });
    expect(codesOf(found)).toEqual(['PENDING_APPLICATIONS', 'MANY_RECENT']);
    await taker.take(people.approver, { step: 'RECORD_GRANT', on: '2027-07-01' });
    expect((await check({ id: String(road.alpha) })).pendingApplications).toBe(0);
  });

  it('takes one of id, number and name, and a council that there is', async () => {
    const none = await answer(people.officer, question, { asOf: today }, today);
    expect(none.errors?.[0]?.message).toContain('Give one of');
    const nowhere = question.replace('"888"', '"000"');
    const wrong = await answer(people.officer, nowhere, { id: '1', asOf: today }, today);
    expect(wrong.errors?.[0]?.message).toContain('No local authority');
  });

  it('is for those who decide, and takes as many statements for a group of any size', async () => {
    for (const by of [people.provider(road), people.council, people.department]) {
      const refused = await answer(by, question, { id: String(road.alpha), asOf: today }, today);
      expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    const brief =
      '{ registrationCheck(undertakingId: "ID", provisionType: CHILDRENS_HOME, localAuthority: "888") { headroom reasons { code } restrictions(first: 50) { nodes { kind } } } }';
    const count = async (id: number) =>
      (await counting(people.officer, brief.replace('ID', String(id)), {}, today)).statements.length;
    const small = await count(road.stranger);
    const register = new RegisterBuilder(database);
    for (let at = 0; at < 20; at += 1) {
      await register.add({
        urn: `SC0005${String(at).padStart(2, '0')}`,
        owner: 'Stranger Ltd',
        registeredOn: '2019-05-06',
      });
    }
    expect(await count(road.stranger)).toBe(small);
    expect(small).toBeLessThanOrEqual(11);
  });
});

const growth = `query ($id: ID!) { providerGroup(id: $id, asOf: "${today}") { growthRestrictions { registered restricted pendingApplications seesAll seesAll
  law { warning groupLevelPower } restrictions(first: 5) { totalCount nodes { kind urn isInForce } } } } }`;

describe('limits on the growth of a group', () => {
  it('is a view over single registrations, with the warning that no power over the group was found', async () => {
    await restricted(homes.firstOfAlpha);
    const [members] = await database.query<{ count: number }>({
      text: 'select count(*)::int as count from group_membership where group_id = $1',
      values: [road.group],
    });
    const { providerGroup } = await ask(people.officer, growth, { id: String(road.group) }, today);
    expect(providerGroup.growthRestrictions).toEqual({
      registered: members?.count,
      restricted: 1,
      pendingApplications: null,
      seesAll: true,
      law: {
        warning: expect.stringContaining('No power to cap or restrict the growth of a group'),
        groupLevelPower: false,
      },
      restrictions: { totalCount: 1, nodes: [{ kind: 'ACCOMMODATION', urn: homes.firstOfAlpha, isInForce: true }] },
    });
    const other = await ask(people.officer, growth, { id: String(road.otherGroup) }, today);
    expect(other.providerGroup.growthRestrictions).toMatchObject({
      registered: 1,
      restricted: 0,
      restrictions: { totalCount: 0 },
    });
  });

  it('shows the department nothing that is the regulator’s alone, and says that it does not see all', async () => {
    await restricted(homes.firstOfAlpha);
    const { providerGroup } = await ask(people.department, growth, { id: String(road.group) }, today);
    expect(providerGroup.growthRestrictions).toMatchObject({ seesAll: false, restrictions: { totalCount: 0 } });
  });
});
