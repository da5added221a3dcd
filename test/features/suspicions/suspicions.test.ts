import type { Caller } from '../../../src/domain/access/caller';
import { demonstrationScenario } from '../../../src/domain/law/commencement-scenario';
import { loadDemonstrationScenario } from '../../../src/features/law/load-demonstration-scenario';
import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { approver, council, type Given, officer, providerOf } from '../commitments/support/given-plan';
import { RegisterBuilder } from '../continuity/support/given-continuity';
import { askedOver, newKey } from '../finding-reviews/support/asking';
import {
  type GivenGroups,
  givenHomes,
  importRows,
  notice,
  requirement,
} from '../observations/support/given-observations';

let database: Database;
let groups: GivenGroups;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  groups = await givenHomes(database);
});

const api = askedOver(() => database);
const answered = answerOver(() => database);
const links = [{ kind: 'DOCUMENT', target: 'Report 10345' }];
const suspected: Given = { grounds: ['RELEVANT_REQUIREMENTS_BREACH'], why: 'Two visits found the same breach.', links };
const payload = `replayed problems { code message path citation } conflict { currentVersion } matter { id state version scenario }`;

async function take(caller: Caller, given: Given) {
  const source = `mutation ($input: SuspicionStepInput!) { done: takeSuspicionStep(input: $input) { ${payload} } }`;
  const input = { reason: 'As recorded.', idempotencyKey: newKey(), ...given };
  return (await api.ask(caller, source, { input })).done;
}

function record(
  urn: string | null = 'SC000001',
  { on = '2024-02-01', caller = officer, particulars = suspected, opening = {} } = {},
) {
  const about = { title: 'Suspicion of a home', groupId: String(groups.first), urn, ...opening };
  return take(caller, { step: 'RECORD_SUSPICION', expectedVersion: 0, on, opening: about, particulars });
}

