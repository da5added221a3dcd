import path from 'node:path';
import type { EntityRecord, RelationshipRecord } from '../../../src/domain/ownership/records';
import { readGleif } from '../../../src/sources/gleif/read-gleif';
import { givenFile } from '../support/given-file';
import { describeWithSharedFiles, readWhole, sharedFiles } from '../support/shared-records';

const publishedOn = '2024-01-01';
const [first, second] = ['213800FERQ5LE3H7WJ58', '1595D0QCK7Y15293JK84'];

function read(values: unknown, asText = JSON.stringify(values)) {
  return readWhole(readGleif(givenFile('gleif.json', asText), { publishedOn }));
}

function level1(entity: object = {}, registration: object = {}, lei = first) {
  return {
    LEI: lei,
    Entity: {
      LegalName: 'FOO LIMITED',
      EntityCategory: 'GENERAL',
      EntityStatus: 'ACTIVE',
      LegalJurisdiction: 'GB',
      ...entity,
    },
    Registration: {
      InitialRegistrationDate: '2014-02-10T00:00:00Z',
      LastUpdateDate: '2023-02-02T09:07:52Z',
      RegistrationStatus: 'ISSUED',
      ...registration,
    },
  };
}

function level2(relationship: object = {}, registration: object = {}) {
  return {
    Relationship: {
      StartNode: { NodeID: first, NodeIDType: 'LEI' },
      EndNode: { NodeID: second, NodeIDType: 'LEI' },
      RelationshipType: 'IS_DIRECTLY_CONSOLIDATED_BY',
      RelationshipPeriods: [
        { StartDate: '2018-01-01T00:00:00.000Z', EndDate: '2018-12-31T00:00:00.000Z', PeriodType: 'ACCOUNTING_PERIOD' },
        { StartDate: '2018-02-06T00:00:00.000Z', PeriodType: 'RELATIONSHIP_PERIOD' },
      ],
      RelationshipStatus: 'ACTIVE',
      ...relationship,
    },
    Registration: {
      InitialRegistrationDate: '2012-10-01T11:09:00.000Z',
      LastUpdateDate: '2022-06-04T01:00:00.000Z',
      RegistrationStatus: 'PUBLISHED',
      ...registration,
    },
  };
}

describeWithSharedFiles('the published examples', 'gleif', () => {
  const readShared = (name: string) => readWhole(readGleif(path.join(sharedFiles, 'gleif', name), { publishedOn }));

  it.each([
    ['lei-data.json', { entity: 13 }],
    ['rr-data.json', { relationship: 10 }],
    ['repex-data.json', { relationship: 10 }],
    ['reporting-exceptions-data.json', { entity: 1, relationship: 2 }],
  ])('%s has %j', async (name, expected) => {
    const { records, problems, notices } = await readShared(name);
    const counts: Record<string, number> = {};
    for (const { recordType } of records) counts[recordType] = (counts[recordType] ?? 0) + 1;
    expect([counts, problems, notices]).toEqual([expected, [], []]);
  });

  it('know a charity by three numbers', async () => {
    const { records } = await readShared('lei-data.json');
    const charity = records.find(({ recordId }) => recordId === second) as EntityRecord;
    expect(charity.identifiers.map(({ scheme, id }) => [scheme, id])).toEqual([
      ['XI-LEI', second],
      ['GB-COH', '03004112'],
      ['GB-CHC', '1043470'],
    ]);
  });

  it('retire the number of a body that was dissolved', async () => {
    const { records } = await readShared('lei-data.json');
    const dissolved = records.find(({ recordId }) => recordId === '00TR8NKAEL48RGTZEW89') as EntityRecord;
    expect([dissolved.dissolvedOn, dissolved.identifiers[0]!.retiredOn]).toEqual(['2018-11-09', '2018-11-09']);
  });

  it('take the relationship period, and not that of the accounts', async () => {
    const { records } = await readShared('rr-data.json');
    const consolidated = records.find(({ recordId }) => recordId.includes('IS_ULTIMATELY')) as RelationshipRecord;
    expect(consolidated.interests).toEqual([
      expect.objectContaining({
        type: 'otherInfluenceOrControl',
        details: 'IS_ULTIMATELY_CONSOLIDATED_BY',
        startsOn: '2018-02-06',
        endsOn: null,
      }),
    ]);
  });
});

