/**
 * Inspection frameworks, what each judges, and on which scale.
 *
 * A judgement is stored as framework + version + key + scale + value, so that a new scale needs rows and not
 * columns. Values are ordinal at most: they are counted and compared in order, and never averaged.
 */
export const judgementKeys = {
  OVERALL: 'Overall experiences and progress of children and young people',
  EDUCATION: 'Outcomes in education and related learning activities',
  HEALTH: 'Health services',
  HELPED_AND_PROTECTED: 'How well children and young people are helped and protected',
  LEADERS_AND_MANAGERS: 'The effectiveness of leaders and managers',
  QUALITY_OF_CARE: 'Quality of care (before 2017)',
  COUNCIL_OVERALL: "Overall effectiveness of a council's children's services",
  COUNCIL_LEADERS: 'Impact of leaders on social work practice',
  COUNCIL_HELP_AND_PROTECTION: 'Experiences and progress of children who need help and protection',
  COUNCIL_IN_CARE: 'Experiences and progress of children in care',
  COUNCIL_IN_CARE_AND_LEAVERS: 'Experiences and progress of children in care and care leavers (before 2023)',
  COUNCIL_CARE_LEAVERS: 'Experiences and progress of care leavers',
} as const;
export type JudgementKey = keyof typeof judgementKeys;

/** Each scale from best to worst. */
export const scales = {
  /** Ofsted's four points since 2013-15. */
  FOUR_POINT: ['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'],
  /** The older four points, whose third was `adequate`. */
  FOUR_POINT_ADEQUATE: ['OUTSTANDING', 'GOOD', 'ADEQUATE', 'INADEQUATE'],
  /** The oldest four points, whose third was `satisfactory`. */
  FOUR_POINT_SATISFACTORY: ['OUTSTANDING', 'GOOD', 'SATISFACTORY', 'INADEQUATE'],
  /** Interim inspections, until about 2019. */
  INTERIM_EFFECTIVENESS: ['IMPROVED_EFFECTIVENESS', 'SUSTAINED_EFFECTIVENESS', 'DECLINED_EFFECTIVENESS'],
  /** Supported accommodation since 2024. */
  SUPPORTED_ACCOMMODATION: ['CONSISTENTLY_STRONG', 'INCONSISTENT_QUALITY', 'SERIOUS_OR_WIDESPREAD_WEAKNESSES'],
} as const;
export type ScaleKey = keyof typeof scales;
export type JudgementValue = (typeof scales)[ScaleKey][number] | 'NOT_JUDGED';

export const judgementValues: Readonly<Record<JudgementValue, string>> = {
  OUTSTANDING: 'Outstanding',
  GOOD: 'Good',
  REQUIRES_IMPROVEMENT: 'Requires improvement to be good',
  ADEQUATE: 'Adequate',
  SATISFACTORY: 'Satisfactory',
  INADEQUATE: 'Inadequate',
  IMPROVED_EFFECTIVENESS: 'Improved effectiveness',
  SUSTAINED_EFFECTIVENESS: 'Sustained effectiveness',
  DECLINED_EFFECTIVENESS: 'Declined in effectiveness',
  CONSISTENTLY_STRONG: 'Consistently strong service delivery',
  INCONSISTENT_QUALITY: 'Inconsistent quality of service delivery',
  SERIOUS_OR_WIDESPREAD_WEAKNESSES: 'Serious or widespread weaknesses',
  NOT_JUDGED: 'Not judged',
};

export const frameworks = {
  /** Before April 2017: the frameworks for each kind of setting, with sub-judgements of their own. */
  PRE_SCCIF: 'Frameworks before the social care common inspection framework',
  SCCIF: 'Social care common inspection framework',
  SCCIF_SUPPORTED_ACCOMMODATION: 'Social care common inspection framework: supported accommodation',
  ILACS: "Inspections of local authority children's services",
  SIF: "Single inspection framework for councils' children's services",
} as const;
export type FrameworkKey = keyof typeof frameworks;

