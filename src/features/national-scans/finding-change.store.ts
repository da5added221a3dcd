import { findingStrengths } from '../../domain/indicators/indicator';
import type { Queryable } from '../../platform/database/database';
import { type ChangePlace, type FindingChange, findingChangeKinds } from './finding-change';

/** Strongest first. */
const strengths = Object.keys(findingStrengths);
const kinds = Object.keys(findingChangeKinds);

const ofRun = (run: string) => `select id, group_id, indicator, strength, sentence, numbers,
    row_number() over (partition by group_id, indicator order by rank)::int as nth
  from finding where detection_run_id = ${run}::int`;

/** `$1` is the run before, `$2` the run now, `$3` the strengths in order, `$4` the kinds in order. */
const changes = `select coalesce(n.group_id, b.group_id) as "groupId", coalesce(n.indicator, b.indicator) as "indicatorId",
    coalesce(n.nth, b.nth) as nth, b.id as "findingIdBefore", n.id as "findingIdNow", b.strength as "strengthBefore",
    n.strength as "strengthNow", b.sentence as "sentenceBefore", n.sentence as "sentenceNow",
    case when b.id is null then 'NEW' when n.id is null then 'GONE'
      when array_position($3::text[], n.strength) < array_position($3::text[], b.strength) then 'STRONGER'
      when array_position($3::text[], n.strength) > array_position($3::text[], b.strength) then 'WEAKER'
      else 'CHANGED' end as kind
  from (${ofRun('$1')}) b
  full join (${ofRun('$2')}) n on n.group_id = b.group_id and n.indicator = b.indicator and n.nth = b.nth
  where b.id is null or n.id is null or n.strength <> b.strength or n.sentence <> b.sentence or n.numbers <> b.numbers`;

const place = `array_position($4::text[], c.kind)`;

/** Compares the findings of two runs, as far as they are the caller's to see. */
export class FindingChangeStore {
  constructor(private readonly db: Queryable) {}

  async page(
    before: number | null,
    now: number,
    first: number,
    after: ChangePlace | null,
  ): Promise<(Omit<FindingChange, 'asOf'> & { place: number })[]> {
    return this.db.query({
      name: 'finding-changes',
      text: `select c.*, ${place} as place from (${changes}) c
        where (${place}, c."groupId", c."indicatorId", c.nth) > ($5::int, $6::int, $7::text, $8::int)
        order by ${place}, c."groupId", c."indicatorId", c.nth limit $9`,
      values: [before, now, strengths, kinds, ...(after ?? [0, 0, '', 0]), first],
    });
  }

  async count(before: number | null, now: number): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'finding-change-count',
      text: `select count(*)::int as count from (${changes}) c where $4::text[] is not null`,
      values: [before, now, strengths, kinds],
    });
    return row?.count ?? 0;
  }
}
