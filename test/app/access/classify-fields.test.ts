import { buildSchema } from 'graphql';
import type { FeatureAccess } from '../../../src/app/access/access-lists';
import { classifyFields, staleAccess } from '../../../src/app/access/classify-fields';
import { accessIn, forEveryone, forOfficers, givenLists, givenSchema } from './made-up-schema';

const schema = givenSchema();

describe('who may see a field', () => {
  it.each<[string, FeatureAccess[], string, unknown]>([
    ['nothing names it: nobody', [], 'Book.title', 'DENIED'],
    ['its type is open: everyone', [{ open: ['Book'] }], 'Book.title', 'OPEN'],
    ['it alone is open: everyone', [{ open: ['Book.title'] }], 'Book.title', 'OPEN'],
    ['another field is open: nobody', [{ open: ['Book.title'] }], 'Book.note', 'DENIED'],
    ['its type is guarded: as its type', [{ open: [], guarded: { Book: forOfficers } }], 'Book.title', forOfficers],
    [
      'its type is open and it alone is guarded: as guarded',
      [{ open: ['Book'], guarded: { 'Book.title': forOfficers } }],
      'Book.title',
      forOfficers,
    ],
    [
      'its type is guarded and it alone is open: everyone',
      [{ open: ['Book.title'], guarded: { Book: forOfficers } }],
      'Book.title',
      'OPEN',
    ],
    [
      'its type is both open and guarded: as guarded',
      [{ open: ['Book'] }, { open: [], guarded: { Book: forOfficers } }],
      'Book.title',
      forOfficers,
    ],
    [
      'it alone is both open and guarded: as guarded',
      [{ open: ['Book.title'] }, { open: [], guarded: { 'Book.title': forOfficers } }],
      'Book.title',
      forOfficers,
    ],
    [
      'it and its type are guarded: by its own rule',
      [{ open: [], guarded: { Book: forOfficers, 'Book.title': forEveryone } }],
      'Book.title',
      forEveryone,
    ],
    [
      'another feature opens a field of the type: everyone',
      [{ open: [] }, { open: ['Book.note'] }],
      'Book.note',
      'OPEN',
    ],
    ['it is a root field, and the root type is open: nobody', [{ open: ['Query'] }], 'Query.book', 'DENIED'],
    [
      'it is a root field, and the root type is guarded: nobody',
      [{ open: [], guarded: { Mutation: forOfficers } }],
      'Mutation.lend',
      'DENIED',
    ],
    ['it is a root field that is open: everyone', [{ open: ['Query.book'] }], 'Query.book', 'OPEN'],
    [
      'it is a root field that is guarded: as guarded',
      [{ open: ['Mutation.lend'], guarded: { 'Mutation.lend': forOfficers } }],
      'Mutation.lend',
      forOfficers,
    ],
  ])('where %s', (_name, lists, field, access) => {
    expect(accessIn(schema, lists)[field]).toEqual(access);
  });

  it('is said of every field of every object type, and of nothing else', () => {
    expect(Object.keys(accessIn(schema, givenLists)).sort()).toEqual([
      'Book.note',
      'Book.price',
      'Book.title',
      'Loan.due',
      'Loan.id',
      'Loan.reader',
      'Mutation.lend',
      'Query.book',
      'Query.loan',
      'Query.loans',
      'Query.shelf',
      'Query.visitors',
      'Stray.word',
    ]);
  });

  it('holds of a subscription as of a query: no root type is opened as a whole', () => {
    const withSubscription = buildSchema('type Query { a: Int } type Subscription { b: Int }');
    const fields = classifyFields(withSubscription, [{ open: ['Query', 'Subscription'] }]);
    expect(fields.map(({ access }) => access)).toEqual(['DENIED', 'DENIED']);
  });
});

describe('a name in a list that the schema does not have', () => {
  it.each<[string, FeatureAccess]>([
    ['of a type that is open', { open: ['Bok'] }],
    ['of a field that is open', { open: ['Book.titel'] }],
    ['of a type that is guarded', { open: [], guarded: { Bok: forOfficers } }],
    ['of a field that is guarded', { open: [], guarded: { 'Book.titel': forOfficers } }],
    ['of what is no object type', { open: ['Colour'] }],
  ])('%s is found', (_name, list) => {
    const named = [...list.open, ...Object.keys(list.guarded ?? {})];
    expect(staleAccess(schema, [...givenLists, list])).toEqual(named);
  });

  it('is in none of these', () => {
    expect(staleAccess(schema, givenLists)).toEqual([]);
  });
});
