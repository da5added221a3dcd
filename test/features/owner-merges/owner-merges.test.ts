import { refreshEverything } from '../../../src/app/refresh-everything';
import type { Caller } from '../../../src/domain/access/caller';
import { applyMerges, followDecisions, pendingMerges } from '../../../src/features/owner-merges/apply-merges';
import { refreshProviderGroups } from '../../../src/features/provider-groups/refresh-provider-groups';
import { refreshNow } from '../../../src/features/publications/refresh-pending';
import { revertImport } from '../../../src/features/publications/revert-import';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { askedOver, laidDownScopes, newKey, people } from '../finding-reviews/support/asking';
import { importInto } from '../publications/support/import-into';
import { givenRegister, type PublishedProvider } from '../publications/support/published-files';
import { everythingIn, factsIn } from '../publications/support/state';

const { officer, analyst, northCouncil, auditor } = people;
const today = '2021-06-01';

/** Three spellings of one owner, as a person sees, and two owners that only look alike. */
const alderbrook = ['Alderbrook Care Ltd', 'Alderbrooke Care Ltd', 'Alderbrookes Care Ltd'] as const;
const twins = ['Fernhollow Homes Ltd', 'Fernhallow Homes Ltd'] as const;

const in2020: PublishedProvider[] = [
  { urn: 'SC000001', owner: alderbrook[0] },
  { urn: 'SC000002', owner: alderbrook[1] },
  { urn: 'SC000003', owner: twins[0] },
  { urn: 'SC000004', owner: twins[1] },
];
/** The second home's owner is spelt as the first's a year later; a third spelling comes. */
const in2021: PublishedProvider[] = [
  { urn: 'SC000001', owner: alderbrook[0] },
  { urn: 'SC000002', owner: alderbrook[0] },
  { urn: 'SC000003', owner: twins[0] },
  { urn: 'SC000004', owner: twins[1] },
  { urn: 'SC000005', owner: alderbrook[2] },
];

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  await laidDownScopes(database);
  await importInto(database, givenRegister(2020, in2020));
  await importInto(database, givenRegister(2021, in2021));
});

const api = askedOver(() => database);

const decisionFields = 'id firstKey secondKey decision version reason decidedBy isApplied';
const payload = `replayed problems { code path message help } decision { ${decisionFields} }
  conflict { expectedVersion currentVersion expected { ${decisionFields} } current { ${decisionFields} } }`;

interface Proposal {
  id: string;
  firstName: string;
  secondName: string;
  decision: Record<string, unknown> | null;
}

async function proposals(caller: Caller = officer, filter = ''): Promise<Proposal[]> {
  const source = `{ ownerMergeProposals(first: 100${filter}) { totalCount nodes { id firstName secondName decision {
    __typename ... on OwnerMergeDecision { ${decisionFields} } ... on Redacted { sensitivity } } } } }`;
  const { ownerMergeProposals } = await api.ask(caller, source, {}, today);
  expect(ownerMergeProposals.nodes).toHaveLength(ownerMergeProposals.totalCount);
  return ownerMergeProposals.nodes;
}

async function proposalOf(...names: readonly string[]): Promise<string> {
  const found = (await proposals()).find(({ firstName, secondName }) =>
    [firstName, secondName].every((name) => names.includes(name)),
  );
  if (!found) throw new Error(`${names.join(' and ')} are not proposed.`);
  return found.id;
}

async function decide(
  proposalId: string,
  decision: string,
  more: Record<string, unknown> = {},
  caller: Caller = officer,
) {
  const source = `mutation ($input: DecideOwnerMergeInput!) { done: decideOwnerMerge(input: $input) { ${payload} } }`;
  const input = {
    proposalId,
    decision,
    expectedVersion: 0,
    reason: 'Seen at Companies House.',
    idempotencyKey: newKey(),
    ...more,
  };
  return (await api.ask(caller, source, { input }, today)).done;
}

async function withdraw(decisionId: string, expectedVersion = 1) {
  const source = `mutation ($input: WithdrawOwnerMergeDecisionInput!) { done: withdrawOwnerMergeDecision(input: $input) { ${payload} } }`;
  const input = { decisionId, expectedVersion, reason: 'It was a mistake.', idempotencyKey: newKey() };
  return (await api.ask(officer, source, { input }, today)).done;
}

function apply(): Promise<boolean> {
  return applyMerges(database, refreshProviderGroups);
}

/** Each group with its settings, by name. */
async function groups(): Promise<Record<string, string[]>> {
  const source = '{ providerGroups(first: 100) { nodes { name settings(first: 100) { nodes { urn } } } } }';
  const { providerGroups } = await api.ask(officer, source, {}, today);
  return Object.fromEntries(
    providerGroups.nodes.map(({ name, settings }: { name: string; settings: { nodes: { urn: string }[] } }) => [
      name,
      settings.nodes.map(({ urn }) => urn),
    ]),
  );
}

const apart = {
  [alderbrook[0]]: ['SC000001', 'SC000002'],
  [alderbrook[2]]: ['SC000005'],
  [twins[1]]: ['SC000004'],
  [twins[0]]: ['SC000003'],
};

