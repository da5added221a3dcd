import type { Caller } from '../../../src/domain/access/caller';
import { detectPatterns } from '../../../src/features/findings/detect-patterns';
import { publishedOwner } from '../../../src/features/provider-groups/group-membership.store';
import { demoDay } from '../../support/service';
import { askedNation, newKey, people, plantFindings } from './support/asking';

const nation = askedNation();
const { officer, colleague, analyst, northCouncil, provider, auditor } = people;

const review = 'status version snoozedUntil clearedAsOf isFoundAgain nextActions';
const payload = `replayed problems { code message path citation help } review { id ${review} }
  conflict { expectedVersion currentVersion expected { ${review} } current { ${review} } }`;

async function do_(caller: Caller, verb: string, input: Record<string, unknown>, today = demoDay) {
  const kind = verb === 'snoozeFinding' ? 'SnoozeFindingInput' : 'FindingActionInput';
  const source = `mutation ($input: ${kind}!) { done: ${verb}(input: $input) { ${payload} } }`;
  const whole = { reason: 'For the test.', idempotencyKey: newKey(), ...input };
  return (await nation.ask(caller, source, { input: whole }, today)).done;
}

async function findingIds(asOf = demoDay): Promise<string[]> {
  const source = 'query ($asOf: Day) { findings(asOf: $asOf, first: 100) { nodes { id } } }';
  return (await nation.ask(officer, source, { asOf })).findings.nodes.map(({ id }: { id: string }) => id);
}

/** Each test works on findings of its own. */
let planted: string[] = [];
beforeAll(async () => {
  planted = await plantFindings(nation.database, 30);
});
function newFinding(): string {
  const id = planted.pop();
  if (!id) throw new Error('Plant more findings for these tests.');
  return id;
}

async function reviewOf(caller: Caller, findingId: string, today = demoDay) {
  const source = `{ findings(first: 100) { nodes { id review { __typename ... on FindingReview { ${review}
    history(first: 10) { totalCount nodes { version action status reason doneBy roles organisation lane } } }
    ... on Redacted { reason howToRequest sensitivity } } } } }`;
  const { findings } = await nation.ask(caller, source, {}, today);
  return findings.nodes.find(({ id }: { id: string }) => id === findingId).review;
}

