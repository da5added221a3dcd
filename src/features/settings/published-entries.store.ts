import type { LifecycleFact, RegisterRelease } from '../../domain/register/registration-facts';
import type { RegistrationStatus } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';
import type { Transaction } from '../../platform/database/database';

/** What a publication says of a registration, ready to be compared with what another says. */
export interface Particulars {
  linkedEducationUrn: string | null;
  provisionType: string;
  sector: string;
  name: string | null;
  isNameRedacted: boolean;
  address: string | null;
  postcode: string | null;
  isAddressRedacted: boolean;
  localAuthorityName: string;
  regionCode: string | null;
  ofstedRegion: string | null;
  constituency: string | null;
  places: number | null;
  premises: number | null;
  shortBreaksOnly: boolean | null;
  multiBuilding: boolean | null;
  owner: string | null;
}

export interface RegisterEntry extends Particulars {
  urn: Urn;
  dataset: string;
  asAt: Day;
  registeredOn: Day | null;
  status: RegistrationStatus;
  /** The last of its inspections in the same release; null in a register, which is as at a day of its own. */
  lastInspectedOn: Day | null;
}

export interface LifecycleEntry extends LifecycleFact {
  urn: Urn;
  asAt: Day;
  provisionType: string;
  name: string | null;
  isNameRedacted: boolean;
  regionCode: string | null;
  localAuthorityName: string;
  sector: string;
  places: number | null;
}

const current = `recorded_to = 'infinity'`;

/** The next numbers in one table, by its index: each batch costs the same, however many there are. */
function from(table: string, where = 'true'): string {
  return `(select distinct urn from ${table} where urn > $1 and ${where} order by urn limit $2)`;
}

/** Reads what the publications say of registrations. */
export class PublishedEntriesStore {
  constructor(private readonly tx: Transaction) {}

  /** Rows of this very transaction are in no statistics yet, and without them each batch would read whole tables. */
  async learn(): Promise<void> {
    await this.tx.query({ text: 'analyze register_entry (urn), inspection_entry (urn), lifecycle_entry (urn)' });
  }

  /** Every register release that says anything, oldest first. */
  async calendar(): Promise<RegisterRelease[]> {
    return this.tx.query<RegisterRelease>({
      text: `select as_at as "asAt", covers from release r
        where dataset in ('PROVIDER_REGISTER', 'PROVIDERS_AND_PLACES')
          and exists (select from register_entry where release_id = r.id and recorded_to = 'infinity')
        order by as_at, dataset`,
    });
  }

  /** The next registrations to look at, in order: the touched ones, or every one that any publication names. */
  async nextUrns(scope: 'ALL' | 'TOUCHED', after: Urn, limit: number): Promise<Urn[]> {
    const sources =
      scope === 'TOUCHED'
        ? [from('touched_provider')]
        : [from('registration'), from('register_entry', current), from('lifecycle_entry', current)];
    const rows = await this.tx.query<{ urn: Urn }>({
      text: `select urn from (${sources.join(' union ')}) named order by urn limit $2`,
      values: [after, limit],
    });
    return rows.map(({ urn }) => urn);
  }

  async registerEntries(urns: readonly Urn[]): Promise<RegisterEntry[]> {
    return this.tx.query<RegisterEntry>({
      text: `select e.urn, r.dataset, r.as_at as "asAt", e.registered_on as "registeredOn", e.status,
          e.linked_education_urn as "linkedEducationUrn", e.provision_type as "provisionType", e.sector, e.name,
          e.is_name_redacted as "isNameRedacted", e.address, e.postcode, e.is_address_redacted as "isAddressRedacted",
          e.local_authority_name as "localAuthorityName", e.region_code as "regionCode", e.ofsted_region as "ofstedRegion",
          e.constituency, e.places, e.premises, e.short_breaks_only as "shortBreaksOnly", e.multi_building as "multiBuilding", e.owner,
          case when r.dataset = 'IN_YEAR_INSPECTIONS' then (select max(i.inspected_on) from inspection_entry i
            where i.release_id = e.release_id and i.urn = e.urn and i.recorded_to = 'infinity') end as "lastInspectedOn"
        from register_entry e join release r on r.id = e.release_id
        where e.urn = any($1) and e.recorded_to = 'infinity'`,
      values: [urns],
    });
  }

  async lifecycleEntries(urns: readonly Urn[]): Promise<LifecycleEntry[]> {
    return this.tx.query<LifecycleEntry>({
      text: `select e.urn, r.as_at as "asAt", e.active_on as "activeOn", e.left_on as "leftOn", e.left_by as "leftBy", e.reason,
          e.provision_type as "provisionType", e.name, e.is_name_redacted as "isNameRedacted", e.region_code as "regionCode",
          e.local_authority_name as "localAuthorityName", e.sector, e.places
        from lifecycle_entry e join release r on r.id = e.release_id
        where e.urn = any($1) and e.recorded_to = 'infinity'`,
      values: [urns],
    });
  }

  /** The first day on which each was inspected, as far as any publication says. */
  async firstInspections(urns: readonly Urn[]): Promise<Map<Urn, Day>> {
    const rows = await this.tx.query<{ urn: Urn; first: Day }>({
      text: `select urn, min(inspected_on) as first from inspection_entry
        where urn = any($1) and recorded_to = 'infinity' group by urn`,
      values: [urns],
    });
    return new Map(rows.map(({ urn, first }) => [urn, first]));
  }
}
