import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

export interface RegistrationOnDay {
  urn: string;
  /** Null where the register says nothing of the day. */
  provisionType: ProvisionType | null;
}

/** Reads what the register says of a registration on a day. */
export class SettingFactsStore {
  constructor(private readonly db: Queryable) {}

  async registrationOn(registrationId: number, on: Day): Promise<RegistrationOnDay | null> {
    const [row] = await this.db.query<RegistrationOnDay>({
      name: 'registration-of-enforcement',
      text: `select r.urn, v.provision_type as "provisionType" from registration r
        left join setting_version v on v.registration_id = r.id and v.recorded_to = 'infinity'
          and v.valid_from <= $2::date and v.valid_to > $2::date
        where r.id = $1`,
      values: [registrationId, on],
    });
    return row ?? null;
  }
}
