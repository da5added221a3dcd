import type { LinkDecision } from '../../domain/casework/owner-links';
import type { LinkBasis } from '../../domain/ownership/matching/decide-match';
import type { MatchSignal } from '../../domain/ownership/matching/match-signals';
import type { Queryable } from '../../platform/database/database';

export interface WantedLink {
  ownerId: number;
  partyId: number;
  basis: LinkBasis;
}

export interface WantedProposal {
  ownerId: number;
  partyId: number;
  score: number;
  rank: number;
  nameKey: string;
  signals: readonly MatchSignal[];
}

/** A decision as the links follow it; its company is null while no source knows the number. */
export interface StandingDecision {
  id: number;
  version: number;
  ownerKey: string;
  decision: LinkDecision | null;
  partyId: number | null;
}

/** Keeps which company each owner is, and which it may be. For the system login only. */
export class OwnerLinkStore {
  constructor(private readonly db: Queryable) {}

  /** Waits for its turn: links are refreshed by one transaction at a time, so that none overlooks what another read. */
  async takeTurn(): Promise<void> {
    await this.db.query({ text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight groups'))` });
  }

  /** Everything that was ever decided, in the version that stands. */
  async decisions(): Promise<StandingDecision[]> {
    return this.db.query<StandingDecision>({
      text: `select d.id, d.version, d.owner_key as "ownerKey", d.decision, i.party_id as "partyId"
        from owner_link_decision d left join party_identifier i on i.identifier = d.identifier and i.scheme = d.scheme
        order by d.owner_key, d.id`,
    });
  }

  /** Owners of whom something was decided, or withdrawn, that the links do not follow yet. */
  async pendingOwners(): Promise<string[]> {
    const rows = await this.db.query<{ key: string }>({
      text: 'select distinct owner_key as key from owner_link_decision where applied_version <> version order by 1',
    });
    return rows.map(({ key }) => key);
  }

  async isPending(): Promise<boolean> {
    const [row] = await this.db.query<{ pending: boolean }>({
      text: 'select exists (select from owner_link_decision where applied_version <> version) as pending',
    });
    return row?.pending ?? false;
  }

  async markApplied(decisions: readonly Pick<StandingDecision, 'id' | 'version'>[]): Promise<void> {
    await this.db.query({
      text: `update owner_link_decision d set applied_version = n.version
        from jsonb_to_recordset($1::jsonb) as n(id int, version int) where n.id = d.id and d.applied_version <> n.version`,
      values: [JSON.stringify(decisions.map(({ id, version }) => ({ id, version })))],
    });
  }

  /** Makes these the links of these owners, and touches no row that stays as it is. Answers how many changed. */
  async setLinks(owners: readonly number[], links: readonly WantedLink[]): Promise<number> {
    const [row] = await this.db.query<{ changed: number }>({
      text: `with wanted as (
          select * from jsonb_to_recordset($2::jsonb) as w("ownerId" int, "partyId" int, basis text)),
        gone as (
          delete from owner_company c where owner_id = any($1::int[])
            and not exists (select from wanted w where w."ownerId" = c.owner_id) returning 1),
        set as (
          insert into owner_company (owner_id, party_id, basis) select "ownerId", "partyId", basis from wanted
          on conflict (owner_id) do update set party_id = excluded.party_id, basis = excluded.basis
            where (owner_company.party_id, owner_company.basis) <> (excluded.party_id, excluded.basis) returning 1)
        select (select count(*) from gone)::int + (select count(*) from set)::int as changed`,
      values: [owners, JSON.stringify(links)],
    });
    return row?.changed ?? 0;
  }

  /** The same of proposals. */
  async setProposals(owners: readonly number[], proposals: readonly WantedProposal[]): Promise<number> {
    const [row] = await this.db.query<{ changed: number }>({
      text: `with wanted as (
          select * from jsonb_to_recordset($2::jsonb)
            as w("ownerId" int, "partyId" int, score int, rank int, "nameKey" text, signals jsonb)),
        gone as (
          delete from owner_link_proposal p where owner_id = any($1::int[])
            and not exists (select from wanted w where w."ownerId" = p.owner_id and w."partyId" = p.party_id) returning 1),
        set as (
          insert into owner_link_proposal as p (owner_id, party_id, score, rank, name_key, signals)
          select "ownerId", "partyId", score, rank, "nameKey", signals from wanted order by "ownerId", rank
          on conflict (owner_id, party_id) do update
            set score = excluded.score, rank = excluded.rank, name_key = excluded.name_key, signals = excluded.signals
            where (p.score, p.rank, p.name_key, p.signals) <> (excluded.score, excluded.rank, excluded.name_key, excluded.signals)
          returning 1)
        select (select count(*) from gone)::int + (select count(*) from set)::int as changed`,
      values: [owners, JSON.stringify(proposals)],
    });
    return row?.changed ?? 0;
  }

  async count(): Promise<{ ownersLinked: number; ownersProposed: number }> {
    const [row] = await this.db.query<{ ownersLinked: number; ownersProposed: number }>({
      text: `select (select count(*) from owner_company)::int as "ownersLinked",
        (select count(distinct owner_id) from owner_link_proposal)::int as "ownersProposed"`,
    });
    return row ?? { ownersLinked: 0, ownersProposed: 0 };
  }

  /** Owners that are published no more are no company and are proposed to be none. */
  async dropOthersThan(owners: readonly number[]): Promise<void> {
    for (const table of ['owner_company', 'owner_link_proposal']) {
      await this.db.query({ text: `delete from ${table} where owner_id <> all($1::int[])`, values: [owners] });
    }
  }
}
