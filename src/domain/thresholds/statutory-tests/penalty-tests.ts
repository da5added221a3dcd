import { cite } from '../../law/citation';
import { ask, bar, type QuestionsTest } from '../question';

const officer = 'A named officer of the Chief Inspector';
const planPenalty = cite('CSA_2000', 's. 30ZC(1)', 'verified');
const offencePenalty = cite('CSA_2000', 's. 30ZC(2)', 'verified');
const barred = cite('CSA_2000', 's. 30ZC(3)', 'verified');
const ofPlan = { whoCouldRecord: officer, standard: 'BALANCE_OF_PROBABILITIES' } as const;

/** The tests of the Chief Inspector's monetary penalties. */
export const penaltyTests = {
  PENALTY_PLAN: {
    limbs: [
      {
        id: 'FAILURE_OF_PLAN_DUTY',
        question: 'Is a failure of one of the three duties found, on the balance of probabilities?',
        citation: planPenalty,
        join: 'ANY',
        parts: [
          ask({
            id: 'NOTICE_NOT_COMPLIED_WITH',
            question: 'Did the person fail to comply with an improvement plan notice?',
            citation: cite('CSA_2000', 's. 30ZC(1)(a)', 'verified'),
            ...ofPlan,
          }),
          ask({
            id: 'PLAN_NOT_IMPLEMENTED',
            question: 'Did the person fail to implement the improvement plan, as s. 23B(5) requires?',
            citation: cite(
              'CSA_2000',
              's. 30ZC(1)(b)',
              'verified',
              'Of s. 23B(5) only the number and subject were read.',
            ),
            ...ofPlan,
          }),
          ask({
            id: 'SENIOR_MANAGER_NOT_NAMED',
            question: 'Did the person fail to modify the plan to name another senior manager, as s. 23B(8) requires?',
            citation: cite(
              'CSA_2000',
              's. 30ZC(1)(c)',
              'verified',
              'Of s. 23B(8) only the number and subject were read.',
            ),
            ...ofPlan,
          }),
        ],
      },
    ],
    notes: [{ text: 'A notice of intention comes first (Sch. 1A para. 2).', confidence: 'verified' }],
  },
  PENALTY_OFFENCE: {
    limbs: [
      ask({
        id: 'SETTING_OF_CHIEF_INSPECTOR',
        question: 'Is the act or omission in respect of a setting under the Chief Inspector, registered or not?',
        citation: offencePenalty,
        whoCouldRecord: officer,
      }),
      ask({
        id: 'OFFENCE_FOUND',
        question: 'Is one act or omission found to be an offence under Part 2, or under regulations made under it?',
        citation: offencePenalty,
        whoCouldRecord: officer,
        standard: 'BEYOND_REASONABLE_DOUBT',
      }),
      bar({
        id: 'CONVICTED',
        question: 'Has the person been convicted for the same act or omission?',
        citation: barred,
        whoCouldRecord: officer,
      }),
      bar({
        id: 'BEING_PROSECUTED',
        question: 'Is the person being prosecuted for the same act or omission, with proceedings not concluded?',
        citation: barred,
        whoCouldRecord: officer,
      }),
      bar({
        id: 'CONCLUDED_WITHOUT_CONVICTION',
        question:
          'Was the person prosecuted for the same act or omission, and the proceedings concluded without conviction?',
        citation: barred,
        whoCouldRecord: officer,
      }),
    ],
    notes: [
      {
        text: 'While the penalty stands uncancelled the person may not be convicted of an offence under Part 2 for the same act or omission (s. 30ZC(4)).',
        confidence: 'verified',
      },
      { text: 'A notice of intention comes first (Sch. 1A para. 2).', confidence: 'verified' },
    ],
  },
} as const satisfies Readonly<Record<string, QuestionsTest>>;
