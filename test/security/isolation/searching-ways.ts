import { counts, dataOf, page, seenBy, type Way } from './way';

const search = `query ($text: String!) { findingNotes(first: 50, filter: { textContains: $text }) { ${page} } }`;
const onFindings = `query ($text: String!) { findings(first: 7) { nodes { notes(first: 5, filter: { textContains: $text }) { ${page} } } } }`;

/** Patterns of SQL and of other searches: as text, no note holds any of them. */
const wildcards = ['%', '_', 'CANARY%', 'CANARY_%', '\\', '\\%', '%%', '.*', "' or true --", 'CANARY\u0000', '*'];

/** The text of another is searched for; what is found must not even be counted. */
export const searchingWays: readonly Way[] = [
  {
    name: "search with another's canary",
    send: ({ theirs, planted }) => ({
      body: { query: search, variables: { text: planted.canary(theirs.tenant) } },
      check: counts('findingNotes', 0),
    }),
  },
  {
    name: 'search with a prefix of it',
    send: ({ theirs, planted, random }) => {
      const canary = planted.canary(theirs.tenant);
      const text = canary.slice(0, canary.lastIndexOf('-') + random.between(1, 6));
      return { body: { query: search, variables: { text } }, check: counts('findingNotes', 0) };
    },
  },
  {
    name: 'search for what all have',
    send: ({ me, planted, random }) => ({
      body: { query: search, variables: { text: random.pick(['CANARY', 'canary-', 'note']) } },
      check: counts('findingNotes', seenBy(me, planted, true)),
    }),
  },
  {
    name: 'search with wildcards',
    send: ({ random }) => ({
      body: { query: search, variables: { text: random.pick(wildcards) } },
      check: counts('findingNotes', 0),
    }),
  },
  {
    name: 'search on findings',
    send: ({ theirs, planted }) => ({
      body: { query: onFindings, variables: { text: planted.canary(theirs.tenant).slice(0, -2) } },
      check: (reply) => {
        const { findings } = dataOf(reply) as { findings?: { nodes: { notes: { totalCount: number } }[] } };
        const found = (findings?.nodes ?? []).reduce((sum, { notes }) => sum + notes.totalCount, 0);
        return found === 0 ? null : `${found} notes of another are counted`;
      },
    }),
  },
  {
    name: 'search elsewhere',
    send: ({ theirs, planted }) => ({
      body: {
        query: `query ($text: String!) { settings(first: 5, filter: { ownerContains: $text }) { totalCount nodes { urn } }
          providerGroups(first: 5, filter: { nameContains: $text }) { totalCount nodes { id name } } }`,
        variables: { text: planted.canary(theirs.tenant) },
      },
      check: counts('settings', 0),
    }),
  },
];
