import type { Caller } from '../../../src/domain/access/caller';
import { createDossier, recreateDossier } from '../../../src/features/dossiers/create-dossier';
import type { Database } from '../../../src/platform/database/database';
import { sha256 } from '../../../src/platform/sealed-files/sealed-files';
import { verifyEnvelope } from '../../../src/platform/sealed-files/verify-sealed';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { newKey } from '../finding-reviews/support/asking';
import { type GivenRoad, givenRoad, homes, people, roadDay } from '../matters/support/given-road';
import { askedWithKey, draftedNotice, type Given, servedNotice, taken } from './support/given-dossier';

let database: Database;
let road: GivenRoad;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  road = await givenRoad(database);
  // The demonstration is laid down at the time of the machine, and the road is walked before: as known then, it stood.
  await database.query({
    text: `insert into commencement_record (power, brings, instrument, provision, commenced_on, address, is_hypothetical, scenario, confidence,
        checked_on, reason, recorded_by, recorded_at, approved_by, approved_at, approval_reason)
      select power, brings, instrument, provision, commenced_on, address, is_hypothetical, scenario, confidence, checked_on, reason, recorded_by,
        '2026-05-02T09:00:00Z', approved_by, '2026-05-02T10:00:00Z', approval_reason from commencement_record`,
  });
});
const asking = askedWithKey(() => database);

const shown = `id template lane organisation knownAt statements isHypothetical envelopeSha256 fingerprint manifest matterVersion`;

async function seal(matterId: string, given: Given = {}, by: Caller = people.officer) {
  const source = `mutation ($input: SealDossierInput!) { sealed: sealDossier(input: $input) { dossier { ${shown} envelope } problems { code message citation } } }`;
  const input = { matterId, template: 'S23A_NOTICE', reason: 'For the tribunal.', idempotencyKey: newKey(), ...given };
  return (await asking.ask(by, source, { input })).sealed;
}

async function dossiersFor(by: Caller, matterId: string) {
  const source = `query ($id: ID!) { matter(id: $id) { dossiers(first: 5) { totalCount nodes { id lane envelopeSha256 envelope isRebuilt } } } }`;
  return (await asking.ask(by, source, { id: matterId })).matter?.dossiers ?? null;
}

function filesOf(envelope: string): Record<string, string> {
  return JSON.parse(envelope).files;
}

