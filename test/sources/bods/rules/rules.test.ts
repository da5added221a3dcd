import { bodsRules } from '../../../../src/sources/bods/rules/catalogue';
import { readStatements } from '../support/read-statements';
import { entity, interest, person, relationship } from '../support/statements';

type Json = Record<string, unknown>;

const publication = (changes: Json) => ({
  publicationDetails: { publicationDate: '2020-01-02', bodsVersion: '0.4', publisher: { name: 'Us' }, ...changes },
});
const annotated = (annotation: Json) => ({
  annotations: [{ motivation: 'commenting', statementPointerTarget: '', ...annotation }],
});
const share = (bounds: Json) => [entity(), person(), relationship('holding', interest({ share: bounds }))];
const listed = (listing: Json) => [entity('company', { publicListing: listing })];
const security = { stockExchangeJurisdiction: 'GB', stockExchangeName: 'LSE', security: { ticker: 'X' } };
const component = { isComponent: true };
const at = (statementDate: string, recordStatus: string, more: Json = {}) => ({ statementDate, recordStatus, ...more });
const lists = (...componentRecords: string[]) => ({ componentRecords, ...interest({ directOrIndirect: 'indirect' }) });

const breaches: readonly [string, keyof typeof bodsRules, Json[]][] = [
  ['a statement of version 0.2', 'older-version', [{ statementID: 'x', statementType: 'entityStatement' }]],
  ['a statement that calls itself 0.5', 'other-version', [entity('company', {}, publication({ bodsVersion: '0.5' }))]],
  [
    'two major versions',
    'one-major-version',
    [
      entity('company', {}, publication({ bodsVersion: '0.4' })),
      person('person', {}, publication({ bodsVersion: '1.0' })),
    ],
  ],
  ['a blank record identifier', 'blank-identifier', [entity(' ', {}, { declarationSubject: ' ' })]],
  [
    'a statement identifier twice',
    'unique-statement-id',
    [entity('company', {}, { statementId: 'x'.repeat(32) }), person('person', {}, { statementId: 'x'.repeat(32) })],
  ],
  [
    'one record as entity and person',
    'one-record-type',
    [entity(), person('company', {}, at('2021-01-01', 'updated'))],
  ],
  [
    'a declaration subject that is nowhere',
    'declaration-subject-known',
    [entity('company', {}, { declarationSubject: 'other' })],
  ],
  [
    'a declaration subject that is a relationship',
    'declaration-subject-is-party',
    [entity(), person(), relationship('holding', {}, { declarationSubject: 'holding' })],
  ],
  ['a subject that comes later', 'subject-before', [person(), relationship(), entity()]],
  ['a subject that is nowhere', 'subject-before', [entity(), person(), relationship('holding', { subject: 'x' })]],
  [
    'a person as subject',
    'subject-is-entity',
    [entity(), person(), relationship('holding', { subject: 'person', interestedParty: 'company' })],
  ],
  [
    'a relationship as subject',
    'subject-is-entity',
    [entity(), person(), relationship(), relationship('second', { subject: 'holding' })],
  ],
  ['an interested party that comes later', 'interested-party-before', [entity(), relationship(), person()]],
  [
    'a relationship as interested party',
    'interested-party-is-party',
    [entity(), person(), relationship(), relationship('second', { interestedParty: 'holding' })],
  ],
  ['a company that owns itself', 'own-owner', [entity(), relationship('holding', { interestedParty: 'company' })]],
  [
    'an entity as beneficial owner',
    'beneficial-owner-is-person',
    [
      entity(),
      entity('parent'),
      relationship('holding', { interestedParty: 'parent', ...interest({ beneficialOwnershipOrControl: true }) }),
    ],
  ],
  [
    'nobody as beneficial owner',
    'beneficial-owner-is-person',
    [
      entity(),
      relationship('holding', {
        interestedParty: { reason: 'unknown' },
        ...interest({ beneficialOwnershipOrControl: true }),
      }),
    ],
  ],
  ['a component that is nowhere', 'component-known', [entity(), person(), relationship('holding', lists('x'))]],
  [
    'a component that comes later',
    'component-before',
    [entity(), person(), relationship('holding', lists('middle')), entity('middle', component)],
  ],
  ['a component that nothing lists', 'component-listed', [entity(), entity('middle', component)]],
  [
    'a relationship that is its own component',
    'component-of-itself',
    [entity(), person(), relationship('holding', lists('holding'))],
  ],
  [
    'a listed record that is no component',
    'component-says-so',
    [entity(), person(), entity('middle'), relationship('holding', lists('middle'))],
  ],
  [
    'a component updated after its relationship',
    'component-updated-after',
    [
      entity(),
      person(),
      entity('middle', component),
      relationship('holding', lists('middle')),
      entity('middle', component, at('2021-01-01', 'updated')),
    ],
  ],
  ['a record that is new twice', 'new-once', [entity(), entity('company', {}, at('2021-01-01', 'new'))]],
  [
    'an update before the new',
    'new-first',
    [entity('company', {}, at('2020-01-01', 'updated')), entity('company', {}, at('2020-06-01', 'new'))],
  ],
  [
    'an update older than the new',
    'new-first',
    [entity('company', {}, at('2020-06-01', 'new')), entity('company', {}, at('2020-01-01', 'updated'))],
  ],
  [
    'a record that is closed twice',
    'closed-once',
    [entity(), entity('company', {}, at('2021-01-01', 'closed')), entity('company', {}, at('2022-01-01', 'closed'))],
  ],
  [
    'an update after the close',
    'closed-last',
    [entity(), entity('company', {}, at('2021-01-01', 'closed')), entity('company', {}, at('2021-01-01', 'updated'))],
  ],
  [
    'a close older than an update',
    'closed-last',
    [entity(), entity('company', {}, at('2021-06-01', 'updated')), entity('company', {}, at('2021-01-01', 'closed'))],
  ],
  ['a record that begins with an update', 'begins-new', [entity('company', {}, at('2020-01-01', 'updated'))]],
  ['two lower bounds', 'share-one-bound', share({ minimum: 25, exclusiveMinimum: 25 })],
  ['two upper bounds', 'share-one-bound', share({ maximum: 50, exclusiveMaximum: 50 })],
  ['a minimum above the maximum', 'share-order', share({ minimum: 60, maximum: 50 })],
  ['more than 50 and up to 50', 'share-order', share({ exclusiveMinimum: 50, maximum: 50 })],
  ['an exact share outside its bounds', 'share-exact-within', share({ exact: 20, minimum: 25, maximum: 50 })],
  ['an exact share on an open bound', 'share-exact-within', share({ exact: 25, exclusiveMinimum: 25 })],
  ['an exact share with bounds', 'share-exact-alone', share({ exact: 30, minimum: 25, maximum: 50 })],
  ['equal bounds', 'share-bounds-equal', share({ minimum: 50, maximum: 50 })],
  [
    'an interest that ends before it starts',
    'interest-dates',
    [entity(), person(), relationship('holding', interest({ startDate: '2020-01-02', endDate: '2020-01-01' }))],
  ],
  [
    'a company dissolved before it was founded',
    'entity-dates',
    [entity('company', { foundingDate: '2020-01-02', dissolutionDate: '2020-01-01' })],
  ],
  ['a birth in the future', 'person-dates', [entity(), person('person', { birthDate: '2027-01' })]],
  ['a death in the future', 'person-dates', [entity(), person('person', { deathDate: '2027' })]],
  [
    'a death before birth',
    'person-dates',
    [entity(), person('person', { birthDate: '1990-06', deathDate: '1990-05-31' })],
  ],
  ['a life of 130 years', 'person-age', [entity(), person('person', { birthDate: '1850', deathDate: '1980-01-01' })]],
  ['a birth in 1799', 'person-age', [entity(), person('person', { birthDate: '1799-12-31' })]],
  [
    'exposure that ends before it starts',
    'exposure-dates',
    [
      entity(),
      person('person', {
        politicalExposure: { status: 'isPep', details: [{ startDate: '2020-01-02', endDate: '2020-01-01' }] },
      }),
    ],
  ],
  [
    'a reason for missing exposure that is not missing',
    'exposure-missing',
    [
      entity(),
      person('person', { politicalExposure: { status: 'isPep', details: [{ missingInfoReason: 'awaited' }] } }),
    ],
  ],
  ['a statement of the future', 'statement-date', [entity('company', {}, { statementDate: '2026-07-02' })]],
  [
    'a publication in the future',
    'future-date',
    [entity('company', {}, publication({ publicationDate: '2027-01-01' }))],
  ],
  ['a retrieval in the future', 'future-date', [entity('company', {}, { source: { retrievedAt: '2027-01-01' } })]],
  ['an annotation of the future', 'future-date', [entity('company', {}, annotated({ creationDate: '2027-01-01' }))]],
  [
    'a publication before the declaration',
    'published-after-statement',
    [entity('company', {}, publication({ publicationDate: '2019-12-31' }))],
  ],
  [
    'a country code of digits',
    'country-code',
    [entity('company', { addresses: [{ country: { name: 'Britain', code: '44' } }] })],
  ],
  [
    'a nationality without a code of ISO 3166',
    'country-code',
    [entity(), person('person', { nationalities: [{ name: 'Britain', code: 'G1' }] })],
  ],
  [
    'a jurisdiction code of three letters',
    'jurisdiction-code',
    [entity('company', { jurisdiction: { name: 'Britain', code: 'GBR' } })],
  ],
  [
    'an exchange in no jurisdiction',
    'jurisdiction-code',
    listed({ hasPublicListing: true, securitiesListings: [{ ...security, stockExchangeJurisdiction: 'London' }] }),
  ],
  [
    'an anonymous company without a reason',
    'reason-given',
    [entity('company', { entityType: { type: 'anonymousEntity' } })],
  ],
  ['an unknown person without a reason', 'reason-given', [entity(), person('person', { personType: 'unknownPerson' })]],
  [
    'a known person with a reason why not',
    'reason-not-needed',
    [entity(), person('person', { unspecifiedPersonDetails: { reason: 'unknown' } })],
  ],
  ['a known person without a name', 'named-when-known', [entity(), person('person', { names: [{ fullName: ' ' }] })]],
  [
    'a person’s identifier of a company register',
    'person-identifier-scheme',
    [entity(), person('person', { identifiers: [{ scheme: 'GB-COH', id: '1' }] })],
  ],
  [
    'filings of what is not listed',
    'listing-claimed',
    listed({ hasPublicListing: false, companyFilingsURLs: ['https://example.com/'] }),
  ],
  [
    'half of the market codes',
    'market-codes',
    listed({ hasPublicListing: true, securitiesListings: [{ ...security, marketIdentifierCode: 'XLON' }] }),
  ],
  [
    'a nominee of a company',
    'nomination-parties',
    [entity(), person(), relationship('holding', interest({ type: 'nominee' }))],
  ],
  [
    'a trustee of a company',
    'trust-parties',
    [entity(), person(), relationship('holding', interest({ type: 'trustee' }))],
  ],
  [
    'an annotation of no pointer',
    'annotation-pointer',
    [entity('company', {}, annotated({ statementPointerTarget: 'recordDetails/name' }))],
  ],
  [
    'an annotation of a broken pointer',
    'annotation-pointer',
    [entity('company', {}, annotated({ statementPointerTarget: '/recordDetails/~2' }))],
  ],
  [
    'an annotation of what is not there',
    'annotation-target',
    [entity('company', {}, annotated({ statementPointerTarget: '/recordDetails/uri' }))],
  ],
];

