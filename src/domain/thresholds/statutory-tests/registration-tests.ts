import { cite } from '../../law/citation';
import { type CancellationGroundCode, cancellationGrounds } from '../../law/grounds';
import { uncapitalised } from '../../values/first-letter';
import { ask, bar, type Question, type QuestionsTest } from '../question';

const officer = 'A named officer of the Chief Inspector';
const registrationTeam = "The Chief Inspector's registration team";
const register = "The Chief Inspector's register";

const grounds: readonly Question[] = (Object.keys(cancellationGrounds) as CancellationGroundCode[]).map((code) => {
  const { title, citation, gaps } = cancellationGrounds[code];
  return ask({
    id: code,
    question: `Is it recorded as a ground for cancelling: ${uncapitalised(title)}?`,
    citation,
    whoCouldRecord: officer,
    // What is not read is not known to be a ground; of such gaps the last is the one about its text.
    gap: gaps.at(-1) ?? null,
  });
});

/** The tests of powers over one registration. */
export const registrationTests = {
  CANCEL_REGISTRATION: {
    limbs: [
      ask({
        id: 'REGISTERED',
        question: 'Is the setting registered under Part 2 with the Chief Inspector on the day?',
        citation: cite('CSA_2000', 's. 14', 'verified'),
        whoCouldRecord: register,
      }),
      {
        id: 'CANCELLATION_GROUND',
        question: 'Is a ground for cancelling recorded by a named officer?',
        citation: cite('CSA_2000', 's. 14(1)', 'verified'),
        join: 'ANY',
        parts: grounds,
      },
    ],
    notes: [
      { text: 'A poor grade is not a ground: it is evidence for one.', confidence: 'inferred' },
      { text: 'A recorded suspicion of a ground is not a recorded ground.', confidence: 'inferred' },
    ],
  },
  REFUSE_REGISTRATION: {
    limbs: [
      ask({
        id: 'APPLICATION_MADE',
        question: 'Does an application for registration of the establishment or agency stand?',
        citation: cite('CSA_2000', 's. 12(4)', 'verified'),
        whoCouldRecord: registrationTeam,
      }),
      bar({
        id: 'REQUIREMENTS_SATISFIED',
        question:
          'Is the Chief Inspector recorded as satisfied that the requirements are being, and will continue to be, complied with?',
        citation: cite('CSA_2000', 's. 13(2)', 'verified'),
        whoCouldRecord: registrationTeam,
      }),
    ],
    notes: [
      {
        text: 'If so satisfied, the application must be granted; otherwise it must be refused.',
        confidence: 'verified',
      },
      { text: 'That a group has other settings in difficulty is no test of its own.', confidence: 'inferred' },
    ],
  },
  IMPOSE_CONDITION: {
    limbs: [
      {
        id: 'REGISTRATION_OR_APPLICATION',
        question: 'Is there a registration, or an application for one?',
        citation: cite('CSA_2000', 's. 13(3)', 'verified'),
        join: 'ANY',
        parts: [
          ask({
            id: 'APPLICATION_MADE',
            question: 'Does an application for registration of the establishment or agency stand?',
            citation: cite('CSA_2000', 's. 13(3)', 'verified'),
            whoCouldRecord: registrationTeam,
          }),
          ask({
            id: 'REGISTERED',
            question: 'Is the setting registered under Part 2 with the Chief Inspector on the day?',
            citation: cite('CSA_2000', 's. 13(5)', 'verified'),
            whoCouldRecord: register,
          }),
        ],
      },
    ],
    metBecause: 'as conditions are as the registration authority thinks fit',
    notes: [
      {
        text: 'The statute asks no more: conditions are as the registration authority thinks fit.',
        confidence: 'verified',
      },
    ],
  },
  URGENT_CANCEL: {
    limbs: [
      ask({
        id: 'APPLICATION_TO_JUSTICE',
        question: 'Has the Chief Inspector applied to a justice of the peace?',
        citation: cite('CSA_2000', 's. 20', 'verified'),
        whoCouldRecord: officer,
      }),
      ask({
        id: 'SERIOUS_RISK',
        question: "Is a serious risk to a person's life, health or well-being recorded, unless the order is made?",
        citation: cite('CSA_2000', 's. 20', 'verified'),
        whoCouldRecord: officer,
      }),
    ],
    notes: [
      {
        text: "What is recorded is the Chief Inspector's case; whether the risk is there the justice decides.",
        confidence: 'inferred',
      },
    ],
  },
  URGENT_SUSPEND: {
    limbs: [
      ask({
        id: 'BELIEF_OF_RISK_OF_HARM',
        question:
          'Is reasonable cause recorded to believe that a person will or may be exposed to the risk of harm, unless the Chief Inspector acts?',
        citation: cite(
          'CSA_2000',
          's. 20B',
          'unverified',
          'The words of the test are from memory; s. 20B was not read.',
        ),
        whoCouldRecord: officer,
      }),
    ],
    notes: [
      {
        text: 'The test is not verified in any source. Read s. 20B before anything rests on it.',
        confidence: 'unverified',
      },
    ],
  },
} as const satisfies Readonly<Record<string, QuestionsTest>>;
