import { type InspectionEventType, inspectionEventTypes } from '../../../domain/judgements/frameworks';
import { labelKey } from '../../../domain/register/vocabulary';
import { remember } from './remember';

const settingEvents: Readonly<Record<string, InspectionEventType>> = {
  fullinspection: 'FULL',
  full: 'FULL',
  interiminspection: 'INTERIM',
  interim: 'INTERIM',
  assurancevisit: 'ASSURANCE',
  assuranceinspection: 'ASSURANCE',
  monitoringinspection: 'MONITORING',
  monitoringvisit: 'MONITORING',
  monitoring: 'MONITORING',
  emergencyinspection: 'EMERGENCY',
  emergencyvisit: 'EMERGENCY',
  thematicinspection: 'THEMATIC',
  thematicvisit: 'THEMATIC',
};

const councilEvents: Readonly<Record<string, InspectionEventType>> = {
  ilacsstandardinspection: 'COUNCIL_STANDARD',
  standardinspection: 'COUNCIL_STANDARD',
  ilacsstandard: 'COUNCIL_STANDARD',
  ilacsshortinspection: 'COUNCIL_SHORT',
  shortinspection: 'COUNCIL_SHORT',
  ilacsshort: 'COUNCIL_SHORT',
  ilacsfocusedvisit: 'COUNCIL_FOCUSED_VISIT',
  focusedvisit: 'COUNCIL_FOCUSED_VISIT',
  lamonitoringvisit: 'COUNCIL_MONITORING_VISIT',
  ilacsmonitoringvisit: 'COUNCIL_MONITORING_VISIT',
  monitoringvisit: 'COUNCIL_MONITORING_VISIT',
  singleinspection: 'COUNCIL_SINGLE',
  singleinspectionsif: 'COUNCIL_SINGLE',
  sif: 'COUNCIL_SINGLE',
  jointtargetedareainspection: 'COUNCIL_JOINT_AREA',
  jtai: 'COUNCIL_JOINT_AREA',
  ilacsinspection: 'COUNCIL_INSPECTION',
};

/** The kind of event at a setting; undefined when no list knows it. */
export const readEventType = remember((text: string): InspectionEventType | undefined => settingEvents[labelKey(text)]);

/** The kind of event at a council; undefined when no list knows it. */
export const readCouncilEventType = remember(
  (text: string): InspectionEventType | undefined => councilEvents[labelKey(text)],
);

function list(events: Readonly<Record<string, InspectionEventType>>): string {
  const kinds = [...new Set(Object.values(events))].map((kind) => inspectionEventTypes[kind]);
  return `one of: ${kinds.join(', ')}`;
}

export const expectedEventType = list(settingEvents);
export const expectedCouncilEventType = list(councilEvents);