describe('working on a finding', () => {
  it('goes from open to cleared, each thing done kept with who, why and in which lane', async () => {
    const findingId = newFinding();
    expect(await reviewOf(officer, findingId)).toMatchObject({
      status: 'OPEN',
      version: 0,
      history: { totalCount: 0 },
    });
    const seen = await do_(analyst, 'acknowledgeFinding', { findingId, expectedVersion: 0, reason: 'Seen.' });
    expect(seen).toMatchObject({ problems: [], conflict: null, replayed: false });
    expect(seen.review).toMatchObject({ status: 'ACKNOWLEDGED', version: 1, nextActions: ['EXPLAIN'] });
    await do_(analyst, 'explainFinding', { findingId, expectedVersion: 1, reason: 'One bad year.' });
    const cleared = await do_(officer, 'clearFinding', { findingId, expectedVersion: 2, reason: 'It has passed.' });
    expect(cleared.review).toMatchObject({ status: 'CLEARED', clearedAsOf: demoDay, nextActions: ['REOPEN'] });
    expect((await reviewOf(colleague, findingId)).history).toEqual({
      totalCount: 3,
      nodes: [
        {
          version: 3,
          action: 'CLEAR',
          status: 'CLEARED',
          reason: 'It has passed.',
          doneBy: 'officer',
          roles: ['REGULATOR_OFFICER'],
          organisation: 'OFSTED',
          lane: 'REGULATOR',
        },
        {
          version: 2,
          action: 'EXPLAIN',
          status: 'EXPLAINED',
          reason: 'One bad year.',
          doneBy: 'analyst',
          roles: ['DFE_ANALYST'],
          organisation: 'DFE',
          lane: 'DEPARTMENT',
        },
        {
          version: 1,
          action: 'ACKNOWLEDGE',
          status: 'ACKNOWLEDGED',
          reason: 'Seen.',
          doneBy: 'analyst',
          roles: ['DFE_ANALYST'],
          organisation: 'DFE',
          lane: 'DEPARTMENT',
        },
      ],
    });
  });

  it('puts it off until a day, on which it is open again by itself', async () => {
    const findingId = newFinding();
    const put = await do_(officer, 'snoozeFinding', { findingId, expectedVersion: 0, until: '2025-05-01' });
    expect(put.review).toMatchObject({ status: 'SNOOZED', snoozedUntil: '2025-05-01' });
    expect(await reviewOf(officer, findingId, '2025-04-30')).toMatchObject({ status: 'SNOOZED' });
    expect(await reviewOf(officer, findingId, '2025-05-01')).toMatchObject({ status: 'OPEN', version: 1 });
    const seen = await do_(officer, 'acknowledgeFinding', { findingId, expectedVersion: 1 }, '2025-05-01');
    expect(seen.review).toMatchObject({ status: 'ACKNOWLEDGED', version: 2, snoozedUntil: null });
  });

  it('passes it up, and takes it up again', async () => {
    const findingId = newFinding();
    expect((await do_(officer, 'escalateFinding', { findingId, expectedVersion: 0 })).review.status).toBe('ESCALATED');
    expect((await do_(officer, 'reopenFinding', { findingId, expectedVersion: 1 })).review.status).toBe('OPEN');
  });

  it('belongs to the rule in the group: it goes on at the next detection, and a clearance does not', async () => {
    const [findingId = ''] = await findingIds();
    await do_(officer, 'acknowledgeFinding', { findingId, expectedVersion: 0 });
    await do_(officer, 'clearFinding', { findingId, expectedVersion: 1 });
    const later = '2025-04-30';
    await detectPatterns(nation.database, later, publishedOwner);
    const source = `query ($id: ID) { findingReviews(asOf: "${later}", first: 100, filter: { groupId: $id, statuses: [OPEN] }) {
      nodes { ${review} finding { id asOf } } } }`;
    const [kept] = await nation.database.query<{ groupId: number }>({
      text: 'select group_id as "groupId" from finding where id = $1',
      values: [Number(findingId)],
    });
    const { findingReviews } = await nation.ask(officer, source, { id: String(kept?.groupId) }, later);
    const again = findingReviews.nodes.find(({ version }: { version: number }) => version === 2);
    expect(again).toMatchObject({ status: 'OPEN', isFoundAgain: true, clearedAsOf: demoDay, finding: { asOf: later } });
    expect(await reviewOf(officer, findingId, demoDay)).toMatchObject({ status: 'CLEARED', isFoundAgain: false });
    const input = { findingId: again.finding.id, expectedVersion: 2 };
    expect((await do_(officer, 'acknowledgeFinding', input, later)).review).toMatchObject({ status: 'ACKNOWLEDGED' });
    expect(await reviewOf(officer, findingId, demoDay)).toMatchObject({ status: 'CLEARED', version: 3 });
  });
});

describe('what stands in the way', () => {
  it('is said all at once, as data, and changes nothing', async () => {
    const findingId = newFinding();
    await do_(officer, 'escalateFinding', { findingId, expectedVersion: 0 });
    const refused = await do_(analyst, 'snoozeFinding', { findingId, expectedVersion: 1, until: '2026-03-31' });
    expect(refused.review).toBeNull();
    expect(refused.problems).toMatchObject([
      { code: 'ROLE_MAY_NOT_ACT', path: [], citation: null },
      { code: 'ACTION_DOES_NOT_FOLLOW', path: [] },
      { code: 'SNOOZE_TOO_LONG', path: ['input', 'until'], message: expect.stringContaining('Expected a day from') },
    ]);
    expect(await reviewOf(officer, findingId)).toMatchObject({ status: 'ESCALATED', version: 1 });
  });

  it('in the form is said before anything is looked up', async () => {
    const refused = await do_(officer, 'acknowledgeFinding', {
      findingId: 'no id',
      reason: ' ',
      expectedVersion: -1,
      idempotencyKey: 'short',
    });
    expect(refused.problems.map(({ code, path }: { code: string; path: string[] }) => [code, path[1]])).toEqual([
      ['REASON_NOT_GIVEN', 'reason'],
      ['KEY_NOT_OF_THE_FORM', 'idempotencyKey'],
      ['VERSION_NOT_A_VERSION', 'expectedVersion'],
    ]);
  });

  it.each([
    '999999999',
    '0',
    'x',
    '',
    "1' or '1'='1",
    '99999999999999999999',
  ])('for the finding %j, that there is none', async (findingId) => {
    const { problems } = await do_(officer, 'acknowledgeFinding', { findingId, expectedVersion: 0 });
    expect(problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'findingId'] }]);
  });
});

