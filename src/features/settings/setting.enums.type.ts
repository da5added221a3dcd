import { provisionTypes, registrationStatuses, sectors } from '../../domain/register/vocabulary';
import { describedEnum } from '../../platform/graphql/enum-of';
import { settingOrders } from './setting';

export const ProvisionTypeEnum = describedEnum(
  'ProvisionType',
  'What kind of setting it is. The description is the label in the register.',
  provisionTypes,
);

export const SectorEnum = describedEnum('Sector', 'Which sector the provider belongs to.', sectors);

export const RegistrationStatusEnum = describedEnum(
  'RegistrationStatus',
  'How a registration stands. The last two are ours, for what publications leave open.',
  registrationStatuses,
);

export const SettingOrderEnum = describedEnum('SettingOrder', 'How a list of settings is sorted.', settingOrders);

export const OwnerUnstatedReasonEnum = describedEnum('OwnerUnstatedReason', 'Why a setting has no published owner.', {
  BLANK_IN_PUBLICATION: 'The publication leaves the owner blank.',
});
