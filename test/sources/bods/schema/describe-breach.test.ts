import { readStatements } from '../support/read-statements';
import { entity, interest, person, relationship } from '../support/statements';

type Json = Record<string, unknown>;
const without = (statement: Json, name: string) =>
  Object.fromEntries(Object.entries(statement).filter(([key]) => key !== name));
const typed = (type: string, subtype: string) => entity('company', { entityType: { type, subtype } });

describe('a breach of the schema', () => {
  it.each<[string, Json, string, string, string]>([
    ['no record id', without(entity(), 'recordId'), '', 'required', 'the property recordId'],
    [
      'no type of entity',
      entity('company', { entityType: {} }),
      '/recordDetails/entityType',
      'required',
      'the property type',
    ],
    [
      'a short statement id',
      entity('company', {}, { statementId: 'x' }),
      '/statementId',
      'minLength',
      'at least 32 characters',
    ],
    [
      'an unknown code',
      entity('company', {}, { recordStatus: 'old' }),
      '/recordStatus',
      'enum',
      'one of: new, updated, closed',
    ],
    [
      'a trust that is registered',
      typed('registeredEntity', 'trust'),
      '/recordDetails/entityType/subtype',
      'enum',
      'one of: other',
    ],
    [
      'a department that is an arrangement',
      typed('arrangement', 'governmentDepartment'),
      '/recordDetails/entityType/subtype',
      'enum',
      'one of: trust, nomination, other',
    ],
    [
      'a day that does not exist',
      entity('company', { foundingDate: '2023-02-29' }),
      '/recordDetails/foundingDate',
      'format',
      'a day that exists, as YYYY-MM-DD',
    ],
    [
      'a day of a year that no calendar has',
      entity('company', { foundingDate: '0000-01-01' }),
      '/recordDetails/foundingDate',
      'format',
      'a day that exists, as YYYY-MM-DD',
    ],
    ['a number as name', entity('company', { name: 7 }), '/recordDetails/name', 'type', 'a text'],
    [
      'an identifier of no scheme',
      entity('company', { identifiers: [{ id: '1' }] }),
      '/recordDetails/identifiers/0',
      'anyOf',
      'the property scheme or schemeName',
    ],
    [
      'a link without a scheme',
      entity('company', { uri: 'example.com' }),
      '/recordDetails/uri',
      'format',
      'a URI with its scheme, such as https://…',
    ],
    [
      'a residence of a company',
      entity('company', { addresses: [{ type: 'residence' }] }),
      '/recordDetails/addresses/0/type',
      'enum',
      'one of: registered, business, alternative',
    ],
    [
      'a share above the whole',
      relationship('holding', interest({ share: { exact: 101 } })),
      '/recordDetails/interests/0/share/exact',
      'maximum',
      'a number up to 100',
    ],
    [
      'a negative share',
      relationship('holding', interest({ share: { minimum: -1 } })),
      '/recordDetails/interests/0/share/minimum',
      'minimum',
      'a number from 0 on',
    ],
    [
      'a reason that is none',
      relationship('holding', { subject: { reason: 'x' } }),
      '/recordDetails/subject/reason',
      'enum',
      'one of: noBeneficialOwners',
    ],
    [
      'a list as subject',
      relationship('holding', { subject: [] }),
      '/recordDetails/subject',
      'type',
      'a text or an object',
    ],
    [
      'a component with components',
      relationship('holding', { isComponent: true, componentRecords: ['x'] }),
      '/recordDetails/componentRecords',
      'maxItems',
      'an empty list, for a component has no components of its own',
    ],
    [
      'a name that is not whole',
      person('person', { names: [{ givenName: 'Ada' }] }),
      '/recordDetails/names/0',
      'required',
      'the property fullName',
    ],
    [
      'a link that is missing',
      entity('company', {}, { annotations: [{ motivation: 'linking', statementPointerTarget: '' }] }),
      '/annotations/0',
      'required',
      'the property url',
    ],
    [
      'content that nothing transformed',
      entity(
        'company',
        {},
        { annotations: [{ motivation: 'correcting', statementPointerTarget: '', transformedContent: 'x' }] },
      ),
      '/annotations/0/transformedContent',
      'maxLength',
      'no text, for it is meant for the motivation `transformation`',
    ],
  ])('%s is told with its path and what was expected', async (_, statement, path, rule, expected) => {
    const { problems } = await readStatements([statement], { completeness: 'PART' });
    const errors = problems.filter((problem) => problem.severity === 'ERROR');
    expect(errors).toMatchObject([{ place: '[0]', path, rule: `schema/${rule}` }]);
    expect(errors[0]!.expected).toContain(expected);
    expect(errors[0]!.message).toContain(`expected ${expected}`);
  });

  it('is told with all others of the statement', async () => {
    const { problems } = await readStatements([{ recordType: 'entity', recordDetails: { name: 1 } }]);
    expect(problems.map((problem) => problem.path).sort()).toEqual([
      '',
      '',
      '',
      '',
      '/recordDetails',
      '/recordDetails',
      '/recordDetails/name',
    ]);
  });
});
