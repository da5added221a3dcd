import type { BodsStatement } from '../../../src/sources/bods/bods-statement';
import { minimiseStatement } from '../../../src/sources/bods/minimise-statement';
import { normalPersonName } from '../../../src/sources/bods/same-person';
import { checkSchema } from '../../../src/sources/bods/schema/check-schema';
import { describeWithPublishedBods, publishedStatements } from './support/published-bods';
import { readStatements } from './support/read-statements';
import { entity, person } from './support/statements';

const annotation = (statementPointerTarget: string, more = {}) => ({
  motivation: 'commenting',
  statementPointerTarget,
  description: 'As given.',
  ...more,
});

const whole = person(
  'person',
  {
    birthDate: '1980-05-04',
    deathDate: '2021',
    addresses: [{ type: 'residence', address: '1 Beech Lane' }],
    nationalities: [{ name: 'Ireland' }],
    taxResidencies: [{ name: 'Malta' }],
    identifiers: [{ scheme: 'IRL-TAXID', id: '7700225VH' }],
    placeOfBirth: { address: 'Cork' },
    politicalExposure: { status: 'isPep' },
    eyeColour: 'green',
    names: [{ type: 'legal', fullName: 'Ada Rowan', givenName: 'Ada', nickname: 'Addie' }],
  },
  {
    phone: '01234',
    annotations: [
      annotation('', { transformedContent: '', note: 'born in Cork' }),
      annotation('/recordDetails/names/0/fullName'),
      annotation('/recordDetails/names/0/nickname'),
      annotation('/recordDetails/birthDate'),
      annotation('/recordDetails/addresses/0/address'),
      annotation('/phone'),
      annotation('/source'),
    ],
  },
);

describe('what is kept of a person', () => {
  const { statement, leftOut } = minimiseStatement(whole as unknown as BodsStatement);

  it('is a name and what kind of person it is', () => {
    expect(statement['recordDetails']).toEqual({
      isComponent: false,
      personType: 'knownPerson',
      names: [{ type: 'legal', fullName: 'Ada Rowan', givenName: 'Ada' }],
    });
    expect(JSON.stringify(statement)).not.toMatch(/1980|2021|Beech|Ireland|Malta|7700|Cork|isPep|green|Addie|01234/);
  });

  it('keeps of the annotations those that speak of what is kept, without what they repeat', () => {
    expect(statement['annotations']).toEqual([
      annotation(''),
      annotation('/recordDetails/names/0/fullName'),
      annotation('/source'),
    ]);
  });

  it('says by name what was left out', () => {
    expect([...leftOut].sort()).toEqual([
      'addresses',
      'annotations',
      'birthDate',
      'deathDate',
      'eyeColour',
      'identifiers',
      'nationalities',
      'nickname',
      'note',
      'phone',
      'placeOfBirth',
      'politicalExposure',
      'taxResidencies',
      'transformedContent',
    ]);
  });

  it('is counted over the file, and the month of birth only tells two people of one name apart', async () => {
    const other = person('other', { birthDate: '1980', names: [{ fullName: 'Mr A. O’Brien' }] });
    const { records, end } = await readStatements([entity(), whole, other]);
    expect(end.leftOut).toMatchObject({ birthDate: 2, addresses: 1 });
    expect(records.slice(1)).toMatchObject([
      { name: 'Ada Rowan', sameAs: 'ADA ROWAN|1980-05' },
      { name: 'Mr A. O’Brien', sameAs: null },
    ]);
  });
});

describe('the names of a person', () => {
  it.each([
    ['Mr Seán O’Neill', 'SEAN ONEILL'],
    ['SEAN  ONEILL', 'SEAN ONEILL'],
    ['Dr. Prof. Ada Byrne-Amin ', 'ADA BYRNEAMIN'],
    ['Misha', 'MISHA'],
  ])('%s is %s wherever it is compared', (name, normal) => {
    expect(normalPersonName(name)).toBe(normal);
  });
});

describe('what is kept of anything else', () => {
  it('is every word', () => {
    const statement = entity('company', { addresses: [{ address: '1 Beech Lane' }] }) as unknown as BodsStatement;
    expect(minimiseStatement(statement)).toEqual({ statement, leftOut: [] });
  });
});

describeWithPublishedBods('what is kept of the standard’s own examples', () => {
  it('is still accepted by the schema, and is all of what is not a person', () => {
    for (const statement of publishedStatements('examples') as unknown as BodsStatement[]) {
      const kept = minimiseStatement(statement);
      expect(checkSchema(kept.statement)).toHaveProperty('statement');
      if (statement.recordType !== 'person') expect(kept.statement).toEqual(statement);
    }
  });
});
