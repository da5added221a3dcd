import type { Caller } from '../../../src/domain/access/caller';
import { askedNation, newKey, people, plantFindings } from './support/asking';

const nation = askedNation();
const { officer, colleague, analyst, northCouncil, southCouncil, provider, auditor } = people;

const note = 'id findingId lane organisation writtenBy text version withdrawnAt withdrawnReason';

let findingId = '';
beforeEach(async () => {
  await nation.database.query({ text: 'truncate finding_note' });
  findingId = (await plantFindings(nation.database, 1))[0] ?? '';
});

async function write(caller: Caller, text: string, more: Record<string, unknown> = {}) {
  const source = `mutation ($input: WriteFindingNoteInput!) { done: writeFindingNote(input: $input) {
    replayed problems { code path message } note { ${note} } } }`;
  const input = { findingId, text, reason: 'For the file.', idempotencyKey: newKey(), ...more };
  return (await nation.ask(caller, source, { input })).done;
}

async function withdraw(caller: Caller, noteId: string, more: Record<string, unknown> = {}) {
  const source = `mutation ($input: WithdrawFindingNoteInput!) { done: withdrawFindingNote(input: $input) {
    problems { code path message help citation } note { ${note} }
    conflict { expectedVersion currentVersion expected { ${note} } current { ${note} } } } }`;
  const input = { noteId, expectedVersion: 1, reason: 'Written in error.', idempotencyKey: newKey(), ...more };
  return (await nation.ask(caller, source, { input })).done;
}

async function textsFor(caller: Caller): Promise<unknown> {
  const { findingNotes } = await nation.ask(caller, '{ findingNotes(first: 100) { totalCount nodes { text } } }');
  expect(findingNotes.nodes).toHaveLength(findingNotes.totalCount);
  return findingNotes.nodes.map(({ text }: { text: string }) => text);
}

