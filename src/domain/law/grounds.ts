import { type Citation, cite } from './citation';
import type { GapId } from './gaps';

/** A ground on which a registration may be cancelled. A poor grade is not one: it is evidence for one. */
export interface CancellationGround {
  title: string;
  citation: Citation;
  gaps: readonly GapId[];
}

export const cancellationGrounds = {
  CONVICTION_REGISTERED_PERSON: {
    title: 'The registered person was convicted of a relevant offence',
    citation: cite('CSA_2000', 's. 14(1)(a)', 'verified'),
    gaps: [],
  },
  CONVICTION_OTHER_PERSON: {
    title: 'Another person was convicted of such an offence in relation to the setting',
    citation: cite('CSA_2000', 's. 14(1)(b)', 'verified'),
    gaps: [],
  },
  RELEVANT_REQUIREMENTS_BREACH: {
    title: 'The setting is being, or was at any time, carried on otherwise than in accordance with the requirements',
    citation: cite('CSA_2000', 's. 14(1)(c)', 'verified'),
    gaps: [],
  },
  COMPLIANCE_NOTICE_UNMET: {
    title: 'A compliance notice was served and its steps were not taken in time',
    citation: cite(
      'CSA_2000',
      's. 14(1)(ca)',
      'verified',
      'Read in the clause of the Bill of 2007-08 that inserted it.',
    ),
    gaps: [],
  },
  REGULATION_GROUND: {
    title: 'A ground set out in regulations',
    citation: cite('CSA_2000', 's. 14(1)(d)', 'verified'),
    gaps: [],
  },
  FINANCIAL_OVERSIGHT_BREACH: {
    title: "Failure to comply with financial oversight, at a children's home or fostering agency",
    citation: cite(
      'CWSA_2026',
      's. 16',
      'verified',
      'Said by the minister in committee; the provision itself was not read, and is not known to be in force.',
    ),
    gaps: ['GAP-1', 'GAP-3'],
  },
  PROFIT_LIMIT_BREACH: {
    title: "Failure to comply with the profit limit, at a children's home or fostering agency",
    citation: cite(
      'CWSA_2026',
      's. 17',
      'secondary',
      'From debate and a law firm; the provision itself was not read, and is not known to be in force.',
    ),
    gaps: ['GAP-1', 'GAP-3'],
  },
} as const satisfies Readonly<Record<string, CancellationGround>>;

export type CancellationGroundCode = keyof typeof cancellationGrounds;
