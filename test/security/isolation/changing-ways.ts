import type { Reply } from '../attack';
import { dataOf, noteFields, type Way } from './way';

const withdraw = `mutation ($input: WithdrawFindingNoteInput!) { withdrawFindingNote(input: $input) { replayed problems { code message }
  note { ${noteFields} } conflict { expectedVersion currentVersion current { ${noteFields} } expected { ${noteFields} } } } }`;
const log = `query ($class: RecordClass!, $id: ID!) { accessLog(recordClass: $class, recordId: $id, first: 20) {
  totalCount nodes { id actor actorRoles organisation operation purpose fields kind recordedAt } } }`;

interface Done {
  note?: unknown;
  apiKey?: unknown;
  conflict: unknown;
  problems: { code: string }[];
}

/** Either the field is closed to the caller, or the record is not there. */
function changedNothing(field: string) {
  return (reply: Reply): string | null => {
    const done = dataOf(reply)[field] as Done | null | undefined;
    if (!done) return null;
    const isRefused =
      (done.note ?? done.apiKey ?? done.conflict ?? null) === null && done.problems[0]?.code === 'NOT_FOUND';
    return isRefused ? null : `${field} was not refused as missing: ${reply.text.slice(0, 200)}`;
  };
}

let keys = 0;
const newKey = () => {
  keys += 1;
  return `isolation-${process.pid}-${keys}`;
};

/** Changes of what is another's, and questions about who touched it. */
export const changingWays: readonly Way[] = [
  {
    name: "withdrawing another's note",
    send: ({ theirs, random }) => ({
      body: {
        query: withdraw,
        variables: {
          input: {
            noteId: theirs.id,
            expectedVersion: random.between(0, 3),
            reason: 'Mine now.',
            idempotencyKey: newKey(),
          },
        },
      },
      check: changedNothing('withdrawFindingNote'),
    }),
  },
  {
    name: "the key of another's change",
    send: ({ theirs, random, planted }) => {
      const first = planted.notes.find(({ tenant, isWithdrawn }) => tenant === theirs.tenant && isWithdrawn) ?? theirs;
      const reason = `Not ${planted.canary(theirs.tenant)}`;
      const isSame = random.chance(0.5);
      return {
        body: {
          query: withdraw,
          variables: {
            input: {
              noteId: first.id,
              expectedVersion: 1,
              reason: isSame ? reason : 'Another.',
              idempotencyKey: `${first.withdrawnUnder}`,
            },
          },
        },
        // The same key twice with two reasons is refused for that, and says nothing of the note either.
        check: (reply) =>
          reply.text.includes('IDEMPOTENCY_KEY_REUSED') ? null : changedNothing('withdrawFindingNote')(reply),
      };
    },
  },
  {
    name: "ending another's key",
    send: ({ planted, theirs }) => {
      const key = planted.keys.find(({ tenant }) => tenant === theirs.tenant);
      return {
        body: {
          query: `mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { problems { code } credential apiKey { id name } conflict { current { name } } } }`,
          variables: {
            input: {
              apiKeyId: key?.id,
              expectedVersion: 0,
              expiresInDays: 5,
              overlapHours: 0,
              reason: 'Mine now.',
              idempotencyKey: newKey(),
            },
          },
        },
        check: (reply) =>
          /"credential":"/.test(reply.text) ? `the key of another was given away: ${reply.text.slice(0, 200)}` : null,
      };
    },
  },
  {
    name: "access log of another's record",
    send: ({ me, theirs, random, planted }) => {
      const key = planted.keys.find(({ tenant }) => tenant === theirs.tenant);
      const [recordClass, id] = random.pick([
        ['FINDING_NOTE', theirs.id],
        ['API_KEY', key?.id ?? ''],
        ['FINDING_REVIEW', random.pick(planted.reviews)],
        ['OWNER_MERGE_DECISION', random.pick(planted.decisions)],
      ] as const);
      return {
        body: { query: log, variables: { class: recordClass, id } },
        check: (reply) => {
          const found = (dataOf(reply)['accessLog'] as { totalCount: number } | null | undefined)?.totalCount ?? 0;
          return found === 0 || me.name === 'auditor' ? null : `${found} entries on a record of another are counted`;
        },
      };
    },
  },
  {
    name: 'list of keys',
    send: () => ({
      body: {
        query: '{ apiKeys(first: 50) { totalCount nodes { id name ownerId organisation roles publicPrefix } } }',
      },
    }),
  },
];
