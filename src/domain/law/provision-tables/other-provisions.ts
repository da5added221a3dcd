import { type Citation, type Confidence, cite } from '../citation';
import type { GapId } from '../gaps';
import type { InstrumentId } from '../instruments';
import type { Provision } from '../provision';

interface Doubts {
  confidence?: Confidence;
  note?: string;
  insertedBy?: Citation;
  isNumberVerified?: boolean;
  gaps?: readonly GapId[];
}

function other(instrument: InstrumentId, provision: string, says: string, doubts: Doubts = {}): Provision {
  return {
    citation: cite(instrument, provision, doubts.confidence ?? 'verified', doubts.note ?? null),
    says,
    insertedBy: doubts.insertedBy ?? null,
    isNumberVerified: doubts.isNumberVerified ?? true,
    gaps: doubts.gaps ?? [],
  };
}

/** The sections of the 2026 Act itself, and the neighbouring Acts and regulations. */
export const otherProvisions: readonly Provision[] = [
  other(
    'CWSA_2026',
    's. 12',
    'The Secretary of State may direct two or more local authorities to make regional co-operation arrangements for accommodating looked-after children.',
    {
      confidence: 'secondary',
      note: 'The number follows from the renumbering of the Bill; the text was not read.',
      isNumberVerified: false,
      gaps: ['GAP-1', 'GAP-12'],
    },
  ),
  other(
    'CWSA_2026',
    's. 14',
    'Inserts ss. 23A and 23B into the Care Standards Act 2000: parent undertakings and improvement plans.',
    {
      note: 'Read in part.',
      gaps: ['GAP-1', 'GAP-4', 'GAP-5', 'GAP-7'],
    },
  ),
  other(
    'CWSA_2026',
    's. 15',
    'Inserts ss. 30ZC and 30ZD into the Care Standards Act 2000: penalties by the Chief Inspector.',
    { gaps: ['GAP-1'] },
  ),
  other('CWSA_2026', 's. 16', 'Inserts ss. 30ZE to 30ZJ into the Care Standards Act 2000: financial oversight.', {
    note: 'Read in part.',
    gaps: ['GAP-1', 'GAP-3', 'GAP-9', 'GAP-10'],
  }),
  other('CWSA_2026', 's. 17', 'Inserts ss. 30ZK and 30ZL into the Care Standards Act 2000: the profit limit.', {
    note: 'Read in part.',
    gaps: ['GAP-1', 'GAP-3', 'GAP-11'],
  }),
  other(
    'CWSA_2026',
    's. 18',
    'Inserts s. 30ZM into the Care Standards Act 2000: penalties by the Secretary of State.',
    {
      note: 'Only its existence and number were read.',
      gaps: ['GAP-1'],
    },
  ),
  other(
    'CWSA_2026',
    's. 19',
    'Inserts s. 30ZN and Schedule 1A into the Care Standards Act 2000: procedure for penalties.',
    {
      note: 'Read in part.',
      gaps: ['GAP-1', 'GAP-6'],
    },
  ),
  other(
    'CWSA_2026',
    's. 20',
    'Inserts s. 30ZO into the Care Standards Act 2000 and s. 56A into the Care Act 2014: sharing of information.',
    {
      confidence: 'inferred',
      note: 'The number follows from the renumbering of the Bill; the text was read as amended at Commons Report.',
      isNumberVerified: false,
      gaps: ['GAP-1'],
    },
  ),
  other(
    'CWSA_2026',
    's. 78(1)',
    'In force on Royal Assent: provisions of Parts 1 and 2 so far as they confer or relate to a power to make regulations.',
  ),
  other(
    'CWSA_2026',
    's. 78(5)',
    'Other provisions begin on days that the Secretary of State appoints by regulations, different for different purposes or areas.',
    {
      note: 'Subsections (5) and (6) were read; (8) onwards was not.',
      gaps: ['GAP-1'],
    },
  ),
  other(
    'CA_1989',
    's. 22G',
    'A local authority takes steps to secure, so far as reasonably practicable, accommodation in its area that meets the needs of the children it looks after.',
    { note: 'Read as inserted in 2008; later amendments were not.' },
  ),
  other(
    'COMPANIES_ACT_2006',
    's. 1161',
    'An undertaking is a body corporate or partnership, or an unincorporated association carrying on a trade or business.',
  ),
  other(
    'COMPANIES_ACT_2006',
    's. 1162',
    'An undertaking is a parent undertaking by majority of votes, by control of the board, by dominant influence, or where managed on a unified basis; chains count.',
    {
      note: 'The text was read; that it governs s. 23A is inferred.',
      gaps: ['GAP-2'],
    },
  ),
  other(
    'CARE_ACT_2014',
    's. 53',
    'Regulations set the criteria for market oversight, with regard to amount of care, geographical concentration and specialism.',
  ),
  other('CARE_ACT_2014', 's. 54', 'The Care Quality Commission determines whether a provider satisfies the criteria.', {
    note: 'Read in the explanatory note to SI 2015/314.',
  }),
  other(
    'CARE_ACT_2014',
    's. 55',
    'Financial sustainability is assessed; on a significant risk a plan or an independent business review, or both, can be required.',
  ),
  other(
    'CARE_ACT_2014',
    's. 56',
    'Local authorities are informed when a provider is likely to become unable to carry on because of business failure.',
  ),
  other(
    'CARE_ACT_2014',
    's. 56A',
    'The Care Quality Commission may give market oversight information to the Secretary of State.',
    {
      note: 'Read as amended at Commons Report; the enacted text was not read.',
      insertedBy: cite('CWSA_2026', 's. 20', 'inferred', 'The number follows from the renumbering of the Bill.'),
      isNumberVerified: false,
    },
  ),
  other('SI_2011_552', 'reg. 3', 'What a notification to local authorities under s. 30A must contain.'),
  other('SI_2015_314', 'reg. 2', 'The size from which providers of non-residential care fall under market oversight.', {
    note: 'Read in the explanatory note.',
  }),
  other('SI_2015_314', 'reg. 3', 'The size from which providers of residential care fall under market oversight.', {
    note: 'Read in the explanatory note.',
  }),
  other('SI_2015_551', 'reg. 27', 'How often each kind of setting is inspected.', {
    note: 'Read as at 24 April 2020; later amendments were read only in part.',
    gaps: ['GAP-13'],
  }),
  other(
    'SI_2021_1019',
    'reg. 3',
    'After a judgement of good or outstanding no further inspection is required in the year; after a lesser one on or after 1 January the second may fall in the first three months of the next.',
  ),
];
