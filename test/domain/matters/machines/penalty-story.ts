import type { GuardFacts } from '../../../../src/domain/matters/guard-facts';
import { penaltyMachine } from '../../../../src/domain/matters/machines/penalty.machine';
import type { Particulars } from '../../../../src/domain/matters/particulars';
import { Walk } from './walk';

/** Everything a notice of intention for a failure of a plan says. */
export const planDraft: Particulars = {
  basis: 'NOTICE_NOT_COMPLIED_WITH',
  standard: 'BALANCE_OF_PROBABILITIES',
  person: 'Invented Care Holdings Ltd',
  findings: ['No plan was submitted by the last day of the period.'],
  reasons: ['The notice was served, and nothing answered it.'],
  amount: 2_500_000,
  rightOfReply: 'You may make written representations before the end of 28 days beginning with the day of service.',
};

/** And one for an offence. */
export const offenceDraft: Particulars = {
  ...planDraft,
  basis: 'OFFENCE',
  standard: 'BEYOND_REASONABLE_DOUBT',
  findings: ['A home was run without registration.'],
  reasons: ['The offence is made out, and a penalty is the swifter course.'],
  act: 'Carrying on a home for one child without being registered.',
  actOn: '2027-01-20',
  setting: 'A house in the area of council 888',
  offence: 'CARRYING_ON_UNREGISTERED',
};

export const barsChecked = { barsChecked: 'The police and the courts were asked.' };

export const ofPlan: GuardFacts = {
  prosecution: 'NONE_RECORDED',
  follows: { kind: 'IMPROVEMENT_PLAN', state: 'NOTICE_BREACHED', found: null, hasSameAddressee: true },
};
export const ofUnregistered: GuardFacts = {
  prosecution: 'NONE_RECORDED',
  follows: { kind: 'UNREGISTERED_SETTING', state: 'PENALTY_ROUTE', found: null, hasSameAddressee: true },
};

/** Served on 1 March 2027, so that representations may be made up to 28 March, and a penalty imposed from 29 March. */
export const servedOn = '2027-03-01';
export const lastDayForReply = '2027-03-28';
export const dayAfter = '2027-03-29';

export const how = { servedBy: 'By hand, on the secretary of the body' };
export const decided = { standard: 'BALANCE_OF_PROBABILITIES', amount: 2_500_000, reasons: ['As intended.'] };

/** A penalty up to its approved notice of intention. */
export function approved(draft: Particulars = planDraft, facts: GuardFacts = ofPlan): Walk {
  return new Walk(penaltyMachine, facts).through(
    ['DRAFT_PENALTY', '2027-02-01', 'officer', draft],
    ['CHECK_BARS', '2027-02-02', 'officer', barsChecked],
    ['WEIGH_IMPACT', '2027-02-02', 'officer', { urgency: 'It closes no place: nothing is to be weighed.' }],
    ['ASK_APPROVAL', '2027-02-02', 'officer'],
    ['APPROVE_INTENTION', '2027-02-03', 'approver'],
  );
}

/** Up to its service. */
export function intended(draft: Particulars = planDraft, facts: GuardFacts = ofPlan): Walk {
  return approved(draft, facts).through(['SERVE_INTENTION', servedOn, 'officer', how]);
}

/** Up to the day on which it may be decided, with a prosecution looked for again. */
export function decidable(draft: Particulars = planDraft, facts: GuardFacts = ofPlan): Walk {
  return intended(draft, facts).through(['CHECK_BARS', lastDayForReply, 'officer', barsChecked]);
}

/** Up to the penalty itself. */
export function imposed(draft: Particulars = planDraft, facts: GuardFacts = ofPlan): Walk {
  return decidable(draft, facts).through(
    ['PUT_FORWARD_PENALTY', dayAfter, 'officer', { ...decided, standard: draft.standard }],
    ['APPROVE_PENALTY', dayAfter, 'approver'],
    ['IMPOSE_PENALTY', '2027-04-01', 'officer', { ...how, payBy: '2027-05-01', appealBy: '2027-04-29' }],
  );
}

/** Why a penalty that is drafted so cannot be put forward; empty where it can. */
export function askedFor(draft: Particulars, facts: GuardFacts = ofPlan): string[] {
  const walk = new Walk(penaltyMachine, facts).through(
    ['DRAFT_PENALTY', '2027-02-01', 'officer', draft],
    ['CHECK_BARS', '2027-02-01', 'officer', barsChecked],
  );
  return walk.take('ASK_APPROVAL', '2027-02-02', 'officer');
}
