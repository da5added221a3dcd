import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityRecord, PersonRecord, RelationshipRecord } from '../../../src/domain/ownership/records';
import { readPsc } from '../../../src/sources/companies-house/read-psc';
import { givenFile } from '../support/given-file';
import { describeWithSharedFiles, readWhole, sharedFiles } from '../support/shared-records';

const publishedOn = '2024-11-22';
const self = '/company/01234567/persons-with-significant-control/individual/abc';

function line(data: object, company: string | null = '1234567'): string {
  return JSON.stringify({ ...(company === null ? {} : { company_number: company }), data });
}

function readText(text: string, isPart = true) {
  return readWhole(readPsc(givenFile('psc.txt', text), { publishedOn, isPart }));
}

const individual = {
  kind: 'individual-person-with-significant-control',
  links: { self },
  name_elements: { title: 'Mr', forename: 'Joe', middle_name: 'Q', surname: "O'Bloggs" },
  nationality: 'British',
  address: { postal_code: 'EX4 2MP' },
  date_of_birth: { day: 31, month: 3, year: 1955 },
  natures_of_control: ['ownership-of-shares-25-to-50-percent', 'voting-rights-25-to-50-percent'],
  notified_on: '2016-04-06',
};

function corporate(identification: object, more: object = {}): object {
  const links = { self: '/company/01234567/persons-with-significant-control/corporate-entity/abc' };
  return { kind: 'corporate-entity-person-with-significant-control', name: 'Foo Ltd', links, identification, ...more };
}

describeWithSharedFiles('the published examples of each kind', 'companies_house/psc_kinds', () => {
  const folder = path.join(sharedFiles, 'companies_house/psc_kinds');
  const read = (name: string) => readWhole(readPsc(path.join(folder, `${name}.json`), { publishedOn, isPart: true }));

  it.each([
    ['psc_individual', ['person', 'relationship'], [], []],
    ['psc_ceased_on', ['person', 'relationship'], [], []],
    ['psc_corporate', ['relationship'], [], []],
    ['psc_legal', ['relationship'], [], []],
    ['psc_no_country', ['entity', 'relationship'], [], ['psc/holder-not-identified']],
    ['psc_no_match', ['entity', 'relationship'], [], ['psc/holder-not-identified']],
    ['psc_not_found', ['relationship'], [], ['psc/short-number']],
    ['psc_exemptions', ['relationship'], [], []],
    ['psc_statement', ['relationship'], [], []],
    ['psc_statement_ceased_on', ['relationship'], [], []],
    ['psc_super_secure', ['relationship'], [], []],
    ['psc_totals', [], [], []],
    ['psc_unknown_kind', [], ['psc/unknown-kind'], []],
  ])('%s gives %j', async (name, records, problems, notices) => {
    const all = await read(name);
    expect(all.records.map(({ recordType }) => recordType)).toEqual(records);
    expect(all.problems.map(({ rule }) => rule)).toEqual(problems);
    expect(all.notices.map(({ rule }) => rule)).toEqual(notices);
  });

  it.each([
    ['psc_corporate', { identifier: { scheme: 'GB-COH', id: '89101112', retiredOn: null }, name: 'Foo Bar Limited' }],
    ['psc_not_found', { identifier: { scheme: 'GB-COH', id: '00056099', retiredOn: null } }],
    ['psc_statement', { reason: 'noBeneficialOwners' }],
    ['psc_exemptions', { reason: 'subjectExemptFromDisclosure' }],
    ['psc_super_secure', { reason: 'interestedPartyExemptFromDisclosure' }],
  ])('%s names its party, or says why not', async (name, party) => {
    const { records } = await read(name);
    const relationship = records.at(-1) as RelationshipRecord;
    expect(relationship.interestedParty).toMatchObject(party);
    expect(relationship.subject).toMatchObject({ identifier: { scheme: 'GB-COH', id: '01234567' } });
  });

  it('are read alike as lines of one snapshot', async () => {
    const names = ['psc_individual', 'psc_corporate', 'psc_exemptions', 'psc_totals'];
    const values = names.map((name) => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as unknown);
    const lines = values.map((value) => JSON.stringify(value)).join('\n');
    const [asLines, asList] = [await readText(`${lines}\n`), await readText(JSON.stringify(values, null, 2))];
    expect(asLines.records).toHaveLength(4);
    expect(asList.records.map((record) => ({ ...record, place: '' }))).toEqual(
      asLines.records.map((record) => ({ ...record, place: '' })),
    );
  });
});

