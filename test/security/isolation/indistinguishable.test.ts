import { servedNation } from '../../support/service';
import type { Reply, Target } from '../attack';
import type { SomeCaller } from '../support/callers';
import { type Planted, plantCanaries } from '../support/canaries';
import { targetAt } from '../target';
import { noteFields } from './way';

const service = servedNation();
let planted: Planted;
let target: Target;
beforeAll(async () => {
  planted = await plantCanaries(service);
  target = targetAt(Number(new URL(service.origin).port));
}, 180_000);

/** An answer but for what differs from one request to the next, or by how much its connection has carried. */
function bare({ status, headers, text }: Reply, id: string): unknown {
  const { date: _, 'x-request-id': __, 'content-length': ___, connection: _4, 'keep-alive': _5, ...others } = headers;
  const { extensions: _cost, ...body } = JSON.parse(text);
  return {
    status,
    headers: others,
    body: JSON.stringify(body).replaceAll(id, 'THE ID'),
    shape: text.replace(/"extensions":\{"cost".*/, '').replaceAll(id, 'THE ID'),
  };
}

let keys = 0;
const newKey = () => {
  keys += 1;
  return `alike-${process.pid}-${keys}`;
};

const input = (more: Record<string, unknown>) => ({
  input: { expectedVersion: 1, reason: 'Why.', idempotencyKey: newKey(), ...more },
});
const log = (recordClass: string) => (id: string) => ({
  query: `query ($id: ID!) { accessLog(recordClass: ${recordClass}, recordId: $id, first: 5) { totalCount nodes { actor } pageInfo { endCursor } } }`,
  variables: { id },
});
const withdraw = `mutation ($input: WithdrawFindingNoteInput!) { withdrawFindingNote(input: $input) { replayed problems { code message path help }
  note { ${noteFields} } conflict { currentVersion current { ${noteFields} } } } }`;

type Request = (id: string) => { query: string; variables?: Record<string, unknown> };
type Kind = 'note' | 'key' | 'review' | 'decision';

const requests: readonly (readonly [what: string, of: Kind, request: Request])[] = [
  [
    'a note',
    'note',
    (id) => ({ query: `query ($id: ID!) { findingNote(id: $id) { ${noteFields} } }`, variables: { id } }),
  ],
  ['a note, written in the query', 'note', (id) => ({ query: `{ findingNote(id: ${id}) { text } }` })],
  ['a note to withdraw', 'note', (id) => ({ query: withdraw, variables: input({ noteId: id }) })],
  [
    'a note to withdraw as of version 2',
    'note',
    (id) => ({ query: withdraw, variables: input({ noteId: id, expectedVersion: 2 }) }),
  ],
  [
    'a note to withdraw for no reason',
    'note',
    (id) => ({ query: withdraw, variables: input({ noteId: id, reason: ' ' }) }),
  ],
  ['the log of a note', 'note', log('FINDING_NOTE')],
  ['the log of a review', 'review', log('FINDING_REVIEW')],
  ['the log of a decision', 'decision', log('OWNER_MERGE_DECISION')],
  ['the log of a key', 'key', log('API_KEY')],
  [
    'a key to rotate',
    'key',
    (id) => ({
      query:
        'mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { problems { code message } credential apiKey { id } conflict { currentVersion } } }',
      variables: input({ apiKeyId: id, expiresInDays: 5, overlapHours: 0 }),
    }),
  ],
  [
    'a key to end',
    'key',
    (id) => ({
      query:
        'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { problems { code message } apiKey { id } conflict { currentVersion } } }',
      variables: input({ apiKeyId: id }),
    }),
  ],
];

/** Records of a kind that the caller may not see. */
function hiddenFrom({ mayHold, name }: SomeCaller, kind: Kind): string[] {
  const holds = (mark: string) => mayHold.includes(mark);
  if (kind === 'note') return planted.notes.filter(({ tenant }) => !holds(tenant)).map(({ id }) => id);
  if (kind === 'key')
    return name === 'administrator'
      ? []
      : planted.keys.filter(({ tenant }) => !holds(`KEY-${tenant}`)).map(({ id }) => id);
  return [...(kind === 'review' ? planted.reviews : planted.decisions)];
}

const missing: Readonly<Record<Kind, string>> = {
  note: '739999999',
  key: '759999999',
  review: '749999999',
  decision: '769999999',
};

describe('what is not for a caller to see is answered byte for byte as what never was', () => {
  it.each(requests)('%s', async (_what, kind, request) => {
    let compared = 0;
    // The auditor may read who touched any record; that a record is there is told to it by design.
    for (const caller of planted.callers.filter(({ name }) => name !== 'auditor')) {
      const { headers } = caller;
      const never = bare(await target.post(request(missing[kind]), { headers }), missing[kind]);
      for (const id of hiddenFrom(caller, kind).filter((_id, at, all) => at % 3 === 0 || at === all.length - 1)) {
        expect(bare(await target.post(request(id), { headers }), id)).toEqual(never);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5);
  });
});
