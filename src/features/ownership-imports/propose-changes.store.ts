import type { Transaction } from '../../platform/database/database';
import type { MergeScope } from './ownership-merge.store';
import { interestContent } from './wanted-interests.store';

const content = interestContent.join(', ');

/** Without what differs from file to file though nothing has changed: a day on which something was only seen. */
const canonicalOf = (alias: string, end: string) => `jsonb_build_array(${interestContent
  .map((column) => `${alias}.${column}`)
  .join(', ')},
  case when ${alias}.is_start_stated then ${alias}.valid_from end, ${end})`;

const isOvertaken = 'The source says something else of the body by now, or again what is held.';

/** Holds back what a file says differently of watched bodies: a person decides on it. */
export class ProposeChangesStore {
  constructor(
    private readonly tx: Transaction,
    private readonly scope: MergeScope,
  ) {}

  /** Takes differences of watched bodies out of what is to be closed and added; answers how many are proposed. */
  async holdBack(watched: ReadonlySet<number>): Promise<{ proposed: number; overtaken: number }> {
    await this.run('create temporary table watched_body on commit drop as select unnest($1::int[]) as subject_id', [
      [...watched],
    ]);
    await this.run(`create temporary table held_back on commit drop as
      select c.id, c.stays_to, c.is_end_inferred, f.subject_id from closing_interest c join interest f using (id)
      join watched_body w on w.subject_id = f.subject_id`);
    await this.run(`create temporary table held_out on commit drop as
      select a.* from adding_interest a join watched_body w on w.subject_id = a.subject_id`);
    await this.run('delete from closing_interest where id in (select id from held_back)');
    await this.run('delete from adding_interest a using watched_body w where w.subject_id = a.subject_id');
    await this.findDifferences();
    const proposed = await this.propose();
    return { proposed, overtaken: await this.overtake() };
  }

  private async findDifferences(): Promise<void> {
    const { sourceId, importId, confidence } = this.scope;
    const common = `${sourceId}::int as source_id, ${importId}::int as import_id`;
    await this.run(
      `create temporary table difference on commit drop as
      with held as (
        select f.subject_id, jsonb_agg(to_jsonb(f) order by f.claim, f.valid_from) as rows,
          jsonb_agg(${canonicalOf('f', 'f.valid_to')} order by f.claim, f.valid_from) as canonical
        from held_back b join interest f using (id) group by f.subject_id),
      new_row as (
        select ${content}, valid_from, valid_to, is_start_stated, $1::text as confidence, ${common}, false as is_end_inferred
        from held_out
        union all
        select ${interestContent.map((column) => `f.${column}`).join(', ')}, f.valid_from, b.stays_to, f.is_start_stated,
          f.confidence, ${common}, b.is_end_inferred
        from held_back b join interest f using (id) where b.stays_to > f.valid_from),
      proposed as (
        select subject_id, jsonb_agg(to_jsonb(r) - 'is_end_inferred' order by claim, valid_from) as rows,
          jsonb_agg(${canonicalOf('r', 'case when not is_end_inferred then r.valid_to end')} order by claim, valid_from) as canonical
        from new_row r group by subject_id)
      select coalesce(h.subject_id, p.subject_id) as subject_id, coalesce(h.rows, '[]') as held, coalesce(p.rows, '[]') as proposed,
        encode(sha256(convert_to(jsonb_build_array(coalesce(h.subject_id, p.subject_id), h.canonical, p.canonical)::text, 'UTF8')), 'hex')
          as fingerprint
      from held h full join proposed p on p.subject_id = h.subject_id`,
      [confidence],
    );
  }

  /** What was rejected stays rejected; what was overtaken, or accepted and undone since, is put up again. */
  private propose(): Promise<number> {
    return this.count(
      `insert into ownership_change as c
          (source_id, import_id, subject_id, fingerprint, held, proposed, weight, status, version, proposed_at)
        select $1, $2, subject_id, fingerprint, held, proposed, 0, 'PROPOSED', 1, now() from difference
        on conflict (source_id, fingerprint) do update set status = 'PROPOSED', version = c.version + 1, import_id = excluded.import_id,
          held = excluded.held, proposed = excluded.proposed, effect = null, weight = 0, proposed_at = excluded.proposed_at
        where c.status = 'OVERTAKEN' or (c.status = 'ACCEPTED' and c.applied_version >= c.version)
        returning id`,
      [this.scope.sourceId, this.scope.importId],
    );
  }

  /** A proposal is overtaken when the source says something else of the body by now, or again what is held. */
  private async overtake(): Promise<number> {
    const spokenOf = this.scope.isComplete
      ? 'true'
      : `c.subject_id in (select subject_id from found_relationship union
          select f.subject_id from held_interest h join interest f using (id))`;
    const [row] = await this.tx.query<{ count: number }>({
      text: `with overtaken as (
          update ownership_change c set status = 'OVERTAKEN', version = version + 1
          where c.source_id = $1 and c.status = 'PROPOSED' and ${spokenOf}
            and not exists (select from difference d where d.fingerprint = c.fingerprint)
          returning id, version),
        told as (
          insert into ownership_change_event (change_id, version, verdict, reason, decided_by, by_roles, decided_at)
          select id, version, 'OVERTAKE', $2, 'service', '{}', now() from overtaken returning id)
        select count(*)::int as count from told`,
      values: [this.scope.sourceId, isOvertaken],
    });
    return row?.count ?? 0;
  }

  private async run(text: string, values: readonly unknown[] = []): Promise<void> {
    await this.tx.query({ text, values });
  }

  private async count(write: string, values: readonly unknown[]): Promise<number> {
    const [row] = await this.tx.query<{ count: number }>({
      text: `with written as (${write}) select count(*)::int as count from written`,
      values,
    });
    return row?.count ?? 0;
  }
}
