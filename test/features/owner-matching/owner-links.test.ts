import type { Caller } from '../../../src/domain/access/caller';
import { applyOwnerLinks, pendingOwnerLinks } from '../../../src/features/owner-matching/apply-owner-links';
import { refreshOwnerLinks } from '../../../src/features/owner-matching/refresh-owner-links';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { OwnershipBuilder } from '../../support/ownership';
import { askedOver, laidDownScopes, newKey, people } from '../finding-reviews/support/asking';
import { givenOwners, withMatchingTables } from './support/given-matching';

const { officer, analyst, northCouncil, auditor } = people;

let database: Database;
let owners: Map<string, number>;
let parties: Record<'exact' | 'holding' | 'near', number>;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  await withMatchingTables(database);
  await laidDownScopes(database);
  const ownership = new OwnershipBuilder(database);
  parties = {
    exact: await ownership.entity('Penfold Care Limited', { identifiers: { 'GB-COH': '02222222' } }),
    holding: await ownership.entity('Penfold Care Holdings Limited', { identifiers: { 'GB-COH': '04444444' } }),
    near: await ownership.entity('Bramwick House Limited', { identifiers: { 'GB-COH': '05555555' } }),
  };
  owners = await givenOwners(database, [
    { text: 'Penfold Care Ltd' },
    { text: 'Bramwik House' },
    { text: 'Nobody Else Ltd' },
  ]);
  await database.transaction((tx) => refreshOwnerLinks(tx));
});

const api = askedOver(() => database);
const exactOwner = () => String(owners.get('penfold care ltd'));
const nearOwner = () => String(owners.get('bramwik house'));

const decisionFields = 'id ownerKey scheme identifier decision version reason decidedBy isApplied';
const payload = `replayed problems { code path message help } decision { ${decisionFields} }
  conflict { expectedVersion currentVersion expected { decision version } current { decision version } }`;

async function links(caller: Caller = officer, filter = '') {
  const source = `{ ownerLinks(first: 10${filter}) { totalCount nodes { ownerName companyName companyNumber basis basisInWords } } }`;
  return (await api.ask(caller, source)).ownerLinks.nodes;
}

async function proposals(filter = '') {
  const source = `{ ownerLinkProposals(first: 10${filter}) { totalCount pageInfo { endCursor } nodes { ownerName companyName companyNumber
    comparedName score rank signals { code points inWords } decision { ${decisionFields} } } } }`;
  const { ownerLinkProposals } = await api.ask(officer, source);
  expect(ownerLinkProposals.nodes).toHaveLength(ownerLinkProposals.totalCount);
  return ownerLinkProposals.nodes;
}

function input(ownerId: string, partyId: number | string, decision: string, more: Record<string, unknown> = {}) {
  const reason = 'Seen at Companies House.';
  return { ownerId, partyId: String(partyId), decision, expectedVersion: 0, reason, idempotencyKey: newKey(), ...more };
}

async function decide(given: ReturnType<typeof input>, caller: Caller = officer) {
  const source = `mutation ($input: DecideOwnerLinkInput!) { done: decideOwnerLink(input: $input) { ${payload} } }`;
  return (await api.ask(caller, source, { input: given })).done;
}

async function withdraw(decisionId: string, expectedVersion = 1) {
  const source = `mutation ($input: WithdrawOwnerLinkDecisionInput!) { done: withdrawOwnerLinkDecision(input: $input) { ${payload} } }`;
  const given = { decisionId, expectedVersion, reason: 'It was a mistake.', idempotencyKey: newKey() };
  return (await api.ask(officer, source, { input: given })).done;
}

let refreshes = 0;
function apply(): Promise<boolean> {
  return applyOwnerLinks(database, async () => {
    refreshes += 1;
  });
}

