import type { Finding, FindingInputs } from '../../domain/indicators/indicator';
import { type KeptInputs, packedInputs, unpackedInputs } from '../../domain/indicators/packed-inputs';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type {
  DetectedFinding,
  DetectionRun,
  EvidenceRead,
  FindingFilter,
  StoredFinding,
  StoredFindingSetting,
} from './finding';
import { filterValues, findingColumns, fromFinding, matchingFinding, matchingValues } from './finding-columns';
import { nextNumber } from './numbered-apart';

const runColumns = `id, as_of as "asOf", definition, evidence, inputs_hash as "inputsHash", computed_at as "computedAt",
  groups_considered as "groupsConsidered", settings_considered as "settingsConsidered", model_fitted_in_run_id as "modelFittedInRunId"`;

/** The newest run of the latest day up to `$1`, of each way of drawing groups. */
const inRunThatCounts = `r.id in (
  select distinct on (definition) id from detection_run where as_of <= $1 order by definition, as_of desc, id desc)`;

/** Keeps detection runs and what they found. */
export class FindingStore {
  constructor(private readonly db: Queryable) {}

  /**
   * Whoever detects waits for whoever does: two at once would each keep a run of equal facts. A lock of the table, as it
   * is the one kind that a transaction may wait for before it has looked at anything.
   */
  async takeTurn(): Promise<void> {
    await this.db.query({ text: 'lock table detection_run in share row exclusive mode' });
  }

  /**
   * The newest run of the latest day up to this one, of those that the asker may see; null when nothing was detected by
   * then. A run over all evidence follows the one over what is published, so it counts for whoever may see it.
   */
  async runFor(day: Day, definition: string): Promise<DetectionRun | null> {
    const [row] = await this.db.query<DetectionRun>({
      name: 'detection-run-for',
      text: `select ${runColumns} from detection_run where definition = $2 and as_of <= $1 order by as_of desc, id desc limit 1`,
      values: [day, definition],
    });
    return row ?? null;
  }

  /** The newest run of that very day over that evidence. */
  async runOver(evidence: EvidenceRead, day: Day, definition: string): Promise<DetectionRun | null> {
    const [row] = await this.db.query<DetectionRun>({
      name: 'detection-run-over',
      text: `select ${runColumns} from detection_run where definition = $2 and as_of = $1 and evidence = $3 order by id desc limit 1`,
      values: [day, definition, evidence],
    });
    return row ?? null;
  }

  /** Where its model was fitted on no other run's facts, it was fitted on its own. */
  async addRun(run: Omit<DetectionRun, 'id' | 'computedAt'>): Promise<number> {
    const { asOf, definition, evidence, inputsHash, groupsConsidered, settingsConsidered, modelFittedInRunId } = run;
    const [row] = await this.db.query<{ id: number }>({
      text: `insert into detection_run (id, as_of, definition, evidence, inputs_hash, computed_at, groups_considered, settings_considered,
          model_fitted_in_run_id)
        select n.id, $1, $2, $3, $4, now(), $5, $6, coalesce($7, n.id)
        from (select ${nextNumber('detection_run', evidence)} as id) n returning id`,
      values: [asOf, definition, evidence, inputsHash, groupsConsidered, settingsConsidered, modelFittedInRunId],
    });
    if (!row) throw new Error('The detection run was not recorded.');
    return row.id;
  }

  /** Everything that a run found, in order. */
  async detectedIn(runId: number): Promise<DetectedFinding[]> {
    return this.db.query<DetectedFinding>({
      text: `select indicator, indicator_version as version, group_id::text as "groupId", strength, rank, sentence,
          would_clear as "wouldClear", powers from finding where detection_run_id = $1 order by rank`,
      values: [runId],
    });
  }

  async add(runId: number, evidence: EvidenceRead, findings: readonly Finding[]): Promise<void> {
    await this.db.query({
      text: `with f as (
          insert into finding (id, detection_run_id, group_id, indicator, indicator_version, strength, rank, window_from, window_to,
            sentence, would_clear, numbers, interval, powers, caveats, inputs)
          select ${nextNumber('finding', evidence)}, $1, n."groupId", n.indicator, n.version, n.strength, n.rank, (n."window"->>'from')::date, (n."window"->>'to')::date,
            n.sentence, n."wouldClear", n.numbers, n.interval, n.powers, n.caveats, n.inputs
          from jsonb_to_recordset($2::jsonb) as n("groupId" int, indicator text, version int, strength text, rank int, "window" jsonb,
            sentence text, "wouldClear" text, numbers jsonb, interval jsonb, powers text[], caveats text[], inputs jsonb)
          returning id, rank)
        insert into finding_setting (id, finding_id, setting_id, inspection_ids, note)
        select ${nextNumber('finding_setting', evidence)}, f.id, s."settingId", s."inspectionIds", s.note
        from jsonb_to_recordset($2::jsonb) as n(rank int, settings jsonb)
        join f on f.rank = n.rank
        cross join lateral jsonb_to_recordset(n.settings) as s("settingId" int, "inspectionIds" int[], note text)`,
      values: [runId, JSON.stringify(findings.map((one) => ({ ...one, inputs: packedInputs(one.inputs) })))],
    });
  }

  async page(runId: number, filter: FindingFilter, first: number, afterRank: number): Promise<StoredFinding[]> {
    return this.db.query<StoredFinding>({
      name: 'finding-page',
      text: `select ${findingColumns} ${fromFinding} where ${matchingFinding} and f.rank > $${matchingValues + 1} order by f.rank limit $${matchingValues + 2}`,
      values: [...filterValues(runId, filter), afterRank, first],
    });
  }

  async count(runId: number, filter: FindingFilter): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'finding-count',
      text: `select count(*)::int as count ${fromFinding} where ${matchingFinding}`,
      values: filterValues(runId, filter),
    });
    return row?.count ?? 0;
  }

  /** What the numbers of each finding follow from; null where that was not kept. */
  async inputsOf(findingIds: readonly number[]): Promise<{ id: number; inputs: FindingInputs | null }[]> {
    const rows = await this.db.query<{ id: number; inputs: KeptInputs | null }>({
      name: 'finding-inputs',
      text: 'select id, inputs from finding where id = any($1::int[])',
      values: [findingIds],
    });
    return rows.map(({ id, inputs }) => ({ id, inputs: inputs === null ? null : unpackedInputs(inputs) }));
  }

  /** Findings of each group in the run that counts on the day. */
  async ofGroups(groupIds: readonly number[], day: Day): Promise<StoredFinding[]> {
    return this.db.query<StoredFinding>({
      name: 'findings-by-group',
      text: `select ${findingColumns} ${fromFinding} where f.group_id = any($2::int[]) and ${inRunThatCounts} order by f.group_id, f.rank`,
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
        cross join lateral (select ${findingColumns} ${fromFinding} where f.group_id = g.id and ${inRunThatCounts} and f.rank > $4
          order by f.rank limit $3) p`,
      values: [day, groupIds, first, afterRank],
    });
  }

  async countsOfGroups(groupIds: readonly number[], day: Day): Promise<{ groupId: number; count: number }[]> {
    return this.db.query({
      name: 'finding-counts-by-group',
      text: `select f.group_id as "groupId", count(*)::int as count ${fromFinding}
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
