/**
 * What would show whether a commitment is kept, so far as this service records it. Codes are stable once released.
 *
 * The measure itself is in words; the code says which records speak of it.
 */
export const commitmentMeasures = {
  JUDGEMENT: 'A judgement of an inspection, such as that of leaders and managers',
  REQUIREMENT: 'Requirements made of the settings, of one regulation or of any',
  ENFORCEMENT: 'Enforcement actions against the settings',
  MANAGER_VACANCY: 'Days without a registered manager',
  UNPLANNED_ENDING: 'Placements that ended without being planned to',
  NOT_RECORDED: 'Something that this service does not record',
} as const;
export type CommitmentMeasure = keyof typeof commitmentMeasures;
