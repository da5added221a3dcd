import { nameParts } from '../../../src/domain/ownership/matching/name-parts';
import { ownerNameKey } from '../../../src/domain/register/owner-name';
import { bareSql, coreSql, nameKeySql } from '../../../src/features/owner-matching/company-name.store';
import { refreshOwnerLinks } from '../../../src/features/owner-matching/refresh-owner-links';
import type { Database } from '../../../src/platform/database/database';
import { ownerOf } from '../../domain/ownership/matching/labelled/as-matchable';
import { labelledSet } from '../../domain/ownership/matching/labelled/labelled-set';
import { asTable, measure } from '../../domain/ownership/matching/labelled/measure';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { OwnershipBuilder } from '../../support/ownership';
import { givenCompanies, givenOwners, withMatchingTables } from './support/given-matching';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(() => withMatchingTables(database));

function refreshed(only: readonly string[] | null = null): Promise<Record<string, number>> {
  return database.transaction((tx) => refreshOwnerLinks(tx, only));
}

async function links(): Promise<Record<string, string>> {
  const rows = await database.query<{ key: string; name: string; basis: string }>({
    text: `select o.name_key as key, c.basis, (select max(v.name) from party_version v where v.party_id = c.party_id and v.valid_to = 'infinity') as name
      from owner_company c join owner o on o.id = c.owner_id order by 1`,
  });
  return Object.fromEntries(rows.map(({ key, name, basis }) => [key, `${name}: ${basis}`]));
}

async function proposals(): Promise<{ key: string; partyId: number; rank: number; score: number; codes: string[] }[]> {
  return database.query({
    text: `select o.name_key as key, p.party_id as "partyId", p.rank, p.score,
        array(select s ->> 'code' from jsonb_array_elements(p.signals) s) as codes
      from owner_link_proposal p join owner o on o.id = p.owner_id order by 1, p.rank`,
  });
}

describe('the labelled look-alikes in the database', () => {
  it('are linked and proposed as in memory, never wrongly', async () => {
    const set = labelledSet();
    const firstOfKey = new Map(set.texts.map((text) => [ownerOf(text).key, text] as const).reverse());
    const texts = [...firstOfKey.values()];
    const parties = await givenCompanies(database, set.companies);
    await givenOwners(database, texts);
    await refreshed();
    const linked = await database.query<{ key: string; id: number }>({
      text: 'select o.name_key as key, c.party_id as id from owner_company c join owner o on o.id = c.owner_id',
    });
    const byKey = new Map(linked.map(({ key, id }) => [key, id]));
    const proposed = await proposals();
    const labels = new Map([...parties].map(([label, id]) => [id, label]));
    const answers = texts.map((text) => {
      const { key } = ownerOf(text);
      const to = byKey.get(key);
      const ranked = proposed.filter((one) => one.key === key).map(({ partyId }) => labels.get(partyId) ?? -1);
      return { linked: to === undefined ? null : (labels.get(to) ?? -1), ranked };
    });
    const measures = measure(texts, answers);
    process.stdout.write(`\n${asTable([['in the database', measures]])}\n`);
    expect(measures.linkedWrongly).toBe(0);
    expect(measures.linkRecall).toBeGreaterThanOrEqual(0.4);
    expect(measures.recallAt1).toBeGreaterThanOrEqual(0.95);
    expect(measures.recallAt3).toBeGreaterThanOrEqual(0.98);
  });
});

describe('normal forms in SQL', () => {
  it.each([
    'Ämberley  Care (U.K.) LIMITED',
    "The O'Hara & Sons Children’s Homes Ltd.",
    'A.B.C. L.L.P.',
    'Public Limited Company of Wœrds P.L.C.',
    'Limited',
    'The',
    'the ltd',
    'Care Homes Ltd',
    'Bramwick Community Interest Company',
    '  Penford—Holdings [UK] limited  liability partnership ',
    'İstanbul Straße Kelvin Ltd',
    'Care 2 IV Limited uk ltd',
    'A & B Care',
    '…',
  ])('are those of the domain: %j', async (name) => {
    const key = ownerNameKey(name);
    const { bare, core } = nameParts(key);
    const [row] = await database.query({
      text: `select key, bare, ${coreSql('bare')} as core from (select key, ${bareSql('key')} as bare
        from (select ${nameKeySql('$1::text')} as key) k) b`,
      values: [name],
    });
    expect(row).toEqual({ key, bare, core });
  });
});

