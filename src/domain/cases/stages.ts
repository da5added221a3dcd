/** Two things are watched of a group, each by its own department: how it cares for children, and whether it lasts. */
export const caseTracks = {
  QUALITY: 'Quality of care: the work of the regulator.',
  FINANCE: 'Financial sustainability: the work of the Department.',
} as const;
export type CaseTrack = keyof typeof caseTracks;

/**
 * The stages of a case on either track.
 *
 * They are named after the six of CQC's Market Oversight (Care Act 2014, ss. 53 to 57), which watches providers of care
 * for adults, so that who knows those knows these. No stage has an effect in law here, and no children's equivalent of
 * the scheme was found.
 */
export const caseStages = {
  STAGE_1: 'Entry: it began to be watched',
  STAGE_2: 'Standard monitoring',
  STAGE_3: 'Potential concerns: more is asked',
  STAGE_4: 'Concerns: heightened engagement',
  STAGE_5: 'Significant risk',
  STAGE_6: 'Formal notification',
} as const;
export type CaseStage = keyof typeof caseStages;

export const stageCodes = Object.keys(caseStages) as readonly CaseStage[];

/** Where things go, as a named person reads them. It is no forecast, and nothing works it out. */
export const directionsOfTravel = {
  IMPROVING: 'It gets better',
  STEADY: 'It stays as it is',
  WORSENING: 'It gets worse',
  NOT_KNOWN: 'Not known, or nobody has said yet',
} as const;
export type DirectionOfTravel = keyof typeof directionsOfTravel;

export function isCaseStage(text: unknown): text is CaseStage {
  return typeof text === 'string' && Object.hasOwn(caseStages, text);
}

export function isDirectionOfTravel(text: unknown): text is DirectionOfTravel {
  return typeof text === 'string' && Object.hasOwn(directionsOfTravel, text);
}

/** Which way a move on a track goes. */
export const moveDirections = {
  BEGINS: 'The track has its first stage',
  UP: 'To a stage of more concern',
  DOWN: 'To a stage of less concern',
} as const;
export type MoveDirection = keyof typeof moveDirections;

/** Which way it is from one stage to another; null stands for none yet. */
export function directionOfMove(from: CaseStage | null, to: CaseStage): MoveDirection {
  if (from === null) return 'BEGINS';
  return stageCodes.indexOf(to) > stageCodes.indexOf(from) ? 'UP' : 'DOWN';
}
