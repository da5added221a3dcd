import type { Caller } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { askedOver } from '../finding-reviews/support/asking';
import { type GivenRoad, homes, people, roadDay, scenario } from '../matters/support/given-road';
import { givenRoadPerTest } from '../matters/support/given-road-per-test';
import { suspected, withdrawn } from './support/suspecting';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const { ask, answer } = askedOver(() => database);

const fields = `asOf result sentence nature confidence status { status isHypothetical } power { code }
  limbs { id answer madeOut citation { provision } facts(first: 20) { nodes { statement source } } missing(first: 5) { nodes { what } } }
  section23A { routeA routeB addressee { name }
    qualifying(first: 5) { nodes { undertakingId byRouteA byRouteB } }
    settings(first: 20) { nodes { urn counts countsIfSuspected suspicionIds undertaking { name } setting { urn } checks { check answer fact { statement } } } }
    counterfactuals { change aim sentence isComplete sets { size resultThen routeAThen routeBThen settings(first: 5) { nodes { urn } } } } }`;
const query = `query ($power: String!, $id: ID, $asOf: Day, $scenario: String) {
  thresholdTest(power: $power, undertakingId: $id, asOf: $asOf, scenario: $scenario) { ${fields} } }`;

interface Asking {
  of?: number;
  by?: Caller;
  asOf?: string;
  scenario?: string | null;
}

async function tested({ of = road.parent, by = people.officer, asOf, scenario: under }: Asking = {}) {
  const variables = { power: 'IMPROVEMENT_PLAN_NOTICE', id: String(of), asOf, scenario: under };
  return (await ask(by, query, variables, roadDay)).thresholdTest;
}

/** What comes of it in a line: the result, and the routes. */
async function inShort(asking: Asking = {}): Promise<string> {
  const { result, section23A } = await tested(asking);
  return `${result} A:${section23A.routeA} B:${section23A.routeB}`;
}

const { firstOfAlpha, secondOfAlpha, ofBeta, ofParent, ofStranger } = homes;

