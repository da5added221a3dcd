import { anonymous, type Caller } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { laidDownScopes, newKey, people } from '../finding-reviews/support/asking';
import { askedContinuity } from './support/asked-continuity';
import { RegisterBuilder, refresh } from './support/given-continuity';

const { officer, colleague, northCouncil, auditor } = people;
const outsiders: readonly Caller[] = [anonymous, colleague, northCouncil, auditor];
const canary = 'Kanarienvogel';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
const ask = askedContinuity(() => database);

/** One house under three numbers, one after the other; a fourth that nothing goes on as. */
beforeEach(async () => {
  await laidDownScopes(database);
  const register = new RegisterBuilder(database);
  const at = { address: `12 ${canary} Street`, postcode: 'ZQ9 7XX' };
  await register.add({ urn: 'SC000001', owner: 'A Ltd', registeredOn: '2015-05-06', leftOn: '2020-06-10', ...at });
  await register.add({ urn: '2600001', owner: 'B Ltd', registeredOn: '2020-07-10', leftOn: '2024-01-10', ...at });
  await register.add({ urn: '2700001', owner: 'C Ltd', registeredOn: '2024-02-10', ...at });
  await register.add({ urn: 'SC000009', owner: 'D Ltd', council: 5, registeredOn: '2015-05-06', leftOn: '2020-06-10' });
  for (const day of ['2018-03-01', '2019-03-01']) await register.inspect('SC000001', day);
  await register.inspect('2600001', '2022-03-01');
  await register.inspect('2700001', '2024-09-01');
  await refresh(database);
});

