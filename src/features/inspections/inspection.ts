import type { InspectionEventType, JudgementKey, JudgementValue } from '../../domain/judgements/frameworks';
import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';

export interface Inspection {
  id: number;
  settingId: number;
  eventNumber: string | null;
  eventType: InspectionEventType;
  eventTypeAsPublished: string;
  inspectedOn: Day;
  publishedOn: Day | null;
  provisionType: ProvisionType;
}

export interface Judgement {
  inspectionId: number;
  framework: string;
  frameworkVersion: string;
  key: JudgementKey;
  scale: string;
  value: JudgementValue;
  asPublished: string;
}

/** An inspection that may have been read together with its judgements, in the columns the request asks for. */
export type JudgedInspection = Inspection & { judgements?: Judgement[] };

export interface CouncilInspection {
  id: number;
  localAuthorityId: number;
  eventType: InspectionEventType;
  eventTypeAsPublished: string;
  inspectedOn: Day | null;
  publishedOn: Day | null;
  theme: string | null;
}

export interface InspectionFilter {
  urn?: string | null;
  eventTypes?: readonly string[] | null;
  inspectedFrom?: Day | null;
  inspectedTo?: Day | null;
  judgementKey?: string | null;
  judgementValues?: readonly string[] | null;
  provisionTypes?: readonly string[] | null;
}
