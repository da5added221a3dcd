import { cite } from '../citation';
import { inForceBefore2026 } from '../commencement';
import type { PowerEntry } from '../power';
import { readAgainOn } from '../text-read';

const refusing = cite('CSA_2000', 's. 13(2)', 'verified');
const conditions = cite('CSA_2000', 's. 13(3)', 'verified');
const cancelling = cite('CSA_2000', 's. 14', 'verified');
const composed = 'Composed of the text as passed and as amended in 2008 and 2014; the consolidated text was not read.';
const suspending = cite('CSA_2000', 's. 14A', 'inferred', composed, readAgainOn);
const urgentCancelling = cite('CSA_2000', 's. 20', 'verified');
const urgentSuspending = cite('CSA_2000', 's. 20B', 'inferred', composed, readAgainOn);

/** Powers over one registration, from grant to cancellation. */
export const registrationPowers = [
  {
    code: 'REFUSE_REGISTRATION',
    title: 'Refuse an application for registration',
    holder: 'CIECSS',
    level: 'SETTING',
    nature: 'DUTY',
    standardOfProof: {
      text: 'Must refuse unless satisfied that the requirements are being, and will continue to be, complied with',
      confidence: 'verified',
    },
    citation: refusing,
    furtherCitations: [],
    enactedOn: null,
    commencement: inForceBefore2026(refusing),
    needsFirst: ['an application for registration, one for each establishment (s. 12(4))'],
    applicableTo: null,
    noticeAndAppeal: [
      {
        text: 'Notice of the proposal (s. 17(3)), 28 days for representations (s. 18), then the decision (s. 19(3)).',
        confidence: 'verified',
      },
      { text: 'Appeal to the First-tier Tribunal within 28 days (s. 21).', confidence: 'verified' },
    ],
    gaps: ['GAP-7', 'GAP-18'],
  },
  {
    code: 'IMPOSE_CONDITION',
    title: 'Impose or vary a condition of registration',
    holder: 'CIECSS',
    level: 'SETTING',
    nature: 'DISCRETION',
    standardOfProof: { text: 'As the registration authority thinks fit', confidence: 'verified' },
    citation: conditions,
    furtherCitations: [cite('CSA_2000', 's. 13(5)', 'verified')],
    enactedOn: null,
    commencement: inForceBefore2026(conditions),
    needsFirst: ['a registration, or an application for one'],
    applicableTo: null,
    noticeAndAppeal: [
      { text: 'Notice of the proposal (s. 17(2) or (4)), representations, then the decision.', confidence: 'verified' },
      { text: 'Takes effect after 28 days, or when an appeal is determined (s. 19(5)).', confidence: 'verified' },
      { text: 'Appeal to the First-tier Tribunal (s. 21).', confidence: 'verified' },
    ],
    gaps: ['GAP-7'],
  },
  {
    code: 'CANCEL_REGISTRATION',
    title: 'Cancel a registration',
    holder: 'CIECSS',
    level: 'SETTING',
    nature: 'DISCRETION',
    standardOfProof: { text: 'A ground in s. 14 exists', confidence: 'verified' },
    citation: cancelling,
    furtherCitations: [],
    enactedOn: null,
    commencement: inForceBefore2026(cancelling),
    needsFirst: ['a ground for cancelling (s. 14), recorded with its evidence'],
    applicableTo: null,
    noticeAndAppeal: [
      {
        text: 'Notice of the proposal (s. 17(4)(a)), 28 days for representations, then the decision (s. 19(3)).',
        confidence: 'verified',
      },
      { text: 'Takes effect after 28 days, or when an appeal is determined (s. 19(5)).', confidence: 'verified' },
      { text: 'Appeal to the First-tier Tribunal (s. 21).', confidence: 'verified' },
    ],
    gaps: ['GAP-3'],
  },
  {
    code: 'SUSPEND_REGISTRATION',
    title: 'Suspend a registration',
    holder: 'CIECSS',
    level: 'SETTING',
    nature: 'DISCRETION',
    standardOfProof: {
      text: 'The setting is being, or was at any time, carried on otherwise than in accordance with the relevant requirements',
      confidence: 'inferred',
    },
    citation: suspending,
    furtherCitations: [],
    enactedOn: null,
    commencement: inForceBefore2026(suspending),
    needsFirst: [
      'a failure of the relevant requirements, recorded with its evidence',
      'the period of the suspension (s. 14A(1))',
    ],
    applicableTo: null,
    noticeAndAppeal: [
      { text: 'Notice of the proposal (s. 17(4)(aa)).', confidence: 'verified' },
      {
        text: 'Representations (s. 18), then the decision, which states the period (s. 19(4)(ba)); it can be extended (s. 14A(4)).',
        confidence: 'inferred',
      },
      { text: 'Appeal to the First-tier Tribunal (s. 21).', confidence: 'inferred' },
    ],
    gaps: ['GAP-3', 'GAP-17'],
  },
  {
    code: 'URGENT_CANCEL',
    title: 'Cancel a registration, or change its conditions, by urgent order',
    holder: 'JUSTICE_OF_THE_PEACE',
    level: 'SETTING',
    nature: 'ORDER',
    standardOfProof: {
      text: "Serious risk to a person's life, health or well-being unless the order is made",
      confidence: 'verified',
    },
    citation: urgentCancelling,
    furtherCitations: [],
    enactedOn: null,
    commencement: inForceBefore2026(urgentCancelling),
    needsFirst: ['an application by the Chief Inspector to a justice of the peace'],
    applicableTo: null,
    noticeAndAppeal: [
      {
        text: 'The application can be made without notice; the order is in writing and has effect from its making.',
        confidence: 'verified',
      },
      { text: 'Local authorities and others are told as soon as practicable.', confidence: 'verified' },
      { text: 'Appeal to the First-tier Tribunal (s. 21).', confidence: 'verified' },
    ],
    gaps: [],
  },
  {
    code: 'URGENT_SUSPEND',
    title: 'Suspend a registration, or change its conditions, at once by notice',
    holder: 'CIECSS',
    level: 'SETTING',
    nature: 'DISCRETION',
    standardOfProof: {
      text: 'Reasonable cause to believe that unless the authority acts any person will or may be exposed to the risk of harm',
      confidence: 'inferred',
    },
    citation: urgentSuspending,
    furtherCitations: [],
    enactedOn: null,
    commencement: inForceBefore2026(urgentSuspending),
    needsFirst: ['a recorded belief that any person will or may be exposed to the risk of harm, with its reasons'],
    applicableTo: null,
    noticeAndAppeal: [
      { text: 'Has effect from the time when the notice is given (s. 20B(2)).', confidence: 'inferred' },
      { text: 'Appeal to the First-tier Tribunal (s. 21).', confidence: 'inferred' },
    ],
    gaps: ['GAP-17'],
  },
] as const satisfies readonly PowerEntry[];