describe('the test of s. 23A, over what officers recorded', () => {
  it.each([
    ['no suspicion at all', [], 'NOT_MET A:NO B:NO'],
    ['one home of one subsidiary', [firstOfAlpha], 'NOT_MET A:NO B:NO'],
    ['two homes of one subsidiary', [firstOfAlpha, secondOfAlpha], 'MET A:YES B:NO'],
    ['one home each of two subsidiaries', [firstOfAlpha, ofBeta], 'MET A:NO B:YES'],
    ['all three', [firstOfAlpha, secondOfAlpha, ofBeta], 'MET A:YES B:YES'],
    ["one home, and one in the parent's own name", [firstOfAlpha, ofParent], 'NOT_MET A:NO B:NO'],
    ["one home, and a stranger's", [firstOfAlpha, ofStranger], 'NOT_MET A:NO B:NO'],
  ])('with suspicions of %s', async (_, urns, expected) => {
    for (const urn of urns) await suspected(database, urn);
    expect(await inShort()).toBe(expected);
  });

  it('counts no ground whose text was not read, and says what is missing', async () => {
    await suspected(database, firstOfAlpha);
    await suspected(database, secondOfAlpha, { grounds: ['FINANCIAL_OVERSIGHT_BREACH'] });
    const { result, limbs } = await tested();
    expect(result).toBe('INSUFFICIENT_FACTS');
    const routeA = limbs.find(({ id }: { id: string }) => id === 'ROUTE_A');
    expect(routeA.missing.nodes.length).toBeGreaterThan(0);
  });

  it('counts a subsidiary sold tomorrow, and none that was sold yesterday or today', async () => {
    await suspected(database, firstOfAlpha);
    await suspected(database, ofBeta);
    const sold = async (on: string) => {
      await database.query({
        text: 'update parent_edge set to_day = $2 where subsidiary_id = $1',
        values: [road.beta, on],
      });
      return inShort();
    };
    expect(await sold('2026-06-16')).toBe('MET A:NO B:YES');
    expect(await sold('2026-06-15')).toBe('NOT_MET A:NO B:NO');
    expect(await sold('2026-06-14')).toBe('NOT_MET A:NO B:NO');
    expect(await inShort({ asOf: '2026-06-13' })).toBe('MET A:NO B:YES');
  });

  it('leaves open what is only indicated of who controls whom', async () => {
    await suspected(database, firstOfAlpha);
    await suspected(database, ofBeta);
    await database.query({
      text: `update parent_edge set basis = 'INDICATED' where subsidiary_id = $1`,
      values: [road.beta],
    });
    expect(await inShort()).toBe('INSUFFICIENT_FACTS A:NO B:NOT_KNOWN');
  });

  it('counts a suspicion from the day it was recorded for up to its withdrawal', async () => {
    await suspected(database, firstOfAlpha, { on: '2026-05-02' });
    const second = await suspected(database, secondOfAlpha, { on: '2026-05-10' });
    await withdrawn(database, second, '2026-06-10');
    expect(await inShort({ asOf: '2026-05-09' })).toBe('NOT_MET A:NO B:NO');
    expect(await inShort({ asOf: '2026-05-10' })).toBe('MET A:YES B:NO');
    expect(await inShort({ asOf: '2026-06-09' })).toBe('MET A:YES B:NO');
    expect(await inShort({ asOf: '2026-06-10' })).toBe('NOT_MET A:NO B:NO');
    const { section23A } = await tested();
    const [counted] = section23A.settings.nodes.filter(({ urn }: { urn: string }) => urn === secondOfAlpha);
    expect(counted).toMatchObject({ counts: 'NO', countsIfSuspected: 'YES', suspicionIds: [String(second)] });
  });

  it('never counts in the law as it is what was suspected in a scenario only', async () => {
    await suspected(database, firstOfAlpha);
    await suspected(database, secondOfAlpha, { scenario });
    expect(await inShort()).toBe('NOT_MET A:NO B:NO');
    expect(await inShort({ scenario })).toBe('MET A:YES B:NO');
  });

  it('says apart from the result whether the power could be used, and never that there are grounds', async () => {
    await suspected(database, firstOfAlpha);
    await suspected(database, secondOfAlpha);
    const real = await tested();
    expect(real).toMatchObject({ result: 'MET', nature: 'DISCRETION', status: { status: 'NOT_KNOWN_TO_BE_IN_FORCE' } });
    expect(real.sentence).toContain('Whether it is in force is another question');
    const supposed = await tested({ scenario });
    expect(supposed.status).toEqual({ status: 'IN_FORCE', isHypothetical: true });
    expect(JSON.stringify([real, supposed])).not.toMatch(/grounds exist|there are grounds/i);
  });

  it('names routes, qualifying subsidiaries, checks and the smallest sets that would change the answer', async () => {
    await suspected(database, firstOfAlpha);
    await suspected(database, secondOfAlpha);
    const { limbs, section23A } = await tested();
    expect(limbs.map(({ id, answer }: { id: string; answer: string }) => `${id} ${answer}`)).toEqual([
      'ADDRESSEE YES',
      'EITHER_ROUTE YES',
      'ROUTE_A YES',
      'ROUTE_B NO',
    ]);
    expect(limbs[2].citation.provision).toBe('s. 23A(2)');
    expect(limbs[2].facts.nodes.map(({ source }: { source: string }) => source)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^matter \d+$/)]),
    );
    expect(section23A.addressee).toEqual({ name: 'Northfield Group Ltd' });
    expect(section23A.qualifying.nodes).toEqual([
      { undertakingId: String(road.alpha), byRouteA: true, byRouteB: false },
    ]);
    const own = section23A.settings.nodes.find(({ urn }: { urn: string }) => urn === ofParent);
    expect(own.checks.find(({ check }: { check: string }) => check === 'BY_SUBSIDIARY')).toMatchObject({
      answer: 'NO',
      fact: { statement: expect.stringContaining("the addressee's own name") },
    });
    const clearing = section23A.counterfactuals.find(
      ({ change, aim }: { change: string; aim: string }) => change === 'CLEARING' && aim === 'ANOTHER_RESULT',
    );
    expect(
      clearing.sets.map(
        ({
          size,
          resultThen,
          settings,
        }: {
          size: number;
          resultThen: string;
          settings: { nodes: { urn: string }[] };
        }) => [size, resultThen, settings.nodes.map(({ urn }) => urn)],
      ),
    ).toEqual([
      [1, 'NOT_MET', [firstOfAlpha]],
      [1, 'NOT_MET', [secondOfAlpha]],
    ]);
  });
});

