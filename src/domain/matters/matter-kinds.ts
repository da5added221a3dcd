import type { Lane } from '../access/lanes';

export interface MatterKindFacts {
  /** As a heading has it. */
  title: string;
  /** What it is, in a sentence. */
  is: string;
  /** Whose work it is: every event of it is in this lane. */
  lane: Lane;
}

/**
 * What a matter can be: one statutory process from its beginning to its end, or the work around several of them. Codes
 * are stable once released.
 */
export const matterKinds = {
  CASE: {
    title: 'Case',
    is: 'The work on one group: what was found, suspected, served and decided, and by whom.',
    lane: 'REGULATOR',
  },
  SUSPICION: {
    title: 'Suspicion',
    is: "A named officer's reasonable suspicion that there are grounds for cancelling the registration of one setting.",
    lane: 'REGULATOR',
  },
  IMPROVEMENT_PLAN: {
    title: 'Improvement plan',
    is: 'An improvement plan notice to a parent undertaking, the plan that answers it, and how it is implemented.',
    lane: 'REGULATOR',
  },
  COMMITMENT: {
    title: 'Commitment',
    is: 'One thing that an improvement plan promises, with its measure, its day and what shows that it was kept.',
    lane: 'REGULATOR',
  },
  PENALTY: {
    title: 'Monetary penalty',
    is: 'A monetary penalty, from the notice of intention to payment or withdrawal.',
    lane: 'REGULATOR',
  },
  REGISTRATION_APPLICATION: {
    title: 'Application for registration',
    is: 'An application for the registration of one setting, as an officer recorded it; the register publishes none.',
    lane: 'REGULATOR',
  },
  REGISTRATION_ENFORCEMENT: {
    title: 'Enforcement by notice of proposal',
    is: 'A proposal to refuse, cancel, suspend or attach conditions to one registration, and what follows.',
    lane: 'REGULATOR',
  },
  COMPLIANCE_NOTICE: {
    title: 'Compliance notice',
    is: 'A notice that requires steps to be taken at one setting in a period.',
    lane: 'REGULATOR',
  },
  ACCOMMODATION_RESTRICTION: {
    title: 'Notice restricting accommodation',
    is: "A notice by which no further child may be accommodated at one children's home or residential family centre.",
    lane: 'REGULATOR',
  },
  URGENT_ORDER: {
    title: 'Urgent order of a justice of the peace',
    is: 'An application for an order that cancels one registration or changes its conditions at once.',
    lane: 'REGULATOR',
  },
  URGENT_NOTICE: {
    title: 'Urgent notice of suspension or conditions',
    is: 'A notice that suspends one registration, or changes its conditions, at once.',
    lane: 'REGULATOR',
  },
  COUNCIL_NOTIFICATION: {
    title: 'Notification of local authorities',
    is: 'What local authorities are told when the registration of one setting is acted upon.',
    lane: 'REGULATOR',
  },
  UNREGISTERED_SETTING: {
    title: 'Unregistered setting',
    is: 'A report that somewhere is carried on without registration, the investigation, and the route taken.',
    lane: 'REGULATOR',
  },
} as const satisfies Readonly<Record<string, MatterKindFacts>>;

export type MatterKind = keyof typeof matterKinds;

export function isMatterKind(text: string): text is MatterKind {
  return Object.hasOwn(matterKinds, text);
}