describe('two at once', () => {
  it('the second is shown how it stood and how it stands', async () => {
    const findingId = newFinding();
    await do_(analyst, 'acknowledgeFinding', { findingId, expectedVersion: 0 });
    await do_(officer, 'escalateFinding', { findingId, expectedVersion: 1 });
    const late = await do_(colleague, 'clearFinding', { findingId, expectedVersion: 1 });
    expect(late).toMatchObject({
      review: null,
      problems: [],
      conflict: {
        expectedVersion: 1,
        currentVersion: 2,
        expected: { status: 'ACKNOWLEDGED', version: 1 },
        current: { status: 'ESCALATED', version: 2 },
      },
    });
    const early = await do_(colleague, 'clearFinding', { findingId, expectedVersion: 7 });
    expect(early.conflict).toMatchObject({ expected: null, currentVersion: 2 });
    const first = await do_(colleague, 'clearFinding', { findingId, expectedVersion: 0 });
    expect(first.conflict).toMatchObject({ expected: { status: 'OPEN', version: 0 } });
  });

  it('of twelve who act on one version, one wins and eleven are shown the conflict', async () => {
    const findingId = newFinding();
    for (const [expectedVersion, verb] of [
      [0, 'acknowledgeFinding'],
      [1, 'explainFinding'],
    ] as const) {
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => do_(officer, verb, { findingId, expectedVersion })),
      );
      expect(answers.filter((answer) => answer.review !== null)).toHaveLength(1);
      const conflicts = answers.filter(({ conflict }) => conflict !== null);
      expect(conflicts).toHaveLength(11);
      for (const { conflict } of conflicts) expect(conflict.currentVersion).toBe(expectedVersion + 1);
    }
    expect(await reviewOf(officer, findingId)).toMatchObject({ version: 2, history: { totalCount: 2 } });
  });

  it('of the same request, one acts and the others answer alike', async () => {
    const findingId = newFinding();
    const input = { findingId, expectedVersion: 0, idempotencyKey: newKey() };
    const answers = await Promise.all(Array.from({ length: 6 }, () => do_(officer, 'acknowledgeFinding', input)));
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    for (const { review: same } of answers) expect(same).toEqual(answers[0].review);
    expect(await reviewOf(officer, findingId)).toMatchObject({ version: 1 });
  });
});

describe('who does not work on findings', () => {
  it.each([
    ['a council', northCouncil],
    ['a provider', provider],
    ['an auditor', auditor],
  ])('%s is told that it is withheld, whether or not anything was done', async (_name, caller) => {
    const untouched = newFinding();
    const touched = newFinding();
    await do_(officer, 'acknowledgeFinding', { findingId: touched, expectedVersion: 0 });
    const [first, second] = [await reviewOf(caller, untouched), await reviewOf(caller, touched)];
    expect(first).toEqual({
      __typename: 'Redacted',
      reason: expect.any(String),
      howToRequest: expect.any(String),
      sensitivity: 'OFFICIAL',
    });
    expect(second).toEqual(first);
  });

  it('cannot act, nor read the list of work', async () => {
    const findingId = newFinding();
    const source = 'mutation ($input: FindingActionInput!) { acknowledgeFinding(input: $input) { replayed } }';
    const input = { findingId, expectedVersion: 0, reason: 'Try.', idempotencyKey: newKey() };
    for (const caller of [northCouncil, provider, auditor]) {
      const acted = await nation.answer(caller, source, { input });
      expect(acted.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      const read = await nation.answer(caller, '{ findingReviews(first: 1) { totalCount } }');
      expect(read.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    expect(await reviewOf(officer, findingId)).toMatchObject({ version: 0 });
  });
});

describe('the record of what was done', () => {
  it('adds up to the state of every review, and has one entry in the audit for each', async () => {
    const rows = await nation.database.query<{ version: number; events: number; audited: number }>({
      text: `select r.version, (select count(*)::int from finding_review_event e where e.review_id = r.id) as events,
          (select count(*)::int from audit_entry a where a.record_class = 'FINDING_REVIEW' and a.kind = 'WRITE' and a.record_id = r.id::text) as audited
        from finding_review r`,
    });
    expect(rows.length).toBeGreaterThan(4);
    for (const { version, events, audited } of rows) expect([events, audited]).toEqual([version, version]);
  });
});
