import type { DecidedLink, OwnerAndCompany } from '../../domain/casework/owner-links';
import type { Queryable } from '../../platform/database/database';
import type { LinkEvent, OwnerLinkDecision } from './owner-link';

const columns = `d.id, d.owner_key as "ownerKey", d.scheme, d.identifier, e.decision, e.version, e.reason,
  e.decided_by as "decidedBy", e.decided_at as "decidedAt", d.applied_version >= e.version as "isApplied"`;

const latest = 'owner_link_decision d join owner_link_event e on e.decision_id = d.id and e.version = d.version';

/** The schemes by which a company is remembered, most lasting first. */
const schemeOrder = `array_position(array['GB-COH', 'GB-CHC', 'GB-SC', 'GB-NIC', 'XI-LEI'], i.scheme)`;

/** Keeps what people decide of published owners and companies. */
export class LinkDecisionStore {
  constructor(private readonly db: Queryable) {}

  /** Decisions are taken one at a time, so that two at once cannot contradict each other. Held to the commit. */
  async takeTurn(): Promise<void> {
    await this.db.query({ text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight link decisions'))` });
  }

  /** The owner by its name and the company by its most lasting number; null where one of them is not there. */
  async linkOf(ownerId: number, partyId: number): Promise<OwnerAndCompany | null> {
    const [row] = await this.db.query<OwnerAndCompany>({
      name: 'owner-link-of-ids',
      text: `select o.name_key as "ownerKey", i.scheme, i.identifier from owner o
        join party_identifier i on i.party_id = $2 join party p on p.id = i.party_id and p.kind = 'ENTITY'
        where o.id = $1 and i.scheme not like 'record:%'
        order by i.retired_on is not null, ${schemeOrder}, i.scheme, i.identifier limit 1`,
      values: [ownerId, partyId],
    });
    return row ?? null;
  }

  /**
   * What stands of an owner and a company. Decisions that went by another number of the company count: a number may be
   * retired, or become known, after the decision.
   */
  async ofOwnerAndParty(ownerId: number, partyId: number): Promise<OwnerLinkDecision | null> {
    const [row] = await this.db.query<OwnerLinkDecision>({
      name: 'owner-link-decision-of-ids',
      text: `select ${columns} from ${latest} join owner o on o.name_key = d.owner_key
        join party_identifier i on i.identifier = d.identifier and i.scheme = d.scheme
        where o.id = $1 and i.party_id = $2 order by d.decision is null, d.id limit 1`,
      values: [ownerId, partyId],
    });
    return row ?? null;
  }

  async byId(id: number): Promise<OwnerLinkDecision | null> {
    const [row] = await this.db.query<OwnerLinkDecision>({
      name: 'owner-link-decision-by-id',
      text: `select ${columns} from ${latest} where d.id = $1`,
      values: [id],
    });
    return row ?? null;
  }

  async atVersion(id: number, version: number): Promise<OwnerLinkDecision | null> {
    const [row] = await this.db.query<OwnerLinkDecision>({
      name: 'owner-link-decision-at-version',
      text: `select ${columns} from owner_link_decision d join owner_link_event e on e.decision_id = d.id
        where d.id = $1 and e.version = $2`,
      values: [id, version],
    });
    return row ?? null;
  }

  /** What stands decided of one owner. */
  async standingOf(ownerKey: string): Promise<DecidedLink[]> {
    return this.db.query<DecidedLink>({
      name: 'owner-link-decisions-standing',
      text: `select owner_key as "ownerKey", scheme, identifier, decision from owner_link_decision
        where owner_key = $1 and decision is not null order by id`,
      values: [ownerKey],
    });
  }

  /** Puts the next version of a decision down. Only while the turn is held. */
  async add({ link, decision, version, reason, by, roles, organisation, at }: LinkEvent): Promise<number> {
    const [row] = await this.db.query<{ id: number }>({
      text: `with d as (
          insert into owner_link_decision (owner_key, scheme, identifier, decision, version, decided_at) values ($1, $2, $3, $4, $5, $6)
          on conflict (owner_key, scheme, identifier) do update
            set decision = excluded.decision, version = excluded.version, decided_at = excluded.decided_at
          returning id)
        insert into owner_link_event (decision_id, version, decision, reason, decided_by, by_roles, organisation, decided_at)
        select d.id, $5, $4, $7, $8, $9, $10, $6 from d returning decision_id as id`,
      values: [link.ownerKey, link.scheme, link.identifier, decision, version, at, reason, by, roles, organisation],
    });
    if (!row) throw new Error('A decision on an owner and a company was recorded and has no number.');
    return row.id;
  }

  /** Decisions that stand on these proposals, by the number of the proposal. */
  async ofProposals(ids: readonly number[]): Promise<(OwnerLinkDecision & { proposalId: number })[]> {
    return this.db.query({
      name: 'owner-link-decisions-of-proposals',
      text: `select distinct on (p.id) p.id as "proposalId", ${columns} from owner_link_proposal p join owner o on o.id = p.owner_id
        join party_identifier i on i.party_id = p.party_id
        join owner_link_decision d on d.owner_key = o.name_key and d.scheme = i.scheme and d.identifier = i.identifier
        join owner_link_event e on e.decision_id = d.id and e.version = d.version
        where p.id = any($1::int[]) and d.decision is not null order by p.id, d.id`,
      values: [ids],
    });
  }

  /** Decisions that stand, newest first. */
  async page(first: number, before: number | null): Promise<OwnerLinkDecision[]> {
    return this.db.query<OwnerLinkDecision>({
      name: 'owner-link-decisions',
      text: `select ${columns} from ${latest} where d.decision is not null and ($2::int is null or d.id < $2)
        order by d.id desc limit $1`,
      values: [first, before],
    });
  }

  async count(): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'owner-link-decision-count',
      text: 'select count(*)::int as count from owner_link_decision where decision is not null',
    });
    return row?.count ?? 0;
  }
}
