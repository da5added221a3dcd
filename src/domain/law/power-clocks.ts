import type { PowerCode } from './powers';

/** A period that runs in the use of a power. */
export interface PowerClock {
  /** The clock's id, as in the list of clock rules. */
  clock: string;
  /** What starts it. */
  startsWith: string;
  /** What it is for. */
  runsFor: string;
}

const representations: PowerClock = {
  clock: 'REGISTRATION_REPRESENTATIONS',
  startsWith: 'Service of the notice of proposal',
  runsFor: 'Written representations (s. 18(1))',
};
const appeal: PowerClock = {
  clock: 'TRIBUNAL_APPEAL',
  startsWith: 'Service of the notice of the decision or order',
  runsFor: 'An appeal to the Tribunal (s. 21(2))',
};
const appealOfPlan: PowerClock = {
  ...appeal,
  clock: 'PLAN_APPEAL',
  runsFor: 'An appeal, if the general rule of s. 21(2) applies (inferred)',
};
const standstill: PowerClock = {
  clock: 'DECISION_STANDSTILL',
  startsWith: 'Service of the notice of the decision',
  runsFor: 'The time before the decision has effect, where no appeal is brought (s. 19(5)(a))',
};
const byPenaltyNotice = 'Service of the penalty notice, which gives the day; the statute was not read';
const onPenalty: readonly PowerClock[] = [
  {
    clock: 'PENALTY_REPRESENTATIONS',
    startsWith: 'Service of the notice of intention',
    runsFor: 'Written representations (Sch. 1A para. 2(2)(c))',
  },
  { clock: 'PENALTY_PAYMENT', startsWith: byPenaltyNotice, runsFor: 'Payment of the penalty' },
  { clock: 'PENALTY_APPEAL', startsWith: byPenaltyNotice, runsFor: 'An appeal against the penalty' },
];

/** The clocks that each power starts, as far as was read. What is not known of a deadline stands in the power's gaps. */
export const clocksOf: Readonly<Record<PowerCode, readonly PowerClock[]>> = {
  REFUSE_REGISTRATION: [representations, appeal],
  IMPOSE_CONDITION: [representations, appeal, standstill],
  CANCEL_REGISTRATION: [representations, appeal, standstill],
  SUSPEND_REGISTRATION: [representations, appeal, standstill],
  URGENT_CANCEL: [appeal],
  URGENT_SUSPEND: [appeal],
  COMPLIANCE_NOTICE: [
    {
      clock: 'COMPLIANCE_STEPS',
      startsWith: 'Service of the compliance notice',
      runsFor: 'Taking the steps (s. 22A(3)(f))',
    },
  ],
  RESTRICT_ACCOMMODATION: [
    appeal,
    {
      clock: 'ACCOMMODATION_RESTRICTED',
      startsWith: 'Service of the notice',
      runsFor: 'The restriction, where the notice sets an end (s. 22B(4)(a))',
    },
  ],
  NOTIFY_LA_ENFORCEMENT: [],
  PROSECUTE_UNREGISTERED: [],
  IMPROVEMENT_PLAN_NOTICE: [
    {
      clock: 'PLAN_SUBMISSION',
      startsWith: 'Service of the improvement plan notice',
      runsFor: 'Submitting the plan (s. 23A(4)(d))',
    },
    appealOfPlan,
  ],
  APPROVE_IMPROVEMENT_PLAN: [
    {
      clock: 'PLAN_RESUBMISSION',
      startsWith: 'Return of a plan',
      runsFor: 'Submitting it again; whether that is so was not read',
    },
    appealOfPlan,
  ],
  IMPLEMENT_PLAN_DUTY: [
    {
      clock: 'PLAN_IMPLEMENTATION',
      startsWith: 'Approval of the plan',
      runsFor: 'Doing what the plan promises (s. 23B(5))',
    },
  ],
  RENAME_SENIOR_MANAGER: [],
  PENALTY_PLAN: onPenalty,
  PENALTY_OFFENCE: onPenalty,
  PUBLISH_PENALTIES: [],
  PENALTY_SOS: onPenalty,
  FO_DETERMINATION: [],
  FO_NAMED_INDIVIDUAL: [],
  RRP_REQUIRE: [],
  IBR_ARRANGE: [],
  ADVANCE_WARNING: [],
  SHARE_FO_INFO: [],
  PROFIT_LIMIT: [],
  PROFIT_RETURN: [],
  RCC_DIRECTION: [],
  SUFFICIENCY: [],
};