describe('a note on a finding', () => {
  it.each([
    ['the regulator', officer, 'REGULATOR', 'OFSTED'],
    ['the Department', colleague, 'DEPARTMENT', 'DFE'],
    ['an analyst', analyst, 'DEPARTMENT', 'DFE'],
    ['a council', northCouncil, 'COMMISSIONER', 'LA:888'],
    ['a provider', provider, 'PROVIDER', 'GROUP:1'],
  ])('of %s is in its lane, and of its organisation', async (_name, caller, lane, organisation) => {
    const { note: written, problems } = await write(caller, 'Seen on the visit.');
    expect(problems).toEqual([]);
    expect(written).toMatchObject({
      findingId,
      lane,
      organisation,
      writtenBy: caller.id,
      version: 1,
      text: 'Seen on the visit.',
    });
  });

  it('is seen in its lane, and by councils and providers only where it is their own', async () => {
    await write(officer, 'regulator');
    await write(analyst, 'department');
    await write(northCouncil, 'north');
    await write(southCouncil, 'south');
    await write(provider, 'provider');
    expect(await textsFor(officer)).toEqual(['regulator']);
    expect(await textsFor(colleague)).toEqual(['department']);
    expect(await textsFor(northCouncil)).toEqual(['north']);
    expect(await textsFor(southCouncil)).toEqual(['south']);
    expect(await textsFor(provider)).toEqual(['provider']);
  });

  it('that is not for the caller is as one that is not there: by id, on its finding, by search, to withdraw', async () => {
    const { note: hidden } = await write(northCouncil, 'canary');
    const missing = '999999999';
    const byId = 'query ($id: ID!) { findingNote(id: $id) { id text } }';
    const search = '{ findingNotes(first: 10, filter: { textContains: "canary" }) { totalCount nodes { id } } }';
    const onFinding = `{ findings(first: 100) { nodes { id notes(first: 10) { totalCount nodes { id } } } } }`;
    for (const caller of [southCouncil, officer, provider]) {
      expect(await nation.answer(caller, byId, { id: hidden.id })).toEqual(
        await nation.answer(caller, byId, { id: missing }),
      );
      expect((await nation.ask(caller, search)).findingNotes).toEqual({ totalCount: 0, nodes: [] });
      const { findings } = await nation.ask(caller, onFinding);
      expect(findings.nodes.find(({ id }: { id: string }) => id === findingId).notes).toEqual({
        totalCount: 0,
        nodes: [],
      });
      expect(await withdraw(caller, hidden.id)).toEqual(await withdraw(caller, missing));
      expect(await withdraw(caller, hidden.id, { expectedVersion: 7 })).toEqual(await withdraw(caller, 'x'));
    }
    expect(await textsFor(northCouncil)).toEqual(['canary']);
  });

  it('is not for an auditor to write or read', async () => {
    const source = 'mutation ($input: WriteFindingNoteInput!) { writeFindingNote(input: $input) { replayed } }';
    const input = { findingId, text: 'x', reason: 'x', idempotencyKey: newKey() };
    expect((await nation.answer(auditor, source, { input })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    const read = await nation.answer(auditor, '{ findingNotes(first: 1) { totalCount } }');
    expect(read.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it.each([
    ['without text', { text: '' }, 'TEXT_NOT_GIVEN', 'text'],
    ['with more text than a note holds', { text: 'x'.repeat(4001) }, 'TEXT_TOO_LONG', 'text'],
    ['on no finding', { findingId: '999999999' }, 'NOT_FOUND', 'findingId'],
    ['without a reason', { reason: '' }, 'REASON_NOT_GIVEN', 'reason'],
  ])('%s is refused as data', async (_name, more, code, field) => {
    const refused = await write(officer, 'x', more);
    expect(refused).toMatchObject({ note: null, problems: [{ code, path: ['input', field] }] });
  });

  it('holds any text as it is, and is found by a part of it in any case', async () => {
    const text = `100% "sure" \\ that O'Neill_Care; drop table finding_note; -- ✓ ${'é'.repeat(50)}`;
    await write(officer, text);
    await write(officer, 'Another.');
    const search = `query ($part: String) { findingNotes(first: 10, filter: { textContains: $part }) { totalCount nodes { text } } }`;
    for (const part of ['100%', "o'neill_care", '\\ that', 'É'.repeat(50)]) {
      const { findingNotes } = await nation.ask(officer, search, { part });
      expect(findingNotes).toEqual({ totalCount: 1, nodes: [{ text }] });
    }
    for (const part of ['%%', '____', '\u0000']) {
      expect((await nation.ask(officer, search, { part })).findingNotes.totalCount).toBe(0);
    }
  });

  it('is listed newest first or oldest first, page by page, on its finding as everywhere', async () => {
    for (const text of ['a', 'b', 'c', 'd', 'e']) await write(officer, text);
    for (const [order, expected] of [
      ['NEWEST', ['e', 'd', 'c', 'b', 'a']],
      ['OLDEST', ['a', 'b', 'c', 'd', 'e']],
    ] as const) {
      const [everywhere, onFinding]: string[][] = [[], []];
      let after: string | null = null;
      do {
        const page = 'first: 2, orderBy: $order, after: $after';
        const list = '{ totalCount nodes { text } pageInfo { hasNextPage endCursor } }';
        const source = `query ($order: FindingNoteOrder!, $after: String) { findingNotes(${page}) ${list}
          findings(first: 100) { nodes { id notes(${page}) ${list} } } }`;
        const { findingNotes, findings } = await nation.ask(officer, source, { order, after });
        const { notes } = findings.nodes.find(({ id }: { id: string }) => id === findingId);
        expect([findingNotes.totalCount, notes.totalCount]).toEqual([5, 5]);
        everywhere?.push(...findingNotes.nodes.map(({ text }: { text: string }) => text));
        onFinding?.push(...notes.nodes.map(({ text }: { text: string }) => text));
        after = findingNotes.pageInfo.hasNextPage ? findingNotes.pageInfo.endCursor : null;
      } while (after !== null);
      expect(everywhere).toEqual(expected);
      expect(onFinding).toEqual(expected);
    }
  });
});

describe('withdrawing a note', () => {
  it('keeps the note and shows its text no longer, nor finds it', async () => {
    const { note: written } = await write(northCouncil, 'a secret word');
    const done = await withdraw(northCouncil, written.id);
    expect(done).toMatchObject({ problems: [], conflict: null });
    expect(done.note).toMatchObject({ version: 2, text: null, withdrawnReason: 'Written in error.' });
    expect(await textsFor(northCouncil)).toEqual([null]);
    const search = '{ findingNotes(first: 10, filter: { textContains: "secret" }) { totalCount } }';
    expect((await nation.ask(northCouncil, search)).findingNotes.totalCount).toBe(0);
    const kept = await nation.database.query({ text: 'select text from finding_note' });
    expect(kept).toEqual([{ text: 'a secret word' }]);
  });

  it('a second time is a conflict that shows both versions, or a refusal', async () => {
    const { note: written } = await write(officer, 'x');
    await withdraw(officer, written.id);
    expect((await withdraw(officer, written.id)).conflict).toMatchObject({
      expectedVersion: 1,
      currentVersion: 2,
      expected: { version: 1, text: 'x', withdrawnAt: null },
      current: { version: 2, text: null },
    });
    const again = await withdraw(officer, written.id, { expectedVersion: 2 });
    expect(again).toMatchObject({ conflict: null, problems: [{ code: 'ALREADY_WITHDRAWN' }] });
  });

  it('of another organisation is refused to whoever may see it, whatever the version', async () => {
    const { note: written } = await write(northCouncil, 'x');
    const cooperative = {
      ...northCouncil,
      id: 'rcc',
      roles: ['RCC'],
      organisation: 'RCC:NORTH',
      organisations: ['RCC:NORTH', 'LA:888'],
    } as const satisfies Caller;
    expect(await textsFor(cooperative)).toEqual(['x']);
    for (const expectedVersion of [1, 5]) {
      const refused = await withdraw(cooperative, written.id, { expectedVersion });
      expect(refused).toMatchObject({ conflict: null, problems: [{ code: 'NOT_OF_YOUR_ORGANISATION' }] });
    }
  });

  it('at once by twelve is done by one', async () => {
    const { note: written } = await write(officer, 'x');
    const answers = await Promise.all(Array.from({ length: 12 }, () => withdraw(officer, written.id)));
    expect(answers.filter((answer) => answer.note !== null)).toHaveLength(1);
    expect(answers.filter((answer) => answer.conflict !== null)).toHaveLength(11);
  });
});