export const inspectionEventTypes = {
  FULL: 'Full inspection',
  INTERIM: 'Interim inspection',
  ASSURANCE: 'Assurance visit',
  MONITORING: 'Monitoring inspection',
  EMERGENCY: 'Emergency inspection',
  THEMATIC: 'Thematic inspection',
  COUNCIL_INSPECTION: 'ILACS inspection, kind not stated',
  COUNCIL_STANDARD: 'ILACS standard inspection',
  COUNCIL_SHORT: 'ILACS short inspection',
  COUNCIL_FOCUSED_VISIT: 'ILACS focused visit',
  COUNCIL_MONITORING_VISIT: 'Council monitoring visit',
  COUNCIL_SINGLE: 'Single inspection (SIF)',
  COUNCIL_JOINT_AREA: 'Joint targeted area inspection',
} as const;
export type InspectionEventType = keyof typeof inspectionEventTypes;

export interface ReadJudgement {
  scale: ScaleKey;
  value: JudgementValue;
}

const byText = new Map<string, ReadJudgement>([
  ['outstanding', { scale: 'FOUR_POINT', value: 'OUTSTANDING' }],
  ['good', { scale: 'FOUR_POINT', value: 'GOOD' }],
  ['requiresimprovementtobegood', { scale: 'FOUR_POINT', value: 'REQUIRES_IMPROVEMENT' }],
  ['requiresimprovement', { scale: 'FOUR_POINT', value: 'REQUIRES_IMPROVEMENT' }],
  ['inadequate', { scale: 'FOUR_POINT', value: 'INADEQUATE' }],
  ['adequate', { scale: 'FOUR_POINT_ADEQUATE', value: 'ADEQUATE' }],
  ['satisfactory', { scale: 'FOUR_POINT_SATISFACTORY', value: 'SATISFACTORY' }],
  ['improvedeffectiveness', { scale: 'INTERIM_EFFECTIVENESS', value: 'IMPROVED_EFFECTIVENESS' }],
  ['sustainedeffectiveness', { scale: 'INTERIM_EFFECTIVENESS', value: 'SUSTAINED_EFFECTIVENESS' }],
  ['declinedeffectiveness', { scale: 'INTERIM_EFFECTIVENESS', value: 'DECLINED_EFFECTIVENESS' }],
  ['declinedineffectiveness', { scale: 'INTERIM_EFFECTIVENESS', value: 'DECLINED_EFFECTIVENESS' }],
  ['consistentlystrongservicedelivery', { scale: 'SUPPORTED_ACCOMMODATION', value: 'CONSISTENTLY_STRONG' }],
  ['inconsistentqualityofservicedelivery', { scale: 'SUPPORTED_ACCOMMODATION', value: 'INCONSISTENT_QUALITY' }],
  ['seriousorwidespreadweaknesses', { scale: 'SUPPORTED_ACCOMMODATION', value: 'SERIOUS_OR_WIDESPREAD_WEAKNESSES' }],
  ['notjudged', { scale: 'FOUR_POINT', value: 'NOT_JUDGED' }],
]);

/** The judgement for a published text, whatever its case; undefined when no scale knows it. */
export function readJudgement(text: string): ReadJudgement | undefined {
  return byText.get(text.toLowerCase().replace(/[^a-z]+/g, ''));
}

/**
 * How far down its scale a value stands: 0 is best. Null for `NOT_JUDGED`.
 *
 * Positions compare only within a scale, or between the three four-point scales, whose third points Ofsted
 * published one after the other in the same place.
 */
export function position(value: JudgementValue): number | null {
  for (const scale of Object.values(scales)) {
    const index = (scale as readonly string[]).indexOf(value);
    if (index >= 0) return index;
  }
  return null;
}

/** Below good on a four-point scale, or below the best outcome of the supported accommodation scale. */
export function isBelowGood(value: JudgementValue): boolean {
  return (
    value === 'REQUIRES_IMPROVEMENT' ||
    value === 'ADEQUATE' ||
    value === 'SATISFACTORY' ||
    value === 'INADEQUATE' ||
    value === 'INCONSISTENT_QUALITY' ||
    value === 'SERIOUS_OR_WIDESPREAD_WEAKNESSES'
  );
}

/** The lowest point of its scale: what we call an adverse judgement. */
export function isAdverse(value: JudgementValue): boolean {
  return value === 'INADEQUATE' || value === 'SERIOUS_OR_WIDESPREAD_WEAKNESSES';
}
