import type { PartyId } from './party';

/**
 * Why one undertaking is the parent of another. The first six are the limbs of Companies Act 2006, s. 1162; the last
 * two are not of the Act: they say who consolidates whose accounts, as GLEIF publishes it.
 */
export const controlLimbs = {
  VOTING_MAJORITY: 'It holds a majority of the voting rights: s. 1162(2)(a).',
  BOARD_MAJORITY: 'It is a member and may appoint or remove a majority of the board: s. 1162(2)(b).',
  DOMINANT_INFLUENCE_BY_RIGHT:
    'It has the right to exercise a dominant influence by the articles or a control contract: s. 1162(2)(c).',
  AGREEMENT_OF_MEMBERS:
    'It is a member and controls, alone by an agreement with others, a majority of the voting rights: s. 1162(2)(d).',
  DOMINANT_INFLUENCE_IN_FACT:
    'It has the power to exercise, or exercises, dominant influence or control: s. 1162(4)(a).',
  UNIFIED_MANAGEMENT: 'The two are managed on a unified basis: s. 1162(4)(b).',
  CONSOLIDATES_DIRECTLY: 'It is the nearest parent that consolidates its accounts.',
  CONSOLIDATES_ULTIMATELY: 'It is the furthest parent that consolidates its accounts.',
} as const;
export type ControlLimb = keyof typeof controlLimbs;

/** How sure it is that the limb is met. Surest first. */
export const edgeBases = {
  DECIDED: 'A named person decided that it is.',
  SHOWN: 'What is published meets the limb by itself.',
  INFERRED: 'What is published meets the limb if something ordinary is taken for granted, which is said.',
  ATTRIBUTED: 'Rights of its subsidiaries are added to its own.',
  INDICATED: 'What is published points to the limb and does not settle it.',
} as const;
export type EdgeBasis = keyof typeof edgeBases;

/** That one undertaking is, on a day, the parent of another by one limb. */
export interface ParentEdge {
  subsidiary: PartyId;
  parent: PartyId;
  limb: ControlLimb;
  basis: EdgeBasis;
  /** One sentence: what it rests on, and what was taken for granted. */
  because: string;
  /** The interests it rests on. */
  interests: readonly number[];
}
