import { type GraphQLSchema, graphql } from 'graphql';
import type { FeatureAccess } from '../../../src/app/access/access-lists';
import { classifyFields } from '../../../src/app/access/classify-fields';
import { guard } from '../../../src/app/access/guard';
import type { Role } from '../../../src/domain/access/roles';
import { ReadLog } from '../../../src/features/access/read-log';
import { forEveryone, forOfficers, givenLists, givenSchema } from './made-up-schema';

const refusal =
  'This field is not open to you. Sign in with a role that may use it; `viewer` says which roles you have.';

const rootValue = {
  book: { title: 'Emma', price: 7, note: 'torn' },
  loan: { id: 1, reader: 'Ada', due: '2025-03-31', library: 'LA:888' },
  loans: [
    { id: 1, reader: 'Ada', due: '2025-03-31', library: 'LA:888' },
    { id: 2, reader: 'Ben', due: '2025-04-01', library: 7 },
    { reader: 'Cy', due: '2025-04-02' },
    { id: null, reader: 'Di', due: '2025-04-03', library: 'LA:888' },
  ],
  shelf: 'B4',
  visitors: 12,
  lend: { id: 3, reader: 'Eve', due: '2025-05-01' },
};

function guarded(lists: readonly FeatureAccess[]): GraphQLSchema {
  const schema = givenSchema();
  return guard(schema, classifyFields(schema, lists));
}

/** Asks as a caller of these roles; answers what was read of records too. */
async function ask(source: string, roles: readonly Role[] = ['PUBLIC'], lists = givenLists) {
  const reads = new ReadLog();
  const result = await graphql({
    schema: guarded(lists),
    source,
    rootValue,
    contextValue: { caller: { roles }, reads },
  });
  return { ...JSON.parse(JSON.stringify(result)), seen: reads.take() };
}

