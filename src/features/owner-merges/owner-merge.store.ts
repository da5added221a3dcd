import type { OwnerPair } from '../../domain/casework/same-owners';
import type { Queryable } from '../../platform/database/database';
import type { OwnerMergeProposal, ProposalFilter } from './owner-merge';

const columns = `p.id, least(a.name_key, b.name_key) as "firstKey", greatest(a.name_key, b.name_key) as "secondKey",
  a.display_name as "firstName", b.display_name as "secondName", p.similarity::text as similarity, p.reason`;

const from = 'owner_merge_proposal p join owner a on a.id = p.first_owner_id join owner b on b.id = p.second_owner_id';

const matching = `($1::boolean is null or $1 = exists (select from owner_merge_decision d where d.decision is not null
  and d.first_key = least(a.name_key, b.name_key) and d.second_key = greatest(a.name_key, b.name_key)))`;

/** Reads the pairs of names that are proposed, and what the groups have yet to follow. */
export class OwnerMergeStore {
  constructor(private readonly db: Queryable) {}

  /** Whether a pair is decided is asked as the caller: to whoever may see no decision, no pair is decided. */
  async proposals({ isDecided }: ProposalFilter, first: number, after: number | null): Promise<OwnerMergeProposal[]> {
    return this.db.query<OwnerMergeProposal>({
      name: 'owner-merge-proposals',
      text: `select ${columns} from ${from} where ${matching} and ($3::int is null or p.id > $3) order by p.id limit $2`,
      values: [isDecided ?? null, first, after],
    });
  }

  async countProposals({ isDecided }: ProposalFilter): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'owner-merge-proposal-count',
      text: `select count(*)::int as count from ${from} where ${matching}`,
      values: [isDecided ?? null],
    });
    return row?.count ?? 0;
  }

  async proposedPair(id: number): Promise<OwnerPair | null> {
    const [row] = await this.db.query<OwnerPair>({
      name: 'owner-merge-proposed-pair',
      text: `select least(a.name_key, b.name_key) as first, greatest(a.name_key, b.name_key) as second from ${from} where p.id = $1`,
      values: [id],
    });
    return row ?? null;
  }

  /** Waits for its turn: groups are refreshed by one transaction at a time, so that none overlooks what another read. */
  async takeTurnToRefresh(): Promise<void> {
    await this.db.query({ text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight groups'))` });
  }

  /** Every pair that was ever decided, in the version that stands. */
  async standing(): Promise<{ id: number; version: number; first: string; second: string; isSame: boolean }[]> {
    return this.db.query({
      text: `select id, version, first_key as first, second_key as second, decision is not distinct from 'SAME_OWNER' as "isSame"
        from owner_merge_decision order by first_key, second_key`,
    });
  }

  async markApplied(decisions: readonly { id: number; version: number }[]): Promise<void> {
    await this.db.query({
      text: `update owner_merge_decision d set applied_version = n.version
        from jsonb_to_recordset($1::jsonb) as n(id int, version int) where n.id = d.id and d.applied_version <> n.version`,
      values: [JSON.stringify(decisions.map(({ id, version }) => ({ id, version })))],
    });
  }

  async isPending(): Promise<boolean> {
    const [row] = await this.db.query<{ pending: boolean }>({
      text: 'select exists (select from owner_merge_decision where applied_version <> version) as pending',
    });
    return row?.pending ?? false;
  }
}
