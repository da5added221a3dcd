import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { OwnershipBuilder } from '../../support/ownership';
import { laidDownScopes, newKey, people } from '../finding-reviews/support/asking';
import { askedChanges } from './support/asked-changes';
import { follow, givenHomes, refreshAll, withChangeTables } from './support/given-changes';

const { officer, analyst, northCouncil, auditor } = people;

let database: Database;
let given: OwnershipBuilder;
let parties: Record<'top' | 'other' | 'low' | 'small' | 'ann', number>;
openDatabasePerTest((opened) => {
  database = opened;
});
const api = askedChanges(() => database);

/** A proposal as an import would write it: this holder instead of what is held in the body. */
async function proposed(subject: number, holder: number, more: Record<string, unknown> = {}): Promise<number> {
  const [row] = await database.query<{ id: number }>({
    text: `with file as (insert into ownership_import (source_id, layout, file_name, file_hash, content_on, retrieved_on, imported_at,
          is_complete, counts) values ($1, 'test', 'f', md5(random()::text), '2024-05-31', '2024-06-01', now(), true, '{}') returning id)
      insert into ownership_change (source_id, import_id, subject_id, fingerprint, held, proposed, weight, status, version, proposed_at)
      select $1, file.id, $2, md5(random()::text), coalesce(h.rows, '[]'),
        jsonb_build_array(jsonb_build_object('source_id', $1::int, 'record_id', 'p' || $3::int, 'part', 0, 'claim', 77 + $2::int,
          'subject_id', $2::int, 'party_id', $3::int, 'interest_type', 'votingRights', 'directness', 'direct', 'share_least', 75,
          'share_most', 100, 'is_over_least', true, 'is_under_most', false, 'is_component', false, 'confidence', 'STATED',
          'valid_from', '2024-03-01', 'valid_to', 'infinity', 'is_start_stated', true) || $4::jsonb), 0, 'PROPOSED', 1, now()
      from file, (select jsonb_agg(to_jsonb(i)) as rows from interest i where subject_id = $2 and recorded_to = 'infinity') h returning id`,
    values: [await given.source('PSC'), subject, holder, JSON.stringify(more)],
  });
  return row?.id ?? 0;
}

beforeEach(async () => {
  await withChangeTables(database);
  await laidDownScopes(database);
  given = new OwnershipBuilder(database);
  const numbered = (name: string, number: string) => given.entity(name, { identifiers: { 'GB-COH': number } });
  parties = {
    top: await numbered('Alder Holdings Ltd', '10'),
    other: await numbered('Birch Holdings Ltd', '20'),
    low: await numbered('One Care Ltd', '01'),
    small: await numbered('Two Care Ltd', '02'),
    ann: await given.person('Ann Smith'),
  };
  await given.holds(parties.top, parties.low, { share: '100', from: '2018-01-01' });
  await given.holds(parties.ann, parties.small, { share: '100', from: '2018-01-01' });
  await givenHomes(database, parties.low, 9);
  await givenHomes(database, parties.small, 2);
  await refreshAll(database);
});

const fields = `id status version isApplied weight subject { id name } source { code kind } heldCount proposedCount truncatedBecause
  effect { sentence movesSettings movesPlaces weighedOn definition flows { from { name } to { name } settings places }
    routes { group { name } begins ends } groupsBegin { name } groupsEnd { name } overTime { definition settings from to } isTruncated }
  held { inWords shareInWords holder { ... on Undertaking { name } ... on NaturalPerson { label identity { __typename } } } }
  proposed { inWords shareInWords from to missingInWords holder { ... on Undertaking { name } ... on NaturalPerson { label } } }
  decision { verdict reason decidedBy told }`;
const payload = `replayed problems { code path } change { id status version isApplied }
  conflict { expectedVersion currentVersion expected { verdict reason } current { id status version } }`;

async function list(filter = '', more = '') {
  const source = `{ ownershipChanges(first: 10${more}${filter && `, filter: { ${filter} }`}) { totalCount pageInfo { endCursor hasNextPage } nodes { ${fields} } } }`;
  return (await api.ask(officer, source)).ownershipChanges;
}

function input(changeId: number | string, verdict = 'ACCEPT', more: Record<string, unknown> = {}) {
  const reason = 'Seen at Companies House.';
  return { changeId: String(changeId), verdict, expectedVersion: 1, reason, idempotencyKey: newKey(), ...more };
}

async function decide(of: ReturnType<typeof input>, caller = officer as (typeof people)[keyof typeof people]) {
  const source = `mutation ($input: DecideOwnershipChangeInput!) { done: decideOwnershipChange(input: $input) { ${payload} } }`;
  return (await api.ask(caller, source, { input: of })).done;
}

