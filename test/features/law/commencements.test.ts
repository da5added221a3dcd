import type { Caller } from '../../../src/domain/access/caller';
import { anonymous } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { askedOver, laidDownScopes, newKey, people } from '../finding-reviews/support/asking';

function administrator(id: string): Caller {
  const nobody = { organisation: null, organisations: [], budget: null };
  return { id, kind: 'PERSON', roles: ['ADMINISTRATOR'], purpose: 'ADMINISTRATION', ...nobody };
}
const sam = administrator('sam');
const ada = administrator('ada');
const { auditor, officer } = people;

/** Recorded on one day, approved on the next, withdrawn on the third. */
const [monday, tuesday, wednesday] = ['2027-02-01', '2027-02-02', '2027-02-03'] as const;

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(() => laidDownScopes(database));
const api = askedOver(() => database);

const fields = 'id standing version instrument scenario isHypothetical power { code }';
const payload = `{ replayed problems { code path citation } commencement { ${fields} recordedBy approvedBy withdrawnBy }
  conflict { expectedVersion currentVersion current { standing } } }`;

const said = {
  power: 'IMPROVEMENT_PLAN_NOTICE',
  brings: 'PROVISION',
  instrument: 'SI 2027/123',
  provision: 'reg. 2',
  commencedOn: '2027-01-01',
  address: 'https://www.legislation.gov.uk/uksi/2027/123',
  confidence: 'verified',
  checkedOn: monday,
};
const supposed = { isHypothetical: true, scenario: 'training', address: null, confidence: 'unverified' };

async function record(more: Record<string, unknown> = {}, by = sam, today: string = monday) {
  const source = `mutation ($input: RecordCommencementInput!) { done: recordCommencement(input: $input) ${payload} }`;
  const input = { ...said, reason: 'Made last week.', idempotencyKey: newKey(), ...more };
  return (await api.ask(by, source, { input }, today)).done;
}

async function act(
  verb: 'approve' | 'withdraw',
  commencementId: string,
  expectedVersion: number,
  by = ada,
  today: string = tuesday,
) {
  const name = verb === 'approve' ? 'Approve' : 'Withdraw';
  const source = `mutation ($input: ${name}CommencementInput!) { done: ${verb}Commencement(input: $input) ${payload} }`;
  const input = { commencementId, expectedVersion, reason: 'I read it too.', idempotencyKey: newKey() };
  return (await api.ask(by, source, { input }, today)).done;
}

async function approved(more: Record<string, unknown> = {}): Promise<string> {
  const { commencement } = await record(more);
  const done = await act('approve', commencement.id, 1);
  expect(done.problems).toEqual([]);
  return commencement.id;
}

async function listed(by: Caller = anonymous, args = '', today: string = wednesday) {
  const { commencements } = await api.ask(
    by,
    `{ commencements(first: 10${args}) { totalCount nodes { ${fields} } } }`,
    {},
    today,
  );
  expect(commencements.totalCount).toBe(commencements.nodes.length);
  return commencements.nodes;
}

async function status(args = '', today: string = wednesday, code = said.power) {
  const source = `{ power(code: "${code}"${args}) { status { isAvailable isHypothetical scenario sentence status } } }`;
  return (await api.ask(anonymous, source, {}, today)).power.status;
}

