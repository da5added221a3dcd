import { type Citation, cite } from '../../law/citation';
import { ask, bar, type Question, type QuestionsTest } from '../question';

const officer = 'A named officer of the Chief Inspector';
const compliance = cite('CSA_2000', 's. 22A', 'verified');
const unregistered = cite('CSA_2000', 's. 11(1)', 'verified');
const notifying = cite('CSA_2000', 's. 30A', 'verified');

function event(id: string, what: string, citation: Citation = notifying): Question {
  return ask({ id, question: `Is it recorded that ${what}?`, citation, whoCouldRecord: officer });
}

/** The tests of enforcement at one setting. */
export const enforcementTests = {
  COMPLIANCE_NOTICE: {
    limbs: [
      ask({
        id: 'OPINION_OF_FAILURE',
        question:
          "Is it recorded as the Chief Inspector's opinion that a person is failing, or has failed, to meet a requirement?",
        citation: compliance,
        whoCouldRecord: officer,
      }),
      ask({
        id: 'REQUIREMENT_OF_REGULATIONS',
        question: 'Is the requirement one of regulations, and named?',
        citation: compliance,
        whoCouldRecord: officer,
      }),
    ],
    notes: [
      {
        text: 'Not taking the steps in the period is an offence (s. 22A(4)), and falls within s. 14(1)(ca).',
        confidence: 'verified',
      },
    ],
  },
  RESTRICT_ACCOMMODATION: {
    limbs: [
      ask({
        id: 'POLICY_RISK_OF_HARM',
        question: "Is a reasonable belief of a risk of harm recorded, as Ofsted's policy asks?",
        citation: cite('CSA_2000', 's. 22B', 'secondary', "Ofsted's policy, and no part of the statute."),
        whoCouldRecord: officer,
        decides: false,
      }),
    ],
    metBecause: 'as the statute sets no test beyond the kind of setting',
    notes: [
      { text: 'The statute sets no test. The notice must give its reasons.', confidence: 'verified' },
      {
        text: "Ofsted's policy asks for a reasonable belief of a risk of harm; it is shown, and does not decide.",
        confidence: 'secondary',
      },
    ],
  },
  NOTIFY_LA_ENFORCEMENT: {
    limbs: [
      {
        id: 'EVENT_TO_NOTIFY',
        question: 'Has one of the events happened?',
        citation: notifying,
        join: 'ANY',
        parts: [
          event('DECISION_TO_CANCEL', 'it was decided to cancel the registration'),
          event('DECISION_TO_SUSPEND', 'it was decided to suspend the registration, or to extend a suspension'),
          event('URGENT_NOTICE', 'a notice under s. 20B was given'),
          event('PROCEEDINGS', 'proceedings for a relevant offence were brought'),
          event('RESTRICTION_NOTICE', 'a notice restricting accommodation was served'),
          event('OTHER_PRESCRIBED_EVENT', 'another event happened of which s. 30A or its regulations speak'),
        ],
      },
    ],
    notes: [],
  },
  PROSECUTE_UNREGISTERED: {
    limbs: [
      ask({
        id: 'CARRIED_ON_OR_MANAGED',
        question: 'Is it found that a person carried on or managed an establishment or agency that must be registered?',
        citation: unregistered,
        whoCouldRecord: officer,
        standard: 'BEYOND_REASONABLE_DOUBT',
      }),
      ask({
        id: 'NOT_REGISTERED',
        question: 'Is it found that it was not registered then?',
        citation: unregistered,
        whoCouldRecord: "The Chief Inspector's register",
        standard: 'BEYOND_REASONABLE_DOUBT',
      }),
      bar({
        id: 'PENALTY_STANDS',
        question: 'Does an uncancelled monetary penalty stand for the same act or omission?',
        citation: cite('CSA_2000', 's. 30ZC(4)', 'verified'),
        whoCouldRecord: officer,
      }),
    ],
    notes: [
      {
        text: 'While a penalty for the same act stands uncancelled the person may not be convicted (s. 30ZC(4)).',
        confidence: 'verified',
      },
      {
        text: 'Each branch of an agency is registered apart, save of voluntary adoption agencies (s. 11(2)).',
        confidence: 'verified',
      },
    ],
  },
} as const satisfies Readonly<Record<string, QuestionsTest>>;
