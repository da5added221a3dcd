import type { PastStep } from '../../domain/matters/guard';
import type { MatterKind } from '../../domain/matters/matter-kinds';
import type { EnforcementAction } from '../../domain/observations/observation';
import type { RegistrationStatus } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';

/** A registration as the register has it on a day, and who provides it. */
export interface Place {
  registrationId: number;
  settingId: number;
  urn: string;
  name: string | null;
  status: RegistrationStatus;
  /** The first day of what the register says. */
  since: Day;
  registeredOn: Day | null;
  places: number | null;
  /** The undertaking to which its published owner is linked; null where it is linked to none. */
  partyId: number | null;
  /** The group through which it was asked for; null where it was asked for by undertakings. */
  groupId: number | null;
}

/** A matter as it stood on a day, with the steps up to then that the caller sees. */
export interface MatterOfPlace {
  id: number;
  kind: MatterKind;
  state: string;
  isOpen: boolean;
  isHypothetical: boolean;
  registrationId: number | null;
  settingId: number | null;
  partyId: number | null;
  groupId: number | null;
  past: readonly PastStep[];
}

export interface EnforcementOfPlace {
  id: number;
  registrationId: number;
  action: EnforcementAction;
  from: Day;
}
