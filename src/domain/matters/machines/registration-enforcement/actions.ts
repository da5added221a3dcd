import type { PowerCode } from '../../../law/powers';

/** What may be proposed of one registration, or of an application for one. Codes are stable once released. */
export const enforcementMeasures = {
  REFUSE: 'Refuse an application for registration (s. 17(3))',
  GRANT_WITH_CONDITIONS: 'Grant an application subject to conditions that were not agreed (s. 17(2))',
  CONDITIONS: 'Vary, remove or impose a condition of a registration (s. 17(4)(b) and (c))',
  CANCEL: 'Cancel a registration (s. 17(4)(a))',
  SUSPEND: 'Suspend a registration (s. 17(4)(aa))',
  EXTEND_SUSPENSION: 'Extend the period of a suspension (s. 17(4)(aa))',
} as const;
export type EnforcementMeasure = keyof typeof enforcementMeasures;
export const measureCodes = Object.keys(enforcementMeasures) as readonly EnforcementMeasure[];

/** What is decided by adopting the proposal: a refusal is a decision of its own kind. */
export const adoptable = measureCodes.filter((code) => code !== 'REFUSE');
export const onApplication = ['REFUSE', 'GRANT_WITH_CONDITIONS'] as const satisfies readonly EnforcementMeasure[];
export const onRegistration = measureCodes.filter((code) => !(onApplication as readonly string[]).includes(code));
export const withConditions = ['GRANT_WITH_CONDITIONS', 'CONDITIONS'] as const satisfies readonly EnforcementMeasure[];
export const suspensions = ['SUSPEND', 'EXTEND_SUSPENSION'] as const satisfies readonly EnforcementMeasure[];

export const powerOfMeasure = {
  REFUSE: 'REFUSE_REGISTRATION',
  GRANT_WITH_CONDITIONS: 'IMPOSE_CONDITION',
  CONDITIONS: 'IMPOSE_CONDITION',
  CANCEL: 'CANCEL_REGISTRATION',
  SUSPEND: 'SUSPEND_REGISTRATION',
  EXTEND_SUSPENSION: 'SUSPEND_REGISTRATION',
} as const satisfies Readonly<Record<EnforcementMeasure, PowerCode>>;

/** What a condition limits, as far as growth asks. A condition on anything else slows no one. */
export const conditionLimits = {
  PLACES: 'How many children may be accommodated',
  ADMISSIONS: 'Who may be taken in, or whether anyone may',
  OTHER: 'Something else',
} as const;
export type ConditionLimit = keyof typeof conditionLimits;
export const conditionLimitCodes = Object.keys(conditionLimits) as readonly ConditionLimit[];
