import type { ProvisionType, RegistrationStatus } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Transaction } from '../../platform/database/database';

/** How a registration stands on a day; null where the register says nothing of it for that day. */
export interface RegistrationOnDay {
  status: RegistrationStatus;
  provisionType: ProvisionType;
}

/** Looks up what stands in the way of recording a suspicion. */
export class SuspicionLookUpStore {
  constructor(private readonly tx: Transaction) {}

  /** One at a time for each setting: whoever comes second sees what the first recorded. */
  async takeTurn(settingId: number): Promise<void> {
    await this.tx.query({
      text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight suspicions'), $1)`,
      values: [settingId],
    });
  }

  async registrationOn(registrationId: number, day: Day): Promise<RegistrationOnDay | null> {
    const [row] = await this.tx.query<RegistrationOnDay>({
      name: 'suspicion-registration',
      text: `select v.status, v.provision_type as "provisionType" from setting_version v
        where v.registration_id = $1 and v.recorded_to = 'infinity' and v.valid_from <= $2::date and v.valid_to > $2::date`,
      values: [registrationId, day],
    });
    return row ?? null;
  }

  /** The suspicion of the setting that is not withdrawn, under the same law; null where there is none. */
  async standing(settingId: number, scenario: string | null): Promise<number | null> {
    const [row] = await this.tx.query<{ id: number }>({
      name: 'suspicion-standing',
      text: `select m.id from matter m where m.kind = 'SUSPICION' and m.setting_id = $1 and m.is_open
          and m.scenario is not distinct from $2 order by m.id limit 1`,
      values: [settingId, scenario],
    });
    return row?.id ?? null;
  }
}