describe('a field', () => {
  it.each<[string, string, Role[], unknown]>([
    ['that is open answers anyone', '{ book { title } }', ['PUBLIC'], { book: { title: 'Emma' } }],
    ['for officers answers an officer', '{ visitors }', ['PUBLIC', 'REGULATOR_OFFICER'], { visitors: 12 }],
    ['for officers answers whoever has one of its roles', '{ visitors }', ['AUDITOR'], { visitors: 12 }],
    [
      'of an open type that is for officers answers them',
      '{ book { title price } }',
      ['AUDITOR'],
      { book: { title: 'Emma', price: 7 } },
    ],
    [
      'for everyone answers anyone: its rows are fenced',
      '{ loan { reader } }',
      ['PUBLIC'],
      { loan: { reader: 'Ada' } },
    ],
    [
      'that changes something answers who may change it',
      'mutation { lend { due } }',
      ['AUDITOR'],
      { lend: { due: '2025-05-01' } },
    ],
  ])('%s', async (_name, source, roles, data) => {
    expect(await ask(source, roles)).toMatchObject({ data });
  });

  it.each<[string, string, Role[], string[]]>([
    ['that no list names is denied to anyone', '{ shelf }', ['PUBLIC'], ['shelf']],
    ['that no list names is denied to an administrator', '{ shelf }', ['ADMINISTRATOR'], ['shelf']],
    ['for officers is denied to anyone', '{ visitors }', ['PUBLIC'], ['visitors']],
    ['for officers is denied to other roles', '{ visitors }', ['DFE_ANALYST', 'ADMINISTRATOR'], ['visitors']],
    [
      'of an open type that is for officers is denied by itself',
      '{ book { title price } }',
      ['PUBLIC'],
      ['book', 'price'],
    ],
    ['is denied under another name too', '{ harmless: visitors }', ['PUBLIC'], ['harmless']],
    ['is denied in a fragment too', '{ ...F } fragment F on Query { visitors }', ['PUBLIC'], ['visitors']],
    ['that changes something is denied to anyone', 'mutation { lend { due } }', ['PUBLIC'], ['lend']],
  ])('%s, always in the same words', async (_name, source, roles, path) => {
    const { errors, seen } = await ask(source, roles);
    expect(errors).toEqual([
      { message: refusal, path, locations: expect.anything(), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(seen).toEqual([]);
  });

  it('that is denied spoils none beside it', async () => {
    const { data } = await ask('{ shelf book { title price } }');
    expect(data).toEqual({ shelf: null, book: { title: 'Emma', price: null } });
  });

  it('that is denied is not resolved: what would have happened does not', async () => {
    let wasCalled = false;
    const schema = guarded(givenLists);
    const lend = () => {
      wasCalled = true;
      return rootValue.lend;
    };
    const counting = { ...rootValue, lend };
    await graphql({
      schema,
      source: 'mutation { lend { due } }',
      rootValue: counting,
      contextValue: { caller: { roles: ['PUBLIC'] } },
    });
    expect(wasCalled).toBe(false);
  });

  it('that fails by itself keeps its own error', async () => {
    const schema = guarded(givenLists);
    const failing = {
      visitors: () => {
        throw new Error('The counter is broken.');
      },
    };
    const contextValue = { caller: { roles: ['AUDITOR'] }, reads: new ReadLog() };
    const { errors } = await graphql({ schema, source: '{ visitors }', rootValue: failing, contextValue });
    expect(errors).toMatchObject([{ message: 'The counter is broken.' }]);
  });
});

describe('reading records', () => {
  it('is noted field by field, with whose the record is', async () => {
    expect((await ask('{ loan { id reader due } }')).seen).toEqual([
      { recordClass: 'FINDING_NOTE', recordId: '1', ownerOrganisation: 'LA:888', fields: ['id', 'reader'] },
    ]);
  });

  it('is noted once a record; without an owner where none is told, and not at all of what has no number', async () => {
    const { data, seen } = await ask('{ loans { reader } }');
    expect(data.loans).toHaveLength(4);
    expect(seen).toEqual([
      { recordClass: 'FINDING_NOTE', recordId: '1', ownerOrganisation: 'LA:888', fields: ['reader'] },
      { recordClass: 'FINDING_NOTE', recordId: '2', ownerOrganisation: null, fields: ['reader'] },
    ]);
  });

  it('is noted by the name of the field, not by that in the answer', async () => {
    expect((await ask('{ loan { x: reader } }')).seen).toMatchObject([{ fields: ['reader'] }]);
  });

  it.each<[string, string, readonly FeatureAccess[]]>([
    ['of an open field of a record', '{ loan { due } }', givenLists],
    ['of a field at the root, where there is no record yet', 'mutation { lend { due } }', givenLists],
    ['of what is guarded and no record', '{ book { price } }', givenLists],
    [
      'that is refused',
      '{ loan { reader } }',
      [{ open: ['Query.loan'], guarded: { Loan: { ...forEveryone, to: ['ADMINISTRATOR'] } } }],
    ],
  ])('is not noted %s', async (_name, source, lists) => {
    expect((await ask(source, ['REGULATOR_OFFICER'], lists)).seen).toEqual([]);
  });

  it('is noted without an owner where the rule names none', async () => {
    const { ownedBy: _, ...ownerless } = forEveryone;
    const { seen } = await ask(
      '{ loan { reader } }',
      ['PUBLIC'],
      [{ open: ['Query.loan'], guarded: { Loan: ownerless } }],
    );
    expect(seen).toMatchObject([{ recordId: '1', ownerOrganisation: null }]);
  });
});

describe('a schema that is all open', () => {
  it('is left as it is: nothing is wrapped', () => {
    const schema = givenSchema();
    const open = classifyFields(schema, givenLists).map((field) => ({ ...field, access: 'OPEN' as const }));
    expect(guard(schema, open)).toBe(schema);
  });

  it('has only what is guarded wrapped', () => {
    const schema = guarded([{ open: ['Query.book', 'Query.shelf'], guarded: { 'Query.visitors': forOfficers } }]);
    const resolverOf = (field: string) => schema.getQueryType()?.getFields()[field]?.resolve;
    expect(resolverOf('visitors')).toBeDefined();
    expect(resolverOf('book')).toBeUndefined();
    expect(resolverOf('shelf')).toBeUndefined();
  });
});
