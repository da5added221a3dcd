import type { DecidedPair } from '../../domain/casework/owner-merges';
import type { OwnerPair } from '../../domain/casework/same-owners';
import type { Queryable } from '../../platform/database/database';
import type { MergeEvent, OwnerMergeDecision } from './owner-merge';

const columns = `d.id, d.first_key as "firstKey", d.second_key as "secondKey", e.decision, e.version, e.reason,
  e.decided_by as "decidedBy", e.decided_at as "decidedAt", d.applied_version >= e.version as "isApplied"`;

const latest = 'owner_merge_decision d join owner_merge_event e on e.decision_id = d.id and e.version = d.version';

/** Keeps what people decide of pairs of owner names. */
export class MergeDecisionStore {
  constructor(private readonly db: Queryable) {}

  /** Decisions are taken one at a time, so that two at once cannot contradict each other. Held to the commit. */
  async takeTurn(): Promise<void> {
    await this.db.query({ text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight merge decisions'))` });
  }

  async ofPair({ first, second }: OwnerPair): Promise<OwnerMergeDecision | null> {
    const [row] = await this.db.query<OwnerMergeDecision>({
      name: 'owner-merge-decision-of-pair',
      text: `select ${columns} from ${latest} where d.first_key = $1 and d.second_key = $2`,
      values: [first, second],
    });
    return row ?? null;
  }

  async byId(id: number): Promise<OwnerMergeDecision | null> {
    const [row] = await this.db.query<OwnerMergeDecision>({
      name: 'owner-merge-decision-by-id',
      text: `select ${columns} from ${latest} where d.id = $1`,
      values: [id],
    });
    return row ?? null;
  }

  async atVersion(id: number, version: number): Promise<OwnerMergeDecision | null> {
    const [row] = await this.db.query<OwnerMergeDecision>({
      name: 'owner-merge-decision-at-version',
      text: `select ${columns} from owner_merge_decision d join owner_merge_event e on e.decision_id = d.id
        where d.id = $1 and e.version = $2`,
      values: [id, version],
    });
    return row ?? null;
  }

  async standing(): Promise<DecidedPair[]> {
    return this.db.query<DecidedPair>({
      text: `select first_key as first, second_key as second, decision from owner_merge_decision
        where decision is not null order by first_key, second_key`,
    });
  }

  /** Puts the next version of a pair's decision down. Only while the turn is held. */
  async add({ pair, decision, version, reason, by, roles, organisation, at }: MergeEvent): Promise<void> {
    await this.db.query({
      text: `with d as (
          insert into owner_merge_decision (first_key, second_key, decision, version, decided_at) values ($1, $2, $3, $4, $5)
          on conflict (first_key, second_key) do update
            set decision = excluded.decision, version = excluded.version, decided_at = excluded.decided_at
          returning id)
        insert into owner_merge_event (decision_id, version, decision, reason, decided_by, by_roles, organisation, decided_at)
        select d.id, $4, $3, $6, $7, $8, $9, $5 from d`,
      values: [pair.first, pair.second, decision, version, at, reason, by, roles, organisation],
    });
  }

  /** The decisions that stand on these pairs. */
  async ofPairs(pairs: readonly OwnerPair[]): Promise<OwnerMergeDecision[]> {
    return this.db.query<OwnerMergeDecision>({
      name: 'owner-merge-decisions-of-pairs',
      text: `select ${columns} from ${latest} join unnest($1::text[], $2::text[]) as n(first, second)
          on d.first_key = n.first and d.second_key = n.second
        where d.decision is not null`,
      values: [pairs.map(({ first }) => first), pairs.map(({ second }) => second)],
    });
  }

  /** Decisions that stand, newest pair first. */
  async page(first: number, before: number | null): Promise<OwnerMergeDecision[]> {
    return this.db.query<OwnerMergeDecision>({
      name: 'owner-merge-decisions',
      text: `select ${columns} from ${latest} where d.decision is not null and ($2::int is null or d.id < $2)
        order by d.id desc limit $1`,
      values: [first, before],
    });
  }

  async count(): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'owner-merge-decision-count',
      text: 'select count(*)::int as count from owner_merge_decision where decision is not null',
    });
    return row?.count ?? 0;
  }
}
