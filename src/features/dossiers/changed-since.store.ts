import type { Queryable } from '../../platform/database/database';

/**
 * What of the register, of companies or of the links between them was taken in or decided after a moment, one sentence
 * each. From then on what is read of them is not what was known at the moment.
 */
export async function changedSince(db: Queryable, moment: string): Promise<readonly string[]> {
  const rows = await db.query<{ what: string }>({
    text: `select what from (
        select 'A publication of the register was imported.' as what, max(greatest(started_at, finished_at, reverted_at)) as at from import_run
        union all select 'A file on ownership was imported.', max(imported_at) from ownership_import
        union all select 'It was decided which company an owner is.', max(decided_at) from owner_link_event
        union all select 'It was decided which owner names are one.', max(decided_at) from owner_merge_event
        union all select 'A difference over ownership was decided.', max(decided_at) from ownership_change_event) c
      where at > $1::timestamptz order by what`,
    values: [moment],
  });
  return rows.map(({ what }) => what);
}
