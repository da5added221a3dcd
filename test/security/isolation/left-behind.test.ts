import { people } from '../../support/people';
import { servedNation } from '../../support/service';
import { settled } from '../../support/settled';

const service = servedNation();

/** The first field is refused to the caller, which leaves no answer, while the others still ask the database. */
const brokenOff = [
  '{ findingNotes(first: 1) { totalCount } findings(first: 5) { nodes { review { __typename } providerGroup { name } } } }',
  '{ legalScopes(first: 1) { totalCount } ownerMergeProposals(first: 5) { nodes { decision { __typename } } } }',
  '{ findings(first: 5) { nodes { notes(first: 1) { totalCount } review { __typename } powers { code } settings(first: 5) { nodes { setting { urn } } } } } }',
];

describe('a request whose answer was made before all of it had asked', () => {
  it.each(brokenOff)('leaves no transaction behind: %s', async (query) => {
    await Promise.all(Array.from({ length: 40 }, () => service.ask(query)));
    expect(await settled(service)).toMatchObject({ inUse: 0, waiting: 0 });
    expect(service.faults).toEqual([]);
  });

  it('holds nobody else up', async () => {
    await Promise.all(brokenOff.flatMap((query) => Array.from({ length: 20 }, () => service.ask(query))));
    const { data } = await service.ask('{ findingNotes(first: 1) { totalCount } }', {}, { as: people.officer });
    expect(data.findingNotes.totalCount).toBe(0);
  });
});

describe('a field that is one of several types', () => {
  const decisions =
    '{ ownerMergeProposals(first: 1) { nodes { id decision { __typename ... on OwnerMergeDecision { reason } } } } }';

  it('is answered as what it is, in a list that may hold nothing in its place', async () => {
    const told = await service.ask(decisions);
    expect(told.errors).toBeUndefined();
    expect(told.data.ownerMergeProposals.nodes[0].decision).toEqual({ __typename: 'Redacted' });
    const [{ id }] = told.data.ownerMergeProposals.nodes;
    const decide =
      'mutation ($input: DecideOwnerMergeInput!) { done: decideOwnerMerge(input: $input) { problems { code } } }';
    const input = {
      proposalId: id,
      decision: 'DIFFERENT_OWNERS',
      expectedVersion: 0,
      reason: 'Two.',
      idempotencyKey: 'one-of-1',
    };
    await service.ask(decide, { input }, { as: people.analyst });
    const { data } = await service.ask(decisions, {}, { as: people.analyst });
    expect(data.ownerMergeProposals.nodes[0].decision).toEqual({ __typename: 'OwnerMergeDecision', reason: 'Two.' });
  });

  it('is asked for once', async () => {
    const { statements } = await service.ask(
      '{ findings(first: 1) { nodes { review { ... on FindingReview { id } } } } }',
      {},
      { as: people.officer },
    );
    expect(statements.filter((text) => text.includes('caller_scopes'))).toHaveLength(1);
  });
});
