import type { MatterKind } from '../../domain/matters/matter-kinds';
import type { Queryable } from '../../platform/database/database';
import type { StoredStep } from '../matters/matter';
import { stepColumns } from '../matters/matter-columns';

/**
 * The matter and everything below it; of a case, also the matters that its steps point at. As far as row security shows
 * them: a branch under a matter that is hidden is hidden.
 */
const below = `with recursive below(id) as (
    select b.id from (
      select n.id union
      select l.target::int from matter_link l join matter c on c.id = l.matter_id
      where l.matter_id = n.id and c.kind = 'CASE' and l.kind = 'MATTER' and l.target ~ '^[0-9]{1,9}$') b
    union
    select m.id from below b join matter m on m.case_id = b.id or m.parent_id = b.id)`;

/** One matter that is not at its end. */
export interface OpenBelow {
  caseId: number;
  id: number;
  kind: MatterKind;
  title: string;
  state: string;
}

/** More than any case had, and few enough to draw. */
export const ladderBounds = { matters: 500, links: 200 } as const;

/** What a rule found, and as of which day. */
export interface FoundInSentence {
  id: number;
  sentence: string;
  asOf: string;
}

/** Where a chronology goes on. */
export type ChronologyPlace = readonly [on: string, id: number];

/** A step, and the matter under whose chronology it was read. */
export type StepOfChronology = StoredStep & { ofId: number };

/** Reads what a case holds, as far as row security shows it. */
export class CaseStore {
  constructor(private readonly db: Queryable) {}

  /** Of each matter, its steps and those of everything below it, by day. */
  chronologies(
    ids: readonly number[],
    knownAt: string | null,
    first: number,
    after: ChronologyPlace | null,
  ): Promise<StepOfChronology[]> {
    return this.db.query<StepOfChronology>({
      name: 'case-chronologies',
      text: `select n.id as "ofId", s.* from unnest($1::int[]) n(id) cross join lateral (${below}
          select ${stepColumns} from below b join matter_step s on s.matter_id = b.id
          where ($2::timestamptz is null or s.recorded_at <= $2) and ($4::date is null or (s.on_day, s.id) > ($4, $5))
          order by s.on_day, s.id limit $3) s order by n.id, s."on", s.id`,
      values: [ids, knownAt, first, after?.[0] ?? null, after?.[1] ?? null],
    });
  }

  chronologyCounts(ids: readonly number[], knownAt: string | null): Promise<{ ofId: number; count: number }[]> {
    return this.db.query<{ ofId: number; count: number }>({
      name: 'case-chronology-counts',
      text: `select n.id as "ofId", s.count from unnest($1::int[]) n(id) cross join lateral (${below}
          select count(*)::int as count from below b join matter_step s on s.matter_id = b.id
          where ($2::timestamptz is null or s.recorded_at <= $2)) s`,
      values: [ids, knownAt],
    });
  }

  /** The matters of each case and those below them that are not at their end, first begun first; not what it only points at. */
  openBelow(ids: readonly number[]): Promise<OpenBelow[]> {
    return this.db.query<OpenBelow>({
      name: 'case-open-below',
      text: `with recursive below(of_id, id) as (
          select n.id, n.id from unnest($1::int[]) n(id)
          union select b.of_id, m.id from below b join matter m on m.case_id = b.id or m.parent_id = b.id)
        select b.of_id as "caseId", m.id, m.kind, m.title, m.state from below b join matter m on m.id = b.id
        where m.id <> b.of_id and m.is_open order by b.of_id, m.id`,
      values: [ids],
    });
  }

  /** Of each matter, the numbers of what a chronology of it reads, its own first; at most so many of each. */
  scopes(ids: readonly number[], most: number): Promise<{ ofId: number; id: number }[]> {
    return this.db.query({
      name: 'case-scopes',
      text: `select n.id as "ofId", s.id from unnest($1::int[]) n(id) cross join lateral (${below}
          select b.id from below b join matter m on m.id = b.id order by b.id <> n.id, b.id limit $2) s order by n.id`,
      values: [ids, most],
    });
  }

  /** What the steps of each matter point at, of what can stand on a ladder; at most so many of each. */
  pointedAt(ids: readonly number[], most: number): Promise<{ matterId: number; kind: string; target: string }[]> {
    return this.db.query({
      name: 'case-pointed-at',
      text: `select l.* from unnest($1::int[]) n(id) cross join lateral (
          select distinct l.matter_id as "matterId", l.kind, l.target from matter_link l
          where l.matter_id = n.id and l.kind in ('FINDING', 'MATTER') order by l.kind, l.target limit $2) l`,
      values: [ids, most],
    });
  }

  /** What was found, in a sentence, and as of which day. */
  findings(ids: readonly number[]): Promise<FoundInSentence[]> {
    return this.db.query({
      name: 'case-findings',
      text: `select f.id, f.sentence, r.as_of::text as "asOf" from finding f join detection_run r on r.id = f.detection_run_id
        where f.id = any($1::int[])`,
      values: [ids],
    });
  }

  /** The cases that point at each finding, newest first, below a number. */
  ofFindings(
    ids: readonly number[],
    first: number,
    before: number | null,
  ): Promise<{ findingId: number; id: number }[]> {
    return this.db.query({
      name: 'cases-of-findings',
      text: `select n.id as "findingId", c.id from unnest($1::int[]) n(id) cross join lateral (
          select distinct m.id from matter_link l join matter m on m.id = l.matter_id
          where l.kind = 'FINDING' and l.target = n.id::text and m.kind = 'CASE' and ($3::int is null or m.id < $3)
          order by m.id desc limit $2) c order by n.id, c.id desc`,
      values: [ids, first, before],
    });
  }

  countsOfFindings(ids: readonly number[]): Promise<{ findingId: number; count: number }[]> {
    return this.db.query({
      name: 'case-counts-of-findings',
      text: `select n.id as "findingId", count(distinct m.id)::int as count from unnest($1::int[]) n(id)
          join matter_link l on l.kind = 'FINDING' and l.target = n.id::text join matter m on m.id = l.matter_id and m.kind = 'CASE'
        group by n.id`,
      values: [ids],
    });
  }

  /** The setting of each registration number. */
  settingsOf(urns: readonly string[]): Promise<{ urn: string; settingId: number }[]> {
    return this.db.query({
      name: 'case-settings',
      text: 'select r.urn, r.setting_id as "settingId" from registration r where r.urn = any($1::text[])',
      values: [urns],
    });
  }
}