describe('sealing a dossier of a notice', () => {
  it('signs numbered statements, each tied to a step, a source and two days, and verifies offline', async () => {
    const given = await draftedNotice(asking, road);
    await servedNotice(asking, given);
    const { dossier, problems } = await seal(given.id);
    expect(problems).toEqual([]);
    expect(dossier).toMatchObject({
      template: 'S23A_NOTICE',
      lane: 'REGULATOR',
      isHypothetical: true,
      matterVersion: 5,
    });
    expect(sha256(dossier.envelope)).toBe(dossier.envelopeSha256);
    const report = verifyEnvelope(Buffer.from(dossier.envelope), dossier.fingerprint);
    expect(report.faults).toEqual([]);
    expect(report.manifest?.about).toMatchObject({
      subject: { id: given.id, version: 5 },
      statements: dossier.statements,
    });
    const files = filesOf(dossier.envelope);
    expect(files['manifest.json']).toBe(`${dossier.manifest}\n`);
    const rows = (files['statements.csv'] ?? '').split('\n');
    expect(rows.filter((row) => /^\d+,/.test(row))).toHaveLength(dossier.statements);
  });

  it('holds the checklist by subsection, the test with what would change it, grounds, periods and the law supposed', async () => {
    const given = await draftedNotice(asking, road);
    await servedNotice(asking, given);
    const { dossier } = await seal(given.id);
    const csv = filesOf(dossier.envelope)['statements.csv'] ?? '';
    for (const said of [
      'Care Standards Act 2000, s. 23A(4)(a)',
      'Care Standards Act 2000, s. 23A(4)(e)',
      'The test is met on what is recorded.',
      'What would change it',
      'Staff are not vetted.',
      'Two visits found the same breach.',
      'Children are at risk today.',
      'By hand, on the secretary',
      'Its last day is 2026-07-13.',
      'Hypothetical, for a scenario only, and not a statement of law',
      'DOCUMENT Report 10345. It is kept where it is held, and is not enclosed.',
      `"'=A penalty may follow, ""if"" <nothing> comes."`,
      homes.firstOfAlpha,
    ]) {
      expect(csv).toContain(said);
    }
    const html = filesOf(dossier.envelope)['dossier.html'] ?? '';
    expect(html).toContain('&lt;nothing&gt;');
    expect(html).toContain('class="hypothetical"');
  });

  it.each([
    ['subsidiaries', 's. 23A(4)(a)'],
    ['requirement', 's. 23A(4)(c)'],
    ['submitBy', 's. 23A(4)(d)'],
    ['consequences', 's. 23A(4)(e)'],
  ])('is refused where the notice leaves out %s, naming %s', async (field, subsection) => {
    const { id } = await draftedNotice(asking, road, [field]);
    const { dossier, problems } = await seal(id);
    expect(dossier).toBeNull();
    expect(problems).toEqual([
      expect.objectContaining({ code: 'CONTENT_MISSING', citation: `Care Standards Act 2000, ${subsection}` }),
    ]);
  });

  it('is refused of another kind of matter, and of one that is not there', async () => {
    const { id } = await draftedNotice(asking, road);
    expect((await seal(id, { template: 'PENALTY' })).problems).toMatchObject([{ code: 'FIELD_NOT_OF_THE_FORM' }]);
    expect((await seal('99999')).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await seal(id, { lane: 'COMMISSIONER' })).problems).toMatchObject([{ code: 'FIELD_NOT_GIVEN' }]);
  });
});

describe('making a sealed dossier anew', () => {
  it('gives the same bytes, whatever was recorded or corrected since', async () => {
    const given = await draftedNotice(asking, road);
    await servedNotice(asking, given);
    const { dossier } = await seal(given.id);
    // The clock of the tests stands still: what follows is recorded at the very moment of the seal.
    const withdrawn = { step: 'WITHDRAW_SUSPICION', matterId: given.suspicions[0], expectedVersion: 1 };
    await taken(asking, people.officer, 'suspicion', { ...withdrawn, particulars: { noLonger: 'It was put right.' } });
    await taken(asking, people.approver, 'plan', { step: 'WITHDRAW_NOTICE', matterId: given.id, expectedVersion: 5 });
    await database.query({ text: `delete from parent_edge where subsidiary_id = $1`, values: [road.alpha] });
    await database.query({ text: `update provider_group set name = 'Renamed' where id = $1`, values: [road.group] });
    const again = (await dossiersFor(people.approver, given.id)).nodes[0];
    expect(again).toMatchObject({ envelope: dossier.envelope, isRebuilt: true });
    expect((await recreateDossier(database, Number(dossier.id))).envelope).toBe(dossier.envelope);
    const later = await seal(given.id);
    expect(later.dossier.envelopeSha256).not.toBe(dossier.envelopeSha256);
  });

  it('keeps what was sealed, and says so where it does not come out to the byte any more', async () => {
    const { id } = await draftedNotice(asking, road);
    const { dossier } = await seal(id);
    await database.query({ text: `update matter set title = 'Southfield' where id = $1`, values: [Number(id)] });
    const kept = { envelope: dossier.envelope, isRebuilt: false };
    expect((await dossiersFor(people.officer, id)).nodes).toEqual([expect.objectContaining(kept)]);
    await expect(recreateDossier(database, Number(dossier.id))).rejects.toThrow('does not come out as it was sealed');
  });
});

