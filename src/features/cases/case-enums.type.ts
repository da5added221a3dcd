import { escalationTies, rungs } from '../../domain/cases/escalation';
import { sharedLanes } from '../../domain/cases/shares';
import { caseStages, caseTracks, directionsOfTravel, moveDirections } from '../../domain/cases/stages';
import { personRoles } from '../../domain/matters/machines/case/fields';
import { describedEnum } from '../../platform/graphql/enum-of';

export const CaseTrackEnum = describedEnum('CaseTrack', 'What of a group is watched.', caseTracks);
export const CaseStageEnum = describedEnum(
  'CaseStage',
  "A stage of a case on a track, named after those of CQC's Market Oversight for adults. It has no effect in law.",
  caseStages,
);
export const MoveDirectionEnum = describedEnum(
  'CaseMoveDirection',
  'Which way a move on a track goes.',
  moveDirections,
);
export const DirectionOfTravelEnum = describedEnum(
  'DirectionOfTravel',
  'Where things go, as a named person reads them.',
  directionsOfTravel,
);
export const CasePersonRoleEnum = describedEnum('CasePersonRole', 'For whom a person of a case stands.', personRoles);
export const SharedLaneEnum = describedEnum('SharedLane', 'A lane with which a case can be shared.', sharedLanes);
export const RungEnum = describedEnum('EscalationRung', 'How far matters went.', rungs);
export const EscalationTieEnum = describedEnum(
  'EscalationTie',
  'What ties one thing on the ladder to another.',
  escalationTies,
);