async function withdraw(changeId: number, expectedVersion: number) {
  const source = `mutation ($input: WithdrawOwnershipChangeDecisionInput!) { done: withdrawOwnershipChangeDecision(input: $input) { ${payload} } }`;
  const of = { changeId: String(changeId), expectedVersion, reason: 'A mistake.', idempotencyKey: newKey() };
  return (await api.ask(officer, source, { input: of })).done;
}

describe('the list of what sources say differently', () => {
  it('tells what does most first, what it is and what it would do, and persons only as persons', async () => {
    const small = await proposed(parties.small, parties.other);
    const large = await proposed(parties.low, parties.other);
    await follow(database);
    const { totalCount, nodes } = await list();
    expect([totalCount, nodes.map(({ id }: { id: string }) => Number(id))]).toEqual([2, [large, small]]);
    expect(nodes[0]).toEqual({
      id: String(large),
      status: 'PROPOSED',
      version: 1,
      isApplied: false,
      weight: 90_036,
      subject: { id: String(parties.low), name: 'One Care Ltd' },
      source: { code: 'psc', kind: 'PSC' },
      heldCount: 1,
      proposedCount: 1,
      truncatedBecause: null,
      effect: {
        sentence: 'Accepting this moves 9 settings from Alder Holdings Ltd to Birch Holdings Ltd.',
        movesSettings: 9,
        movesPlaces: 36,
        weighedOn: '2024-06-01',
        definition: 'COMPANIES_ACT_PARENT',
        flows: [{ from: { name: 'Alder Holdings Ltd' }, to: { name: 'Birch Holdings Ltd' }, settings: 9, places: 36 }],
        routes: [],
        groupsBegin: [{ name: 'Birch Holdings Ltd' }],
        groupsEnd: [{ name: 'Alder Holdings Ltd' }],
        overTime: expect.arrayContaining([
          { definition: 'COMPANIES_ACT_PARENT', settings: 9, from: '2018-01-01', to: null },
        ]),
        isTruncated: false,
      },
      held: [
        {
          inWords: 'Holds voting rights: 100 %, from 1 January 2018.',
          shareInWords: '100 %',
          holder: { name: 'Alder Holdings Ltd' },
        },
      ],
      proposed: [
        {
          inWords: 'Holds voting rights: over 75 up to 100 %, from 1 March 2024.',
          shareInWords: 'over 75 up to 100 %',
          from: '2024-03-01',
          to: null,
          missingInWords: null,
          holder: { name: 'Birch Holdings Ltd' },
        },
      ],
      decision: null,
    });
    expect(nodes[1].held[0].holder).toEqual({ label: 'A natural person', identity: { __typename: 'PersonIdentity' } });
    expect(JSON.stringify(nodes)).not.toContain('Ann');
    expect(api.seen.filter(({ recordClass }) => recordClass === 'OWNERSHIP_CHANGE')).toHaveLength(2);
  });

  it('is asked by where they stand, of whom, and how much they do; page by page', async () => {
    const small = await proposed(parties.small, parties.other);
    const large = await proposed(parties.low, parties.other);
    await follow(database);
    const ids = async (filter: string) => (await list(filter)).nodes.map(({ id }: { id: string }) => Number(id));
    expect(await ids('status: PROPOSED')).toEqual([large, small]);
    expect(await ids('status: REJECTED')).toEqual([]);
    expect(await ids(`subjectId: "${parties.small}"`)).toEqual([small]);
    expect(await ids('minWeight: 90000')).toEqual([large]);
    const source =
      'query ($after: String) { ownershipChanges(first: 1, after: $after) { pageInfo { endCursor hasNextPage } nodes { id } } }';
    const first = (await api.ask(officer, source)).ownershipChanges;
    const second = (await api.ask(officer, source, { after: first.pageInfo.endCursor })).ownershipChanges;
    expect([first.nodes[0].id, second.nodes[0].id]).toEqual([String(large), String(small)]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('costs as many statements for many as for one', async () => {
    await proposed(parties.small, parties.other);
    await list();
    const ofOne = api.statements.length;
    await proposed(parties.low, parties.other);
    await proposed(parties.top, parties.other);
    await list();
    expect(api.statements).toHaveLength(ofOne);
  });

  it('says so where it is cut: the first fifty interests of each side are told', async () => {
    const id = await proposed(parties.low, parties.other);
    await database.query({
      text: `update ownership_change c set proposed = (select jsonb_agg(o.proposed -> 0) from ownership_change o, generate_series(1, 60)
        where o.id = c.id) where c.id = $1`,
      values: [id],
    });
    const { nodes } = await list();
    expect(nodes[0].proposed).toHaveLength(50);
    expect(nodes[0].truncatedBecause).toBe('Held: 1; proposed: 60. The first 50 of each are told.');
  });

  it('is for those who decide and approve alone, and so is one of them', async () => {
    const id = await proposed(parties.low, parties.other);
    for (const caller of [northCouncil, auditor]) {
      for (const source of [
        '{ ownershipChanges(first: 1) { totalCount } }',
        `{ ownershipChange(id: "${id}") { id } }`,
      ]) {
        const { errors } = await api.answer(caller, source);
        expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
    }
    const one = `{ ownershipChange(id: "${id}") { id effect { sentence } } }`;
    expect((await api.ask(analyst, one)).ownershipChange).toEqual({ id: String(id), effect: null });
    expect((await api.ask(officer, '{ ownershipChange(id: "999999") { id } }')).ownershipChange).toBeNull();
  });
});

describe('a decision on it', () => {
  it('is made once under its key, is applied within moments, and is in the audit with what it was told to do', async () => {
    const id = await proposed(parties.low, parties.other);
    await follow(database);
    const given = input(id);
    const [first, again] = [await decide(given), await decide(given)];
    expect(first).toEqual({
      replayed: false,
      problems: [],
      change: { id: String(id), status: 'ACCEPTED', version: 2, isApplied: false },
      conflict: null,
    });
    expect(again).toEqual({ ...first, replayed: true });
    await follow(database);
    const [node] = (await list('status: ACCEPTED')).nodes;
    expect(node).toMatchObject({
      isApplied: true,
      decision: { verdict: 'ACCEPT', decidedBy: 'officer', told: expect.stringContaining('moves 9 settings') },
    });
    const audited = await database.query({
      text: `select operation, record_id as id, reason, new_value ->> 'told' as told from audit_entry
        where record_class = 'OWNERSHIP_CHANGE' and kind = 'WRITE'`,
    });
    expect(audited).toEqual([
      {
        operation: 'decideOwnershipChange',
        id: String(id),
        reason: 'Seen at Companies House.',
        told: 'Accepting this moves 9 settings from Alder Holdings Ltd to Birch Holdings Ltd.',
      },
    ]);
  });

  it('is refused where one stands; where one was faster, both are shown', async () => {
    const id = await proposed(parties.low, parties.other);
    await decide(input(id, 'REJECT'));
    const informed = await decide(input(id, 'ACCEPT', { expectedVersion: 2 }));
    expect(informed.problems).toMatchObject([{ code: 'ALREADY_DECIDED' }]);
    expect((await withdraw(id, 2)).change).toMatchObject({ status: 'PROPOSED', version: 3 });
    const late = await decide(input(id, 'ACCEPT', { expectedVersion: 2 }));
    expect(late.conflict).toEqual({
      expectedVersion: 2,
      currentVersion: 3,
      expected: { verdict: 'REJECT', reason: 'Seen at Companies House.' },
      current: { id: String(id), status: 'PROPOSED', version: 3 },
    });
    expect((await withdraw(id, 3)).problems).toMatchObject([{ code: 'ALREADY_WITHDRAWN' }]);
  });

  it.each(['999999999', 'x', ''])('on %j is one on nothing', async (id) => {
    expect((await decide(input(id))).problems).toEqual([{ code: 'NOT_FOUND', path: ['input', 'changeId'] }]);
  });

  it('is not for others to make', async () => {
    const id = await proposed(parties.low, parties.other);
    const source =
      'mutation ($input: DecideOwnershipChangeInput!) { decideOwnershipChange(input: $input) { replayed } }';
    for (const caller of [northCouncil, auditor]) {
      const { errors } = await api.answer(caller, source, { input: input(id) });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});

describe('the inner fence round proposed changes', () => {
  it.each([
    'update ownership_change set applied_version = 1',
    `update ownership_change set effect = '{}'`,
    'update ownership_change set weight = 1',
    `update ownership_change set proposed = '[]'`,
    'delete from ownership_change_event',
    `update ownership_change_event set reason = 'x'`,
  ])('lets requests not %s', async (text) => {
    const asApi = { settings: { role: 'oversight_api' } };
    await expect(database.transaction((tx) => tx.query({ text }), asApi)).rejects.toThrow(/permission denied/);
  });

  it('shows nothing to whoever has no legal scope', async () => {
    await proposed(parties.low, parties.other);
    await database.query({
      text: `insert into ownership_change_event (change_id, version, verdict, reason, decided_by, by_roles, decided_at)
        select id, 1, 'REJECT', 'x', 'officer', '{REGULATOR_OFFICER}', now() from ownership_change`,
    });
    const asApi = { settings: { role: 'oversight_api' } };
    for (const table of ['ownership_change', 'ownership_change_event']) {
      const rows = await database.transaction((tx) => tx.query({ text: `select from ${table}` }), asApi);
      expect(rows).toEqual([]);
    }
  });
});
