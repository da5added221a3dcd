import type { OrganisationKey } from '../../domain/access/organisation';
import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';
import type { Queryable } from '../../platform/database/database';
import type { Observation } from './observation';
import { observationColumns } from './observation-columns';

export type ObservationToKeep = Omit<
  Observation,
  'id' | 'urn' | 'recordedAt' | 'version' | 'closedAt' | 'withdrawnReason'
> & { registrationId: number };

export interface FoundRegistration {
  registrationId: number;
  settingId: number;
  /** Its latest kind; null where no register describes it. */
  provisionType: ProvisionType | null;
}

/** Keeps what people record of settings, and closes what they withdraw. */
export class ObservationChangeStore {
  constructor(private readonly db: Queryable) {}

  /**
   * Waits for its turn, and answers the moment from which what is written holds: of one who waited for another it is
   * later than the other's. Held to the commit.
   */
  async takeTurn(): Promise<string> {
    await this.db.query({ text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight observations'))` });
    const [row] = await this.db.query<{ at: string }>({ text: 'select clock_timestamp() as at' });
    if (!row) throw new Error('The database told no time.');
    return row.at;
  }

  async registration(urn: Urn): Promise<FoundRegistration | null> {
    const [row] = await this.db.query<FoundRegistration>({
      name: 'observed-registration',
      text: `select r.id as "registrationId", r.setting_id as "settingId", (
            select v.provision_type from setting_version v where v.registration_id = r.id and v.recorded_to = 'infinity'
            order by v.valid_from desc limit 1) as "provisionType"
          from registration r where r.urn = $1`,
      values: [urn],
    });
    return row ?? null;
  }

  /** Whether the setting was with the provider group on the day. */
  async isOfGroup(settingId: number, organisation: OrganisationKey, day: Day): Promise<boolean> {
    const [row] = await this.db.query<{ found: boolean }>({
      name: 'observed-setting-of-group',
      text: `select exists (select from group_membership m where m.setting_id = $1 and 'GROUP:' || m.group_id = $2
        and m.from_day <= $3::date and m.to_day > $3::date) as found`,
      values: [settingId, organisation, day],
    });
    return row?.found ?? false;
  }

  async isTaken(organisation: OrganisationKey, reference: string): Promise<boolean> {
    const [row] = await this.db.query<{ found: boolean }>({
      name: 'observation-reference-taken',
      text: `select exists (select from observation where organisation = $1 and reference = $2 and recorded_to = 'infinity') as found`,
      values: [organisation, reference],
    });
    return row?.found ?? false;
  }

  async add(kept: ObservationToKeep, at: string): Promise<number> {
    const [row] = await this.db.query<{ id: number }>({
      text: `insert into observation (setting_id, registration_id, kind, from_day, to_day, evidence, action, regulation, cited_as, count,
          organisation, document, reference, recorded_by, recorded_from)
        values ($1, $2, $3, $4, coalesce($5::date, 'infinity'), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
      values: [
        ...[kept.settingId, kept.registrationId, kept.kind, kept.from, kept.to, kept.evidence, kept.action],
        ...[
          kept.regulation,
          kept.citedAs,
          kept.count,
          kept.organisation,
          kept.document,
          kept.reference,
          kept.recordedBy,
          at,
        ],
      ],
    });
    if (!row) throw new Error('The observation was not kept.');
    return row.id;
  }

  /** Null when someone else was faster. */
  async withdraw(id: number, by: string, reason: string, at: string): Promise<Observation | null> {
    const [row] = await this.db.query<Observation>({
      text: `update observation o set recorded_to = $4, withdrawn_by = $2, withdrawn_reason = $3 from registration r
        where o.id = $1 and o.recorded_to = 'infinity' and r.id = o.registration_id returning ${observationColumns}`,
      values: [id, by, reason, at],
    });
    return row ?? null;
  }
}