async function data(caller: Caller, source: string, variables?: Record<string, unknown>) {
  const answer = await ask(caller, source, variables);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

async function links() {
  const source =
    '{ continuityLinks(first: 10) { totalCount nodes { id fromUrn toUrn version score status signals { code words weight } } } }';
  return (await data(officer, source)).continuityLinks;
}

const payload =
  'replayed problems { code path } link { id status version confirmedOn events(first: 5) { totalCount nodes { action doneBy reason } } } conflict { currentVersion }';

async function decide(fromUrn: string, verdict = 'CONFIRM', idempotencyKey = newKey()) {
  const source = `mutation ($input: DecideContinuityInput!) { done: decideContinuity(input: $input) { ${payload} } }`;
  const { nodes } = await links();
  const link = nodes.find((one: { fromUrn: string }) => one.fromUrn === fromUrn);
  const input = { linkId: link?.id ?? '0', verdict, expectedVersion: 0, reason: 'Seen on a visit.', idempotencyKey };
  return { input, done: (await data(officer, source, { input })).done, again: () => data(officer, source, { input }) };
}

const settingFields = `urn continuity { predecessor { urn confirmedOn sentence } successor { urn sentence } lastCheckedAt successorSentence }
  carriedInspections(first: 10) { totalCount nodes { fromUrn isBefore sentence inspection { inspectedOn } } }`;
const setting = async (caller: Caller, urn: string, asOf = '2025-03-31') =>
  (
    await data(caller, `query ($urn: Urn!, $asOf: Day) { setting(urn: $urn, asOf: $asOf) { ${settingFields} } }`, {
      urn,
      asOf,
    })
  ).setting;

describe('the regulator', () => {
  it('sees what may go on as what, with its score added up from its signals, and no address', async () => {
    const found = await links();
    expect(found.totalCount).toBe(2);
    for (const { score, signals } of found.nodes) {
      const sum = signals.reduce((total: number, { weight }: { weight: number }) => total + weight, 0);
      expect(score).toBe((Math.min(100, sum) / 100).toFixed(2));
    }
    expect(JSON.stringify(found)).not.toContain(canary);
    expect(JSON.stringify(found)).not.toContain('ZQ9');
    const { reads } = await ask(officer, '{ continuityLinks(first: 10) { nodes { id status } } }');
    expect(reads.map(({ recordClass }) => recordClass)).toEqual(['CONTINUITY_LINK', 'CONTINUITY_LINK']);
  });

  it('confirms once for one key, and every step is kept', async () => {
    const { done, again } = await decide('SC000001');
    expect(done).toMatchObject({ replayed: false, problems: [], conflict: null });
    expect(done.link).toMatchObject({ status: 'CONFIRMED', version: 1, confirmedOn: '2025-03-31' });
    expect(done.link.events).toEqual({
      totalCount: 1,
      nodes: [{ action: 'CONFIRM', doneBy: 'officer', reason: 'Seen on a visit.' }],
    });
    expect((await again()).done).toMatchObject({ replayed: true, link: { version: 1 } });
    const audited = await database.query({
      text: `select operation from audit_entry where record_class = 'CONTINUITY_LINK' and kind = 'WRITE'`,
    });
    expect(audited).toEqual([{ operation: 'decideContinuity' }]);
  });

  it('is told what is wrong with the form', async () => {
    const { done } = await decide('SC000001', 'CONFIRM', 'short');
    expect(done).toMatchObject({ link: null, problems: [{ code: 'KEY_NOT_OF_THE_FORM' }] });
  });

  it('sees a proposal where a setting closed', async () => {
    const { continuity } = await setting(officer, 'SC000001');
    expect(continuity).toMatchObject({
      successor: null,
      successorSentence: expect.stringMatching(/^1 proposed and none confirmed, last checked/),
    });
    expect((await setting(officer, 'SC000009')).continuity.successorSentence).toMatch(/^None found, last checked/);
  });
});

interface CarriedPage {
  nodes: { inspection: { inspectedOn: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

describe('history that is carried', () => {
  it('comes from every number before, however far back, each said, once it is confirmed; and goes when that is withdrawn', async () => {
    expect((await setting(anonymous, '2700001')).carriedInspections).toEqual({ totalCount: 0, nodes: [] });
    await decide('2600001');
    const { done } = await decide('SC000001');
    const { continuity, carriedInspections } = await setting(anonymous, '2700001');
    expect(continuity.predecessor).toEqual({
      urn: '2600001',
      confirmedOn: '2025-03-31',
      sentence: 'Carried from URN 2600001 (confirmed on 31 March 2025).',
    });
    expect(continuity.successorSentence).toBeNull();
    expect(carriedInspections.totalCount).toBe(3);
    expect(
      carriedInspections.nodes.map((node: { fromUrn: string; inspection: { inspectedOn: string } }) => [
        node.fromUrn,
        node.inspection.inspectedOn,
      ]),
    ).toEqual([
      ['2600001', '2022-03-01'],
      ['SC000001', '2019-03-01'],
      ['SC000001', '2018-03-01'],
    ]);
    expect(carriedInspections.nodes[1].sentence).toBe('Carried from URN SC000001 (confirmed on 31 March 2025).');
    const source = `mutation ($input: WithdrawContinuityDecisionInput!) { done: withdrawContinuityDecision(input: $input) { ${payload} } }`;
    const input = { linkId: done.link.id, expectedVersion: 1, reason: 'A mistake.', idempotencyKey: newKey() };
    expect((await data(officer, source, { input })).done.link).toMatchObject({ status: 'WITHDRAWN', version: 2 });
    expect((await setting(anonymous, '2700001')).carriedInspections.totalCount).toBe(1);
  });

  it('is a fixed number of statements for any number of settings', async () => {
    await decide('2600001');
    const count = async (first: number) => {
      const source = `{ settings(first: ${first}, filter: { statuses: [ACTIVE, RESIGNED] }) { nodes { ${settingFields} } } }`;
      return (await ask(anonymous, source)).statements.length;
    };
    expect(await count(1)).toBe(await count(4));
  });

  it('is paged without a gap', async () => {
    await decide('2600001');
    await decide('SC000001');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const source = `query ($after: String) { setting(urn: "2700001") { carriedInspections(first: 1, after: $after) { nodes { inspection { inspectedOn } } pageInfo { hasNextPage endCursor } } } }`;
      const answered: { setting: { carriedInspections: CarriedPage } } = await data(anonymous, source, { after });
      const { nodes, pageInfo } = answered.setting.carriedInspections;
      seen.push(...nodes.map(({ inspection }) => inspection.inspectedOn));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['2022-03-01', '2019-03-01', '2018-03-01']);
  });
});

describe('a number that is retired', () => {
  const byAny = async (urn: string, asOf?: string) =>
    (
      await data(
        anonymous,
        'query ($urn: Urn!, $asOf: Day) { settingByAnyUrn(urn: $urn, asOf: $asOf) { askedUrn isRetired notice setting { urn } } }',
        { urn, asOf },
      )
    ).settingByAnyUrn;

  it('leads to the last number of its setting that the register knew on the day, with a notice', async () => {
    await decide('2600001');
    await decide('SC000001');
    expect(await byAny('SC000001')).toEqual({
      askedUrn: 'SC000001',
      isRetired: true,
      notice: 'URN SC000001 is retired. The setting goes on as URN 2700001 (confirmed on 31 March 2025).',
      setting: { urn: '2700001' },
    });
    expect(await byAny('SC000001', '2021-01-01')).toMatchObject({ isRetired: true, setting: { urn: '2600001' } });
    expect(await byAny('SC000001', '2016-01-01')).toMatchObject({
      isRetired: false,
      notice: null,
      setting: { urn: 'SC000001' },
    });
    expect(await byAny('2700001')).toMatchObject({ isRetired: false, notice: null, setting: { urn: '2700001' } });
    expect(await byAny('SC777777')).toBeNull();
  });

  it('leads nowhere by a proposal', async () => {
    expect(await byAny('SC000001')).toMatchObject({ isRetired: false, notice: null, setting: { urn: 'SC000001' } });
  });
});

describe('whoever is not the regulator', () => {
  it('hears the same of a closing whether a successor is proposed, rejected, or nothing is seen', async () => {
    const heard = async () => {
      const all = [];
      for (const caller of outsiders) {
        for (const urn of ['SC000001', 'SC000009']) {
          const { urn: _, ...rest } = await setting(caller, urn);
          all.push(JSON.stringify(rest));
        }
      }
      return new Set(all);
    };
    expect([...(await heard())]).toHaveLength(1);
    expect([...(await heard())][0]).toContain('None confirmed, last checked 31 March 2025 at 09:30 UTC.');
    await decide('SC000001', 'REJECT');
    expect([...(await heard())]).toHaveLength(1);
  });

  it('may ask for no link: one that is there is answered as one that is not', async () => {
    const { nodes } = await links();
    for (const caller of outsiders) {
      for (const source of [
        '{ continuityLinks(first: 1) { totalCount } }',
        `{ continuityLink(id: "${nodes[0].id}") { id } }`,
        '{ continuityLink(id: "999999") { id } }',
        `mutation { decideContinuity(input: { linkId: "${nodes[0].id}", verdict: CONFIRM, expectedVersion: 0, reason: "x", idempotencyKey: "${newKey()}" }) { replayed } }`,
        `mutation { proposeContinuity(input: { kind: SAME_SETTING, from: "SC000001", to: "2600001", reason: "x", idempotencyKey: "${newKey()}" }) { replayed } }`,
      ]) {
        const { errors } = await ask(caller, source);
        expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
    }
  });

  it('sees what is confirmed, and by what it is judged', async () => {
    const source =
      '{ continuities(first: 5) { totalCount nodes { kind fromUrn toUrn fromOwner confirmedOn } } continuityTable { asOf cut formula signals { code meaning weight } } }';
    expect((await data(anonymous, source)).continuities).toEqual({ totalCount: 0, nodes: [] });
    await decide('SC000001');
    const { continuities, continuityTable } = await data(anonymous, source);
    const link = {
      kind: 'SAME_SETTING',
      fromUrn: 'SC000001',
      toUrn: '2600001',
      fromOwner: null,
      confirmedOn: '2025-03-31',
    };
    expect(continuities).toEqual({ totalCount: 1, nodes: [link] });
    expect(continuityTable).toMatchObject({
      asOf: '2025-03-31',
      cut: '0.60',
      signals: expect.arrayContaining([expect.objectContaining({ code: 'SAME_PREMISES', weight: '0.60' })]),
    });
    expect((await data(anonymous, '{ continuityTable(asOf: "1999-01-01") { cut } }')).continuityTable).toBeNull();
  });
});
