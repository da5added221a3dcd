import { FactChangeStore, mostSettingsReadAgain } from '../../../src/features/findings/fact-change.store';
import { apiRole } from '../../../src/platform/database/api-role';
import type { Queryable } from '../../../src/platform/database/database';
import { servedNation } from '../../support/service';
import { until } from '../../support/until';
import { someFacts } from './support/change-facts';

const service = servedNation();
const run = (text: string, values: readonly unknown[] = []) => service.database.query({ text, values });
const moment = () => new FactChangeStore(service.database).moment();

/** As a scan asks: every statement of one snapshot. */
const since = (before: string) =>
  service.database.transaction((tx) => new FactChangeStore(tx).since(before), { isolation: 'repeatable read' });

async function changedBy(change: () => Promise<unknown>): Promise<readonly number[] | null> {
  const before = await moment();
  await change();
  return (await since(before)).settingIds;
}

const settingsWhere = async (from: string, values: readonly unknown[]): Promise<number[]> =>
  (
    await service.database.query<{ id: number }>({
      text: `select distinct setting_id as id from ${from} order by 1`,
      values,
    })
  ).map(({ id }) => id);

describe('what changed since a moment', () => {
  it('is nothing where nothing did, nor where a statement left everything as it was', async () => {
    expect(await changedBy(async () => undefined)).toEqual([]);
    expect(await changedBy(() => run('update inspection set release_id = release_id'))).toEqual([]);
    expect(await changedBy(() => run('update provider_group set name = name'))).toEqual([]);
    expect(await changedBy(() => run('delete from judgement where false'))).toEqual([]);
  });

  it.each([
    ['a judgement', `update judgement set value = 'INADEQUATE ' || id where inspection_id = $1`, 'inspectionId'],
    ['a judgement less', 'delete from judgement where inspection_id = $1', 'inspectionId'],
    ['an inspection', 'update inspection set inspected_on = inspected_on - 1 where id = $1', 'inspectionId'],
    [
      'an inspection that we believe no more',
      'update inspection set recorded_to = now() where id = $1',
      'inspectionId',
    ],
    [
      'a suspension',
      `update setting_version set status = 'SUSPENDED' where setting_id = $1 and recorded_to = 'infinity' and valid_to = 'infinity'`,
      'settingId',
    ],
    ['what we believe no more', `update setting_version set recorded_to = now() where setting_id = $1`, 'settingId'],
    [
      'the number it goes by',
      `update registration set urn = 'X' || urn where id = (select registration_id from inspection where id = $1)`,
      'inspectionId',
    ],
    ['the day it left a group', 'update group_membership set to_day = from_day + 1 where setting_id = $1', 'settingId'],
    ['that it was never in a group', 'delete from group_membership where setting_id = $1', 'settingId'],
  ] as const)('is a setting where it changes by %s', async (_, text, by) => {
    const { settingId, inspectionId } = await someFacts(service.database);
    expect(await changedBy(() => run(text, [by === 'settingId' ? settingId : inspectionId]))).toEqual([settingId]);
  });

  it('is every setting that was ever in a group whose name changed', async () => {
    const { groupId } = await someFacts(service.database);
    const changed = await changedBy(() => run(`update provider_group set name = 'Another' where id = $1`, [groupId]));
    expect(changed).toEqual(await settingsWhere('group_membership where group_id = $1', [groupId]));
    expect(changed?.length).toBeGreaterThan(0);
  });

  it('is every setting of an owner, or of one that stands in for it, whose company is another', async () => {
    const { ownerId, partyId } = await someFacts(service.database);
    const own = await settingsWhere(`setting_version where owner_id = $1 and recorded_to = 'infinity'`, [ownerId]);
    const link = () =>
      run(
        'insert into owner_company (owner_id, party_id, basis) values ($1, $2, $3) on conflict (owner_id) do update set party_id = excluded.party_id + 1',
        [ownerId, partyId, 'DECIDED'],
      );
    await run('delete from owner_company where owner_id = $1', [ownerId]);
    expect(await changedBy(link)).toEqual(own);
    const [other] = await service.database.query<{ id: number }>({
      text: `select owner_id as id from setting_version where owner_id <> $1 and recorded_to = 'infinity'
        and owner_id not in (select owner_id from owner_stand_in) limit 1`,
      values: [ownerId],
    });
    const others = await settingsWhere(`setting_version where owner_id = $1 and recorded_to = 'infinity'`, [other?.id]);
    const standIn = () =>
      run('insert into owner_stand_in (owner_id, stand_in_id) values ($1, $2)', [other?.id, ownerId]);
    expect(await changedBy(standIn)).toEqual(others);
    const both = [...new Set([...own, ...others])].sort((a, b) => a - b);
    expect(await changedBy(() => run('delete from owner_company where owner_id = $1', [ownerId]))).toEqual(both);
  });

  it('is both settings where an inspection goes over from one to the other', async () => {
    const { settingId, inspectionId, otherSettingId } = await someFacts(service.database);
    const changed = await changedBy(() =>
      run('update inspection set setting_id = $2 where id = $1', [inspectionId, otherSettingId]),
    );
    expect(changed).toEqual([settingId, otherSettingId].sort((a, b) => a - b));
  });

  it('is everything where a table is emptied, or where a statement touches very many', async () => {
    const many = `insert into judgement (inspection_id, framework, framework_version, key, scale, value, as_published)
      select i.id, 'F', '1', 'K', 'S', 'V', 'V' from inspection i limit $1`;
    const begun = await service.database.begin();
    const before = await moment();
    await begun.tx.query({ text: many, values: [mostSettingsReadAgain + 1] });
    const told =
      'select subject, subject_id as id from fact_change where changed_in = pg_current_xact_id()::text::bigint';
    expect(await begun.tx.query({ text: told })).toEqual([{ subject: 'ALL', id: 0 }]);
    await begun.tx.query({ text: 'update judgement set value = $1 where id = 1', values: ['X'] });
    expect(await begun.tx.query({ text: told })).toHaveLength(1);
    await begun.rollback();
    expect((await since(before)).settingIds).toEqual([]);
    const emptied = await service.database.begin();
    await emptied.tx.query({ text: 'truncate owner_stand_in' });
    expect(await emptied.tx.query({ text: told })).toEqual([{ subject: 'ALL', id: 0 }]);
    await emptied.rollback();
  });

  it('is everything where the settings are too many to be read one by one', async () => {
    const before = await moment();
    const begun = await service.database.begin({ isolation: 'repeatable read' });
    await begun.tx.query({
      text: `insert into fact_change (changed_in, subject, subject_id, changed_at)
        select pg_current_xact_id()::text::bigint, 'SETTING', n, now() from generate_series(1, $1) n`,
      values: [mostSettingsReadAgain + 1],
    });
    await begun.commit();
    expect((await since(before)).settingIds).toBeNull();
  });
});

