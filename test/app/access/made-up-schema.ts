import { buildSchema, type GraphQLSchema } from 'graphql';
import type { FeatureAccess, GuardedAccess } from '../../../src/app/access/access-lists';
import { type ClassifiedField, classifyFields } from '../../../src/app/access/classify-fields';

/** A library: some of it open, some for its staff, some about its readers. */
export function givenSchema(): GraphQLSchema {
  return buildSchema(`
    "What may be asked."
    type Query {
      "Any book."
      book: Book
      loan: Loan
      loans: [Loan!]!
      shelf: String
      visitors: Int
    }
    type Mutation { lend: Loan }
    type Book {
      title: String
      price: Int
      note: String
    }
    "A book that someone has."
    type Loan {
      id: ID
      "Who has it."
      reader: String
      due: String
    }
    type Stray { word: String }
    enum Colour { RED }
  `);
}

export const forOfficers: GuardedAccess = { sensitivity: 'COMMERCIAL', to: ['REGULATOR_OFFICER', 'AUDITOR'] };

export const forEveryone: GuardedAccess = {
  sensitivity: 'PERSONAL',
  to: 'EVERYONE',
  recordClass: 'FINDING_NOTE',
  ownedBy: 'library',
};

export const givenLists: readonly FeatureAccess[] = [
  { open: ['Query.book', 'Book'], guarded: { 'Book.price': forOfficers } },
  {
    open: ['Query.loan', 'Query.loans', 'Loan.due'],
    guarded: {
      Loan: forEveryone,
      'Query.visitors': forOfficers,
      'Mutation.lend': { ...forOfficers, recordClass: 'FINDING_REVIEW' },
    },
  },
];

/** What the lists say of each field, by `Type.field`. */
export function accessIn(
  schema: GraphQLSchema,
  lists: readonly FeatureAccess[],
): Record<string, ClassifiedField['access']> {
  return Object.fromEntries(
    classifyFields(schema, lists).map(({ type, field, access }) => [`${type}.${field}`, access]),
  );
}