describe('a person', () => {
  it('keeps a name, and what tells two of one name apart', async () => {
    const { records } = await readText(`${line(individual)}\n`);
    const person = records[0] as PersonRecord;
    expect(person).toMatchObject({
      name: "Joe Q O'Bloggs",
      sameAs: 'JOE Q OBLOGGS|1955-03',
      personType: 'knownPerson',
    });
    expect(JSON.stringify(records)).not.toMatch(/Mr|British|EX4|31/);
  });

  it.each([
    [{ name_elements: undefined, name: 'Mrs Jane Doe' }, 'Jane Doe', 'JANE DOE|1955-03'],
    [{ name_elements: { surname: 'Ünal' } }, 'Ünal', 'UNAL|1955-03'],
    [{ date_of_birth: undefined }, "Joe Q O'Bloggs", null],
    [{ name_elements: undefined }, null, null],
  ])('with %j is %s', async (more, name, sameAs) => {
    const { records } = await readText(`${line({ ...individual, ...more })}\n`);
    expect(records[0]).toMatchObject({ name, sameAs });
  });

  it('holds from the day it was notified until it ceased', async () => {
    const { records } = await readText(`${line({ ...individual, ceased_on: '2018-05-14' })}\n`);
    const { interests, recordId, saidOn } = records[1] as RelationshipRecord;
    expect({ recordId, saidOn }).toEqual({ recordId: self, saidOn: '2016-04-06' });
    expect(interests.map(({ type, startsOn, endsOn }) => [type, startsOn, endsOn])).toEqual([
      ['shareholding', '2016-04-06', '2018-05-14'],
      ['votingRights', '2016-04-06', '2018-05-14'],
    ]);
  });

  it('has ended by the day of the file, where it only says that it has', async () => {
    const { records, notices } = await readText(`${line({ ...individual, ceased: true })}\n`);
    expect((records[1] as RelationshipRecord).interests[0]!.endsOn).toBe(publishedOn);
    expect(notices.map(({ rule }) => rule)).toEqual(['psc/ceased-without-day']);
  });
});

describe('a body that holds', () => {
  it.each([
    [{ country_registered: 'England And Wales', registration_number: '390616' }, 'GB-COH', '00390616'],
    [{ place_registered: 'Companies House', registration_number: 'sc123456' }, 'GB-COH', 'SC123456'],
    [{ registration_number: '07444723' }, 'GB-COH', '07444723'],
    [
      { country_registered: 'West Yorkshire', legal_authority: 'Companies Act 2006', registration_number: '7444723' },
      'GB-COH',
      '07444723',
    ],
  ])('%j is known by its company number', async (identification, scheme, id) => {
    const { records } = await readText(`${line(corporate(identification))}\n`);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ interestedParty: { identifier: { scheme, id }, name: 'Foo Ltd' } });
  });

  it('in Jersey is known by its number there', async () => {
    const { records, notices } = await readText(
      `${line(corporate({ country_registered: 'Jersey', registration_number: '119821' }))}\n`,
    );
    const entity = records[0] as EntityRecord;
    expect(entity.identifiers).toEqual([{ scheme: 'JE-FSC', id: 'RC_119821', retiredOn: null }]);
    expect([entity.jurisdiction, notices]).toEqual(['JE', []]);
  });

  it.each([
    [{ registration_number: '744472' }, /without a country/],
    [{ country_registered: 'West Yorkshire', registration_number: '07444723' }, /no country or register/],
    [{ country_registered: 'United Kingdom', registration_number: 'Pending' }, /cannot be a number of Companies House/],
    [{ country_registered: 'Delaware', registration_number: '555555' }, /gives us no number/],
    [null, /neither a register nor a number/],
  ])('%j is known by its record alone, and that is told', async (identification, why) => {
    const { records, notices } = await readText(`${line(corporate({}, { identification }))}\n`);
    expect(records[0]).toMatchObject({ recordType: 'entity', identifiers: [], name: 'Foo Ltd' });
    expect(notices[0]!.message).toMatch(why);
  });

  it('is a public body where it says so, without a number of its own', async () => {
    const council = corporate(
      { legal_form: 'Local Authority' },
      { kind: 'legal-person-person-with-significant-control', name: 'Kent County Council' },
    );
    const { records, notices } = await readText(`${line(council)}\n`);
    expect(records[0]).toMatchObject({ entityType: 'stateBody', typeDetails: 'Local Authority' });
    expect(notices).toEqual([]);
  });

  it('keeps an interest of a nature that no list has, and tells it', async () => {
    const { records, notices } = await readText(`${line({ ...individual, natures_of_control: ['golden-share'] })}\n`);
    expect((records[1] as RelationshipRecord).interests[0]).toMatchObject({
      type: null,
      details: expect.stringContaining('golden-share'),
    });
    expect(notices[0]).toMatchObject({ rule: 'psc/unknown-nature', path: '/data/natures_of_control/0' });
  });
});

