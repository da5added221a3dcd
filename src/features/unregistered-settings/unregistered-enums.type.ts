import { allClosingReasons, reporters } from '../../domain/matters/machines/unregistered-setting/codes';
import {
  enforcementRoutes,
  unregisteredFindings,
} from '../../domain/matters/machines/unregistered-setting/unregistered-record';
import { describedEnum } from '../../platform/graphql/enum-of';

export const ReporterEnum = describedEnum('UnregisteredReporter', 'Who reported an unregistered setting.', reporters);

export const UnregisteredOutcomeEnum = describedEnum(
  'UnregisteredOutcome',
  'Why the matter of an unregistered setting is closed.',
  allClosingReasons,
);

export const UnregisteredFindingEnum = describedEnum(
  'UnregisteredFinding',
  'What is found of a setting that is said to be unregistered.',
  unregisteredFindings,
);

export const EnforcementRouteEnum = describedEnum(
  'UnregisteredRoute',
  'The route taken against an unregistered setting: one of two, and never both for one act.',
  enforcementRoutes,
);

export const EndingEnum = describedEnum('ProceedingsEnding', 'How proceedings ended without a conviction.', {
  ACQUITTED: 'The person was acquitted.',
  DISCONTINUED: 'They were discontinued.',
  DISMISSED: 'They were dismissed.',
});
