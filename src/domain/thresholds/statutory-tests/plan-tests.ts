import { cite } from '../../law/citation';
import { ask, type QuestionsTest } from '../question';

const officer = 'A named officer of the Chief Inspector';
const notRead = 'The text of s. 23B was not read.';
const plan = cite('CSA_2000', 's. 23B', 'secondary', notRead);

/** The test of the decision on a plan, as secondary sources give it. */
export const planTests = {
  APPROVE_IMPROVEMENT_PLAN: {
    limbs: [
      ask({
        id: 'NOTICE_SERVED',
        question: 'Was an improvement plan notice served on the parent undertaking?',
        citation: cite('CSA_2000', 's. 23A(1)', 'verified'),
        whoCouldRecord: officer,
      }),
      ask({
        id: 'PLAN_SUBMITTED',
        question: 'Did the parent undertaking submit a plan?',
        citation: cite('CSA_2000', 's. 23A(4)(c)', 'verified'),
        whoCouldRecord: officer,
      }),
      ask({
        id: 'PLAN_ADDRESSES_ISSUES',
        question: 'Is the Chief Inspector recorded as satisfied that the plan addresses the issues in the notice?',
        citation: plan,
        whoCouldRecord: officer,
      }),
    ],
    notes: [
      { text: 'What s. 23B says of approval, rejection and time was not read (GAP-5).', confidence: 'unverified' },
    ],
  },
} as const satisfies Readonly<Record<string, QuestionsTest>>;
