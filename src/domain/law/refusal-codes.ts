/** Every reason for which the law, or our rules, say no. A code is stable once released. */
export const refusalCodes = {
  POWER_NOT_ENACTED: 'The power had not been enacted on the day.',
  POWER_NOT_COMMENCED: 'The power is not known to be in force on the day.',
  REGULATIONS_NOT_MADE: 'The power waits for regulations, and none are recorded for the day.',
  COMMENCEMENT_BEFORE_ENACTMENT: 'A provision cannot begin before the Act that holds it was passed.',
  COMMENCEMENT_WITHOUT_INSTRUMENT: 'A commencement is recorded with the instrument that brings it about.',
  REGULATIONS_NOT_NEEDED: 'The power does not wait for regulations, so none can be recorded for it.',
} as const;

export type RefusalCode = keyof typeof refusalCodes;
