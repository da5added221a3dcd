import { type Citation, type Confidence, cite, leastSure, type Stated } from '../law/citation';
import { type StatutoryPeriodId, statutoryPeriods } from '../law/periods';
import type { ClockPurpose, ClockRule } from './clock-rule';

const countIsInferred = 'inferred';

/**
 * Read where a site on mental health law sets the rule out. It speaks of times that the Rules or the Tribunal set, and
 * not of one that an Act sets, so it moves nothing here.
 */
const lastDayAtTheTribunal: Stated = {
  text: 'Rule 12(2) of SI 2008/2699 lets what is due on a day that is no working day be done on the next one, where the Rules, a practice direction or a direction set the time. Whether it reaches a time set by the Act was not verified: the last day here is not moved.',
  confidence: 'secondary',
};

function counted(id: StatutoryPeriodId, purpose: ClockPurpose, more: Partial<ClockRule> = {}): ClockRule {
  const { title, days, counting, citation } = statutoryPeriods[id];
  return {
    id,
    title,
    purpose,
    counting,
    days,
    citation,
    // "Beginning with" was read and needs no inference; "within … of" does.
    confidence: counting === 'BEGINNING_WITH' ? citation.confidence : leastSure(citation.confidence, countIsInferred),
    note: citation.note,
    caveats: [],
    isExtendable: false,
    ...more,
  };
}

type Given = Pick<ClockRule, 'id' | 'title' | 'purpose' | 'note'> & { citation: Citation; confidence?: Confidence };

const puttingOff: Stated = {
  text: 'Whether the day can be put off, and whether that needs a further notice, was not read. A new day is recorded with its reason.',
  confidence: 'unverified',
};

/** A period that ends on a day which the notice, the plan or the decision gives. */
function given({ confidence, ...rule }: Given): ClockRule {
  const sure = confidence ?? rule.citation.confidence;
  return { ...rule, counting: 'UNTIL_DAY', days: null, confidence: sure, caveats: [puttingOff], isExtendable: true };
}

const schedule1a = cite('CSA_2000', 'Sch. 1A', 'unverified', 'Paragraphs 3 onwards were not read (GAP-6).');

/** Every period that the statutes set, or leave to a notice. No figure here is ours. */
export const statutoryClocks = {
  PENALTY_REPRESENTATIONS: counted('PENALTY_REPRESENTATIONS', 'WINDOW'),
  REGISTRATION_REPRESENTATIONS: counted('REGISTRATION_REPRESENTATIONS', 'WINDOW'),
  TRIBUNAL_APPEAL: counted('TRIBUNAL_APPEAL', 'WINDOW', { caveats: [lastDayAtTheTribunal] }),
  PLAN_APPEAL: counted('PLAN_APPEAL', 'WINDOW', { caveats: [lastDayAtTheTribunal] }),
  DECISION_STANDSTILL: counted('DECISION_STANDSTILL', 'STANDSTILL'),
  PLAN_SUBMISSION: given({
    id: 'PLAN_SUBMISSION',
    title: 'An improvement plan is submitted',
    purpose: 'DUTY',
    citation: cite('CSA_2000', 's. 23A(4)(d)', 'verified'),
    note: 'The notice gives the period. No shortest or longest one was seen.',
  }),
  PLAN_RESUBMISSION: given({
    id: 'PLAN_RESUBMISSION',
    title: 'A plan that was returned is submitted again',
    purpose: 'DUTY',
    citation: cite('CSA_2000', 's. 23B', 'unverified', 'The text of s. 23B was not read (GAP-5).'),
    note: 'Whether a plan may be submitted again, and by when, was not read.',
  }),
  PLAN_IMPLEMENTATION: given({
    id: 'PLAN_IMPLEMENTATION',
    title: 'What the plan promises is done',
    purpose: 'DUTY',
    citation: cite('CSA_2000', 's. 23B(5)', 'verified', 'Only its number was read, in s. 30ZC(1).'),
    confidence: 'inferred',
    note: 'The plan as approved gives the day.',
  }),
  COMMITMENT: given({
    id: 'COMMITMENT',
    title: 'A commitment in a plan is kept',
    purpose: 'DUTY',
    citation: cite('CSA_2000', 's. 23B(5)', 'verified', 'Only its number was read, in s. 30ZC(1).'),
    confidence: 'inferred',
    note: 'The commitment itself gives the day.',
  }),
  COMPLIANCE_STEPS: given({
    id: 'COMPLIANCE_STEPS',
    title: 'The steps in a compliance notice are taken',
    purpose: 'DUTY',
    citation: cite('CSA_2000', 's. 22A', 'verified'),
    note: 'The notice gives the period.',
  }),
  ACCOMMODATION_RESTRICTED: given({
    id: 'ACCOMMODATION_RESTRICTED',
    title: 'A notice restricting accommodation is in effect',
    purpose: 'STANDSTILL',
    citation: cite('CSA_2000', 's. 22B', 'verified'),
    note: 'It ends on the day in the notice, by a further notice, or as the Tribunal directs.',
  }),
  SUSPENSION_PERIOD: given({
    id: 'SUSPENSION_PERIOD',
    title: 'A registration is suspended',
    purpose: 'STANDSTILL',
    citation: cite(
      'CSA_2000',
      's. 14A(1)',
      'inferred',
      'Composed of the text as passed and as amended in 2008 and 2014 (GAP-17).',
    ),
    note: 'The notice specifies the period; no longest one was read. It may be extended (s. 14A(4)) by a proposal of its own.',
  }),
  PENALTY_PAYMENT: given({
    id: 'PENALTY_PAYMENT',
    title: 'A monetary penalty is paid',
    purpose: 'DUTY',
    citation: schedule1a,
    note: 'The period for payment was not read. The day is the one in the notice that was served.',
  }),
  PENALTY_APPEAL: given({
    id: 'PENALTY_APPEAL',
    title: 'Appeal against a monetary penalty',
    purpose: 'WINDOW',
    citation: schedule1a,
    note: 'The time for an appeal was not read. The day is the one in the notice that was served.',
  }),
  PROSECUTION: {
    ...given({
      id: 'PROSECUTION',
      title: 'Proceedings for an offence under Part 2 are begun',
      purpose: 'WINDOW',
      citation: cite('CSA_2000', 's. 29(2) and (3)', 'secondary', 'Read in a copy of the Act, not as it stands.'),
      note: 'Six months from the day on which evidence that suffices came to the knowledge of the prosecutor, and never more than three years after the offence. The officer gives the day; that the count ends on the same date is inferred.',
    }),
    caveats: [],
    isExtendable: false,
  },
} as const satisfies Readonly<Record<string, ClockRule>>;
