import { type GraphQLObjectType, isObjectType } from 'graphql';
import { classifyFields } from '../../../src/app/access/classify-fields';
import { describeAccess } from '../../../src/app/access/describe-access';
import { givenLists, givenSchema } from './made-up-schema';

const given = givenSchema();
const schema = describeAccess(given, classifyFields(given, givenLists));

function typeOf(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`There is no type ${name}.`);
  return type;
}

describe('the description of a type', () => {
  it.each([
    [
      'goes on with what most of its fields are',
      'Loan',
      'A book that someone has. Sensitivity: PERSONAL; what is answered depends on who asks.',
    ],
    ['is that alone where there was none', 'Book', 'Sensitivity: OPEN.'],
    ['says so where no list names it', 'Stray', 'Sensitivity: closed to everyone.'],
    [
      'of the queries says that each field speaks for itself',
      'Query',
      'What may be asked. Fields are OPEN unless they say otherwise.',
    ],
    ['of the mutations says the same', 'Mutation', 'Fields are OPEN unless they say otherwise.'],
  ])('%s', (_name, type, description) => {
    expect(typeOf(type).description).toBe(description);
  });
});

describe('the description of a field', () => {
  it.each([
    ['says nothing more where it is as most of its type', 'Loan', 'reader', 'Who has it.'],
    ['says what it is where it is otherwise', 'Loan', 'due', 'Sensitivity: OPEN.'],
    ['names the roles it is for', 'Book', 'price', 'Sensitivity: COMMERCIAL; for REGULATOR_OFFICER, AUDITOR.'],
    ['of an open query is left as it is', 'Query', 'book', 'Any book.'],
    ['of a closed query says so', 'Query', 'shelf', 'Sensitivity: closed to everyone.'],
    [
      'of a guarded query names the roles',
      'Query',
      'visitors',
      'Sensitivity: COMMERCIAL; for REGULATOR_OFFICER, AUDITOR.',
    ],
  ])('%s', (_name, type, field, description) => {
    expect(typeOf(type).getFields()[field]?.description).toBe(description);
  });

  it('of introspection is left alone', () => {
    for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => name.startsWith('__'))) {
      expect(type.description).not.toMatch(/Sensitivity/);
    }
  });
});
