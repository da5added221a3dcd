import type { MatterKind } from '../matters/matter-kinds';

export interface DecisionEffectFacts {
  title: string;
  /** What it does to places by itself: the least and the most of their number, as a share of 0 or 1. */
  takes: readonly [least: 0 | 1, most: 0 | 1];
  /** What is expected to be left afterwards: settings that are open, and places, likewise. */
  leaves: { settings: 0 | 1; places: readonly [least: 0 | 1, most: 0 | 1] };
  /** What that leaves unsaid. */
  note: string;
}

const whatFollows = 'What the provider does about it is not known, and neither is what councils do.';

/** What a decision does to places once it has effect. Codes are stable once released. */
export const decisionEffects = {
  LOST: {
    title: 'The places are lost',
    takes: [1, 1],
    leaves: { settings: 0, places: [0, 0] },
    note: 'Children who live there need another place.',
  },
  LOST_FOR_A_TIME: {
    title: 'The places are lost while the suspension lasts',
    takes: [1, 1],
    leaves: { settings: 0, places: [0, 0] },
    note: 'Children who live there need another place meanwhile. Whether it opens again is not known.',
  },
  FROZEN: {
    title: 'No further child may be accommodated; those who are there may stay',
    takes: [0, 1],
    leaves: { settings: 1, places: [1, 1] },
    note: 'Only places that are free are frozen, and how many are free is not recorded.',
  },
  MAY_LIMIT: {
    title: 'Conditions may limit the places',
    takes: [0, 1],
    leaves: { settings: 1, places: [0, 1] },
    note: 'What the conditions come to in places is not worked out from their text.',
  },
  NONE_BY_ITSELF: {
    title: 'It takes no place by itself',
    takes: [0, 0],
    leaves: { settings: 1, places: [1, 1] },
    note: whatFollows,
  },
} as const satisfies Readonly<Record<string, DecisionEffectFacts>>;
export type DecisionEffect = keyof typeof decisionEffects;

const byAction: Readonly<Record<string, DecisionEffect>> = {
  CANCEL: 'LOST',
  SUSPEND: 'LOST_FOR_A_TIME',
  EXTEND_SUSPENSION: 'LOST_FOR_A_TIME',
  CONDITIONS: 'MAY_LIMIT',
  GRANT_WITH_CONDITIONS: 'MAY_LIMIT',
  IMPOSE_CONDITION: 'MAY_LIMIT',
  VARY_CONDITION: 'MAY_LIMIT',
  REMOVE_CONDITION: 'NONE_BY_ITSELF',
  REFUSE: 'NONE_BY_ITSELF',
};

/** Kinds of matter that do different things, by what they propose; until that is said, the places may be lost or not. */
const dependsOnAction: readonly MatterKind[] = ['REGISTRATION_ENFORCEMENT', 'URGENT_ORDER', 'URGENT_NOTICE'];

/** What the decision of a matter does to places, by its kind and by the action that it proposes, where it says one. */
export function effectOf(kind: MatterKind, action: string | null): DecisionEffect {
  if (kind === 'ACCOMMODATION_RESTRICTION') return 'FROZEN';
  if (!dependsOnAction.includes(kind)) return 'NONE_BY_ITSELF';
  return (action === null ? undefined : byAction[action]) ?? 'MAY_LIMIT';
}

/** The states in which the decision of a matter has effect. A kind that is not here has no decision of that sort. */
const inEffect: Readonly<Partial<Record<MatterKind, readonly string[]>>> = {
  IMPROVEMENT_PLAN: ['NOTICE_SERVED'],
  PENALTY: ['PENALTY_SERVED'],
  REGISTRATION_ENFORCEMENT: ['IN_EFFECT', 'REFUSAL_STANDS'],
  COMPLIANCE_NOTICE: ['NOTICE_SERVED'],
  ACCOMMODATION_RESTRICTION: ['IN_EFFECT'],
  URGENT_ORDER: ['ORDER_MADE'],
  URGENT_NOTICE: ['IN_EFFECT'],
};

/** The states of the kind in which its decision has effect; none where it comes to no decision about settings. */
export function statesInEffect(kind: MatterKind): readonly string[] {
  return inEffect[kind] ?? [];
}

/** Which kinds come to a decision whose impact can be weighed. */
export const weighedKinds = Object.keys(inEffect) as readonly MatterKind[];
