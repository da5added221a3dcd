import type { Day } from '../values/day';
import { type Citation, cite } from './citation';

/** Royal Assent to the Children's Wellbeing and Schools Act 2026. */
export const royalAssent2026: Day = '2026-04-29';

/** The last day before 2026: what was "in force before 2026" was certainly in force on it, and perhaps not earlier. */
export const lastDayBefore2026: Day = '2025-12-31';

/** What the catalogue alone can know of a beginning. */
export const commencementKinds = {
  IN_FORCE_DAY_NOT_RECORDED: 'In force before 2026; the day it began is not recorded',
  COMMENCED: 'Commenced on a day that an instrument gives',
  NOT_FOUND: 'Enacted; no day of commencement was found',
  NEEDS_REGULATIONS: 'Enacted; waits for regulations, none of which were found',
} as const;

interface CommencementFacts {
  /** Null until a commencement is found. Never inferred from enactment. */
  commencedOn: Day | null;
  inForceBefore2026: boolean;
  citation: Citation;
  explanation: string;
}

/** When a power began, as far as the catalogue knows. */
export type Commencement =
  | (CommencementFacts & { kind: 'IN_FORCE_DAY_NOT_RECORDED'; commencedOn: null; inForceBefore2026: true })
  | (CommencementFacts & { kind: 'COMMENCED'; commencedOn: Day })
  | (CommencementFacts & { kind: 'NOT_FOUND'; commencedOn: null; inForceBefore2026: false })
  | (CommencementFacts & {
      kind: 'NEEDS_REGULATIONS';
      commencedOn: null;
      inForceBefore2026: false;
      regulationsUnder: Citation;
      /** Whether the provision also waits for an appointed day; a bare power to make regulations does not. */
      needsAppointedDay: boolean;
    });
export type CommencementKind = Commencement['kind'];

const appointedDay = cite('CWSA_2026', 's. 78(5)', 'verified');

/** For a power that the research note marks as in force before 2026; the note gives no days. */
export function inForceBefore2026(citation: Citation): Commencement {
  return {
    kind: 'IN_FORCE_DAY_NOT_RECORDED',
    commencedOn: null,
    inForceBefore2026: true,
    citation,
    explanation: 'In force before 2026; the day it began is not recorded.',
  };
}

/** For a power enacted in 2026 that begins on an appointed day. None of ss. 12 and 14 to 20 is on the list in s. 78. */
export const noCommencementFound: Commencement = {
  kind: 'NOT_FOUND',
  commencedOn: null,
  inForceBefore2026: false,
  citation: appointedDay,
  explanation:
    'Enacted on 29 April 2026. It begins on a day that the Secretary of State appoints by regulations; no commencement regulations were found.',
};

/** For a power that waits both for an appointed day and for regulations. */
export function needsAppointedDayAndRegulations(regulationsUnder: Citation, alsoSaid = ''): Commencement {
  return {
    kind: 'NEEDS_REGULATIONS',
    commencedOn: null,
    inForceBefore2026: false,
    regulationsUnder,
    needsAppointedDay: true,
    citation: appointedDay,
    explanation:
      `Enacted on 29 April 2026. It waits for an appointed day and for regulations; neither was found. ${alsoSaid}`.trim(),
  };
}

/** For a power that is itself a power to make regulations, which s. 78(1) brought into force on Royal Assent. */
export function needsRegulationsOnly(regulationsUnder: Citation): Commencement {
  return {
    kind: 'NEEDS_REGULATIONS',
    commencedOn: null,
    inForceBefore2026: false,
    regulationsUnder,
    needsAppointedDay: false,
    citation: cite(
      'CWSA_2026',
      's. 78(1)',
      'inferred',
      'The text of s. 78(1) was read; its application here is inferred.',
    ),
    explanation:
      'Enacted on 29 April 2026. The regulations may be made since Royal Assent; until they are, nothing is required of anyone. None were found.',
  };
}