describe('the rules of the standard beyond its schema', () => {
  it.each(breaches)('%s breaks %s', async (_, rule, statements) => {
    const { errors, warnings } = await readStatements(statements);
    const { severity } = bodsRules[rule];
    expect(severity === 'ERROR' ? errors : warnings).toContain(`bods/${rule}`);
    // Nothing else is refused by the way, but for what is two things at once.
    const others = errors.filter((error) => error !== `bods/${rule}`);
    expect(rule === 'component-of-itself' ? [] : others).toEqual([]);
  });

  it('has a breach in this table for every rule', () => {
    expect(Object.keys(bodsRules).filter((rule) => !breaches.some(([, one]) => one === rule))).toEqual([]);
  });

  it('accepts a package that keeps them all, without a word', async () => {
    const trust = { entityType: { type: 'arrangement', subtype: 'trust' } };
    const { problems, records } = await readStatements([
      entity('company', { jurisdiction: { name: 'England', code: 'GB-ENG' } }, publication({})),
      entity('trust', { ...trust, ...component }),
      person(),
      relationship('trusteeship', { ...component, subject: 'trust', ...interest({ type: 'trustee' }) }),
      relationship('trust-holding', { ...component, interestedParty: 'trust', ...interest({ share: { exact: 30 } }) }),
      relationship('holding', {
        ...lists('trust', 'trusteeship', 'trust-holding'),
        ...interest({ beneficialOwnershipOrControl: true, share: { minimum: 25, exclusiveMaximum: 50 } }),
      }),
      relationship('holding', {}, at('2021-01-01', 'closed')),
    ]);
    expect(problems).toEqual([]);
    expect(records).toHaveLength(7);
  });
});

describe('what a message says', () => {
  it('names place, path, rule, what was found and what is right', async () => {
    const { problems } = await readStatements(share({ minimum: 60, maximum: 50 }));
    expect(problems).toEqual([
      {
        severity: 'ERROR',
        place: '[2]',
        path: '/recordDetails/interests/0/share',
        rule: 'bods/share-order',
        message: expect.stringContaining('No share lies between 60 and 50'),
        expected: bodsRules['share-order'].says,
      },
    ]);
  });

  it('repeats nothing that is said of a person', async () => {
    const { problems } = await readStatements([
      entity(),
      person('person', { birthDate: '1990-13-45', nationalities: [{ name: 'Utopia', code: 'U1' }], names: ['Ada'] }),
      person('other', {
        birthDate: '1990-06',
        deathDate: '1980-01-01',
        nationalities: [{ name: 'Utopia', code: 'U1' }],
      }),
    ]);
    expect(problems.length).toBeGreaterThan(3);
    expect(JSON.stringify(problems)).not.toMatch(/1990|1980|Utopia|U1|Ada/);
  });
});
