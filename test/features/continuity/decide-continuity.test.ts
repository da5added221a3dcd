import type { Caller } from '../../../src/domain/access/caller';
import type { AuditedChange } from '../../../src/features/access/mutation.context';
import type { ContinuityReply } from '../../../src/features/continuity/continuity-link';
import { ContinuityLinkStore } from '../../../src/features/continuity/continuity-link.store';
import {
  decideContinuity,
  proposeContinuityByHand,
  withdrawContinuityDecision,
} from '../../../src/features/continuity/decide-continuity';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { laidDownScopes, people } from '../finding-reviews/support/asking';
import { asCaller, changing, linksIn, RegisterBuilder, refresh, today } from './support/given-continuity';

const { officer, colleague, northCouncil, auditor } = people;

let database: Database;
let register: RegisterBuilder;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  await laidDownScopes(database);
  register = new RegisterBuilder(database);
  const at = { address: '12 High Street', postcode: 'AB1 2CD' };
  await register.add({ urn: 'SC000001', owner: 'A Ltd', registeredOn: '2019-05-06', leftOn: '2024-06-10', ...at });
  await register.add({ urn: '2700001', owner: 'B Ltd', registeredOn: '2024-07-10', ...at });
  await register.add({ urn: '2700002', owner: 'C Ltd', registeredOn: '2024-08-10', places: 9 });
  await refresh(database);
});

async function theLink() {
  const [link] = await linksIn(database);
  if (!link) throw new Error('There is no link.');
  return link;
}

async function decide(
  verdict: 'CONFIRM' | 'REJECT',
  expectedVersion = 0,
  caller: Caller = officer,
  audited: AuditedChange[] = [],
) {
  const { id: linkId } = await theLink();
  const named = { linkId, verdict, expectedVersion, reason: 'Seen on a visit.' };
  return changing(database, caller, (run) => decideContinuity(run, named), audited);
}

async function withdraw(expectedVersion: number) {
  const { id: linkId } = await theLink();
  return changing(database, officer, (run) =>
    withdrawContinuityDecision(run, { linkId, expectedVersion, reason: 'It was a mistake.' }),
  );
}

function propose(
  from: string,
  to: string,
  kind: 'SAME_SETTING' | 'SAME_OPERATOR' = 'SAME_SETTING',
  caller: Caller = officer,
) {
  return changing(database, caller, (run) => proposeContinuityByHand(run, { kind, from, to, reason: 'A tip.' }));
}

const codesOf = ({ problems }: ContinuityReply) => problems.map(({ code }) => code);

describe('a decision on what goes on as what', () => {
  it('is kept with who, when and why, and outlives every refresh', async () => {
    const audited: AuditedChange[] = [];
    const { link } = await decide('CONFIRM', 0, officer, audited);
    expect(link).toMatchObject({
      status: 'CONFIRMED',
      version: 1,
      confirmedOn: today,
      fromUrn: 'SC000001',
      toUrn: '2700001',
    });
    expect(audited).toMatchObject([
      { recordClass: 'CONTINUITY_LINK', old: { status: 'PROPOSED' }, new: { status: 'CONFIRMED', from: 'SC000001' } },
    ]);
    const before = await linksIn(database);
    expect(await refresh(database)).toMatchObject({ added: 0, changed: 0, CONFIRMED: 1 });
    expect(await linksIn(database)).toEqual(before);
    await database.query({ text: 'update setting_version set address = null, postcode = null' });
    await refresh(database);
    expect(await theLink()).toMatchObject({ status: 'CONFIRMED', version: 1, isCurrent: true });
    await database.query({
      text: `update setting_version set provision_type = 'SUPPORTED_ACCOMMODATION', local_authority_id = null from registration r where r.id = registration_id and r.urn = '2700001'`,
    });
    await refresh(database);
    expect(await theLink()).toMatchObject({ status: 'CONFIRMED', isCurrent: false });
    const [event] = await database.query({
      text: 'select action, done_by as "doneBy", reason, grounds from continuity_event',
    });
    expect(event).toMatchObject({
      action: 'CONFIRM',
      doneBy: 'officer',
      reason: 'Seen on a visit.',
      grounds: expect.arrayContaining(['SAME_PREMISES']),
    });
  });

  it('once rejected is not asked again until something new speaks for it', async () => {
    await decide('REJECT');
    expect(await refresh(database)).toMatchObject({ added: 0, again: 0, NONE_FOUND: 1 });
    expect(await theLink()).toMatchObject({ status: 'REJECTED', version: 1 });
    await database.query({
      text: `update setting_version v set name = 'Formerly SC000001', is_name_redacted = false from registration r where r.id = v.registration_id and r.urn = '2700001'`,
    });
    expect(await refresh(database)).toMatchObject({ again: 1, PROPOSED: 1 });
    expect(await theLink()).toMatchObject({
      status: 'PROPOSED',
      version: 2,
      grounds: expect.arrayContaining(['NUMBER_MENTIONED']),
    });
    expect(await refresh(database)).toMatchObject({ again: 0 });
    expect((await decide('REJECT', 2)).link).toMatchObject({ status: 'REJECTED', version: 3 });
    expect(await refresh(database)).toMatchObject({ again: 0 });
  });

  it('is withdrawn, and may be made anew', async () => {
    await decide('CONFIRM');
    expect((await withdraw(1)).link).toMatchObject({ status: 'WITHDRAWN', version: 2, confirmedOn: null });
    expect(codesOf(await withdraw(2))).toEqual(['ALREADY_WITHDRAWN']);
    await refresh(database);
    expect(await theLink()).toMatchObject({ status: 'WITHDRAWN' });
    expect((await decide('REJECT', 2)).link).toMatchObject({ status: 'REJECTED', version: 3 });
  });

  it('made before yours is shown, and yours is not made', async () => {
    await decide('CONFIRM');
    const late = await decide('REJECT');
    expect(late).toMatchObject({
      link: null,
      conflict: { expectedVersion: 0, currentVersion: 1, current: { status: 'CONFIRMED' } },
    });
    expect(codesOf(await decide('REJECT', 1))).toEqual(['ALREADY_DECIDED']);
  });

  it('of eight who decide at once is that of one', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => decide(n % 2 === 0 ? 'CONFIRM' : 'REJECT')));
    expect(answers.filter(({ link }) => link !== null)).toHaveLength(1);
    expect(answers.filter(({ conflict }) => conflict !== null)).toHaveLength(7);
  });

  it('that a second goes on as the same, or the same as a second, is refused', async () => {
    await decide('CONFIRM');
    const { link } = await propose('SC000001', '2700002');
    const second = { linkId: link?.id ?? 0, verdict: 'CONFIRM', expectedVersion: 1, reason: 'x' } as const;
    const reply = await changing(database, officer, (run) => decideContinuity(run, second));
    expect(codesOf(reply)).toEqual(['CONTRADICTS_A_DECISION']);
    expect(reply.problems[0]?.message).toContain('2700001');
  });
});

