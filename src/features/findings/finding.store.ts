import type { Finding } from '../../domain/indicators/indicator';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { DetectionRun, FindingFilter, StoredFinding, StoredFindingSetting } from './finding';

const runColumns = `id, as_of as "asOf", definition, inputs_hash as "inputsHash", computed_at as "computedAt",
  groups_considered as "groupsConsidered", settings_considered as "settingsConsidered"`;

const columns = `f.id, f.detection_run_id as "runId", f.group_id as "groupId", f.indicator, f.indicator_version as "indicatorVersion",
  f.strength, f.rank, r.as_of::text as "asOf", f.window_from as "windowFrom", f.window_to as "windowTo", f.sentence,
  f.would_clear as "wouldClear", f.numbers, f.interval, f.powers, f.caveats`;

const from = 'from finding f join detection_run r on r.id = f.detection_run_id';

/** The newest run of the latest day up to `$1`, of each way of drawing groups. */
const inRunThatCounts = `r.id in (
  select distinct on (definition) id from detection_run where as_of <= $1 order by definition, as_of desc, id desc)`;

const matching = `f.detection_run_id = $1 and ($2::text[] is null or f.indicator = any($2))
  and ($3::text is null or $3 = any(f.powers)) and ($4::int is null or f.group_id = $4)`;

function filterValues(runId: number, filter: FindingFilter): unknown[] {
  return [runId, filter.indicators ?? null, filter.power ?? null, filter.groupId ?? null];
}

/** Keeps detection runs and what they found. */
export class FindingStore {
  constructor(private readonly db: Queryable) {}

  /** The newest run of the latest day up to this one; null when nothing was detected by then. */
  async runFor(day: Day, definition: string): Promise<DetectionRun | null> {
    const [row] = await this.db.query<DetectionRun>({
      name: 'detection-run-for',
      text: `select ${runColumns} from detection_run where definition = $2 and as_of <= $1 order by as_of desc, id desc limit 1`,
      values: [day, definition],
    });
    return row ?? null;
  }

  async addRun(run: Omit<DetectionRun, 'id' | 'computedAt'>): Promise<number> {
    const [row] = await this.db.query<{ id: number }>({
      text: `insert into detection_run (as_of, definition, inputs_hash, computed_at, groups_considered, settings_considered)
        values ($1, $2, $3, now(), $4, $5) returning id`,
      values: [run.asOf, run.definition, run.inputsHash, run.groupsConsidered, run.settingsConsidered],
    });
    if (!row) throw new Error('The detection run was not recorded.');
    return row.id;
  }

  async add(runId: number, findings: readonly Finding[]): Promise<void> {
    await this.db.query({
      text: `with f as (
          insert into finding (detection_run_id, group_id, indicator, indicator_version, strength, rank, window_from, window_to,
            sentence, would_clear, numbers, interval, powers, caveats)
          select $1, n."groupId", n.indicator, n.version, n.strength, n.rank, (n."window"->>'from')::date, (n."window"->>'to')::date,
            n.sentence, n."wouldClear", n.numbers, n.interval, n.powers, n.caveats
          from jsonb_to_recordset($2::jsonb) as n("groupId" int, indicator text, version int, strength text, rank int, "window" jsonb,
            sentence text, "wouldClear" text, numbers jsonb, interval jsonb, powers text[], caveats text[])
          returning id, rank)
        insert into finding_setting (finding_id, setting_id, inspection_ids, note)
        select f.id, s."settingId", s."inspectionIds", s.note
        from jsonb_to_recordset($2::jsonb) as n(rank int, settings jsonb)
        join f on f.rank = n.rank
        cross join lateral jsonb_to_recordset(n.settings) as s("settingId" int, "inspectionIds" int[], note text)`,
      values: [runId, JSON.stringify(findings)],
    });
  }

  async page(runId: number, filter: FindingFilter, first: number, afterRank: number): Promise<StoredFinding[]> {
    return this.db.query<StoredFinding>({
      name: 'finding-page',
      text: `select ${columns} ${from} where ${matching} and f.rank > $5 order by f.rank limit $6`,
      values: [...filterValues(runId, filter), afterRank, first],
    });
  }

  async count(runId: number, filter: FindingFilter): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'finding-count',
      text: `select count(*)::int as count ${from} where ${matching}`,
      values: filterValues(runId, filter),
    });
    return row?.count ?? 0;
  }

  /** Findings of each group in the run that counts on the day. */
  async ofGroups(groupIds: readonly number[], day: Day): Promise<StoredFinding[]> {
    return this.db.query<StoredFinding>({
      name: 'findings-by-group',
      text: `select ${columns} ${from} where f.group_id = any($2::int[]) and ${inRunThatCounts} order by f.group_id, f.rank`,
      values: [day, groupIds],
    });
  }

  /** A page of them for each group, strongest first. */
  async pagesOfGroups(
    groupIds: readonly number[],
    day: Day,
    first: number,
    afterRank: number,
  ): Promise<StoredFinding[]> {
    return this.db.query<StoredFinding>({
      name: 'finding-pages-by-group',
      text: `select p.* from unnest($2::int[]) as g(id)
        cross join lateral (select ${columns} ${from} where f.group_id = g.id and ${inRunThatCounts} and f.rank > $4
          order by f.rank limit $3) p`,
      values: [day, groupIds, first, afterRank],
    });
  }

  async countsOfGroups(groupIds: readonly number[], day: Day): Promise<{ groupId: number; count: number }[]> {
    return this.db.query({
      name: 'finding-counts-by-group',
      text: `select f.group_id as "groupId", count(*)::int as count ${from}
        where f.group_id = any($2::int[]) and ${inRunThatCounts} group by f.group_id`,
      values: [day, groupIds],
    });
  }

  /** A page of the settings of each finding, in the order in which its rule named them. */
  async settingsOf(findingIds: readonly number[], first: number, after: number): Promise<StoredFindingSetting[]> {
    return this.db.query<StoredFindingSetting>({
      name: 'finding-settings',
      text: `select s.* from unnest($1::int[]) as f(id)
        cross join lateral (
          select id, finding_id as "findingId", setting_id as "settingId", inspection_ids as "inspectionIds", note
          from finding_setting where finding_id = f.id and id > $3 order by id limit $2) s`,
      values: [findingIds, first, after],
    });
  }

  async settingCountsOf(findingIds: readonly number[]): Promise<{ findingId: number; count: number }[]> {
    return this.db.query({
      name: 'finding-setting-counts',
      text: `select finding_id as "findingId", count(*)::int as count
        from finding_setting where finding_id = any($1::int[]) group by finding_id`,
      values: [findingIds],
    });
  }
}
