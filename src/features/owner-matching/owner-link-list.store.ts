import type { Queryable } from '../../platform/database/database';
import type { LinkFilter, LinkProposalFilter, OwnerCompanyLink, OwnerLinkProposal } from './owner-link';

/** What a company is called today, and its number: of the registers that speak of it, the one that speaks of now. */
const companyFacts = (party: string) => `left join lateral (
    select v.name from party_version v join ownership_source s on s.id = v.source_id
    where v.party_id = ${party} and v.recorded_to = 'infinity' and v.name is not null
    order by v.valid_to desc, s.kind = 'COMPANIES' desc, s.rank, v.id limit 1) called on true
  left join lateral (
    select i.identifier from party_identifier i where i.party_id = ${party} and i.scheme = 'GB-COH'
    order by i.retired_on is not null, i.identifier limit 1) numbered on true`;

const linkColumns = `c.owner_id as "ownerId", o.name_key as "ownerKey", o.display_name as "ownerName", c.party_id as "partyId",
  called.name as "companyName", numbered.identifier as "companyNumber", c.basis`;
const links = 'owner_company c join owner o on o.id = c.owner_id';
const matchingLinks = `($1::text is null or c.basis = $1) and ($2::int is null or c.owner_id = $2) and ($3::int is null or c.party_id = $3)`;

const proposalColumns = `p.id, p.owner_id as "ownerId", o.name_key as "ownerKey", o.display_name as "ownerName", p.party_id as "partyId",
  called.name as "companyName", numbered.identifier as "companyNumber", p.name_key as "comparedName", p.score, p.rank, p.signals`;
const proposals = 'owner_link_proposal p join owner o on o.id = p.owner_id';
const isDecided = `exists (select from owner_link_decision d join party_identifier i on i.scheme = d.scheme and i.identifier = d.identifier
  where d.owner_key = o.name_key and i.party_id = p.party_id and d.decision is not null)`;
const matchingProposals = `($1::int is null or p.owner_id = $1) and ($2::boolean is null or $2 = ${isDecided})`;

/** Reads which companies published owners are, and which they may be. */
export class OwnerLinkListStore {
  constructor(private readonly db: Queryable) {}

  /** By owner, in the order of our numbers of them. */
  async links(
    { basis, ownerId, partyId }: LinkFilter,
    first: number,
    after: number | null,
  ): Promise<OwnerCompanyLink[]> {
    return this.db.query<OwnerCompanyLink>({
      name: 'owner-links',
      text: `select ${linkColumns} from (select * from owner_company c where ${matchingLinks} and ($4::int is null or c.owner_id > $4)
          order by c.owner_id limit $5) c join owner o on o.id = c.owner_id ${companyFacts('c.party_id')} order by c.owner_id`,
      values: [basis ?? null, ownerId ?? null, partyId ?? null, after, first],
    });
  }

  async countLinks({ basis, ownerId, partyId }: LinkFilter): Promise<number> {
    return this.count('owner-link-count', `${links} where ${matchingLinks}`, [
      basis ?? null,
      ownerId ?? null,
      partyId ?? null,
    ]);
  }

  async linksOf(owners: readonly number[]): Promise<OwnerCompanyLink[]> {
    return this.db.query<OwnerCompanyLink>({
      name: 'owner-links-of-owners',
      text: `select ${linkColumns} from ${links} ${companyFacts('c.party_id')} where c.owner_id = any($1::int[])`,
      values: [owners],
    });
  }

  /** Best first over all owners; those of one score in the order of our numbers of them. */
  async proposals(
    filter: LinkProposalFilter,
    first: number,
    after: { score: number; id: number } | null,
  ): Promise<OwnerLinkProposal[]> {
    return this.db.query<OwnerLinkProposal>({
      name: 'owner-link-proposals',
      text: `select ${proposalColumns} from (select p.* from ${proposals} where ${matchingProposals}
            and ($3::int is null or p.score < $3 or (p.score = $3 and p.id < $4)) order by p.score desc, p.id desc limit $5) p
          join owner o on o.id = p.owner_id ${companyFacts('p.party_id')} order by p.score desc, p.id desc`,
      values: [filter.ownerId ?? null, filter.isDecided ?? null, after?.score ?? null, after?.id ?? null, first],
    });
  }

  async countProposals({ ownerId, isDecided: decided }: LinkProposalFilter): Promise<number> {
    return this.count('owner-link-proposal-count', `${proposals} where ${matchingProposals}`, [
      ownerId ?? null,
      decided ?? null,
    ]);
  }

  private async count(name: string, from: string, values: readonly unknown[]): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name,
      text: `select count(*)::int as count from ${from}`,
      values,
    });
    return row?.count ?? 0;
  }
}
