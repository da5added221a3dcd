import type { Caller } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { askedOver, newKey } from '../finding-reviews/support/asking';
import {
  endings,
  type GivenGroups,
  givenHomes,
  importRows,
  keptIn,
  person,
  providerOf,
  vacancy,
} from './support/given-observations';

let database: Database;
let groups: GivenGroups;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  groups = await givenHomes(database);
});

const api = askedOver(() => database);
const officer = person('REGULATOR_OFFICER', 'OFSTED', 'QUALITY_OVERSIGHT');
const council = person('COMMISSIONER', 'LA:888', 'COMMISSIONING');
const cooperative = person('RCC', 'RCC:NORTH', 'COMMISSIONING');
const analyst = person('DFE_ANALYST', 'DFE', 'MARKET_ANALYSIS');
const auditor = person('AUDITOR', null, 'AUDIT');

const fields = `id urn kind from to evidence action regulation citedAs count organisation document reference recordedBy
  version closedAt withdrawnReason`;
const payload = `replayed problems { code path message help } observation { ${fields} }`;

const vacant = { urn: 'SC000001', kind: 'MANAGER_VACANCY', from: '2024-05-01', evidence: 'REGULATOR' };
const breached = { ...vacant, kind: 'REQUIREMENT', regulation: 'reg 12(2)(a)' };
const ended = { ...vacant, kind: 'UNPLANNED_ENDING', to: '2024-06-01', count: 2 };

type Given = Readonly<Record<string, unknown>>;

const recordSource = `mutation ($input: RecordObservationInput!) { done: recordObservation(input: $input) { ${payload} } }`;

function inputOf(given: Given): { input: Given } {
  return { input: { reason: 'From the visit.', idempotencyKey: newKey(), ...given } };
}

async function record(caller: Caller, given: Given) {
  return (await api.ask(caller, recordSource, inputOf(given))).done;
}

async function withdraw(caller: Caller, observationId: string, more: Given = {}) {
  const source = `mutation ($input: WithdrawObservationInput!) { done: withdrawObservation(input: $input) { ${payload}
    conflict { expectedVersion currentVersion expected { version } current { version withdrawnReason } } } }`;
  return (await api.ask(caller, source, inputOf({ observationId, expectedVersion: 1, ...more }))).done;
}

async function audited(): Promise<unknown[]> {
  return database.query({
    text: `select actor, operation, record_class as "recordClass", owner_organisation as "owner", reason, effective_on as "effectiveOn",
        old_value as old, new_value as new from audit_entry where kind = 'WRITE' order by id`,
  });
}