describe('the chain of possible addressees', () => {
  const chainQuery = `query ($id: ID!, $asOf: Day) { undertaking(id: $id) { name section23A(asOf: $asOf) { result section23A { routeA } }
    section23AChain(asOf: $asOf) { result section23A { addressee { name } routeA routeB } } } }`;

  async function topco(): Promise<number> {
    const [row] = await database.query<{ id: number }>({
      text: `with p as (insert into party (kind) values ('ENTITY') returning id) select id from p`,
    });
    const top = row?.id ?? 0;
    await database.query({
      text: `insert into parent_edge (definition, subsidiary_id, parent_id, limb, basis, from_day, to_day)
        values ('COMPANIES_ACT_PARENT', $1, $2, 'VOTING_MAJORITY', 'SHOWN', '2020-01-01', 'infinity')`,
      values: [road.parent, top],
    });
    await database.query({
      text: `insert into party_version select (jsonb_populate_record(v, jsonb_build_object('id', (select max(id) + 1 from party_version), 'party_id', $2::int, 'name', 'Topco Ltd'))).*
        from party_version v where v.party_id = $1 limit 1`,
      values: [road.parent, top],
    });
    return top;
  }

  it("has its own answer for each: a parent's own home counts for those above it", async () => {
    await topco();
    await suspected(database, firstOfAlpha);
    await suspected(database, ofParent);
    const { undertaking } = await ask(people.officer, chainQuery, { id: String(road.alpha) }, roadDay);
    expect(undertaking.section23A).toEqual({ result: 'NOT_MET', section23A: { routeA: 'NO' } });
    expect(
      undertaking.section23AChain.map(
        ({ result, section23A }: { result: string; section23A: { addressee: { name: string }; routeB: string } }) =>
          `${section23A.addressee.name} ${result} B:${section23A.routeB}`,
      ),
    ).toEqual(['Alpha Homes Ltd NOT_MET B:NO', 'Northfield Group Ltd NOT_MET B:NO', 'Topco Ltd MET B:YES']);
  });

  const chainAlone = `query ($id: ID!) { undertaking(id: $id) { section23AChain { result section23A { addressee { name } } } } }`;

  it('takes as many statements for a chain of three as for a chain of two', async () => {
    await topco();
    const counted = async (id: number) => {
      const asked = answerOver(() => database);
      const { result, statements } = await asked(people.officer, chainAlone, { id: String(id) }, roadDay);
      expect(result.errors).toBeUndefined();
      return statements.length;
    };
    const ofAlpha = await counted(road.alpha);
    expect(await counted(road.parent)).toBe(ofAlpha);
    expect(ofAlpha).toBe(7);
  });
});

describe('who may ask', () => {
  it('is the regulator: nobody else sees what is suspected', async () => {
    await suspected(database, firstOfAlpha);
    const variables = { power: 'IMPROVEMENT_PLAN_NOTICE', id: String(road.parent) };
    for (const by of [people.department, people.council, people.provider(road)]) {
      const { data, errors } = await answer(by, query, variables, roadDay);
      expect(data?.thresholdTest ?? null).toBeNull();
      expect(errors?.length).toBeGreaterThan(0);
    }
    expect(await inShort({ by: people.approver })).toBe('NOT_MET A:NO B:NO');
  });

  it('asks for an undertaking, a power of the catalogue, and finds no undertaking that is not there', async () => {
    const errorOf = async (variables: Record<string, unknown>) =>
      (await answer(people.officer, query, variables, roadDay)).errors?.[0]?.message;
    expect(await errorOf({ power: 'IMPROVEMENT_PLAN_NOTICE' })).toContain('`undertakingId`');
    expect(await errorOf({ power: 'BAN' })).toContain('no power "BAN"');
    expect(await errorOf({ power: 'CANCEL_REGISTRATION' })).toContain('`matterId`');
    expect(await tested({ of: 999_999 })).toBeNull();
  });
});
