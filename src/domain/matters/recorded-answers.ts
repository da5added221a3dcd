import type { CancellationGroundCode } from '../law/grounds';
import { type RecordedAnswer, type StandardOfProof, standardsOfProof } from '../thresholds/recorded-answer';
import type { Day } from '../values/day';
import type { MatterKind } from './matter-kinds';
import type { Particulars } from './particulars';
import { standingOf } from './prosecutions';

/** One step that was taken, as far as a test of a power reads it. */
export interface AnsweringStep {
  version: number;
  step: string;
  on: Day;
  particulars: Particulars;
}

interface Said {
  question: string;
  answer: boolean;
  standard?: StandardOfProof | null;
  statement: string;
}

type Says = (particulars: Particulars) => readonly Said[];

function isStandard(value: unknown): value is StandardOfProof {
  return typeof value === 'string' && Object.hasOwn(standardsOfProof, value);
}

function standardIn({ standard }: Particulars): StandardOfProof | null {
  return isStandard(standard) ? standard : null;
}

const plain =
  (question: string, answer: boolean, statement: string): Says =>
  () => [{ question, answer, statement }];

/** Only where the step says the field. */
const where =
  (field: string, question: string, statement: string): Says =>
  (particulars) =>
    particulars[field] == null || particulars[field] === '' ? [] : [{ question, answer: true, statement }];

const found =
  (question: string, statement: string): Says =>
  (particulars) => [{ question, answer: true, standard: standardIn(particulars), statement }];

const eachOf =
  (...several: readonly Says[]): Says =>
  (particulars) =>
    several.flatMap((one) => one(particulars));

const limbOfPlan: Says = (particulars) => {
  const isManager = particulars.limb === 'NO_SENIOR_MANAGER';
  return found(
    isManager ? 'SENIOR_MANAGER_NOT_NAMED' : 'PLAN_NOT_IMPLEMENTED',
    isManager ? 'Found: no other senior manager was named' : 'Found: the plan was not implemented',
  )(particulars);
};

const groundsNamed: Says = ({ grounds }) =>
  (Array.isArray(grounds) ? (grounds as readonly CancellationGroundCode[]) : []).map((ground) => ({
    question: ground,
    answer: true,
    statement: `The notice of proposal names it: ${ground}`,
  }));

/** What a penalty is for, and to which standard of proof it is found. */
const basisOfPenalty: Says = (particulars) => {
  const { basis } = particulars;
  if (typeof basis !== 'string') return [];
  const question = basis === 'OFFENCE' ? 'OFFENCE_FOUND' : basis;
  return found(question, 'The notice of intention rests on it')(particulars);
};

const prosecution: Says = (particulars) => {
  const standing = standingOf([{ step: 'RECORD_PROSECUTION', particulars }]);
  const statement = `A prosecution for the same act or omission stands recorded: ${standing}`;
  return [
    { question: 'CONVICTED', answer: standing === 'CONVICTED', statement },
    { question: 'BEING_PROSECUTED', answer: standing === 'PENDING', statement },
    { question: 'CONCLUDED_WITHOUT_CONVICTION', answer: standing === 'CONCLUDED_WITHOUT_CONVICTION', statement },
  ];
};

const noNotice = found('NOTICE_NOT_COMPLIED_WITH', 'Found: the notice was not complied with');
const submitted = plain('PLAN_SUBMITTED', true, 'A plan was submitted');
const opinion = eachOf(
  where('opinion', 'OPINION_OF_FAILURE', 'The notice states the opinion'),
  where('requirement', 'REQUIREMENT_OF_REGULATIONS', 'The notice names the requirement'),
);
const risk = where('risk', 'SERIOUS_RISK', 'The application states the risk');
const ended = plain('APPLICATION_MADE', false, 'The application is at an end');
const carriedOn = eachOf(
  found('CARRIED_ON_OR_MANAGED', 'Found: it is carried on and must be registered'),
  found('NOT_REGISTERED', 'Found: it is not registered'),
);

/** What the steps of each kind of matter answer to the questions of a test. What stands here for nothing answers none. */
const answersOf: Readonly<Partial<Record<MatterKind, Readonly<Record<string, Says>>>>> = {
  IMPROVEMENT_PLAN: {
    SERVE_NOTICE: plain('NOTICE_SERVED', true, 'The notice was served'),
    SUBMIT_PLAN: submitted,
    RESUBMIT_PLAN: submitted,
    SUBMIT_LATE_PLAN: submitted,
    APPROVE_PLAN: plain('PLAN_ADDRESSES_ISSUES', true, 'The plan was approved'),
    RETURN_PLAN: plain('PLAN_ADDRESSES_ISSUES', false, 'The plan was returned with reasons'),
    FIND_NO_PLAN: noNotice,
    FIND_NOT_RESUBMITTED: noNotice,
    FIND_NOT_IMPLEMENTED: limbOfPlan,
  },
  PENALTY: {
    DRAFT_PENALTY: basisOfPenalty,
    REDRAFT_PENALTY: basisOfPenalty,
    REDRAFT_AFTER_SERVICE: basisOfPenalty,
    RECORD_PROSECUTION: prosecution,
  },
  REGISTRATION_APPLICATION: {
    RECORD_APPLICATION: plain('APPLICATION_MADE', true, 'The application is recorded'),
    RECORD_GRANT: eachOf(ended, plain('REQUIREMENTS_SATISFIED', true, 'The application was granted')),
    RECORD_REFUSAL: ended,
    RECORD_WITHDRAWAL: ended,
  },
  REGISTRATION_ENFORCEMENT: { DRAFT_NOTICE: groundsNamed, REDRAFT_NOTICE: groundsNamed },
  COMPLIANCE_NOTICE: { DRAFT_NOTICE: opinion, REDRAFT_NOTICE: opinion },
  URGENT_ORDER: {
    DRAFT_NOTICE: risk,
    REDRAFT_NOTICE: risk,
    APPLY: plain('APPLICATION_TO_JUSTICE', true, 'The application was made'),
  },
  UNREGISTERED_SETTING: { FIND_SHOULD_BE_REGISTERED: carriedOn },
};

/** The steps that say a document anew: what an earlier draft said and the later one leaves out is said no more. */
const saidAnew: readonly string[] = [
  'DRAFT_NOTICE',
  'REDRAFT_NOTICE',
  'DRAFT_PENALTY',
  'REDRAFT_PENALTY',
  'REDRAFT_AFTER_SERVICE',
];

/**
 * What the steps of a matter, oldest first, record in answer to the questions of tests: each until a later step answers
 * the same, or drafts anew the document that said it.
 */
export function answersOfMatter(
  kind: MatterKind,
  id: string,
  steps: readonly AnsweringStep[],
): readonly RecordedAnswer[] {
  const says = answersOf[kind] ?? {};
  const answers: (RecordedAnswer & { saidBy: string })[] = [];
  for (const { version, step, on, particulars } of steps) {
    const said = says[step]?.(particulars) ?? [];
    const questions = new Set(said.map(({ question }) => question));
    for (const earlier of answers) {
      const isDraftedAnew = saidAnew.includes(step) && saidAnew.includes(earlier.saidBy);
      if (earlier.to === null && (questions.has(earlier.question) || isDraftedAnew)) earlier.to = on;
    }
    const source = `matter ${id}, step ${version}`;
    answers.push(
      ...said.map((one) => ({ ...one, standard: one.standard ?? null, source, from: on, to: null, saidBy: step })),
    );
  }
  return answers.map(({ saidBy: _, ...answer }) => answer);
}
