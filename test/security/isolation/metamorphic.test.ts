import { commissionerOf, people, providerOf } from '../../support/people';
import { servedNation } from '../../support/service';
import type { Person } from '../../support/test-issuer';
import { outsideOperations } from './operations';

const service = servedNation();

/** Every byte but the number and the moment of the request, and what is left of the budget. */
async function answers(person: Person | null): Promise<string[]> {
  const became: string[] = [];
  for (const { name, query, variables } of outsideOperations) {
    const { text, status, headers } = await service.ask(query, variables, person ? { as: person } : {});
    const kept = [...headers].filter(
      ([header]) => !/^(date|x-request-id|content-length|connection|keep-alive)$/.test(header),
    );
    became.push(`${name} ${status} ${JSON.stringify(kept)} ${text.replace(/"remaining":\d+/g, '')}`);
  }
  return became;
}

async function change(person: Person, query: string, input: Record<string, unknown>): Promise<void> {
  const { data, text } = await service.ask(query, { input: { reason: 'Draft.', ...input } }, { as: person });
  if (data.done.problems.length > 0) throw new Error(text);
}

const write =
  'mutation ($input: WriteFindingNoteInput!) { done: writeFindingNote(input: $input) { problems { code } } }';
const act = (action: string) =>
  `mutation ($input: FindingActionInput!) { done: ${action}(input: $input) { problems { code } } }`;

interface OutsideSeen {
  findings: { nodes: { id: string; providerGroup: { id: string } }[] };
  ownerMergeProposals: { nodes: { id: string }[] };
}

describe('a draft of the regulator', () => {
  it('changes no byte of what the public, a council or the provider itself is answered', async () => {
    const { data } = await service.ask<OutsideSeen>(
      '{ findings(first: 9) { nodes { id providerGroup { id } } } ownerMergeProposals(first: 1) { nodes { id } } }',
    );
    const [finding] = data.findings.nodes;
    const [proposal] = data.ownerMergeProposals.nodes;
    const outsiders = [
      null,
      commissionerOf('888'),
      providerOf(Number(finding?.providerGroup.id)),
      people.administrator,
    ];
    await change(commissionerOf('888'), write, { findingId: finding?.id, text: 'Ours.', idempotencyKey: 'meta-own-1' });
    const before = await Promise.all(outsiders.map(answers));
    await change(people.officer, write, { findingId: finding?.id, text: 'A draft.', idempotencyKey: 'meta-note-1' });
    await change(people.analyst, write, { findingId: finding?.id, text: 'A draft.', idempotencyKey: 'meta-note-2' });
    for (const [at, action] of ['acknowledgeFinding', 'explainFinding', 'escalateFinding', 'clearFinding'].entries()) {
      await change(people.officer, act(action), {
        findingId: finding?.id,
        expectedVersion: at,
        idempotencyKey: `meta-act-${at}`,
      });
    }
    await change(
      people.analyst,
      'mutation ($input: DecideOwnerMergeInput!) { done: decideOwnerMerge(input: $input) { problems { code } } }',
      { proposalId: proposal?.id, decision: 'DIFFERENT_OWNERS', expectedVersion: 0, idempotencyKey: 'meta-merge-1' },
    );
    const after = await Promise.all(outsiders.map(answers));
    expect(outsideOperations.length).toBeGreaterThanOrEqual(40);
    expect(after).toEqual(before);
  }, 120_000);
});