describe('recording an observation by hand', () => {
  it('keeps it for the organisation of who records it, with where it is from, and audits it', async () => {
    const given = { ...breached, document: 'Report 10345', reference: 'R-7' };
    const { observation, problems, replayed } = await record(officer, given);
    expect([problems, replayed]).toEqual([[], false]);
    expect(observation).toEqual({
      id: expect.stringMatching(/^\d+$/),
      ...vacant,
      kind: 'REQUIREMENT',
      to: null,
      action: null,
      regulation: 'CHR_2015 reg 12',
      citedAs: 'reg 12(2)(a)',
      count: null,
      organisation: 'OFSTED',
      document: 'Report 10345',
      reference: 'R-7',
      recordedBy: officer.id,
      version: 1,
      closedAt: null,
      withdrawnReason: null,
    });
    expect(await audited()).toEqual([
      {
        actor: officer.id,
        operation: 'recordObservation',
        recordClass: 'OBSERVATION',
        owner: 'OFSTED',
        reason: 'From the visit.',
        effectiveOn: '2024-05-01',
        old: null,
        new: expect.objectContaining({ urn: 'SC000001', kind: 'REQUIREMENT', version: 1 }),
      },
    ]);
  });

  it.each([
    ['the regulator, its own', officer, vacant, 'OFSTED'],
    ['the regulator, of what a provider reported', officer, { ...vacant, evidence: 'PROVIDER' }, 'OFSTED'],
    ['the regulator, of what a council reported', officer, { ...ended, evidence: 'COUNCIL' }, 'OFSTED'],
    ['a council', council, { ...ended, evidence: 'COUNCIL' }, 'LA:888'],
    ['a co-operative', cooperative, { ...ended, evidence: 'COUNCIL' }, 'RCC:NORTH'],
  ])('is done by %s', async (_name, caller, given, organisation) => {
    const { observation, problems } = await record(caller, given);
    expect(problems).toEqual([]);
    expect(observation).toMatchObject({ organisation, evidence: given.evidence });
  });

  it('is done by a provider, of its own settings only', async () => {
    const own = { ...vacant, evidence: 'PROVIDER' };
    const first = providerOf(groups.first);
    expect((await record(first, own)).observation).toMatchObject({ organisation: `GROUP:${groups.first}` });
    expect((await record(first, { ...own, urn: 'SC000003', from: '2023-12-31' })).problems).toEqual([]);
    for (const other of [{ urn: 'SC000002' }, { urn: 'SC000003', from: '2024-01-01' }]) {
      expect(await record(first, { ...own, ...other })).toMatchObject({
        observation: null,
        problems: [{ code: 'NOT_OF_YOUR_ORGANISATION', path: ['input', 'urn'] }],
      });
    }
  });

  it.each([
    ['a council', council, vacant],
    ['a council', council, { ...vacant, evidence: 'PROVIDER' }],
    ['a co-operative', cooperative, vacant],
  ])('is refused to %s whose word it is not', async (_name, caller, given) => {
    expect(await record(caller, given)).toMatchObject({
      observation: null,
      problems: [{ code: 'NOT_OF_YOUR_ORGANISATION', path: ['input', 'evidence'] }],
    });
    expect(await keptIn(database)).toEqual([]);
  });

  it.each([
    ['an analyst', analyst],
    ['an auditor', auditor],
  ])('is not for %s', async (_name, caller) => {
    const { errors } = await api.answer(caller, recordSource, inputOf(vacant));
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is refused without a scope for the purpose, by the database too', async () => {
    const { errors } = await api.answer({ ...officer, purpose: 'PUBLIC_INFORMATION' }, recordSource, inputOf(vacant));
    expect(errors).toHaveLength(1);
    expect(await keptIn(database)).toEqual([]);
  });

  it.each([
    ['of no setting', { urn: 'SC999999' }, 'NOT_FOUND', 'urn'],
    ['ahead', { from: '2026-01-01' }, 'FIELD_NOT_OF_THE_FORM', 'from'],
    ['with what its kind has not', { count: 1 }, 'FIELD_NOT_EXPECTED', 'count'],
    ['without what its kind needs', { kind: 'REQUIREMENT' }, 'FIELD_NOT_GIVEN', 'regulation'],
    ['with an empty reference', { reference: ' ' }, 'FIELD_NOT_OF_THE_FORM', 'reference'],
    ['with a long document', { document: 'x'.repeat(301) }, 'FIELD_NOT_OF_THE_FORM', 'document'],
    ['with what cannot be kept', { document: 'a\u0000b' }, 'TEXT_NOT_STORABLE', 'document'],
    ['without a reason', { reason: ' ' }, 'REASON_NOT_GIVEN', 'reason'],
  ])('%s is refused as data', async (_name, change, code, field) => {
    const { observation, problems } = await record(officer, { ...vacant, ...change });
    expect([observation, problems]).toEqual([null, [expect.objectContaining({ code, path: ['input', field] })]]);
    expect(problems[0].message).toMatch(/Expected/);
  });

  it('says everything that stands in the way at once', async () => {
    const { problems } = await record(council, {
      ...vacant,
      urn: 'SC999999',
      count: 0,
      to: '2020-01-01',
      reference: '',
    });
    expect(problems.map(({ path }: { path: string[] }) => path[1])).toEqual([
      'evidence',
      'urn',
      'to',
      'count',
      'reference',
    ]);
  });

  it('under a reference that stands is refused, and free again once that is withdrawn', async () => {
    const given = { ...vacant, reference: 'V-9' };
    const { observation } = await record(officer, given);
    expect(await record(officer, given)).toMatchObject({
      problems: [{ code: 'REFERENCE_TAKEN', path: ['input', 'reference'], help: expect.stringMatching(/withdraw/) }],
    });
    await withdraw(officer, observation.id);
    expect((await record(officer, given)).problems).toEqual([]);
  });

  it('by twelve at once under one reference is done by one, and a key sent again acts once', async () => {
    const given = { ...vacant, reference: 'V-9' };
    const answers = await Promise.all(Array.from({ length: 12 }, () => record(officer, given)));
    expect(answers.filter(({ observation }) => observation !== null)).toHaveLength(1);
    const once = { ...vacant, idempotencyKey: newKey() };
    const [first, again] = [await record(officer, once), await record(officer, once)];
    expect([first.replayed, again.replayed, again.observation]).toEqual([false, true, first.observation]);
    expect(await keptIn(database)).toHaveLength(2);
  });
});