describe('one owner under two names', () => {
  it('has one group once someone decided so, which goes by the first of the names in alphabetical order', async () => {
    expect(await groups()).toEqual(apart);
    const done = await decide(await proposalOf(alderbrook[1], alderbrook[2]), 'SAME_OWNER');
    expect(done).toMatchObject({
      problems: [],
      conflict: null,
      decision: { decision: 'SAME_OWNER', version: 1, isApplied: false },
    });
    expect(await groups()).toEqual(apart);
    expect(await pendingMerges(database)).toBe(true);
    expect(await apply()).toBe(true);
    expect(await pendingMerges(database)).toBe(false);
    expect(await apply()).toBe(false);
    const { [alderbrook[2]]: _, ...others } = apart;
    expect(await groups()).toEqual({ ...others, [alderbrook[1]]: ['SC000005'] });
  });

  it('is found by any of its names, and by none as a second group', async () => {
    await decide(await proposalOf(alderbrook[0], alderbrook[1]), 'SAME_OWNER');
    await decide(await proposalOf(alderbrook[1], alderbrook[2]), 'SAME_OWNER', {}, analyst);
    await apply();
    expect(await groups()).toEqual({
      [alderbrook[0]]: ['SC000001', 'SC000002', 'SC000005'],
      [twins[1]]: ['SC000004'],
      [twins[0]]: ['SC000003'],
    });
    const source = 'query ($name: String) { providerGroup(ownerName: $name) { name publishedNames } }';
    for (const name of [...alderbrook, 'ALDERBROOKE CARE LIMITED']) {
      const { providerGroup } = await api.ask(officer, source, { name }, today);
      expect(providerGroup).toEqual({ name: alderbrook[0], publishedNames: [...alderbrook].sort() });
    }
  });

  it('keeps a setting without a break where only the name on it changed', async () => {
    await decide(await proposalOf(alderbrook[0], alderbrook[1]), 'SAME_OWNER');
    await apply();
    const source = `query ($name: String) { providerGroup(ownerName: $name) { timeline(first: 100) { nodes { kind setting { urn } } } } }`;
    const { providerGroup } = await api.ask(officer, source, { name: alderbrook[0] }, today);
    const events = providerGroup.timeline.nodes.map(
      ({ kind, setting }: { kind: string; setting: { urn: string } }) => `${kind} ${setting.urn}`,
    );
    expect(events.sort()).toEqual(['SETTING_JOINED SC000001', 'SETTING_JOINED SC000002']);
  });

  it('has its groups apart again when the decision is withdrawn, to the last row', async () => {
    const before = await factsIn(database);
    const proposal = await proposalOf(alderbrook[1], alderbrook[2]);
    const { decision } = await decide(proposal, 'SAME_OWNER');
    await apply();
    expect(await factsIn(database)).not.toEqual(before);
    const done = await withdraw(decision.id);
    expect(done.decision).toMatchObject({ decision: null, version: 2, reason: 'It was a mistake.', isApplied: false });
    await apply();
    expect(await factsIn(database)).toEqual(before);
    const again = await decide(proposal, 'DIFFERENT_OWNERS', { expectedVersion: 2 });
    expect(again.decision).toMatchObject({ id: decision.id, decision: 'DIFFERENT_OWNERS', version: 3 });
  });
});

describe('two owners with like names', () => {
  it('are off the list of what is to be decided, and their groups stay as they are', async () => {
    const id = await proposalOf(...twins);
    const all = (await proposals()).length;
    await decide(id, 'DIFFERENT_OWNERS');
    await apply();
    expect(await groups()).toEqual(apart);
    const open = await proposals(officer, ', filter: { decided: false }');
    expect(open).toHaveLength(all - 1);
    expect(open.map((proposal) => proposal.id)).not.toContain(id);
    const [decided] = await proposals(officer, ', filter: { decided: true }');
    expect(decided).toMatchObject({ id, decision: { decision: 'DIFFERENT_OWNERS', decidedBy: 'officer' } });
  });
});