describe('a proposal by hand', () => {
  it('is one like any other, and what the service sees is put to it', async () => {
    const { link } = await propose('SC000001', '2700002');
    expect(link).toMatchObject({ status: 'PROPOSED', version: 1, isByHand: true, score: 0, signals: [] });
    await refresh(database);
    expect((await linksIn(database)).map(({ to }) => to)).toEqual(['2700001', '2700002']);
    expect((await propose('sc000001', '2700002')).link).toMatchObject({ id: link?.id, version: 1 });
    expect((await propose('A Ltd', 'C Ltd', 'SAME_OPERATOR')).link).toMatchObject({
      fromOwner: 'A Ltd',
      toOwner: 'C Ltd',
    });
  });

  it.each([
    ['SC000001', 'SC000001', ['NOT_A_CONTINUATION']],
    ['2700001', 'SC000001', ['NOT_A_CONTINUATION', 'NOT_A_CONTINUATION']],
    ['SC777777', 'SC000001', ['NOT_FOUND']],
    ['nothing', 'of the kind', ['NOT_FOUND', 'NOT_FOUND']],
  ])('of %s as %s is refused: %j', async (from, to, codes) => {
    expect(codesOf(await propose(from, to))).toEqual(codes);
  });
});

describe('to whoever is not the regulator', () => {
  const ofThem = (caller: Caller) =>
    asCaller(database, caller, async (tx) => {
      const store = new ContinuityLinkStore(tx);
      const { id } = await theLink();
      return {
        one: await store.byId(id),
        missing: await store.byId(999_999),
        page: await store.page({ statuses: ['PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN'] }, 10, null),
        confirmed: await store.confirmed(null, 10, null),
        rows: await tx.query({ text: 'select * from continuity_link' }),
        evidence: await tx.query({ text: 'select * from continuity_evidence' }),
        events: await tx.query({ text: 'select * from continuity_event' }),
      };
    });
  const nothing = { one: null, missing: null, page: [], confirmed: [], rows: [], evidence: [], events: [] };

  it.each([
    colleague,
    northCouncil,
    auditor,
  ])('what is not confirmed is not there, in whatever state', async (caller) => {
    expect(await ofThem(caller)).toEqual(nothing);
    await decide('REJECT');
    expect(await ofThem(caller)).toEqual(nothing);
    await withdraw(1);
    expect(await ofThem(caller)).toEqual(nothing);
  });

  it.each([
    colleague,
    northCouncil,
    auditor,
  ])('of what is confirmed shows what, and not why nor by whom', async (caller) => {
    await decide('CONFIRM');
    const seen = await ofThem(caller);
    expect(seen).toMatchObject({ ...nothing, confirmed: [expect.anything()], rows: [expect.anything()] });
    expect(Object.keys(seen.confirmed[0] ?? {}).sort()).toEqual([
      'confirmedOn',
      'fromOwner',
      'fromUrn',
      'id',
      'kind',
      'toOwner',
      'toUrn',
    ]);
    expect(seen.confirmed[0]).toMatchObject({ fromUrn: 'SC000001', toUrn: '2700001', confirmedOn: today });
  });

  it.each([
    colleague,
    northCouncil,
    auditor,
  ])('a proposal is as good as missing, and nothing is written', async (caller) => {
    expect(codesOf(await decide('CONFIRM', 0, caller))).toEqual(['NOT_FOUND']);
    expect(codesOf(await propose('SC000001', '2700002', 'SAME_SETTING', caller))).toEqual(['ROLE_MAY_NOT_ACT']);
    for (const text of [
      `insert into continuity_link (kind, from_registration_id, to_registration_id, status, version) values ('SAME_SETTING', 1, 3, 'PROPOSED', 0)`,
      `insert into continuity_event (link_id, version, action, status, reason, grounds, done_by, by_roles, done_at) values (1, 9, 'CONFIRM', 'CONFIRMED', 'x', '{}', '${caller.id}', '{}', now())`,
      'select outcome from continuity_check',
      'delete from continuity_link',
    ]) {
      await expect(asCaller(database, caller, (tx) => tx.query({ text }))).rejects.toThrow(
        /row-level security|permission denied/,
      );
    }
    await asCaller(database, caller, (tx) =>
      tx.query({ text: `update continuity_link set status = 'REJECTED', version = 5` }),
    );
    expect(await theLink()).toMatchObject({ status: 'PROPOSED', version: 0 });
  });
});