describe('which company a published owner is', () => {
  const exact = {
    ownerName: 'Penfold Care Ltd',
    companyName: 'Penfold Care Limited',
    companyNumber: '02222222',
    basis: 'EXACT_UNIQUE_NAME',
    basisInWords: 'This company alone had exactly this name while the owner was published.',
  };

  it('is open, with what it rests on', async () => {
    expect(await links(northCouncil)).toEqual([exact]);
    expect(await links(northCouncil, ', filter: { basis: DECISION }')).toEqual([]);
    expect(await links(northCouncil, `, filter: { partyId: "${parties.exact}" }`)).toEqual([exact]);
    expect(await links(northCouncil, `, filter: { ownerId: "${nearOwner()}" }`)).toEqual([]);
  });

  it('is proposed where it is not certain, each signal with its points and in words', async () => {
    const [proposal, ...others] = await proposals();
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({ ownerName: 'Bramwik House', companyNumber: '05555555', rank: 1, decision: null });
    const points = proposal.signals.map((signal: { points: number }) => signal.points);
    expect(points.reduce((sum: number, one: number) => sum + one, 0)).toBe(proposal.score);
    expect(proposal.signals.map(({ code }: { code: string }) => code)).toContain('TYPING');
  });

  it('is what a person decides, once the links follow, and again what it was when that is withdrawn', async () => {
    const done = await decide(input(nearOwner(), parties.near, 'LINKED'));
    const expected = {
      ownerKey: 'bramwik house',
      scheme: 'GB-COH',
      identifier: '05555555',
      decision: 'LINKED',
      version: 1,
    };
    expect(done).toMatchObject({ problems: [], conflict: null, decision: { ...expected, isApplied: false } });
    expect(await links()).toEqual([exact]);
    expect(await pendingOwnerLinks(database)).toBe(true);
    refreshes = 0;
    expect([await apply(), await apply(), refreshes]).toEqual([true, false, 1]);
    expect(await links(officer, ', filter: { basis: DECISION }')).toMatchObject([{ companyNumber: '05555555' }]);
    const [proposal] = await proposals(', filter: { decided: true }');
    expect(proposal.decision).toMatchObject({ ...expected, isApplied: true });
    expect(await proposals(', filter: { decided: false }')).toEqual([]);
    expect((await withdraw(done.decision.id)).decision).toMatchObject({ decision: null, version: 2 });
    await apply();
    expect(await links()).toEqual([exact]);
  });

  it('is not what a person rejected, however equal the name; it is proposed then, and nothing in its stead', async () => {
    await decide(input(exactOwner(), parties.exact, 'NOT_LINKED'), analyst);
    await apply();
    expect(await links()).toEqual([]);
    expect(await proposals(`, filter: { ownerId: "${exactOwner()}", decided: true }`)).toMatchObject([
      { companyNumber: '02222222', decision: { decision: 'NOT_LINKED' } },
    ]);
  });

  it('may be a company that nobody proposed', async () => {
    await decide(input(String(owners.get('nobody else ltd')), parties.holding, 'LINKED'));
    await apply();
    expect(await links(officer, ', filter: { basis: DECISION }')).toMatchObject([{ ownerName: 'Nobody Else Ltd' }]);
  });
});