const codesOf = ({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code);

describe('recording a suspicion', () => {
  const view = `query ($id: ID!) { matter(id: $id) { state setting { urn } suspicion { why heldFrom amendedOn reviewedOn stillHeld reviewDue
    withdrawnOn noLongerHeld grounds { code title citation { provision } } evidence(first: 5) { totalCount nodes { kind target namedOn } } } } }`;

  it('keeps what a named officer suspects, with grounds cited, why, evidence and when it is looked at again', async () => {
    const { matter, problems } = await record();
    expect(problems).toEqual([]);
    const shown = (await api.ask(officer, view, { id: matter.id })).matter;
    expect(shown).toMatchObject({
      state: 'STANDING',
      setting: { urn: 'SC000001' },
      suspicion: {
        why: suspected['why'],
        heldFrom: '2024-02-01',
        reviewDue: '2024-02-29',
        withdrawnOn: null,
        grounds: [{ code: 'RELEVANT_REQUIREMENTS_BREACH', citation: { provision: 's. 14(1)(c)' } }],
        evidence: { totalCount: 1, nodes: [{ kind: 'DOCUMENT', target: 'Report 10345', namedOn: '2024-02-01' }] },
      },
    });
  });

  it('is reviewed, said anew and withdrawn, and each is kept', async () => {
    const { matter } = await record();
    const next = (step: string, on: string, expectedVersion: number, particulars: Given) =>
      take(officer, { matterId: matter.id, step, on, expectedVersion, particulars });
    await next('REVIEW_SUSPICION', '2024-02-20', 1, { still: 'The breach goes on.' });
    const [more] = [{ ...suspected, links: [...links, { kind: 'DOCUMENT', target: 'Report 10400' }] }];
    await next('AMEND_SUSPICION', '2024-02-25', 2, more);
    expect((await api.ask(officer, view, { id: matter.id })).matter.suspicion).toMatchObject({
      ...{
        reviewedOn: '2024-02-20',
        stillHeld: 'The breach goes on.',
        reviewDue: '2024-03-19',
        amendedOn: '2024-02-25',
      },
      evidence: { totalCount: 2 },
    });
    await next('WITHDRAW_SUSPICION', '2024-03-01', 3, { noLonger: 'The breach was put right.' });
    expect((await api.ask(officer, view, { id: matter.id })).matter).toMatchObject({
      state: 'WITHDRAWN',
      suspicion: { withdrawnOn: '2024-03-01', noLongerHeld: 'The breach was put right.', reviewDue: null },
    });
    expect((await record()).problems).toEqual([]);
  });

  it.each<[string, () => Promise<{ problems: { code: string }[] }>, readonly string[]]>([
    ['of no setting', () => record(null), ['SETTING_NOT_REGISTERED']],
    [
      'of a setting before it was registered',
      () => record('SC000001', { on: '2019-05-05' }),
      ['SETTING_NOT_REGISTERED'],
    ],
    ['of a number that no register has', () => record('SC999999'), ['NOT_FOUND']],
    ['by an approver', () => record('SC000001', { caller: approver }), ['ROLE_MAY_NOT_ACT']],
    [
      'without grounds, reasons and evidence',
      () => record('SC000001', { particulars: {} as typeof suspected }),
      ['CONTENT_MISSING', 'CONTENT_MISSING', 'CONTENT_MISSING'],
    ],
  ])('is refused %s', async (_, attempt, codes) => {
    expect(codesOf(await attempt())).toEqual(codes);
  });

  it('is refused of a setting that left the register, and of one that is inspected only', async () => {
    const register = new RegisterBuilder(database);
    await register.add({ urn: 'SC000007', owner: 'Owner', registeredOn: '2019-01-01', leftOn: '2024-01-01' });
    await register.add({ urn: 'SC000008', owner: 'Owner', registeredOn: '2019-01-01', kind: 'BOARDING_SCHOOL' });
    expect(codesOf(await record('SC000007'))).toEqual(['SETTING_NOT_REGISTERED']);
    expect(codesOf(await record('SC000007', { on: '2023-12-31' }))).toEqual([]);
    expect(codesOf(await record('SC000008'))).toEqual(['NOT_APPLICABLE_TO_KIND']);
  });

  it('is refused a second time of one setting, under the same law, also at the same moment', async () => {
    const first = await Promise.all([record(), record()]);
    expect(first.map(codesOf).sort()).toEqual([[], ['SUSPICION_ALREADY_STANDS']]);
    await loadDemonstrationScenario(database);
    expect(codesOf(await record('SC000001', { opening: { scenario: demonstrationScenario } }))).toEqual([]);
    expect(codesOf(await record('SC000001', { opening: { scenario: demonstrationScenario } }))).toEqual([
      'SUSPICION_ALREADY_STANDS',
    ]);
    expect(codesOf(await record('SC000002', { opening: { groupId: String(groups.second) } }))).toEqual([]);
  });

  it('is shown to the regulator and to nobody else', async () => {
    const { matter } = await record();
    const id = { id: matter.id };
    const source = `query ($id: ID!) { matter(id: $id) { state } }`;
    const seen = [];
    for (const caller of [officer, approver, providerOf(groups.first), providerOf(groups.second), council]) {
      seen.push((await api.ask(caller, source, id)).matter?.state ?? null);
    }
    expect(seen).toEqual(['STANDING', 'STANDING', null, null, null]);
    await expect(record('SC000003', { caller: providerOf(groups.first) })).rejects.toThrow('FORBIDDEN');
  });
});

describe('the facts put beside a setting', () => {
  const source = `query ($urns: [Urn!], $first: Int! = 20, $after: String, $asOf: Day) { settings(first: 5, filter: { urns: $urns }) { nodes {
    suspicionFacts(first: $first, after: $after, asOf: $asOf) { totalCount pageInfo { hasNextPage endCursor }
      nodes { kind on sentence source asOf linkKind target relevantTo { code citation { provision } } } } } } }`;
  const factsOf = async (variables: Given = {}, caller = officer) =>
    (await api.ask(caller, source, { urns: ['SC000001'], ...variables })).settings.nodes[0].suspicionFacts;

  async function judgedInadequate(urn: string, on: string): Promise<void> {
    const id = await new RegisterBuilder(database).inspect(urn, on);
    await database.query({
      text: `insert into grade_span (setting_id, inspection_id, key, scale, value, event_type, from_day, to_day)
        select setting_id, $2, 'OVERALL', 'FOUR_POINT', 'INADEQUATE', 'FULL', $3::date, 'infinity' from registration where urn = $1`,
      values: [urn, id, on],
    });
  }

  beforeEach(async () => {
    await judgedInadequate('SC000001', '2024-11-01');
    await importRows(database, [
      { ...requirement, from: '2024-05-02' },
      { ...notice, from: '2024-05-01' },
      { ...notice, from: '2021-05-01', to: '2021-06-01', action: 'RESTRICT_ACCOMMODATION', reference: 'E-2' },
    ]);
    await record();
  });

  it('are judgements that stand, requirements with their regulation, and enforcement, each with source, day and relevance', async () => {
    const { nodes, totalCount } = await factsOf();
    expect(totalCount).toBe(3);
    expect(nodes).toMatchObject([
      {
        kind: 'STANDING_JUDGEMENT',
        on: '2024-11-01',
        source: 'published inspection of 1 November 2024',
        asOf: '2025-03-31',
        linkKind: 'INSPECTION',
        relevantTo: [{ code: 'RELEVANT_REQUIREMENTS_BREACH', citation: { provision: 's. 14(1)(c)' } }],
      },
      {
        kind: 'REQUIREMENT',
        sentence: expect.stringContaining("regulation 12 of the Children's Homes (England) Regulations 2015"),
        source: 'recorded by OFSTED, observed.csv',
      },
      {
        kind: 'ENFORCEMENT_ACTION',
        relevantTo: [{ code: 'COMPLIANCE_NOTICE_UNMET' }, { code: 'RELEVANT_REQUIREMENTS_BREACH' }],
      },
    ]);
    expect(JSON.stringify(nodes)).not.toMatch(/suspic/i);
  });

  it('are as of the day, and what was over long before it is left out', async () => {
    const kinds = (page: { nodes: { kind: string; on: string }[] }) => page.nodes.map(({ kind, on }) => [kind, on]);
    expect(kinds(await factsOf({ asOf: '2024-05-01' }))).toEqual([['ENFORCEMENT_ACTION', '2024-05-01']]);
    expect(kinds(await factsOf({ asOf: '2022-01-01' }))).toEqual([['ENFORCEMENT_ACTION', '2021-05-01']]);
  });

  it('are paged without a gap, in one statement for any number of settings', async () => {
    const first = await factsOf({ first: 2 });
    const rest = await factsOf({ first: 2, after: first.pageInfo.endCursor });
    expect([first.nodes.length, rest.nodes.length, rest.pageInfo.hasNextPage]).toEqual([2, 1, false]);
    const statements = async (urns: readonly string[]) =>
      (await answered(officer, source, { urns }, '2025-03-31')).statements.filter(({ name }) =>
        name?.startsWith('relevant'),
      );
    expect((await statements(['SC000001'])).length).toBe(2);
    expect((await statements(['SC000001', 'SC000002', 'SC000003'])).length).toBe(2);
  });

  it('are for the regulator', async () => {
    const { errors } = await api.answer(providerOf(groups.first), source, { urns: ['SC000001'] });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
