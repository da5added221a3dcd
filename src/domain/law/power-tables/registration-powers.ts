import { cite } from '../citation';
import { inForceBefore2026 } from '../commencement';
import type { PowerEntry } from '../power';

const refusing = cite('CSA_2000', 's. 13(2)', 'verified');
const conditions = cite('CSA_2000', 's. 13(3)', 'verified');
const cancelling = cite('CSA_2000', 's. 14', 'verified');
const suspending = cite(
  'CSA_2000',
  's. 14A',
  'unverified',
  'That the section exists was read in s. 30A; its own text was not.',
);
const urgentCancelling = cite('CSA_2000', 's. 20', 'verified');
const urgentSuspending = cite(
  'CSA_2000',
  's. 20B',
  'secondary',
  'That the section exists was read in s. 30A; its own text was not.',
);

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
    gaps: ['GAP-7'],
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
    standardOfProof: null,
    citation: suspending,
    furtherCitations: [],
    enactedOn: null,
    commencement: inForceBefore2026(suspending),
    needsFirst: ['the test in s. 14A, whose text was not read'],
    applicableTo: null,
    noticeAndAppeal: [
      { text: 'Notice of the proposal (s. 17(4)(aa)).', confidence: 'verified' },
      { text: 'Representations, then the decision; a suspension can be extended.', confidence: 'unverified' },
      { text: 'Appeal to the First-tier Tribunal.', confidence: 'unverified' },
    ],
    gaps: ['GAP-3'],
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
      text: 'Reasonable cause to believe that a person will or may be exposed to a risk of harm',
      confidence: 'unverified',
    },
    citation: urgentSuspending,
    furtherCitations: [],
    enactedOn: null,
    commencement: inForceBefore2026(urgentSuspending),
    needsFirst: ['a recorded belief that a person will or may be exposed to a risk of harm (test not verified)'],
    applicableTo: null,
    noticeAndAppeal: [
      { text: 'Has effect when the notice is served.', confidence: 'secondary' },
      { text: 'Appeal to the First-tier Tribunal.', confidence: 'unverified' },
    ],
    gaps: [],
  },
] as const satisfies readonly PowerEntry[];
