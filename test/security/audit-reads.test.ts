import fc from 'fast-check';
import { guard } from '../../src/app/access/guard';
import { buildApiSchema } from '../../src/app/schema';
import type { TestDatabase } from '../support/database';
import { givenNation } from '../support/nation';
import { type Service, servedNation, startService } from '../support/service';
import type { Reply, Target } from './attack';
import type { SomeCaller } from './support/callers';
import { type Planted, plantCanaries } from './support/canaries';
import { idAlias, readsInAnswer } from './support/reads-in-answer';
import { targetAt } from './target';

const service = servedNation();
const schema = guard(buildApiSchema());
let planted: Planted;
let target: Target;
const targetOf = ({ origin }: Service) => targetAt(Number(new URL(origin).port));
beforeAll(async () => {
  planted = await plantCanaries(service);
  target = targetOf(service);
}, 180_000);

const callerNamed = (name: string) => planted.callers.find((caller) => caller.name === name) as SomeCaller;

interface Entry {
  actor: string;
  purpose: string;
  operation: string;
  owner: string | null;
  read: string;
}

/** What the audit holds of one request. */
async function entriesOf({ headers }: Reply): Promise<Entry[]> {
  const entries = await service.database.query<Entry>({
    text: `select actor, purpose, operation, owner_organisation as owner, record_class || ' ' || record_id || ' ' || field as read
      from audit_entry, unnest(fields) as field where kind = 'READ' and request_id = $1`,
    values: [headers['x-request-id']],
  });
  return entries.sort((a, b) => (a.read < b.read ? -1 : 1));
}

const recordFields = {
  note: [
    'text',
    'lane',
    'organisation',
    'writtenBy',
    'version',
    'createdAt',
    'withdrawnReason',
    'groupId',
    'findingId',
  ],
  review: ['status', 'version', 'changedAt', 'indicator', 'isFoundAgain', 'nextActions', 'snoozedUntil'],
  decision: ['reason', 'decidedBy', 'decision', 'version', 'isApplied'],
  key: ['name', 'ownerId', 'roles', 'expiresAt', 'publicPrefix', 'organisation'],
} as const;
type Kind = keyof typeof recordFields;

/** Ways to records of each kind; `IN` is where their fields stand. */
const paths: readonly (readonly [kind: Kind, path: string])[] = [
  ['note', 'findingNotes(first: SIZE) { totalCount nodes { IN } }'],
  ['note', 'findingNotes(first: SIZE, orderBy: OLDEST) { edges { cursor node { IN } } nodes { IN } }'],
  ['note', 'findingNotes(first: SIZE, filter: { textContains: "note 3" }) { nodes { IN } }'],
  ['note', 'findings(first: 3) { nodes { id notes(first: SIZE) { totalCount nodes { IN } } } }'],
  [
    'note',
    'providerGroups(first: 100, orderBy: NAME) { nodes { findings(first: 1) { nodes { notes(first: SIZE) { nodes { IN } } } } } }',
  ],
  ['review', 'findingReviews(first: SIZE) { totalCount nodes { IN } }'],
  ['review', 'findings(first: SIZE) { nodes { review { __typename ... on FindingReview { IN } } } }'],
  ['decision', 'ownerMergeDecisions(first: SIZE) { nodes { IN } }'],
  [
    'decision',
    'ownerMergeProposals(first: SIZE) { nodes { decision { __typename ... on OwnerMergeDecision { IN } } } }',
  ],
  ['key', 'apiKeys(first: SIZE) { totalCount nodes { IN } }'],
];

const purposesOf: Readonly<Record<string, string>> = {
  'north council': 'COMMISSIONING',
  'first provider': 'OWN_RECORDS',
  regulator: 'QUALITY_OVERSIGHT',
  analyst: 'MARKET_ANALYSIS',
  'department officer': 'FINANCIAL_OVERSIGHT',
  administrator: 'ADMINISTRATION',
};

const selections = fc
  .array(
    fc.constantFrom(...paths).chain(([kind, path]) =>
      fc.record({
        path: fc.constant(path),
        size: fc.integer({ min: 1, max: 5 }),
        fields: fc.subarray([...recordFields[kind]], { minLength: 1 }),
        aliased: fc.boolean(),
        left: fc.boolean(),
      }),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((chosen) =>
    chosen
      .map(({ path, size, fields, aliased, left }, at) => {
        const named = fields.map((field, n) => (aliased && n < 2 ? `f${n}: ${field}` : field)).join(' ');
        // What is left out is not read.
        const inside = `${idAlias}: id ${named}${left ? ' ... @skip(if: true) { version }' : ''}`;
        return `p${at}: ${path.replace('SIZE', String(size)).replaceAll('IN', inside)}`;
      })
      .join(' '),
  );

describe('every read of what is not open', () => {
  it('is in the audit: who, which field of which record, through which operation, for what purpose', async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(purposesOf)), selections, async (name, selection) => {
        const caller = callerNamed(name);
        const query = `query SomeReads { ${selection} }`;
        const reply = await target.post({ query }, { headers: caller.headers });
        const entries = await entriesOf(reply);
        const { data, errors } = JSON.parse(reply.text);
        if (errors) {
          expect([data, errors[0].extensions.code, entries]).toEqual([null, 'FORBIDDEN', []]);
          return;
        }
        expect(entries.map(({ read }) => read)).toEqual(readsInAnswer(schema, query, data));
        for (const { actor, purpose, operation } of entries) {
          expect([actor, purpose, operation]).toEqual([
            `oidc:${service.issuer.issuer}#${caller.person?.id}`,
            purposesOf[name],
            'SomeReads',
          ]);
        }
        seen += entries.length;
      }),
      { numRuns: 150 },
    );
    expect(seen).toBeGreaterThan(500);
  }, 120_000);

  it('is of whoever the record is of', async () => {
    const reply = await target.post(
      { query: '{ findingNotes(first: 50) { nodes { rid: id text } } }' },
      callerNamed('north council'),
    );
    const entries = await entriesOf(reply);
    // Of its note on each finding the number and one more field.
    expect(entries).toHaveLength(2 * planted.findings.length);
    expect(new Set(entries.map(({ owner }) => owner))).toEqual(new Set(['LA:888']));
  });

  it('is there for what a change answers with, too', async () => {
    const query = `mutation ($input: WriteFindingNoteInput!) { writeFindingNote(input: $input) { note { rid: id text organisation } } }`;
    const input = {
      findingId: planted.findings[0]?.id,
      text: 'New.',
      reason: 'For the file.',
      idempotencyKey: 'audit-reads-1',
    };
    const reply = await target.post({ query, variables: { input } }, callerNamed('south council'));
    const { data } = JSON.parse(reply.text);
    expect((await entriesOf(reply)).map(({ read }) => read)).toEqual(readsInAnswer(schema, query, data));
  });
});