describe('where nobody is named', () => {
  it.each([
    ['no-individual-or-entity-with-signficant-control', 'noBeneficialOwners'],
    ['no-individual-or-entity-with-significant-control', 'noBeneficialOwners'],
    ['no-individual-or-entity-with-signficant-control-partnership', 'noBeneficialOwners'],
    ['psc-exists-but-not-identified', 'subjectUnableToConfirmOrIdentifyBeneficialOwner'],
    ['psc-details-not-confirmed-partnership', 'subjectUnableToConfirmOrIdentifyBeneficialOwner'],
    ['steps-to-find-psc-not-yet-completed', 'subjectUnableToConfirmOrIdentifyBeneficialOwner'],
    ['psc-contacted-but-no-response', 'interestedPartyHasNotProvidedInformation'],
    ['psc-has-failed-to-confirm-changed-details', 'interestedPartyHasNotProvidedInformation'],
    ['restrictions-notice-issued-to-psc', 'interestedPartyHasNotProvidedInformation'],
    ['at-least-one-beneficial-owner-unidentified', 'subjectUnableToConfirmOrIdentifyBeneficialOwner'],
    ['something-new', 'unknown'],
  ])('«%s» says %s', async (statement, reason) => {
    const data = {
      kind: 'persons-with-significant-control-statement',
      statement,
      links: { self: '/company/1/exemptions' },
      notified_on: '2016-07-12',
    };
    const { records } = await readText(`${line(data)}\n`);
    expect(records[0]).toMatchObject({
      recordId: `/company/01234567/persons-with-significant-control-statements/${statement}/2016-07-12`,
      interestedParty: { reason },
      interests: [{ type: null, startsOn: '2016-07-12', endsOn: null }],
    });
  });

  it('a statement that leaves nobody out is no record and no problem', async () => {
    const data = {
      kind: 'persons-with-significant-control-statement',
      statement: 'all-beneficial-owners-identified',
      etag: 'x',
    };
    expect(await readText(`${line(data)}\n`)).toMatchObject({ records: [], problems: [], notices: [] });
  });

  it('an exemption has a stretch for each of its items', async () => {
    const items = [{ exempt_from: '2016-10-29', exempt_to: '2018-01-01' }, { exempt_from: '2020-01-01' }];
    const exemptions = {
      disclosure_transparency_rules_chapter_five_applies: {
        exemption_type: 'disclosure-transparency-rules-chapter-five-applies',
        items,
      },
    };
    const { records } = await readText(
      `${line({ kind: 'exemptions', exemptions, links: { self: '/company/1/exemptions' } })}\n`,
    );
    const { interests } = records[0] as RelationshipRecord;
    expect(interests.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2016-10-29', '2018-01-01'],
      ['2020-01-01', null],
    ]);
  });
});

