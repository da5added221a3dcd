import type { AppealRoute } from './appeal-route';
import type { Confidence, Stated } from './citation';
import type { GapId } from './gaps';
import { statutoryPeriods } from './periods';
import type { PowerCode } from './powers';

function limit(
  text: string,
  confidence: Confidence,
  clock: 'TRIBUNAL_APPEAL' | 'PLAN_APPEAL' = 'TRIBUNAL_APPEAL',
): AppealRoute['timeLimit'] {
  return { text, confidence, clock, days: statutoryPeriods[clock].days };
}

const ofDecisions: Stated = {
  text: 'An appeal against a decision of the registration authority lies to the Tribunal (s. 21(1)(a)).',
  confidence: 'verified',
};
const limitRead = limit(
  'Not more than 28 days after service of notice of the decision or order (s. 21(2)).',
  'verified',
);

/** A decision on a proposal, which waits for the appeal. */
const waits: AppealRoute = {
  body: 'FIRST_TIER_TRIBUNAL',
  says: ofDecisions,
  timeLimit: limitRead,
  effect: 'SUSPENDS',
  effectSays: {
    text: 'A decision to adopt a proposal under s. 17(2) or (4) does not take effect until the 28 days have expired or, if an appeal is brought, until it is determined or abandoned (s. 19(5)); under s. 17(2) at once where the applicant says in writing that no appeal is intended (s. 19(6)).',
    confidence: 'verified',
  },
  gaps: [],
};

/** A measure that has effect at once, and ceases only when the Tribunal says so. */
function holds(says: string, effectSays: Stated): AppealRoute {
  return {
    body: 'FIRST_TIER_TRIBUNAL',
    says: { text: says, confidence: 'verified' },
    timeLimit: limitRead,
    effect: 'DOES_NOT_SUSPEND',
    effectSays,
    gaps: [],
  };
}

function notRead(...gaps: readonly [GapId, ...GapId[]]): AppealRoute {
  return {
    body: 'NOT_READ',
    says: { text: 'What the statute says of an appeal was not read.', confidence: 'unverified' },
    timeLimit: null,
    effect: 'NOT_KNOWN',
    effectSays: { text: 'Not known: the provision was not read.', confidence: 'unverified' },
    gaps,
  };
}

function none(text: string, confidence: Confidence): AppealRoute {
  return {
    body: 'NONE',
    says: { text, confidence },
    timeLimit: null,
    effect: 'NOT_APPLICABLE',
    effectSays: { text: 'There is no appeal that could have an effect.', confidence },
    gaps: [],
  };
}

/** Known from secondary sources; the time limit is that of the general right of appeal, by inference. */
function ofPlans(against: string): AppealRoute {
  return {
    body: 'FIRST_TIER_TRIBUNAL',
    says: { text: `An appeal against ${against} lies to the Tribunal.`, confidence: 'secondary' },
    timeLimit: limit('28 days after service, if the general rule of s. 21(2) applies.', 'inferred', 'PLAN_APPEAL'),
    effect: 'NOT_KNOWN',
    effectSays: { text: 'Not known: s. 23B was not read.', confidence: 'unverified' },
    gaps: ['GAP-5'],
  };
}

const noticeOfFact = none(
  'It tells of what was decided, and is itself no decision about anyone (inferred).',
  'inferred',
);

/** How each power can be challenged. */
export const appealRoutes: Readonly<Record<PowerCode, AppealRoute>> = {
  REFUSE_REGISTRATION: {
    ...waits,
    effect: 'NOT_KNOWN',
    effectSays: {
      text: 'Not known: s. 19(5) speaks of proposals under s. 17(2) and (4), and not of a refusal under s. 17(3).',
      confidence: 'verified',
    },
    gaps: ['GAP-18'],
  },
  IMPOSE_CONDITION: waits,
  CANCEL_REGISTRATION: waits,
  SUSPEND_REGISTRATION: {
    ...waits,
    effectSays: {
      text: 'As other decisions to adopt a proposal under s. 17(4): no effect until the 28 days have expired, or an appeal is determined or abandoned (ss. 17(4)(aa) and 19(5)).',
      confidence: 'inferred',
    },
    gaps: ['GAP-17'],
  },
  URGENT_CANCEL: holds('An appeal against the order of the justice lies to the Tribunal (s. 21(1)(b)).', {
    text: 'The order has effect from the time when it is made (s. 20(1)); the Tribunal may direct that it cease to have effect (s. 21(4)). That it holds meanwhile is inferred.',
    confidence: 'inferred',
  }),
  URGENT_SUSPEND: {
    ...holds('The notice explains the right of appeal conferred by s. 21 (s. 20B(4)(d)).', {
      text: 'The decision takes effect from the time when the notice is given (s. 20B(2)); the Tribunal may direct that it cease to have effect (s. 21(4ZA)). That it holds meanwhile is inferred.',
      confidence: 'inferred',
    }),
    gaps: ['GAP-17'],
  },
  COMPLIANCE_NOTICE: none(
    'No direct appeal, according to Ofsted. Section 22A, which was read whole, gives none.',
    'secondary',
  ),
  RESTRICT_ACCOMMODATION: holds(
    'An appeal against the notice lies to the Tribunal (s. 21(1)(c)), within 28 days (s. 21(2A)).',
    {
      text: 'The notice has effect from service and ceases if the Tribunal so directs under s. 21(4A) or (4B) (s. 22B(4)(c)). That it holds meanwhile is inferred.',
      confidence: 'inferred',
    },
  ),
  NOTIFY_LA_ENFORCEMENT: noticeOfFact,
  PROSECUTE_UNREGISTERED: {
    body: 'COURTS',
    says: {
      text: 'The charge is answered before the court. How a conviction is appealed is outside this catalogue.',
      confidence: 'inferred',
    },
    timeLimit: null,
    effect: 'NOT_APPLICABLE',
    effectSays: { text: 'Outside this catalogue.', confidence: 'inferred' },
    gaps: [],
  },
  IMPROVEMENT_PLAN_NOTICE: ofPlans('the requirement to prepare a plan'),
  APPROVE_IMPROVEMENT_PLAN: ofPlans('the rejection of a plan'),
  IMPLEMENT_PLAN_DUTY: notRead('GAP-5'),
  RENAME_SENIOR_MANAGER: notRead('GAP-5'),
  PENALTY_PLAN: notRead('GAP-6'),
  PENALTY_OFFENCE: notRead('GAP-6'),
  PUBLISH_PENALTIES: notRead('GAP-19'),
  PENALTY_SOS: notRead('GAP-6'),
  FO_DETERMINATION: notRead('GAP-9', 'GAP-10'),
  FO_NAMED_INDIVIDUAL: notRead('GAP-9', 'GAP-10'),
  RRP_REQUIRE: notRead('GAP-10'),
  IBR_ARRANGE: notRead('GAP-10'),
  ADVANCE_WARNING: notRead('GAP-10'),
  SHARE_FO_INFO: noticeOfFact,
  PROFIT_LIMIT: notRead('GAP-11'),
  PROFIT_RETURN: notRead('GAP-11'),
  RCC_DIRECTION: notRead('GAP-12'),
  SUFFICIENCY: none('A general duty to which no decision about one body belongs (inferred).', 'inferred'),
};
