import { counts, cursorAt, dataOf, noteFields, page, type Situation, seenBy, type Way } from './way';

const byId = `query ($id: ID!) { findingNote(id: $id) { ${noteFields} } }`;
const orders = ['NEWEST', 'OLDEST'] as const;

function isNothing(what: string) {
  return (data: unknown) =>
    data === null || data === undefined ? null : `${what} is answered: ${JSON.stringify(data)}`;
}

/** Asked for with an id, a list or a way through other records. */
export const readingWays: readonly Way[] = [
  {
    name: 'own by id',
    send: ({ me, mine, planted }) => ({
      body: { query: byId, variables: { id: mine?.id ?? '1' } },
      check: (reply) => {
        const note = dataOf(reply)['findingNote'] as { text: string | null; withdrawnReason: string | null } | null;
        if (!mine) return isNothing('a note')(note);
        const told = `${note?.text} ${note?.withdrawnReason}`;
        return told.includes(planted.canary(mine.tenant)) ? null : `${me.name} does not see its own note`;
      },
    }),
  },
  {
    name: 'by id',
    send: ({ theirs }) => ({
      body: { query: byId, variables: { id: theirs.id } },
      check: (reply) => isNothing('a note of another')(dataOf(reply)['findingNote']),
    }),
  },
  {
    name: 'by many ids at once',
    send: ({ theirs, mine, planted }) => {
      const some = planted.notes.filter(({ tenant }) => tenant === theirs.tenant).slice(0, 5);
      const fields = some.map(({ id }, at) => `n${at}: findingNote(id: ${id}) { ${noteFields} }`);
      return { body: { query: `{ own: findingNote(id: ${mine?.id ?? 1}) { text } ${fields.join(' ')} }` } };
    },
  },
  {
    name: 'list',
    send: ({ me, planted, random }) => ({
      body: { query: `{ findingNotes(first: ${random.between(1, 60)}, orderBy: ${random.pick(orders)}) { ${page} } }` },
      check: counts('findingNotes', seenBy(me, planted)),
    }),
  },
  {
    name: 'count',
    send: ({ me, planted }) => ({
      body: { query: '{ findingNotes(first: 1) { totalCount } }' },
      check: counts('findingNotes', seenBy(me, planted)),
    }),
  },
  {
    name: 'nested path',
    send: ({ random }) => ({
      body: {
        query: `{ findings(first: 7) { nodes { id notes(first: 9, orderBy: ${random.pick(orders)}) { ${page} } review { __typename } } } }`,
      },
    }),
  },
  {
    name: 'through a group',
    send: ({ random, planted }) => ({
      body: {
        query: `query ($id: ID!) { providerGroup(id: $id) { name findings(first: 9) { nodes { notes(first: 9) { ${page} } } } } }`,
        variables: { id: random.pick(planted.findings).groupId },
      },
    }),
  },
  {
    name: 'through a search',
    send: ({ random, planted }) => {
      const name = random.pick(planted.findings).groupName;
      const inside = `findings(first: 5) { nodes { notes(first: 5) { nodes { ${noteFields} } totalCount } } }`;
      const query = random.chance(0.5)
        ? `query ($text: String!) { providerGroups(first: 3, filter: { nameContains: $text }) { nodes { name ${inside} } } }`
        : `query ($text: String!) { settings(first: 3, filter: { ownerContains: $text }) { nodes { urn providerGroup { ${inside} } } } }`;
      return { body: { query, variables: { text: name.slice(0, 12) } } };
    },
  },
  {
    name: "paging with another's cursor",
    send: ({ theirs, random }) => {
      const order = random.pick(orders);
      const after = cursorAt(`finding-notes-${order.toLowerCase()}`, Number(theirs.id) + random.between(-1, 1));
      const query = `query ($after: String) { findingNotes(first: 9, after: $after, orderBy: ${order}) { ${page} }
        findings(first: 3) { nodes { notes(first: 3, after: $after, orderBy: ${order}) { ${page} } } } }`;
      return { body: { query, variables: { after } } };
    },
  },
  ...reviewWays(),
];

function reviewWays(): Way[] {
  const history = 'history(first: 5) { totalCount nodes { reason doneBy organisation action } }';
  return [
    {
      name: 'reviews as a list',
      send: ({ random }: Situation) => ({
        body: {
          query: `{ findingReviews(first: ${random.between(1, 7)}) { totalCount nodes { id status version ${history} finding { id notes(first: 3) { ${page} } } } } }`,
        },
      }),
    },
    {
      name: 'reviews on findings',
      send: () => ({
        body: {
          query: `{ findings(first: 7) { nodes { id review { __typename ... on FindingReview { id status ${history} } } } } }`,
        },
      }),
    },
    {
      name: 'decisions on owners',
      send: () => ({
        body: {
          query: `{ ownerMergeDecisions(first: 5) { totalCount nodes { id reason decidedBy } }
            ownerMergeProposals(first: 5) { nodes { id decision { __typename ... on OwnerMergeDecision { id reason decidedBy } } } } }`,
        },
      }),
    },
  ];
}
