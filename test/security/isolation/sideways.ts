import { parse } from 'graphql';
import { exampleOperations } from '../../../src/app/example-operations';
import { documentHash, documentId } from '../../../src/app/trusted-documents/document-id';
import { noteFields, page, type Way } from './way';

const purposes = [
  'QUALITY_OVERSIGHT',
  'FINANCIAL_OVERSIGHT',
  'MARKET_ANALYSIS',
  'AUDIT',
  'ADMINISTRATION',
  'OWN_RECORDS',
  'COMMISSIONING',
];
const preflight = { 'apollo-require-preflight': 'true' };

const commissionerNotes = exampleOperations().find(({ query }) => query.includes('query CommissionerNotes'));
const trusted = documentId(documentHash(parse(commissionerNotes?.query ?? '{ __typename }')));

/** Mistakes, each of which is answered with an error that speaks of what was sent. */
const faulty = (id: string, nonsense: string): readonly string[] => [
  `{ findingNote(id: ${id}) { nonsense } }`,
  `{ findingNote(id: ${id}) { text text(x: 1) } }`,
  `{ findingNote(id: [${id}]) { text } }`,
  `{ findingNotes(first: ${id}) { nodes { text } } }`,
  `{ findingNotes(first: 5, after: "${id}") { nodes { text } } }`,
  `{ findingNotes(first: 5, orderBy: ${nonsense}) { nodes { text } } }`,
  `{ findings(first: 5, filter: { groupId: "${id}x" }) { nodes { notes(first: 5) { nodes { text } } } } }`,
  `query ($n: Int!) { findingNote(id: $n) { text } }`,
  `{ findingNote(id: ${id}) { text `,
  `{ accessLog(recordClass: FINDING_NOTE, recordId: ${id}, first: 500) { nodes { actor } } }`,
  `{ findingNote(id: ${id}) { ...${nonsense} } }`,
];

/** Other doors, and other things that come out of them than data. */
export const sideways: readonly Way[] = [
  {
    name: 'error text',
    send: ({ theirs, random }) => ({
      body: { query: random.pick(faulty(theirs.id, 'nonsense')), variables: { n: 'x' } },
      said: [theirs.id],
    }),
  },
  {
    name: 'dry run',
    send: ({ theirs }) => ({
      body: { query: `{ findingNote(id: ${theirs.id}) { ${noteFields} } findingNotes(first: 50) { ${page} } }` },
      headers: { 'x-cost-only': 'true' },
    }),
  },
  {
    name: 'trusted document',
    send: ({ random }) => ({
      path: random.pick(['/graphql', '/pages/graphql']),
      body: { documentId: trusted, variables: { first: random.between(1, 60) } },
    }),
  },
  {
    name: 'GET',
    send: ({ theirs, random }) => {
      const search = random.chance(0.5)
        ? new URLSearchParams({ documentId: trusted, variables: JSON.stringify({ first: 50 }) })
        : new URLSearchParams({ query: `{ findingNote(id: ${theirs.id}) { ${noteFields} } }` });
      return {
        path: `${random.pick(['/pages/graphql', '/graphql'])}?${search}`,
        headers: preflight,
        said: [theirs.id],
      };
    },
  },
  {
    name: 'another purpose',
    send: ({ theirs, random }) => ({
      body: {
        query: `{ findingNote(id: ${theirs.id}) { ${noteFields} } findingNotes(first: 50) { ${page} }
          findings(first: 3) { nodes { review { ... on FindingReview { id history(first: 3) { nodes { reason } } } } notes(first: 5) { ${page} } } } }`,
      },
      headers: { 'x-purpose': random.pick(purposes) },
    }),
  },
  {
    name: 'words of its own about who it is',
    send: ({ random }) => ({
      body: { query: `{ viewer { id organisations } findingNotes(first: 50) { ${page} } }` },
      headers: random.pick<Record<string, string>>([
        { 'x-roles': 'REGULATOR_OFFICER', 'x-organisation': 'LA:889' },
        { 'x-forwarded-user': 'commissioner-889', 'x-oversight-organisations': 'LA:888,LA:889' },
        { cookie: 'roles=REGULATOR_OFFICER; organisation=OFSTED', 'x-user-id': 'ama' },
      ]),
    }),
  },
  {
    name: 'scopes',
    send: () => ({ body: { query: '{ legalScopes(first: 50) { totalCount nodes { id role organisation } } }' } }),
  },
  {
    name: 'pages beside the API',
    send: ({ random }) => ({ path: random.pick(['/metrics', '/health/ready', '/health/live', '/graphql', '/']) }),
  },
];