describe('withdrawing an observation', () => {
  it('closes it, says why, and audits it', async () => {
    const { observation } = await record(officer, vacant);
    const done = await withdraw(officer, observation.id, { reason: 'The wrong home.' });
    expect(done).toMatchObject({
      problems: [],
      conflict: null,
      observation: { id: observation.id, version: 2, withdrawnReason: 'The wrong home.', closedAt: expect.any(String) },
    });
    expect((await keptIn(database)).map(({ isStanding }) => isStanding)).toEqual([false]);
    expect((await audited())[1]).toMatchObject({
      operation: 'withdrawObservation',
      owner: 'OFSTED',
      reason: 'The wrong home.',
      old: { version: 1 },
      new: { version: 2, withdrawnReason: 'The wrong home.' },
    });
  });

  it('may be of what a file brought', async () => {
    await importRows(database, [vacancy]);
    const [row] = await database.query<{ id: number }>({ text: 'select id from observation' });
    expect((await withdraw(officer, String(row?.id))).observation).toMatchObject({ version: 2, recordedBy: null });
  });

  it('twice is a conflict for one who saw it stand, and refused to one who did not', async () => {
    const { observation } = await record(officer, vacant);
    await withdraw(officer, observation.id, { reason: 'First.' });
    expect(await withdraw(officer, observation.id)).toMatchObject({
      observation: null,
      conflict: {
        expectedVersion: 1,
        currentVersion: 2,
        expected: { version: 1 },
        current: { withdrawnReason: 'First.' },
      },
    });
    expect(await withdraw(officer, observation.id, { expectedVersion: 2 })).toMatchObject({
      problems: [{ code: 'ALREADY_WITHDRAWN' }],
    });
  });

  it('of another is refused where it can be seen, and is as nothing where it cannot', async () => {
    await importRows(database, [endings], { organisation: 'LA:888' });
    const [row] = await database.query<{ id: number }>({ text: 'select id from observation' });
    const id = String(row?.id);
    expect(await withdraw(officer, id)).toMatchObject({ problems: [{ code: 'NOT_OF_YOUR_ORGANISATION' }] });
    const southern = person('COMMISSIONER', 'LA:889', 'COMMISSIONING');
    for (const expectedVersion of [1, 7]) {
      expect(await withdraw(southern, id, { expectedVersion })).toEqual(await withdraw(southern, '999999'));
    }
    expect((await withdraw(council, id)).problems).toEqual([]);
  });

  it('at once by twelve is done by one', async () => {
    const { observation } = await record(officer, vacant);
    const answers = await Promise.all(Array.from({ length: 12 }, () => withdraw(officer, observation.id)));
    expect(answers.filter((answer) => answer.observation !== null)).toHaveLength(1);
    expect(answers.filter((answer) => answer.conflict !== null)).toHaveLength(11);
  });
});