describe('a body', () => {
  it.each([
    ['RA000585', '1403668', ['GB-COH', '01403668']],
    ['RA000586', '12345', ['GB-COH', 'NI012345']],
    ['RA000587', 'SC123456', ['GB-COH', 'SC123456']],
    ['RA000544', '556543-1193', ['RA000544', '556543-1193']],
  ])('in the register %s with %s is %j', async (authority, number, expected) => {
    const register = { RegistrationAuthorityID: authority, RegistrationAuthorityEntityID: number };
    const { records } = await read([level1({ RegistrationAuthority: register })]);
    const identifiers = (records[0] as EntityRecord).identifiers.map(({ scheme, id }) => [scheme, id]);
    expect(identifiers).toEqual([['XI-LEI', first], expected]);
  });

  it.each([
    ['RA999999', 'x', 'GENERAL'],
    ['RA000585', '01403668', 'FUND'],
    ['RA000585', '01403668', 'BRANCH'],
  ])('in %s with %s, a %s, is known by its LEI alone', async (authority, number, category) => {
    const register = { RegistrationAuthorityID: authority, RegistrationAuthorityEntityID: number };
    const { records } = await read([level1({ RegistrationAuthority: register, EntityCategory: category })]);
    expect((records[0] as EntityRecord).identifiers).toHaveLength(1);
  });

  it('that is a sole proprietor is known by its LEI, and a natural person is not named by it', async () => {
    const entity = { LegalName: 'Jane Doe', EntityCategory: 'SOLE_PROPRIETOR', OtherEntityNames: ['Doe Trading'] };
    const { records } = await read([level1(entity)]);
    expect(records[0]).toMatchObject({ entityType: 'anonymousEntity', name: null, alternateNames: [] });
    expect(JSON.stringify(records)).not.toContain('Doe');
  });

  it('with a number that its register cannot have is taken without it, and that is told', async () => {
    const register = { RegistrationAuthorityID: 'RA000585', RegistrationAuthorityEntityID: 'PENDING' };
    const { records, notices } = await read([level1({ RegistrationAuthority: register })]);
    expect((records[0] as EntityRecord).identifiers).toHaveLength(1);
    expect(notices.map(({ rule }) => rule)).toEqual(['gleif/register-number']);
  });

  it.each([
    ['FUND', undefined, 'arrangement', null],
    ['TRUST', undefined, 'arrangement', 'trust'],
    ['GENERAL', 'TRUST', 'arrangement', 'trust'],
    ['GENERAL', 'TRUST COMPANY', 'registeredEntity', null],
    ['RESIDENT_GOVERNMENT_ENTITY', undefined, 'stateBody', null],
    ['INTERNATIONAL_ORGANIZATION', undefined, 'legalEntity', null],
  ])('of the category %s and the form %s is %s', async (category, form, entityType, entitySubtype) => {
    const { records } = await read([level1({ EntityCategory: category, LegalForm: { OtherLegalForm: form } })]);
    expect(records[0]).toMatchObject({ entityType, entitySubtype });
  });

  it.each([
    'RETIRED',
    'MERGED',
    'DUPLICATE',
  ])('that is %s keeps its number, retired, and its successor is told', async (status) => {
    const entity = {
      EntityStatus: 'INACTIVE',
      EntityExpirationDate: '2020-05-01T00:00:00Z',
      SuccessorEntity: { SuccessorLEI: second },
    };
    const { records, notices } = await read([level1(entity, { RegistrationStatus: status })]);
    expect((records[0] as EntityRecord).identifiers[0]).toEqual({
      scheme: 'XI-LEI',
      id: first,
      retiredOn: '2020-05-01',
    });
    expect(notices).toEqual([
      expect.objectContaining({ rule: 'gleif/successor', message: `${first} was succeeded by ${second}.` }),
    ]);
  });

  it.each(['213800FERQ5LE3H7WJ59', '', undefined])('with the LEI %s is refused', async (lei) => {
    const { records, problems } = await read(
      [level1({}, {}, lei as string), { ...level1(), LEI: lei }, level1()].slice(lei ? 0 : 1),
    );
    expect(problems.every(({ rule, path: at }) => rule === 'gleif/lei' && at === '/LEI')).toBe(true);
    expect(records).toHaveLength(1);
  });
});

