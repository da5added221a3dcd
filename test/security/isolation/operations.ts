import { exampleOperations } from '../../../src/app/example-operations';

export interface AskedOperation {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

const examples: readonly AskedOperation[] = exampleOperations()
  .filter(({ query }) => /^\s*query\b/m.test(query))
  .map(({ name, query, variables }) => ({ name, query, variables: JSON.parse(variables) }));

const note = 'id text version lane organisation createdAt writtenBy';
const notes = `totalCount edges { cursor } nodes { ${note} } pageInfo { hasNextPage endCursor }`;
const review =
  'review { __typename ... on Redacted { reason howToRequest sensitivity } ... on FindingReview { id status version } }';

/** What people outside the regulator's lane ask, from every side of a finding, a group and a setting. */
const own = [
  'viewer { id organisation organisations roles purpose }',
  'findings(first: 100) { totalCount nodes { id rank sentence strength } }',
  `findings(first: 100) { totalCount edges { cursor node { id ${review} } } }`,
  `findings(first: 100) { nodes { id notes(first: 50) { ${notes} } } }`,
  `findings(first: 100) { nodes { id notes(first: 50, orderBy: OLDEST) { ${notes} } } }`,
  `findings(first: 100) { nodes { id notes(first: 50, filter: { textContains: "draft" }) { ${notes} } } }`,
  'findings(first: 100) { nodes { notes(first: 1) { totalCount } } }',
  `findings(first: 2) { nodes { providerGroup { id findings(first: 5) { totalCount nodes { id ${review} } } } } }`,
  `findingNotes(first: 100) { ${notes} }`,
  `findingNotes(first: 100, orderBy: OLDEST) { ${notes} }`,
  `findingNotes(first: 100, filter: { textContains: "draft" }) { ${notes} }`,
  `findingNotes(first: 1) { ${notes} }`,
  'findingNotes(first: 1) { totalCount }',
  'findingReviews(first: 100) { totalCount nodes { id status } }',
  'ownerMergeDecisions(first: 100) { totalCount nodes { id } }',
  'ownerMergeProposals(first: 100) { totalCount nodes { id firstName secondName decision { __typename } } }',
  'ownerMergeProposals(first: 100, filter: { decided: true }) { totalCount nodes { id } }',
  'ownerMergeProposals(first: 100, filter: { decided: false }) { totalCount nodes { id } }',
  'apiKeys(first: 100) { totalCount nodes { id name } }',
  'accessLog(recordClass: FINDING_NOTE, recordId: "2", first: 100) { totalCount nodes { id } }',
  'accessLog(recordClass: FINDING_REVIEW, recordId: "1", first: 100) { totalCount nodes { id } }',
  'legalScopes(first: 5) { totalCount }',
  'detectionRun { id asOf computedAt groupsConsidered settingsConsidered }',
  'indicators { id }',
  'importRuns(first: 5) { totalCount nodes { id } }',
  'settings(first: 5) { totalCount nodes { urn providerGroup { id name } } }',
  'settings(first: 5, filter: { ownerContains: "draft" }) { totalCount }',
  'providerGroups(first: 5, orderBy: NAME) { totalCount nodes { id name findings(first: 3) { totalCount } } }',
  'providerGroups(first: 5, filter: { nameContains: "draft" }) { totalCount }',
  'inspections(first: 5) { totalCount nodes { id } }',
].map((selection, at) => ({ name: `own ${at}`, query: `{ ${selection} }`, variables: {} }));

/** Reads, none of which asks for what is left of a budget. */
export const outsideOperations: readonly AskedOperation[] = [...examples, ...own];
