import { anonymous, type Caller } from '../../../src/domain/access/caller';
import { indicatorCode } from '../../../src/features/findings/finding.type';
import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { askedOver, laidDownScopes, newKey, people } from '../finding-reviews/support/asking';
import { ama, decline, lewis, monday, noor, retired, tuesday, watch, wednesday } from './support/regulators';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(() => laidDownScopes(database));
const api = askedOver(() => database);

const fields =
  'id rule version digest standing revision beforeVersion beforeDigest whatChanged judgedOn judgedOnAddress';
const payload = `{ replayed problems { code path } rulePublication { ${fields} proposedBy approvedBy withdrawnBy }
  conflict { expectedVersion currentVersion current { standing } } }`;

const said = {
  rule: 'DECLINE',
  version: decline.version,
  whatChanged: 'It is the first.',
  judgedOn: '31 of 40 groups.',
  judgedOnAddress: 'https://example.org/back-test',
};

async function propose(more: Record<string, unknown> = {}, by = ama, today: string = monday) {
  const source = `mutation ($input: ProposeRulePublicationInput!) { done: proposeRulePublication(input: $input) ${payload} }`;
  const input = { ...said, reason: 'It does better.', idempotencyKey: newKey(), ...more };
  return (await api.ask(by, source, { input }, today)).done;
}

async function act(
  verb: 'approve' | 'withdraw',
  rulePublicationId: string,
  expectedVersion: number,
  by = lewis,
  today: string = tuesday,
) {
  const name = verb === 'approve' ? 'Approve' : 'Withdraw';
  const source = `mutation ($input: ${name}RulePublicationInput!) { done: ${verb}RulePublication(input: $input) ${payload} }`;
  const input = { rulePublicationId, expectedVersion, reason: 'I looked at it too.', idempotencyKey: newKey() };
  return (await api.ask(by, source, { input }, today)).done;
}

async function published(more: Record<string, unknown> = {}): Promise<string> {
  const { rulePublication } = await propose(more);
  expect((await act('approve', rulePublication.id, 1)).problems).toEqual([]);
  return rulePublication.id;
}

async function listed(by: Caller = anonymous, args = '') {
  const source = `{ rulePublications(first: 10${args}) { totalCount nodes { ${fields} } } }`;
  const { rulePublications } = await api.ask(by, source, {}, wednesday);
  expect(rulePublications.totalCount).toBe(rulePublications.nodes.length);
  return rulePublications.nodes;
}