describe('what was refused', () => {
  it.each([
    ['not signed in', 'public', '{ findingNotes(first: 5) { nodes { id text } } }'],
    ['a note of another', 'south council', '{ findingNote(id: "NOTE") { id text } }'],
    ['a role that may not', 'north council', '{ findingReviews(first: 5) { nodes { id status } } }'],
    [
      'withheld',
      'public',
      '{ findings(first: 5) { nodes { review { __typename ... on FindingReview { id status } } } } }',
    ],
    ['a field that is not there', 'north council', '{ findingNotes(first: 5) { nodes { id nonsense } } }'],
    ['a page too large', 'north council', '{ findingNotes(first: 500) { nodes { id text } } }'],
    ['a place of another list', 'north council', '{ findingNotes(first: 5, after: "x") { nodes { id text } } }'],
  ])('is no read: %s', async (_what, name, query) => {
    const note = planted.notes.find(({ tenant }) => tenant === 'LA888');
    const reply = await target.post({ query: query.replace('NOTE', note?.id ?? '') }, callerNamed(name));
    expect(await entriesOf(reply)).toEqual([]);
  });
});

describe('the access log', () => {
  it('answers the auditor and the organisation that the record is of, and nobody else', async () => {
    const note = planted.notes.find(({ tenant, isWithdrawn }) => tenant === 'LA888' && !isWithdrawn);
    await target.post(
      { query: `query Looked { findingNote(id: ${note?.id}) { text } }` },
      callerNamed('north council'),
    );
    const query = `{ accessLog(recordClass: FINDING_NOTE, recordId: ${note?.id}, first: 100) { totalCount nodes { actor operation purpose kind fields } } }`;
    const told = new Map<string, number | null>();
    for (const caller of planted.callers) {
      const { data } = JSON.parse((await target.post({ query }, caller)).text);
      told.set(caller.name, data?.accessLog.totalCount ?? null);
    }
    const some = told.get('auditor') ?? 0;
    expect(some).toBeGreaterThanOrEqual(2);
    expect(Object.fromEntries(told)).toEqual({
      auditor: some,
      'north council': some,
      'south council': 0,
      'another council': 0,
      'first provider': 0,
      'second provider': 0,
      regulator: 0,
      analyst: 0,
      'department officer': 0,
      administrator: null,
      public: null,
    });
  });
});

describe('where the audit cannot be written', () => {
  let nation: TestDatabase;
  let other: Service;
  beforeAll(async () => {
    nation = await givenNation();
    other = await startService(nation.url);
  }, 180_000);
  afterAll(async () => {
    await other?.stop();
    await nation?.drop();
  });

  it('nothing is told of what is not open, and nothing is changed; what is open is answered as ever', async () => {
    const there = await plantCanaries(other);
    const at = targetOf(other);
    const council = there.callers.find(({ name }) => name === 'north council') as SomeCaller;
    await other.database.query({ text: 'revoke insert on audit_entry from oversight_api' });
    const before = await other.database.query({ text: 'select count(*) from finding_note' });
    const read = await at.post({ query: '{ findingNotes(first: 5) { nodes { id text } } }' }, council);
    const query = 'mutation ($input: WriteFindingNoteInput!) { writeFindingNote(input: $input) { note { id text } } }';
    const input = { findingId: there.findings[0]?.id, text: 'Unseen.', reason: 'Why.', idempotencyKey: 'unwritable-1' };
    const written = await at.post({ query, variables: { input } }, council);
    for (const { text } of [read, written]) {
      expect(text).not.toMatch(/CANARY|Unseen/);
      expect(JSON.parse(text).errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(JSON.parse(text).data ?? null).toBeNull();
    }
    expect(await other.database.query({ text: 'select count(*) from finding_note' })).toEqual(before);
    const open = await at.post({ query: '{ settings(first: 1) { nodes { urn } } }' }, council);
    expect(JSON.parse(open.text).errors).toBeUndefined();
    expect(other.faults.length).toBe(2);
  });
});