describe('a line that cannot be taken', () => {
  it.each([
    ['{"company_number": "1234567", "data": {"kind"}}', 'psc/not-json'],
    ['[1, 2]', 'psc/no-data'],
    ['null', 'psc/no-data'],
    [line(individual, null), 'psc/company-number'],
    [line(individual, 'Foo Ltd'), 'psc/company-number'],
    [line({ ...individual, links: {} }), 'psc/no-link'],
    [line({ ...individual, ceased_on: '2018-02-30' }), 'psc/no-day'],
    [line({ ...individual, ceased_on: '2016-04-05' }), 'psc/ends-before-it-begins'],
    [line({ ...individual, kind: 7 }), 'psc/unknown-kind'],
    [line({ ...individual, name_elements: { surname: 'a\u0000b' } }), 'psc/not-a-character'],
  ])('%s breaks %s, and no other line', async (bad, rule) => {
    const { records, problems } = await readText(`${line(individual)}\n${bad}\n${line(individual)}\n`);
    expect(problems.map((problem) => [problem.place, problem.rule])).toEqual([['line 2', rule]]);
    expect(records.map(({ place }) => place)).toEqual(['line 1', 'line 1', 'line 3', 'line 3']);
  });

  it('never repeats what stands in it of a person', async () => {
    const { problems } = await readText(`${line(individual)}\n${line(individual).slice(0, -9)}\n`);
    expect(JSON.stringify(problems)).not.toContain('Bloggs');
  });
});

describe('a file', () => {
  it('that stops in the middle of a line is refused', async () => {
    const cut = `${line(individual)}\n${line(individual).slice(0, -20)}`;
    await expect(readText(cut)).rejects.toThrow('stops in the middle of line 2');
  });

  it('that stops behind a whole line is taken, with a mark before it or Windows line ends', async () => {
    const { records } = await readText(`\ufeff${line(individual)}\r\n\r\n${line(individual)}`);
    expect(records.map(({ place }) => place)).toEqual(['line 1', 'line 1', 'line 3', 'line 3']);
  });

  it('that is not UTF-8 is refused', async () => {
    const file = givenFile(
      'psc.txt',
      Buffer.from(`${line(individual)}\n${line(individual)}\n`.replace('Joe', 'Jos\u00e9'), 'latin1'),
    );
    await expect(readWhole(readPsc(file, { publishedOn }))).rejects.toThrow('not UTF-8');
  });

  const totals = (persons: number, statements = 0) =>
    line(
      {
        kind: 'totals#persons-of-significant-control-snapshot',
        persons_of_significant_control_count: persons,
        statements_count: statements,
        exemptions_count: 0,
      },
      null,
    );

  it.each([
    [`${line(individual)}\n${totals(1)}\n`, [], []],
    [`${line(individual)}\n${totals(2)}\n`, ['psc/totals'], []],
    [`${line(individual)}\n${totals(1, 5)}\n`, ['psc/totals'], []],
    [`${line(individual)}\n`, [], ['psc/no-totals']],
  ])('is checked by its totals row (%#)', async (text, problems, notices) => {
    const all = await readText(text, false);
    expect(all.problems.map(({ rule }) => rule)).toEqual(problems);
    expect(all.notices.map(({ rule }) => rule)).toEqual(notices);
  });

  it('that is one of several parts is not held to the totals of all', async () => {
    expect((await readText(`${totals(12_799_821)}\n`, true)).problems).toEqual([]);
  });

  it('is read in batches, across the pieces in which it comes', async () => {
    const lines = Array.from({ length: 3000 }, (_, at) => line({ ...individual, links: { self: `${self}${at}é` } }));
    const all = await readText(`${lines.join('\n')}\n`);
    expect(
      all.records.filter(({ recordType }) => recordType === 'relationship').map(({ recordId }) => recordId),
    ).toEqual(lines.map((_, at) => `${self}${at}é`));
    expect(all.batches).toBeGreaterThan(2);
  });

  it('tells how far it has come, and stops when asked to', async () => {
    const file = givenFile('psc.txt', `${line(individual)}\n`);
    const seen: number[] = [];
    await readWhole(readPsc(file, { publishedOn, onProgress: (read, total) => seen.push(read / total) }));
    expect(seen.at(-1)).toBe(1);
    await expect(readWhole(readPsc(file, { publishedOn, signal: AbortSignal.abort() }))).rejects.toThrow();
  });
});