describe('a change of a fact', () => {
  const judge = (tx: Queryable, inspectionId: number, value: string) =>
    tx.query({ text: 'update judgement set value = $2 where inspection_id = $1', values: [inspectionId, value] });

  it('is seen by the first scan that begins after it is committed, however long before it was made', async () => {
    const { settingId, inspectionId } = await someFacts(service.database);
    const begun = await service.database.begin();
    await judge(begun.tx, inspectionId, 'LATE');
    const before = await moment();
    await changedBy(() => run('update setting_version set places = 77 where setting_id = $1', [settingId]));
    const meanwhile = await since(before);
    expect(meanwhile.settingIds).toEqual([settingId]);
    expect((await since(meanwhile.moment)).settingIds).toEqual([]);
    await begun.commit();
    expect((await since(meanwhile.moment)).settingIds).toEqual([settingId]);
  });

  it('that is taken back with its savepoint is none, nor is its entry', async () => {
    const { inspectionId } = await someFacts(service.database);
    const before = await moment();
    await service.database.transaction(async (tx) => {
      await tx.query({ text: 'savepoint one' });
      await judge(tx, inspectionId, 'TAKEN BACK');
      await tx.query({ text: 'rollback to one' });
    });
    expect((await since(before)).settingIds).toEqual([]);
  });

  it('by the login of requests is told too, though they may not read what is told', async () => {
    const { settingId, inspectionId } = await someFacts(service.database);
    await run(`create policy for_this_test on judgement to ${apiRole} using (true)`);
    await run(`grant update on judgement to ${apiRole}`);
    const before = await moment();
    await judge(service.api, inspectionId, 'BY A REQUEST');
    expect((await since(before)).settingIds).toEqual([settingId]);
    await expect(service.api.query({ text: 'select * from fact_change' })).rejects.toThrow(/permission denied/);
    await expect(service.api.query({ text: `select keep_fact_changes('ALL', '{0}')` })).rejects.toThrow(/permission/);
  });
});

describe('old changes', () => {
  const age = () => run(`update fact_change set changed_at = changed_at - interval '50 hours'`);
  const putTogether = () => service.database.transaction((tx) => new FactChangeStore(tx).putTogether());
  const entries = () => run('select subject from fact_change');
  /** A moment at which nothing runs that is as old as what changed: other databases of the server are at work too. */
  const laterMoment = async () => {
    await until(async () => {
      const [row] = await service.database.query<{ passed: boolean }>({
        text: `select coalesce(max(changed_in), 0) < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as passed
          from fact_change where changed_in < pg_snapshot_xmax(pg_current_snapshot())::text::bigint`,
      });
      return row?.passed ?? false;
    });
    return moment();
  };

  it('are put together, and whoever read before them reads everything', async () => {
    const { settingId, inspectionId } = await someFacts(service.database);
    const [before, judged] = [await moment(), `update judgement set value = 'OLD' where inspection_id = $1`];
    await run(judged, [inspectionId]);
    const after = await laterMoment();
    await age();
    await putTogether();
    expect(await entries()).toEqual([{ subject: 'ALL_UP_TO' }]);
    expect((await since(before)).settingIds).toBeNull();
    expect((await since(after)).settingIds).toEqual([]);
    await run(`update setting_version set places = 78 where setting_id = $1`, [settingId]);
    expect((await since(after)).settingIds).toEqual([settingId]);
    await putTogether();
    expect(await entries()).toHaveLength(2);
  });

  it('are not missed where a later one had been seen before them', async () => {
    const { inspectionId } = await someFacts(service.database);
    const slow = await service.database.begin();
    await slow.tx.query({
      text: `update judgement set value = 'SLOW' where inspection_id = $1`,
      values: [inspectionId],
    });
    await run('update setting_version set places = 79 where setting_id = 1');
    const between = await moment();
    await slow.commit();
    await age();
    await putTogether();
    expect((await since(between)).settingIds).toBeNull();
  });

  it('that came with a copy of another server, of transactions that are yet to come, are no changes', async () => {
    const before = await laterMoment();
    await run(`insert into fact_change (changed_in, subject, subject_id, changed_at)
      values (9000000000000, 'ALL', 0, now() - interval '50 hours')`);
    expect((await since(before)).settingIds).toEqual([]);
    await putTogether();
    expect((await since(before)).settingIds).toEqual([]);
  });
});
