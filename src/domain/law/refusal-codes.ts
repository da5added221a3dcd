/** Every reason for which the law, or our rules, say no. A code is stable once released. */
export const refusalCodes = {
  POWER_NOT_ENACTED: 'The power had not been enacted on the day.',
  POWER_NOT_COMMENCED: 'The power is not known to be in force on the day.',
  REGULATIONS_NOT_MADE: 'The power waits for regulations, and none are recorded for the day.',
  COMMENCEMENT_BEFORE_ENACTMENT: 'A provision cannot begin before the Act that holds it was passed.',
  COMMENCEMENT_WITHOUT_INSTRUMENT: 'A commencement is recorded with the instrument that brings it about.',
  REGULATIONS_NOT_NEEDED: 'The power does not wait for regulations, so none can be recorded for it.',
  ROLE_MAY_NOT_ACT: 'No role of the caller may do this.',
  ORGANISATION_NOT_KNOWN: 'What is written belongs to an organisation, and that of the caller is not known.',
  NOT_OF_YOUR_ORGANISATION: 'Only the organisation that wrote it may do this.',
  ACTION_DOES_NOT_FOLLOW: 'The action does not follow from where the work on the finding stands.',
  SNOOZE_NOT_AHEAD: 'A finding is put off until a day that is ahead.',
  SNOOZE_TOO_LONG: 'A finding is not put off for longer than the policy allows.',
  ALREADY_DECIDED: 'A decision on it stands, and is withdrawn before there can be another.',
  ALREADY_WITHDRAWN: 'It was withdrawn before, or never stood.',
  CONTRADICTS_A_DECISION: 'It cannot stand beside what was decided of other pairs.',
  ALREADY_APPLIED: 'What was decided is applied, and is not taken back by withdrawing the decision.',
  OVERTAKEN: 'What it is about has changed otherwise since it was proposed.',
  NOT_A_CONTINUATION: 'Nothing goes on as itself, as something older, or while it still stands.',
} as const;

export type RefusalCode = keyof typeof refusalCodes;