describe('a decision', () => {
  it('outlives every refresh, and an import that is taken back and read again', async () => {
    await decide(await proposalOf(alderbrook[1], alderbrook[2]), 'SAME_OWNER');
    await decide(await proposalOf(...twins), 'DIFFERENT_OWNERS');
    await apply();
    const [merged, facts] = [await groups(), await factsIn(database)];
    await refreshNow(database, refreshEverything);
    const everything = await everythingIn(database);
    await database.transaction((tx) => followDecisions(tx, refreshProviderGroups));
    expect(await everythingIn(database)).toEqual(everything);
    for (const runId of [2, 1]) await revertImport(database, runId, refreshEverything);
    expect(await groups()).toEqual({});
    await importInto(database, givenRegister(2021, in2021));
    await importInto(database, givenRegister(2020, in2020));
    expect(await groups()).toEqual(merged);
    expect(await factsIn(database)).toEqual(facts);
    expect(await proposals(officer, ', filter: { decided: true }')).toHaveLength(2);
  });

  it('is withdrawn also when the pair is no longer proposed', async () => {
    const { decision } = await decide(await proposalOf(...twins), 'SAME_OWNER');
    await database.query({ text: 'delete from owner_merge_proposal' });
    const { ownerMergeDecisions } = await api.ask(
      officer,
      '{ ownerMergeDecisions(first: 5) { totalCount nodes { id } } }',
      {},
      today,
    );
    expect(ownerMergeDecisions).toEqual({ totalCount: 1, nodes: [{ id: decision.id }] });
    expect((await withdraw(decision.id)).decision).toMatchObject({ decision: null });
  });

  it('is refused where it contradicts what stands, with the way out', async () => {
    await decide(await proposalOf(alderbrook[0], alderbrook[1]), 'SAME_OWNER');
    await decide(await proposalOf(alderbrook[1], alderbrook[2]), 'SAME_OWNER');
    await database.query({
      text: `insert into owner_merge_proposal (first_owner_id, second_owner_id, similarity, reason)
        select least(a.id, b.id), greatest(a.id, b.id), 0.9, 'Planted.' from owner a, owner b
        where a.display_name = $1 and b.display_name = $2 on conflict do nothing`,
      values: [alderbrook[0], alderbrook[2]],
    });
    const refused = await decide(await proposalOf(alderbrook[0], alderbrook[2]), 'DIFFERENT_OWNERS');
    expect(refused).toMatchObject({
      decision: null,
      problems: [{ code: 'CONTRADICTS_A_DECISION', help: expect.stringContaining('Withdraw') }],
    });
  });

  it('made before yours is shown with what you expected', async () => {
    const id = await proposalOf(...twins);
    await decide(id, 'SAME_OWNER');
    const late = await decide(id, 'DIFFERENT_OWNERS');
    expect(late.conflict).toMatchObject({
      expectedVersion: 0,
      currentVersion: 1,
      expected: null,
      current: { decision: 'SAME_OWNER', version: 1 },
    });
    const informed = await decide(id, 'DIFFERENT_OWNERS', { expectedVersion: 1 });
    expect(informed.problems).toMatchObject([{ code: 'ALREADY_DECIDED' }]);
  });

  it('of twelve who decide at once is that of one', async () => {
    const id = await proposalOf(...twins);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => decide(id, n % 2 === 0 ? 'SAME_OWNER' : 'DIFFERENT_OWNERS')),
    );
    expect(answers.filter(({ decision }) => decision !== null)).toHaveLength(1);
    expect(answers.filter(({ conflict }) => conflict?.currentVersion === 1)).toHaveLength(11);
  });

  it.each(['999999999', 'x', ''])('on the proposal %j is one on nothing', async (id) => {
    expect((await decide(id, 'SAME_OWNER')).problems).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'proposalId'] },
    ]);
    expect((await withdraw(id)).problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'decisionId'] }]);
  });

  it('is withheld from others, and so is whether there is one; its effect is open', async () => {
    const id = await proposalOf(...twins);
    const before = await proposals(northCouncil);
    await decide(id, 'SAME_OWNER');
    await apply();
    expect(await proposals(northCouncil)).toEqual(before);
    expect(before[0]?.decision).toEqual({ __typename: 'Redacted', sensitivity: 'OFFICIAL' });
    expect(await proposals(northCouncil, ', filter: { decided: true }')).toEqual([]);
    expect(await proposals(northCouncil, ', filter: { decided: false }')).toEqual(before);
    const source = 'mutation ($input: DecideOwnerMergeInput!) { decideOwnerMerge(input: $input) { replayed } }';
    const input = { proposalId: id, decision: 'SAME_OWNER', expectedVersion: 0, reason: 'x', idempotencyKey: newKey() };
    for (const caller of [northCouncil, auditor]) {
      const { errors } = await api.answer(caller, source, { input }, today);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      const read = await api.answer(caller, '{ ownerMergeDecisions(first: 1) { totalCount } }', {}, today);
      expect(read.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    const source2 = 'query ($name: String) { providerGroup(ownerName: $name) { name } }';
    const { providerGroup } = await api.ask(northCouncil, source2, { name: twins[0] }, today);
    expect(providerGroup).toEqual({ name: twins[1] });
  });

  it('is in the audit, and the groups that follow are not the login of requests to change', async () => {
    const { decision } = await decide(await proposalOf(...twins), 'SAME_OWNER');
    await withdraw(decision.id);
    const audited = await database.query({
      text: `select operation, reason from audit_entry where record_class = 'OWNER_MERGE_DECISION' and kind = 'WRITE' order by id`,
    });
    expect(audited).toEqual([
      { operation: 'decideOwnerMerge', reason: 'Seen at Companies House.' },
      { operation: 'withdrawOwnerMergeDecision', reason: 'It was a mistake.' },
    ]);
    const asApi = { settings: { role: 'oversight_api' } };
    for (const text of [
      'update owner_merge_decision set applied_version = 1',
      'delete from group_membership',
      'delete from owner_merge_event',
    ]) {
      await expect(database.transaction((tx) => tx.query({ text }), asApi)).rejects.toThrow('permission denied');
    }
  });
});
