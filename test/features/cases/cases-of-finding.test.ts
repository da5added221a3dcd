import { answerOver } from '../../support/answer-over';
import { demoDay } from '../../support/service';
import { askedNation, newKey } from '../finding-reviews/support/asking';
import { people } from '../matters/support/given-road';

const nation = askedNation();
const answer = answerOver(() => nation.database);

const source = `query ($first: Int!) { findings(first: $first) { nodes { id sentence providerGroup { id }
  cases(first: 5) { totalCount nodes { id title stateTitle } } } } }`;
const open = `mutation ($input: CaseStepInput!) { takeCaseStep(input: $input) { matter { id } problems { code } } }`;

async function opened(findingId: string, groupId: string): Promise<string> {
  const input = {
    step: 'OPEN_CASE',
    on: demoDay,
    reason: 'It was found.',
    idempotencyKey: newKey(),
    expectedVersion: 0,
    opening: { title: 'A case', groupId },
    particulars: { why: 'It was found.', links: [{ kind: 'FINDING', target: findingId }] },
  };
  return (await nation.ask(people.officer, open, { input })).takeCaseStep.matter.id;
}

it('leads from a finding to the cases that point at it, newest first, by the same statements for any number', async () => {
  const before = await answer(people.officer, source, { first: 1 }, demoDay);
  const [finding] = (await nation.ask(people.officer, source, { first: 1 })).findings.nodes;
  expect(finding.cases).toEqual({ totalCount: 0, nodes: [] });
  const ids = [await opened(finding.id, finding.providerGroup.id), await opened(finding.id, finding.providerGroup.id)];
  const after = await answer(people.officer, source, { first: 10 }, demoDay);
  const { findings } = after.result.data as { findings: { nodes: (typeof finding)[] } };
  expect(findings.nodes[0].cases).toMatchObject({ totalCount: 2, nodes: [{ id: ids[1] }, { id: ids[0] }] });
  expect(findings.nodes.length).toBeGreaterThan(1);
  // One statement more, for the cases that are there now.
  expect(after.statements.length).toBe(before.statements.length + 1);
  const ladder = 'query ($id: ID!) { matter(id: $id) { escalation { items(first: 5) { nodes { rung title on } } } } }';
  const { matter } = await nation.ask(people.officer, ladder, { id: ids[0] });
  expect(matter.escalation.items.nodes).toEqual([{ rung: 'FINDING', title: finding.sentence, on: demoDay }]);
});

it('shows a council the finding, and no case', async () => {
  const { findings } = await nation.ask(people.council, source, { first: 1 });
  expect(findings.nodes[0].cases).toEqual({ totalCount: 0, nodes: [] });
});
