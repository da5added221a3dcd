import { type PowerCode, powerOf } from '../law/powers';
import { type ProvisionType, provisionTypes } from '../register/vocabulary';
import type { Day } from '../values/day';
import { type Answer, allOf, anyOf, between, not } from './answer';
import { type Limb, type MissingFact, missingLaw } from './limb';
import type { Limbs, Question, QuestionsTest } from './question';
import { type RecordedAnswer, settledAnswer, standardsOfProof, standingOn } from './recorded-answer';
import type { TestOutcome } from './threshold-test';

/** The kind of the setting on the day, as the register has it. */
export interface KindOfSetting {
  provisionType: ProvisionType;
  source: string;
  asOf: Day;
}

/** What is recorded as relevant to a power over one setting or one person. */
export interface RecordedFacts {
  /** Null where the setting is not on the register, or its kind is not known. */
  kind: KindOfSetting | null;
  answers: readonly RecordedAnswer[];
}

const registerOfSettings = "The Chief Inspector's register";

function whatIsMissing({ question, standard, gap, whoCouldRecord }: Question, settled: Answer): MissingFact {
  if (gap !== null && settled === 'YES') return missingLaw(gap);
  const found = standard === null ? '' : `, found ${standardsOfProof[standard]}`;
  return { what: `An answer to: ${question}${found}`, whoCouldRecord, gap };
}

function askOne(question: Question, partOf: string | null, { answers }: RecordedFacts, day: Day): Limb {
  const standing = standingOn(answers, question.id, day);
  const settled = settledAnswer(standing, question.standard);
  // What is recorded under law that was not read cannot be said to make it out.
  const answer = question.gap !== null && settled === 'YES' ? 'NOT_KNOWN' : settled;
  return {
    id: question.id,
    partOf,
    question: question.question,
    answer,
    madeOut: question.needs === 'YES' ? answer : not(answer),
    decides: question.decides,
    facts: standing.map(({ statement, source, from }) => ({ statement, source, asOf: from })),
    missing: answer === 'NOT_KNOWN' ? [whatIsMissing(question, settled)] : [],
    citation: question.citation,
  };
}

function askSeveral({ id, question, citation, join, parts }: Limbs, facts: RecordedFacts, day: Day): readonly Limb[] {
  const limbs = parts.map((part) => askOne(part, id, facts, day));
  const answer = (join === 'ALL' ? allOf : anyOf)(limbs.map(({ madeOut }) => madeOut));
  const whole: Limb = {
    id,
    partOf: null,
    question,
    answer,
    madeOut: answer,
    decides: true,
    facts: [],
    missing: [],
    citation,
  };
  return [whole, ...limbs];
}

/** Whether the setting is of a kind that the power reaches; nothing is asked where it reaches every kind. */
function askKind(code: PowerCode, { kind }: RecordedFacts): readonly Limb[] {
  const { applicableTo, citation, title } = powerOf(code);
  if (applicableTo === null) return [];
  const isOfKind = kind !== null && applicableTo.includes(kind.provisionType);
  const answer = between(isOfKind, kind === null);
  return [
    {
      id: 'KIND_OF_SETTING',
      partOf: null,
      question: `Is the setting of a kind that the power reaches (${applicableTo.map((type) => provisionTypes[type]).join('; ')})?`,
      answer,
      madeOut: answer,
      decides: true,
      facts:
        kind === null
          ? []
          : [{ statement: `It is: ${provisionTypes[kind.provisionType]}`, source: kind.source, asOf: kind.asOf }],
      missing:
        kind === null
          ? [{ what: `The kind of the setting (${title})`, whoCouldRecord: registerOfSettings, gap: null }]
          : [],
      // Which kinds it reaches was read in a secondary source: see the notes of the power.
      citation: { ...citation, confidence: 'secondary', note: 'Which kinds it reaches is from a secondary source.' },
    },
  ];
}

/** Puts the questions of a test to what is recorded, on the day. */
export function askQuestions(code: PowerCode, test: QuestionsTest, facts: RecordedFacts, day: Day): TestOutcome {
  const asked = test.limbs.flatMap((limb) =>
    'parts' in limb ? askSeveral(limb, facts, day) : [askOne(limb, null, facts, day)],
  );
  const limbs = [...askKind(code, facts), ...asked];
  const deciding: readonly Answer[] = limbs
    .filter(({ decides, partOf }) => decides && partOf === null)
    .map(({ madeOut }) => madeOut);
  const answer = allOf(deciding);
  return { answer, by: answer === 'YES' ? (test.metBecause ?? '') : '', limbs, notes: test.notes };
}