describe('links of published owners', () => {
  let ownership: OwnershipBuilder;
  beforeEach(() => {
    ownership = new OwnershipBuilder(database);
  });

  it('rest on the exact name, also on one that was given up since, and on the number', async () => {
    const renamed = await ownership.entity('Bramwick Manor Limited', {
      identifiers: { 'GB-COH': '01111111' },
      foundedOn: '2010-01-01',
      to: '2020-01-01',
    });
    await ownership.version(renamed, 'Bramwick Living Limited', { from: '2020-01-01', foundedOn: '2010-01-01' });
    await ownership.entity('Penfold Care Limited', { identifiers: { 'GB-COH': '02222222' } });
    await ownership.entity('Yarlow Homes Limited', { identifiers: { 'GB-COH': '03333333' } });
    await givenOwners(database, [
      { text: 'Bramwick Manor Ltd', publishedTo: '2019-09-01' },
      { text: 'PENFOLD  CARE LTD' },
      { text: 'Yarlow Home Ltd (3333333)' },
    ]);
    expect(await refreshed()).toMatchObject({ ownersLinked: 3, ownersProposed: 0 });
    expect(await links()).toEqual({
      'bramwick manor ltd': 'Bramwick Living Limited: EXACT_UNIQUE_FORMER_NAME',
      'penfold care ltd': 'Penfold Care Limited: EXACT_UNIQUE_NAME',
      'yarlow home ltd': 'Yarlow Homes Limited: COMPANY_NUMBER_IN_TEXT',
    });
  });

  it('are not made on a name without its time: that is proposed, with what it rests on', async () => {
    await ownership.entity('Bramwick Living Limited', {
      identifiers: { 'GB-COH': '01111111' },
      formerly: ['Bramwick Manor Limited'],
    });
    await givenOwners(database, [{ text: 'Bramwick Manor Ltd', publishedTo: '2019-09-01' }]);
    await refreshed();
    expect(await links()).toEqual({});
    expect(await proposals()).toMatchObject([
      { rank: 1, codes: expect.arrayContaining(['SAME_NAME', 'UNDATED_NAME']) },
    ]);
  });

  it('take no party for a company that no register has a number of', async () => {
    await ownership.entity('Penfold Care Limited', { identifiers: { 'record:psc': 'x1' } });
    await ownership.person('Penfold Care Limited');
    await givenOwners(database, [{ text: 'Penfold Care Ltd' }]);
    expect(await refreshed()).toMatchObject({ ownersLinked: 0, ownersProposed: 0 });
  });

  it('change no row when nothing changed, and follow what did', async () => {
    const party = await ownership.entity('Penfold Care Limited', { identifiers: { 'GB-COH': '02222222' } });
    await ownership.entity('Penfold Care Holdings Limited', { identifiers: { 'GB-COH': '04444444' } });
    await givenOwners(database, [{ text: 'Penfold Care Ltd' }, { text: 'Penfolde Care Ltd' }]);
    await refreshed();
    const before = await proposals();
    expect(before.length).toBeGreaterThan(0);
    const quiet = { linksChanged: 0, proposalsChanged: 0 };
    expect(await refreshed()).toMatchObject({ ...quiet, ownersWorkedOut: 0 });
    expect(await refreshed(['penfold care ltd'])).toMatchObject({ ...quiet, ownersWorkedOut: 1 });
    await ownership.entity('Penfold Care Limited', { identifiers: { 'GB-COH': '05555555' } });
    expect(await refreshed()).toMatchObject({ ownersWorkedOut: 2, ownersLinked: 0, linksChanged: 1 });
    const codes = (await proposals()).filter(({ key }) => key === 'penfold care ltd').map((one) => one.codes);
    expect(codes.slice(0, 2)).toEqual([
      expect.arrayContaining(['SHARED_NAME']),
      expect.arrayContaining(['SHARED_NAME']),
    ]);
    await database.query({
      text: `update party_version set recorded_to = now() where party_id = $1`,
      values: [party],
    });
    expect(await refreshed()).toMatchObject({ ownersWorkedOut: 2, ownersLinked: 1 });
  });
});

describe('what is worked out again', () => {
  it('is only what changed: an owner, or anything that is known of a company', async () => {
    const ownership = new OwnershipBuilder(database);
    await ownership.entity('Penfold Care Limited', { identifiers: { 'GB-COH': '02222222' }, foundedOn: '2010-01-01' });
    await givenOwners(database, [{ text: 'Penfold Care Ltd' }, { text: 'Yarlow Homes Ltd' }]);
    expect(await refreshed()).toMatchObject({ ownersWorkedOut: 2, ownersLinked: 1 });
    await givenOwners(database, [{ text: 'Bramwick Homes Ltd' }]);
    expect(await refreshed()).toMatchObject({ ownersWorkedOut: 1, ownersLinked: 1 });
    await givenOwners(database, [{ text: 'Yarlow Homes Limited', publishedFrom: '2012-09-01' }]);
    expect(await refreshed()).toMatchObject({ ownersWorkedOut: 1 });
    await database.query({ text: `update party_version set recorded_to = now()` });
    await database.query({
      text: `insert into party_version (party_id, source_id, record_id, name, name_key, party_type, founded_on, dissolved_on, valid_from)
        select party_id, source_id, record_id, name, name_key, party_type, founded_on, '2012-01-01', valid_from from party_version`,
    });
    expect(await refreshed()).toMatchObject({ ownersWorkedOut: 3, ownersLinked: 0, ownersProposed: 1 });
    // As when the import is taken back: the later row is closed, the earlier one holds again.
    await database.query({ text: `update party_version set recorded_to = now() where dissolved_on is not null` });
    await database.query({
      text: `insert into party_version (party_id, source_id, record_id, name, name_key, party_type, founded_on, valid_from)
        select party_id, source_id, record_id, name, name_key, party_type, founded_on, valid_from from party_version limit 1`,
    });
    expect(await refreshed()).toMatchObject({ ownersWorkedOut: 3, ownersLinked: 1, ownersProposed: 0 });
  });
});

describe('many owners', () => {
  it('are matched in a number of statements that does not grow with them', async () => {
    const set = labelledSet(5, 2);
    await givenCompanies(database, set.companies);
    const counted = async () => {
      let statements = 0;
      await database.transaction(async (tx) => {
        const query: typeof tx.query = (statement) => {
          statements += 1;
          return tx.query(statement);
        };
        await refreshOwnerLinks({ ...tx, query } as typeof tx);
      });
      return statements;
    };
    await givenOwners(database, set.texts.slice(0, 10));
    await counted();
    await givenOwners(database, set.texts.slice(10, 60));
    const few = await counted();
    await givenOwners(database, set.texts.slice(60));
    expect(await counted()).toBe(few);
    expect(few).toBeLessThanOrEqual(28);
  });
});
