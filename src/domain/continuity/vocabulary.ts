/** In what way one thing on the register goes on as another. Codes are stable once released. */
export const continuityKinds = {
  SAME_SETTING: 'One place or agency under two registration numbers.',
  SAME_OPERATOR:
    'One operator under two owners: it closed all or most of what it had, and came back in the same councils.',
  SAME_CONTROLLERS: 'Two operators, one after the other, under the same people or bodies. Weaker than one operator.',
} as const;
export type ContinuityKind = keyof typeof continuityKinds;

/** Where a proposal that one goes on as another stands. Codes are stable once released. */
export const continuityStatuses = {
  PROPOSED: 'Proposed, and nobody has decided.',
  CONFIRMED: 'A person has confirmed it.',
  REJECTED: 'A person has rejected it. It is proposed again only where a signal is seen that was not there.',
  WITHDRAWN: 'A decision on it was withdrawn; it may be decided anew.',
} as const;
export type ContinuityStatus = keyof typeof continuityStatuses;

/** What is done about it. Codes are stable once released. */
export const continuityActions = {
  PROPOSE: 'Propose it by hand.',
  CONFIRM: 'Say that it is so.',
  REJECT: 'Say that it is not so.',
  WITHDRAW: 'Take a decision back.',
  PROPOSE_AGAIN: 'Done by the service: a signal is seen that was not there when it was rejected.',
} as const;
export type ContinuityAction = keyof typeof continuityActions;