describe('a relationship', () => {
  it.each([
    ['IS_DIRECTLY_CONSOLIDATED_BY', 'direct'],
    ['IS_ULTIMATELY_CONSOLIDATED_BY', 'unknown'],
    ['IS_FUND-MANAGED_BY', 'direct'],
    ['IS_SUBFUND_OF', 'direct'],
    ['IS_FEEDER_TO', 'direct'],
    ['IS_INTERNATIONAL_BRANCH_OF', 'direct'],
  ])('%s is an influence of the end node on the start node', async (type, directness) => {
    const { records } = await read([level2({ RelationshipType: type })]);
    expect(records[0]).toMatchObject({
      recordId: `${first}/${type}/${second}`,
      subject: { identifier: { id: first } },
      interestedParty: { identifier: { id: second } },
      interests: [{ type: 'otherInfluenceOrControl', directness, details: type, startsOn: '2018-02-06', endsOn: null }],
    });
  });

  it('that is inactive without a last day has ended by its last update, and that is told', async () => {
    const { records, notices } = await read([level2({ RelationshipStatus: 'INACTIVE' })]);
    expect((records[0] as RelationshipRecord).interests[0]!.endsOn).toBe('2022-06-04');
    expect(notices.map(({ rule }) => rule)).toEqual(['gleif/ended-without-day']);
  });

  it.each(['ANNULLED', 'DUPLICATE'])('whose registration is %s is left out, and that is told', async (status) => {
    const { records, notices } = await read([level2({}, { RegistrationStatus: status })]);
    expect([records, notices.map(({ rule }) => rule)]).toEqual([[], ['gleif/withdrawn']]);
  });

  it.each([
    [level2({ RelationshipType: 'IS_FRIEND_OF' }), 'gleif/relationship-type'],
    [level2({ EndNode: { NodeID: '213800FERQ5LE3H7WJ59', NodeIDType: 'LEI' } }), 'gleif/lei'],
    [level2({ EndNode: { NodeID: 'X', NodeIDType: 'ISIN' } }), 'gleif/node'],
    [
      level2({
        RelationshipPeriods: [{ StartDate: '2020-01-01', EndDate: '2019-01-01', PeriodType: 'RELATIONSHIP_PERIOD' }],
      }),
      'gleif/ends-before-it-begins',
    ],
    [{ LEI: first, ExceptionCategory: 'OTHER', ExceptionReason: 'NO_LEI' }, 'gleif/exception-category'],
    ['text', 'gleif/unknown-record'],
  ])('%j breaks %s, and no other', async (bad, rule) => {
    const { records, problems } = await read([level2(), bad, level2()]);
    expect(problems.map((problem) => [problem.place, problem.rule])).toEqual([['[1]', rule]]);
    expect(records.map(({ place }) => place)).toEqual(['[0]', '[2]']);
  });
});

describe('an exception', () => {
  it.each([
    ['NATURAL_PERSONS', 'noBeneficialOwners'],
    ['NON_CONSOLIDATING', 'noBeneficialOwners'],
    ['NO_KNOWN_PERSON', 'noBeneficialOwners'],
    ['NO_LEI', 'interestedPartyHasNotProvidedInformation'],
    ['NON_PUBLIC', 'interestedPartyExemptFromDisclosure'],
    ['BINDING_LEGAL_COMMITMENTS', 'interestedPartyExemptFromDisclosure'],
    ['LEGAL_OBSTACLES', 'interestedPartyExemptFromDisclosure'],
    ['SOMETHING_NEW', 'unknown'],
  ])('for %s is why nobody is named: %s', async (code, reason) => {
    const category = 'ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT';
    const { records } = await read([
      { LEI: first, ExceptionCategory: category, ExceptionReason: code, ContentDate: '2023-06-09T09:03:29Z' },
    ]);
    expect(records[0]).toMatchObject({
      recordId: `${first}/${category}`,
      saidOn: '2023-06-09',
      interestedParty: { reason, details: expect.stringContaining(`${category}: ${code}`) },
      interests: [{ details: 'IS_ULTIMATELY_CONSOLIDATED_BY' }],
    });
  });
});

describe('a file', () => {
  it('as JSON lines, or as the golden copy has it, says the same as an array', async () => {
    const plain = [
      level1({ OtherEntityNames: [{ type: 'PREVIOUS_LEGAL_NAME', OtherEntityName: 'OLD LTD' }] }),
      level1({}, {}, second),
    ];
    const golden = {
      records: [
        {
          LEI: { $: first },
          Entity: {
            LegalName: { '@xml:lang': 'en', $: 'FOO LIMITED' },
            OtherEntityNames: { OtherEntityName: [{ '@type': 'PREVIOUS_LEGAL_NAME', $: 'OLD LTD' }] },
            EntityCategory: { $: 'GENERAL' },
            LegalJurisdiction: { $: 'GB' },
          },
          Registration: { InitialRegistrationDate: { $: '2014-02-10T00:00:00Z' }, RegistrationStatus: { $: 'ISSUED' } },
        },
        level1({}, {}, second),
      ],
    };
    const asArray = await read(plain);
    const placeless = ({ records }: typeof asArray) => records.map((record) => ({ ...record, place: '' }));
    expect(placeless(await read(null, plain.map((value) => JSON.stringify(value)).join('\n')))).toEqual(
      placeless(asArray),
    );
    expect(placeless(await read(golden))).toEqual(placeless(asArray));
    expect((asArray.records[0] as EntityRecord).alternateNames).toEqual(['OLD LTD']);
  });

  it('of the golden copy is read across the pieces in which it comes', async () => {
    const many = { relations: Array.from({ length: 3000 }, () => level2()) };
    const { records, problems } = await read(many, JSON.stringify(many, null, 1));
    expect([records.length, problems]).toEqual([3000, []]);
  });

  it.each([
    [JSON.stringify([level1(), level1()]).slice(0, -40), /cut off/],
    [JSON.stringify({ records: [level1(), level1()] }).slice(0, -2), /cut off/],
    [`[${JSON.stringify(level1())} ${JSON.stringify(level1())}]`, /something else/],
    ['', /nothing|no record/],
  ])('that is not whole is refused (%#)', async (text, message) => {
    await expect(read(null, text)).rejects.toThrow(message);
  });
});
