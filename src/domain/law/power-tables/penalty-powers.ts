import { cite, type Stated } from '../citation';
import {
  needsAppointedDayAndRegulations,
  needsRegulationsOnly,
  noCommencementFound,
  royalAssent2026,
} from '../commencement';
import type { PowerEntry } from '../power';

const noticeOfIntention =
  'a notice of intention with reasons, amount and right to make representations (Sch. 1A para. 2)';
const procedure: readonly Stated[] = [
  {
    text: 'Written representations within 28 days beginning with the day on which the notice of intention is served (Sch. 1A para. 2(2)(c)).',
    confidence: 'verified',
  },
  {
    text: 'Notice is served where it is decided not to impose the penalty (Sch. 1A para. 2(3)).',
    confidence: 'verified',
  },
  {
    text: 'Representations must be taken into account before the final decision, according to the minister.',
    confidence: 'verified',
  },
  {
    text: 'The penalty notice, payment, appeal and recovery (Sch. 1A para. 3 onwards) were not read.',
    confidence: 'unverified',
  },
];
const publication = cite('CSA_2000', 's. 30ZD', 'verified', 'Only the opening words were read.');

/** Monetary penalties, and their publication. */
export const penaltyPowers = [
  {
    code: 'PENALTY_PLAN',
    title: 'Impose a monetary penalty for failing the duties of an improvement plan',
    holder: 'CIECSS',
    level: 'GROUP',
    nature: 'DISCRETION',
    standardOfProof: { text: 'Satisfied on the balance of probabilities', confidence: 'verified' },
    citation: cite('CSA_2000', 's. 30ZC(1)', 'verified', 'No maximum amount stands in s. 30ZC.'),
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: noCommencementFound,
    needsFirst: ['a failure to comply with the notice, s. 23B(5) or s. 23B(8), found and recorded', noticeOfIntention],
    applicableTo: null,
    noticeAndAppeal: procedure,
    gaps: ['GAP-1', 'GAP-6'],
  },
  {
    code: 'PENALTY_OFFENCE',
    title: 'Impose a monetary penalty instead of prosecuting an offence',
    holder: 'CIECSS',
    level: 'ANY_PERSON',
    nature: 'DISCRETION',
    standardOfProof: { text: 'Satisfied beyond reasonable doubt', confidence: 'verified' },
    citation: cite('CSA_2000', 's. 30ZC(2)', 'verified', 'No maximum amount stands in s. 30ZC.'),
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: noCommencementFound,
    needsFirst: [
      'one act or omission that is an offence under Part 2, at a setting under the Chief Inspector',
      'no conviction, no proceedings under way, and none concluded without conviction, for the same act (s. 30ZC(3))',
      noticeOfIntention,
    ],
    applicableTo: null,
    noticeAndAppeal: procedure,
    gaps: ['GAP-1', 'GAP-6'],
  },
  {
    code: 'PUBLISH_PENALTIES',
    title: 'Publish information about monetary penalties',
    holder: 'CIECSS',
    level: 'NONE',
    nature: 'REGULATIONS',
    standardOfProof: null,
    citation: publication,
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: needsRegulationsOnly(publication),
    needsFirst: ['regulations under s. 30ZD'],
    applicableTo: null,
    noticeAndAppeal: [],
    gaps: ['GAP-1', 'GAP-19'],
  },
  {
    code: 'PENALTY_SOS',
    title: 'Impose a monetary penalty for failures of financial oversight, profit limit or returns',
    holder: 'SECRETARY_OF_STATE',
    level: 'PROVIDER_OR_GROUP',
    nature: 'DISCRETION',
    standardOfProof: null,
    citation: cite('CSA_2000', 's. 30ZM', 'verified', 'The number and the subjects were read; the text was not.'),
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: needsAppointedDayAndRegulations(
      cite('CSA_2000', 's. 30ZE(2)', 'verified'),
      'For the profit limit and returns the regulations are those under s. 30ZK(1).',
    ),
    needsFirst: [
      'regulations under s. 30ZE(2) or s. 30ZK(1), from which the duties arise',
      'a failure found and recorded (the standard of proof was not read)',
      noticeOfIntention,
    ],
    applicableTo: null,
    noticeAndAppeal: procedure,
    gaps: ['GAP-1', 'GAP-6', 'GAP-8', 'GAP-10', 'GAP-11'],
  },
] as const satisfies readonly PowerEntry[];