describe('a publication of a rule', () => {
  it('has no effect, and is not shown to others, until another person approves it', async () => {
    const { rulePublication } = await propose();
    expect(rulePublication).toMatchObject({ ...said, standing: 'PENDING', revision: 1, proposedBy: 'ama' });
    expect(rulePublication).toMatchObject({ digest: decline.digest, beforeVersion: null, beforeDigest: null });
    for (const caller of [anonymous, people.analyst]) expect(await listed(caller)).toEqual([]);
    for (const caller of [lewis, people.auditor]) expect(await listed(caller)).toMatchObject([{ standing: 'PENDING' }]);
    const { rulePublication: done } = await act('approve', rulePublication.id, 1);
    expect(done).toMatchObject({ standing: 'PUBLISHED', revision: 2, approvedBy: 'lewis' });
    expect(await listed()).toMatchObject([{ id: rulePublication.id, rule: 'DECLINE', digest: decline.digest }]);
  });

  it('is not approved by who proposed it', async () => {
    const { rulePublication } = await propose({}, noor);
    expect(await act('approve', rulePublication.id, 1, noor)).toMatchObject({
      rulePublication: null,
      problems: [{ code: 'FOUR_EYES', path: [] }],
    });
    expect(await listed()).toEqual([]);
  });

  it('says which version was published before it', async () => {
    await database.query({
      text: `insert into rule_publication (rule, version, digest, what_changed, judged_on, reason, proposed_by, proposed_at,
          approved_by, approved_at, approval_reason) values ('decline', $1, $2, 'x', 'x', 'x', 'a', now(), 'b', now(), 'x')`,
      values: [decline.version - 1, 'b'.repeat(64)],
    });
    expect((await propose()).rulePublication).toMatchObject({
      beforeVersion: decline.version - 1,
      beforeDigest: 'b'.repeat(64),
    });
  });

  it('is not approved once the code is not what was proposed any more', async () => {
    const { rulePublication } = await propose();
    // As a new version of the code finds it.
    await database.query({ text: 'alter table rule_publication disable trigger rule_publication_kept' });
    await database.query({ text: 'update rule_publication set digest = $1', values: ['e'.repeat(64)] });
    await database.query({ text: 'alter table rule_publication enable always trigger rule_publication_kept' });
    expect((await act('approve', rulePublication.id, 1)).problems).toMatchObject([{ code: 'OVERTAKEN' }]);
    expect((await act('withdraw', rulePublication.id, 1, ama)).problems).toEqual([]);
    expect((await propose()).problems).toEqual([]);
  });

  it('stays known as it stood, at every moment', async () => {
    const id = await published();
    const { rulePublication } = await act('withdraw', id, 2, ama, wednesday);
    expect(rulePublication).toMatchObject({ standing: 'WITHDRAWN', revision: 3, withdrawnBy: 'ama' });
    const standings = async (day: string, by: Caller) =>
      (await listed(by, `, knownAt: "${day}T13:00:00Z"`)).map(({ standing }: { standing: string }) => standing);
    expect(await standings('2027-01-31', lewis)).toEqual([]);
    expect(await standings(monday, lewis)).toEqual(['PENDING']);
    expect(await standings(tuesday, anonymous)).toEqual(['PUBLISHED']);
    expect(await standings(wednesday, anonymous)).toEqual(['WITHDRAWN']);
  });

  it('is neither approved nor withdrawn again once it is withdrawn, and may be proposed anew', async () => {
    const { rulePublication } = await propose();
    await act('withdraw', rulePublication.id, 1, ama);
    expect((await act('approve', rulePublication.id, 2)).problems).toMatchObject([{ code: 'ALREADY_WITHDRAWN' }]);
    expect((await act('withdraw', rulePublication.id, 2)).problems).toMatchObject([{ code: 'ALREADY_WITHDRAWN' }]);
    expect(await listed()).toEqual([]);
    expect((await propose()).problems).toEqual([]);
  });

  it('is one at a time for a version', async () => {
    const { rulePublication } = await propose();
    expect((await propose()).problems).toMatchObject([{ code: 'TOO_MANY_WAIT', path: ['input', 'version'] }]);
    await act('approve', rulePublication.id, 1);
    expect((await propose()).problems).toMatchObject([{ code: 'ALREADY_DECIDED', path: ['input', 'version'] }]);
  });

  it('answers a conflict to who saw an older version', async () => {
    const id = await published();
    expect(await act('withdraw', id, 1)).toMatchObject({
      rulePublication: null,
      conflict: { expectedVersion: 1, currentVersion: 2, current: { standing: 'PUBLISHED' } },
    });
  });

  it('is refused with every reason at once, each at its place', async () => {
    const { problems } = await propose({ version: decline.version + 1, whatChanged: ' ', judgedOnAddress: 'a drawer' });
    expect(problems.map(({ code, path }: { code: string; path: string[] }) => [code, path.join('.')])).toEqual([
      ['FIELD_NOT_OF_THE_FORM', 'input.version'],
      ['FIELD_NOT_GIVEN', 'input.whatChanged'],
      ['FIELD_NOT_OF_THE_FORM', 'input.judgedOnAddress'],
    ]);
    expect((await propose({ rule: indicatorCode(retired) })).problems[0]).toMatchObject({ path: ['input', 'rule'] });
    for (const id of ['999', 'none']) {
      expect((await act('approve', id, 1)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });

  it('is proposed once under one key', async () => {
    const idempotencyKey = newKey();
    const first = await propose({ idempotencyKey });
    const again = await propose({ idempotencyKey });
    expect([first.replayed, again.replayed]).toEqual([false, true]);
    expect(again.rulePublication.id).toBe(first.rulePublication.id);
  });

  it.each<[string, string, Record<string, unknown>, Caller[]]>([
    ['proposeRulePublication', 'ProposeRulePublicationInput', said, [lewis]],
    ['approveRulePublication', 'ApproveRulePublicationInput', { rulePublicationId: '1', expectedVersion: 1 }, [ama]],
    ['withdrawRulePublication', 'WithdrawRulePublicationInput', { rulePublicationId: '1', expectedVersion: 1 }, []],
  ])('%s is closed to those whose decision it is not', async (verb, type, more, others) => {
    const source = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { replayed } }`;
    for (const caller of [anonymous, people.analyst, people.auditor, people.provider, ...others]) {
      const input = { ...more, reason: 'I may not.', idempotencyKey: newKey() };
      const { errors } = await api.answer(caller, source, { input }, monday);
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
    }
  });

  it('does not tell who decided it, or why, but to the regulator and auditors, whose reading is noted', async () => {
    const id = await published();
    const source = `{ rulePublication(id: "${id}") { judgedOn proposedBy reason } }`;
    const { data, errors } = await api.answer(people.analyst, source, {}, wednesday);
    expect(errors?.map(({ path }) => path?.at(-1))).toEqual(['proposedBy', 'reason']);
    expect(data).toEqual({ rulePublication: { judgedOn: said.judgedOn, proposedBy: null, reason: null } });
    const { result, reads } = await answerOver(() => database)(people.auditor, source, {}, wednesday);
    expect(result.data?.['rulePublication']).toMatchObject({ proposedBy: 'ama', reason: 'It does better.' });
    expect(reads).toMatchObject([{ recordClass: 'RULE_PUBLICATION', recordId: id }]);
  });

  it('is in the audit with who did what', async () => {
    const id = await published();
    await act('withdraw', id, 2, ama, wednesday);
    const rows = await database.query({
      text: `select actor, operation, new_value ->> 'standing' as standing from audit_entry
        where record_class = 'RULE_PUBLICATION' and kind = 'WRITE' order by id`,
    });
    expect(rows).toEqual([
      { actor: 'ama', operation: 'proposeRulePublication', standing: 'PENDING' },
      { actor: 'lewis', operation: 'approveRulePublication', standing: 'PUBLISHED' },
      { actor: 'ama', operation: 'withdrawRulePublication', standing: 'WITHDRAWN' },
    ]);
  });
});

describe('the list of publications', () => {
  it('is filtered by rule and by standing, newest first, and paged in two statements', async () => {
    const first = await published();
    const second = (await propose({ rule: 'STATUTORY_WATCH', version: watch.version })).rulePublication.id;
    const ids = async (filter: string, by: Caller = lewis) =>
      (await listed(by, `, filter: { ${filter} }`)).map(({ id }: { id: string }) => id);
    expect(await ids('rule: DECLINE')).toEqual([first]);
    expect(await ids('rule: DECLINE, standing: PENDING')).toEqual([]);
    expect(await ids('standing: PENDING')).toEqual([second]);
    const source = `query ($after: String) { rulePublications(first: 1, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { id rule } } }`;
    const { result, statements } = await answerOver(() => database)(lewis, source, {}, wednesday);
    expect(statements.map(({ name }) => name)).toEqual(['rule-publication-page', 'rule-publication-count']);
    const { pageInfo } = (result.data as { rulePublications: { pageInfo: { endCursor: string } } }).rulePublications;
    const { rulePublications } = await api.ask(lewis, source, { after: pageInfo.endCursor }, wednesday);
    expect(rulePublications).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ id: first }] });
  });
});