describe('whoever a dossier is made for', () => {
  it('is shown what its lane shows, and neither draft nor suspicion nor test', async () => {
    const given = await draftedNotice(asking, road);
    await servedNotice(asking, given);
    const ours = (await seal(given.id)).dossier;
    const theirs = (await seal(given.id, { lane: 'PROVIDER' })).dossier;
    expect(theirs).toMatchObject({ lane: 'PROVIDER', organisation: `GROUP:${road.group}` });
    const seen = await dossiersFor(people.provider(road), given.id);
    expect(seen).toEqual({
      totalCount: 1,
      nodes: [expect.objectContaining({ id: theirs.id, envelope: theirs.envelope })],
    });
    const csv = filesOf(theirs.envelope)['statements.csv'] ?? '';
    expect(csv).toContain('Staff are not vetted.');
    expect(csv).toContain('By hand, on the secretary');
    for (const hidden of [
      'Two visits found',
      'Children are at risk',
      'DRAFT_NOTICE',
      'The test is met',
      'WEIGH_IMPACT',
    ]) {
      expect(csv).not.toContain(hidden);
    }
    expect((await dossiersFor(people.officer, given.id)).nodes.map(({ id }: { id: string }) => id)).toEqual([
      theirs.id,
      ours.id,
    ]);
    for (const by of [people.otherProvider(road), people.council, people.department]) {
      expect(await dossiersFor(by, given.id)).toBeNull();
      expect((await asking.ask(by, `{ dossier(id: "${theirs.id}") { id } }`)).dossier).toBeNull();
    }
  });

  it('is written into the log of the matter when it is read', async () => {
    const { id } = await draftedNotice(asking, road);
    const { dossier } = await seal(id);
    const before = asking.reads.length;
    await asking.ask(people.approver, `{ dossier(id: "${dossier.id}") { envelope } }`);
    const read = asking.reads.slice(before).map(({ recordClass, recordId }) => `${recordClass} ${recordId}`);
    expect(new Set(read)).toEqual(new Set([`MATTER ${id}`]));
  });

  it('may not seal one unless it is of the regulator', async () => {
    const { id } = await draftedNotice(asking, road);
    await expect(seal(id, {}, people.provider(road))).rejects.toThrow();
  });
});

describe('a dossier as known at a moment', () => {
  const later = '2026-06-20';
  const knownAt = `${roadDay}T23:00:00.000Z`;
  const asked = (matterId: string) => ({
    matterId: Number(matterId),
    template: null,
    audience: { lane: 'REGULATOR' as const, organisation: null },
    knownAt,
  });

  it('is the same to the byte before and after more is recorded', async () => {
    const given = await draftedNotice(asking, road);
    await servedNotice(asking, given);
    const before = await createDossier(database, asked(given.id), asking.sealing);
    const withdrawn = { step: 'WITHDRAW_SUSPICION', matterId: given.suspicions[0], expectedVersion: 1 };
    await taken(asking, people.officer, 'suspicion', { ...withdrawn, particulars: { noLonger: 'Put right.' } }, later);
    await taken(
      asking,
      people.approver,
      'plan',
      { step: 'WITHDRAW_NOTICE', matterId: given.id, expectedVersion: 5 },
      later,
    );
    const after = await createDossier(database, asked(given.id), asking.sealing);
    expect(after.envelope).toBe(before.envelope);
  });

  it('is refused once companies or the register were read anew, and says what to do', async () => {
    const { id } = await draftedNotice(asking, road);
    await database.query({
      text: `insert into ownership_source (code, kind, name, rank) values ('TEST', 'BODS', 'Test', 900)`,
    });
    await database.query({
      text: `insert into ownership_import (source_id, layout, file_name, file_hash, content_on, retrieved_on, imported_at, is_complete, counts)
        select id, 'BODS', 'a.json', 'x', '2026-06-01', '2026-06-01', '2026-06-30T12:00:00Z', false, '{}' from ownership_source limit 1`,
    });
    await expect(createDossier(database, asked(id), asking.sealing)).rejects.toThrow(
      'A file on ownership was imported.',
    );
  });
});
