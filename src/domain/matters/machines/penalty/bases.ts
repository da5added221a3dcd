import type { Citation } from '../../../law/citation';
import type { PowerCode } from '../../../law/powers';
import type { StandardOfProof } from '../../../thresholds/recorded-answer';
import { offencePenalty, said } from './law';

export interface PenaltyBasis {
  title: string;
  power: PowerCode;
  standard: StandardOfProof;
  citation: Citation;
  /** In which state of its improvement plan the failure is found; null where it does not follow from a plan. */
  foundIn: 'NOTICE_BREACHED' | 'IMPLEMENTATION_BREACHED' | null;
  /** What the finding says was not done, where the plan's own record tells it apart. */
  limb: 'NOT_IMPLEMENTED' | 'NO_SENIOR_MANAGER' | null;
}

const ofPlan = { power: 'PENALTY_PLAN', standard: 'BALANCE_OF_PROBABILITIES' } as const;

/** For what the Chief Inspector may impose a penalty. Codes are stable once released. */
export const penaltyBases = {
  NOTICE_NOT_COMPLIED_WITH: {
    ...ofPlan,
    title: 'An improvement plan notice was not complied with',
    citation: said('s. 30ZC(1)(a)'),
    foundIn: 'NOTICE_BREACHED',
    limb: null,
  },
  PLAN_NOT_IMPLEMENTED: {
    ...ofPlan,
    title: 'An improvement plan was not implemented, as s. 23B(5) requires',
    citation: said('s. 30ZC(1)(b)'),
    foundIn: 'IMPLEMENTATION_BREACHED',
    limb: 'NOT_IMPLEMENTED',
  },
  SENIOR_MANAGER_NOT_NAMED: {
    ...ofPlan,
    title: 'A plan was not modified to name another senior manager, as s. 23B(8) requires',
    citation: said('s. 30ZC(1)(c)'),
    foundIn: 'IMPLEMENTATION_BREACHED',
    limb: 'NO_SENIOR_MANAGER',
  },
  OFFENCE: {
    title: 'An act or omission that is an offence under Part 2',
    power: 'PENALTY_OFFENCE',
    standard: 'BEYOND_REASONABLE_DOUBT',
    citation: offencePenalty,
    foundIn: null,
    limb: null,
  },
} as const satisfies Readonly<Record<string, PenaltyBasis>>;
export type PenaltyBasisCode = keyof typeof penaltyBases;

export const penaltyBasisCodes = Object.keys(penaltyBases) as readonly PenaltyBasisCode[];

export function isPenaltyBasis(code: unknown): code is PenaltyBasisCode {
  return typeof code === 'string' && Object.hasOwn(penaltyBases, code);
}

/** The basis of the code, as a step recorded it; null where it recorded none. */
export function basisOf(code: unknown): PenaltyBasis | null {
  return isPenaltyBasis(code) ? penaltyBases[code] : null;
}

/** Offences under Part 2, and under regulations made under it (s. 30ZC(6)). Codes are stable once released. */
export const partTwoOffences = {
  CARRYING_ON_UNREGISTERED: 'Carrying on or managing without being registered, s. 11',
  COMPLIANCE_STEPS_NOT_TAKEN: 'Not taking the steps of a compliance notice in its period, s. 22A(4)',
  CONDITION_NOT_COMPLIED_WITH: 'Not complying with a condition of registration, s. 24',
  CARRYING_ON_WHILE_SUSPENDED: 'Carrying on or managing while the registration is suspended, s. 24A',
  REGULATION_CONTRAVENED: 'Contravening a regulation that makes it an offence, s. 25',
  FALSE_DESCRIPTION: 'A false description, s. 26',
  FALSE_STATEMENT: 'A false statement in an application, s. 27',
  CERTIFICATE: 'An offence about the certificate of registration, s. 28',
  UNDER_REGULATIONS: 'Another offence under regulations made under Part 2, s. 30ZC(6)',
} as const;
export type PartTwoOffence = keyof typeof partTwoOffences;