describe('a recorded commencement', () => {
  it('has no effect, and is not shown, until another administrator approves it', async () => {
    const { commencement } = await record();
    expect(commencement).toMatchObject({ standing: 'PENDING', version: 1, recordedBy: 'sam', approvedBy: null });
    expect(await status()).toMatchObject({ isAvailable: false, status: 'NOT_KNOWN_TO_BE_IN_FORCE' });
    expect(await listed()).toEqual([]);
    expect(await listed(officer)).toEqual([]);
    expect(await listed(auditor)).toMatchObject([{ id: commencement.id, standing: 'PENDING' }]);
    const { commencement: done } = await act('approve', commencement.id, 1);
    expect(done).toMatchObject({ standing: 'STANDING', version: 2, approvedBy: 'ada' });
    expect(await status()).toEqual({
      isAvailable: true,
      isHypothetical: false,
      scenario: null,
      status: 'IN_FORCE',
      sentence: 'Care Standards Act 2000, s. 23A: in force from 1 January 2027 (SI 2027/123, reg. 2).',
    });
    expect(await listed()).toMatchObject([{ id: commencement.id, power: { code: said.power } }]);
  });

  it('is not approved by who recorded it, with the refusal FOUR_EYES', async () => {
    const { commencement } = await record();
    const done = await act('approve', commencement.id, 1, sam);
    expect(done).toMatchObject({ commencement: null, problems: [{ code: 'FOUR_EYES', path: [] }] });
    expect(await status()).toMatchObject({ isAvailable: false });
  });

  it('is not in force on the day before its day', async () => {
    await approved();
    expect(await status(', asOf: "2026-12-31"')).toMatchObject({ isAvailable: false });
    expect(await status(', asOf: "2027-01-01"')).toMatchObject({ isAvailable: true });
  });

  it('is known from its approval until its withdrawal, and that stays known', async () => {
    const id = await approved();
    const { commencement } = await act('withdraw', id, 2, ada, wednesday);
    expect(commencement).toMatchObject({ standing: 'WITHDRAWN', version: 3, withdrawnBy: 'ada' });
    const at = (day: string) => `, knownAt: "${day}T13:00:00Z"`;
    expect(await status()).toMatchObject({ isAvailable: false });
    expect(await status(at(monday))).toMatchObject({ isAvailable: false });
    expect(await status(at(tuesday))).toMatchObject({ isAvailable: true });
    expect(await status(at(wednesday))).toMatchObject({ isAvailable: false });
    const standings = async (day: string) =>
      (await listed(auditor, at(day))).map((one: { standing: string }) => one.standing);
    expect(await standings('2027-01-31')).toEqual([]);
    expect(await standings(monday)).toEqual(['PENDING']);
    expect(await standings(tuesday)).toEqual(['STANDING']);
    expect(await standings(wednesday)).toEqual(['WITHDRAWN']);
  });

  it('that was withdrawn is neither approved nor withdrawn again', async () => {
    const { commencement } = await record();
    await act('withdraw', commencement.id, 1, sam);
    expect((await act('approve', commencement.id, 2)).problems).toMatchObject([{ code: 'ALREADY_WITHDRAWN' }]);
    expect((await act('withdraw', commencement.id, 2)).problems).toMatchObject([{ code: 'ALREADY_WITHDRAWN' }]);
    expect(await listed()).toEqual([]);
  });

  it('answers a conflict to who saw an older version', async () => {
    const id = await approved();
    expect(await act('withdraw', id, 1)).toMatchObject({
      commencement: null,
      conflict: { expectedVersion: 1, currentVersion: 2, current: { standing: 'STANDING' } },
    });
  });

  it('is refused with every reason at once, each at its place', async () => {
    const { problems } = await record({
      commencedOn: '2026-04-28',
      confidence: 'inferred',
      address: null,
      instrument: ' ',
    });
    expect(problems.map(({ code, path }: { code: string; path: string[] }) => [code, path.join('.')])).toEqual([
      ['COMMENCEMENT_BEFORE_ENACTMENT', 'input.commencedOn'],
      ['COMMENCEMENT_WITHOUT_INSTRUMENT', 'input.instrument'],
      ['COMMENCEMENT_INFERRED', 'input.confidence'],
      ['FIELD_NOT_GIVEN', 'input.address'],
    ]);
    expect((await record({ power: 'GROUP_GROWTH_CAP' })).problems).toMatchObject([{ code: 'FIELD_NOT_OF_THE_FORM' }]);
    expect((await act('approve', '999', 1)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('is recorded once under one key', async () => {
    const idempotencyKey = newKey();
    const first = await record({ idempotencyKey });
    const again = await record({ idempotencyKey });
    expect([first.replayed, again.replayed]).toEqual([false, true]);
    expect(again.commencement.id).toBe(first.commencement.id);
  });

  it.each([
    ['recordCommencement', 'RecordCommencementInput', { ...said }],
    ['approveCommencement', 'ApproveCommencementInput', { commencementId: '1', expectedVersion: 1 }],
    ['withdrawCommencement', 'WithdrawCommencementInput', { commencementId: '1', expectedVersion: 1 }],
  ])('%s is for administrators only', async (verb, type, more) => {
    const source = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { replayed } }`;
    for (const caller of [anonymous, officer, auditor]) {
      const input = { ...more, reason: 'I may not.', idempotencyKey: newKey() };
      const { errors } = await api.answer(caller, source, { input }, monday);
      expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
    }
  });

  it('does not tell who recorded it, or why, but to administrators and auditors, whose reading is noted', async () => {
    const id = await approved();
    const source = `{ commencement(id: "${id}") { standing recordedBy reason } }`;
    const { data, errors } = await api.answer(officer, source, {}, wednesday);
    expect(errors?.map(({ path }) => path?.at(-1))).toEqual(['recordedBy', 'reason']);
    expect(data).toEqual({ commencement: { standing: 'STANDING', recordedBy: null, reason: null } });
    const { result, reads } = await answerOver(() => database)(auditor, source, {}, wednesday);
    expect(result.data?.['commencement']).toEqual({
      standing: 'STANDING',
      recordedBy: 'sam',
      reason: 'Made last week.',
    });
    expect(reads).toMatchObject([{ recordClass: 'COMMENCEMENT', recordId: id }]);
  });

  it('is in the audit with who did what', async () => {
    const id = await approved();
    await act('withdraw', id, 2, sam, wednesday);
    const rows = await database.query<{ actor: string; operation: string; standing: string }>({
      text: `select actor, operation, new_value ->> 'standing' as standing from audit_entry
        where record_class = 'COMMENCEMENT' and kind = 'WRITE' order by id`,
    });
    expect(rows).toEqual([
      { actor: 'sam', operation: 'recordCommencement', standing: 'PENDING' },
      { actor: 'ada', operation: 'approveCommencement', standing: 'STANDING' },
      { actor: 'sam', operation: 'withdrawCommencement', standing: 'WITHDRAWN' },
    ]);
  });
});

describe('a scenario', () => {
  it('counts only where it is asked for by name, and marks what rests on it', async () => {
    await approved(supposed);
    expect(await status()).toMatchObject({ isAvailable: false, isHypothetical: false, scenario: null });
    expect(await status(', scenario: "another"')).toMatchObject({ isAvailable: false });
    expect(await status(', scenario: "training"')).toMatchObject({
      isAvailable: true,
      isHypothetical: true,
      scenario: 'training',
      sentence: expect.stringMatching(/^Hypothetical, for a scenario only/),
    });
  });

  it('gives way to the real law', async () => {
    await approved(supposed);
    await approved();
    expect(await status(', scenario: "training"')).toMatchObject({ isHypothetical: false, scenario: null });
  });

  it('is listed apart', async () => {
    const hypothetical = await approved(supposed);
    const real = await approved();
    const ids = async (filter: string) =>
      (await listed(anonymous, `, filter: { ${filter} }`)).map(({ id }: { id: string }) => id);
    expect(await ids('isHypothetical: true')).toEqual([hypothetical]);
    expect(await ids('isHypothetical: false')).toEqual([real]);
    expect(await ids('scenario: "training"')).toEqual([hypothetical]);
    expect(await ids('standing: STANDING')).toEqual([real, hypothetical]);
    expect(await ids('power: "PENALTY_PLAN"')).toEqual([]);
  });
});

describe('the powers', () => {
  it('are filtered by what was recorded', async () => {
    await approved();
    const codes = async (args: string) => {
      const { powers } = await api.ask(
        anonymous,
        `{ powers(first: 100, filter: { isAvailable: true, levels: [GROUP] }${args}) { nodes { code } } }`,
        {},
        wednesday,
      );
      return powers.nodes.map(({ code }: { code: string }) => code);
    };
    expect(await codes('')).toEqual(['IMPROVEMENT_PLAN_NOTICE']);
    expect(await codes(`, knownAt: "${monday}T13:00:00Z"`)).toEqual([]);
  });

  it('read the records in one statement, however many powers ask, and page those of each', async () => {
    const first = await approved();
    const second = await approved({ instrument: 'SI 2027/200', commencedOn: '2027-01-20' });
    const source = `{ powers(first: 100) { nodes { code status { sentence }
      recordedCommencements(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } } } }`;
    const { result, statements } = await answerOver(() => database)(anonymous, source, {}, wednesday);
    expect(statements.map(({ name }) => name)).toEqual(['commencements-standing']);
    const { nodes } = (result.data as { powers: { nodes: Record<string, never>[] } }).powers;
    const { recordedCommencements } = nodes.find(({ code }) => code === said.power) as never as {
      recordedCommencements: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: unknown[];
      };
    };
    expect(recordedCommencements).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [{ id: first }],
    });
    const after = recordedCommencements.pageInfo.endCursor;
    const next = `{ power(code: "${said.power}") { recordedCommencements(first: 1, after: "${after}") { nodes { id } } } }`;
    const { power } = await api.ask(anonymous, next, {}, wednesday);
    expect(power.recordedCommencements.nodes).toEqual([{ id: second }]);
  });

  it.each(['knownAt: "yesterday"', 'knownAt: "2027-02-30T10:00:00Z"'])('refuse %s', async (argument) => {
    const source = `{ power(code: "PENALTY_PLAN", ${argument}) { status { status } } }`;
    const { errors } = await api.answer(anonymous, source, {}, wednesday);
    expect(errors).toHaveLength(1);
  });
});