describe('a decision on an owner and a company', () => {
  it('outlives a refresh of everything, and owners and companies that come again under other numbers of ours', async () => {
    await decide(input(nearOwner(), parties.near, 'LINKED'));
    await apply();
    await database.query({
      text: `update party_identifier set party_id = $1 where identifier = '05555555'`,
      values: [parties.holding],
    });
    await database.transaction((tx) => refreshOwnerLinks(tx));
    const rows = await database.query({
      text: `select party_id as "partyId" from owner_company where basis = 'DECISION'`,
    });
    expect(rows).toEqual([{ partyId: parties.holding }]);
  });

  it('is refused beside another company that the owner is decided to be', async () => {
    await decide(input(nearOwner(), parties.near, 'LINKED'));
    const refused = await decide(input(nearOwner(), parties.holding, 'LINKED'));
    expect(refused).toMatchObject({ decision: null, problems: [{ code: 'CONTRADICTS_A_DECISION' }] });
    expect((await decide(input(nearOwner(), parties.holding, 'NOT_LINKED'))).problems).toEqual([]);
  });

  it('made before yours is shown with what you expected; one that you know of is to be withdrawn first', async () => {
    await decide(input(nearOwner(), parties.near, 'LINKED'));
    const late = await decide(input(nearOwner(), parties.near, 'NOT_LINKED'));
    expect(late.conflict).toEqual({
      expectedVersion: 0,
      currentVersion: 1,
      expected: null,
      current: { decision: 'LINKED', version: 1 },
    });
    const informed = await decide(input(nearOwner(), parties.near, 'NOT_LINKED', { expectedVersion: 1 }));
    expect(informed.problems).toMatchObject([{ code: 'ALREADY_DECIDED' }]);
  });

  it('of eight who decide at once is that of one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        decide(input(nearOwner(), parties.near, n % 2 === 0 ? 'LINKED' : 'NOT_LINKED')),
      ),
    );
    expect(answers.filter(({ decision }) => decision !== null)).toHaveLength(1);
    expect(answers.filter(({ conflict }) => conflict?.currentVersion === 1)).toHaveLength(7);
  });

  it('asked again under its key is made once', async () => {
    const given = input(nearOwner(), parties.near, 'LINKED');
    const [first, again] = [await decide(given), await decide(given)];
    expect([first.replayed, again.replayed]).toEqual([false, true]);
    expect(again.decision).toEqual(first.decision);
  });

  it.each(['999999999', 'x', ''])('on %j is one on nothing', async (id) => {
    expect((await decide(input(id, parties.near, 'LINKED'))).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await decide(input(nearOwner(), id, 'LINKED'))).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await withdraw(id)).problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'decisionId'] }]);
  });

  it('is not for others to make, or to read; nor are proposals', async () => {
    const source = 'mutation ($input: DecideOwnerLinkInput!) { decideOwnerLink(input: $input) { replayed } }';
    for (const caller of [northCouncil, auditor]) {
      const given = input(nearOwner(), parties.near, 'LINKED');
      for (const { errors } of [
        await api.answer(caller, source, { input: given }),
        await api.answer(caller, '{ ownerLinkDecisions(first: 1) { totalCount } }'),
        await api.answer(caller, '{ ownerLinkProposals(first: 1) { totalCount } }'),
      ]) {
        expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
    }
  });

  it('is listed, and is in the audit', async () => {
    const { decision } = await decide(input(nearOwner(), parties.near, 'LINKED'));
    const { ownerLinkDecisions } = await api.ask(
      officer,
      '{ ownerLinkDecisions(first: 5) { totalCount nodes { id reason } } }',
    );
    const listed = { totalCount: 1, nodes: [{ id: decision.id, reason: 'Seen at Companies House.' }] };
    expect(ownerLinkDecisions).toEqual(listed);
    await withdraw(decision.id);
    const audited = await database.query({
      text: `select operation from audit_entry where record_class = 'OWNER_LINK' and kind = 'WRITE' order by id`,
    });
    expect(audited).toEqual([{ operation: 'decideOwnerLink' }, { operation: 'withdrawOwnerLinkDecision' }]);
  });
});

describe('the inner fence round owner links', () => {
  it.each([
    'update owner_link_decision set applied_version = 1',
    'delete from owner_company',
    `update owner_company set basis = 'DECISION'`,
    'delete from owner_link_event',
    'select * from company_name',
    'update owner_link_proposal set score = 1',
  ])('lets requests not %s', async (text) => {
    const asApi = { settings: { role: 'oversight_api' } };
    await expect(database.transaction((tx) => tx.query({ text }), asApi)).rejects.toThrow(/permission denied/);
  });

  it('shows proposals to nobody without a legal scope, and links to anyone', async () => {
    const asApi = { settings: { role: 'oversight_api' } };
    const count = (table: string) =>
      database.transaction((tx) => tx.query({ text: `select count(*)::int as count from ${table}` }), asApi);
    expect(await count('owner_link_proposal')).toEqual([{ count: 0 }]);
    expect(await count('owner_company')).toEqual([{ count: 1 }]);
  });
});
