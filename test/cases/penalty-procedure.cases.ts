import type { GuardFacts } from '../../src/domain/matters/guard-facts';
import { penaltyMachine } from '../../src/domain/matters/machines/penalty.machine';
import { unregisteredSettingMachine } from '../../src/domain/matters/machines/unregistered-setting.machine';
import type { Particulars } from '../../src/domain/matters/particulars';
import { writtenDay } from '../../src/domain/values/day';
import {
  barsChecked,
  dayAfter,
  decidable,
  decided,
  how,
  imposed,
  intended,
  lastDayForReply,
  offenceDraft,
  ofPlan,
  ofUnregistered,
  planDraft,
  servedOn,
} from '../domain/matters/machines/penalty-story';
import { Walk, type Who } from '../domain/matters/machines/walk';
import type { WorkedCase } from './worked-case';

type Asked = readonly [step: string, on: string, who: Who, particulars?: Particulars];

/** A case of the procedure: what has happened, and the step that somebody then wants to take. */
export interface ProcedureCase extends WorkedCase {
  /** Walks to where the case begins. */
  begin: () => Walk;
  asked: Asked;
}

const reply = { representations: 'The plan was posted in time.' };
const intention = `Notice of intention, of 2,500,000 pence, was served on ${writtenDay(servedOn)}.`;
const bothPowers = 'Both powers are taken to be in force from 1 January 2027.';
const offence = { person: 'Somebody', act: 'Carrying on a home', committedOn: '2027-01-20', why: 'As reported.' };

function found(facts: GuardFacts): Walk {
  return new Walk(unregisteredSettingMachine, facts).through(
    ['RECORD_REPORT', '2027-01-25', 'officer', { reportedBy: 'PUBLIC', area: '888', report: 'A house.' }],
    ['TRIAGE', '2027-01-26', 'officer', { assessment: 'A child lives there.' }],
    [
      'FIND_SHOULD_BE_REGISTERED',
      '2027-02-01',
      'officer',
      { settingKind: 'A home', found: ['Care.'], person: 'Somebody' },
    ],
  );
}

/** The penalties of s. 30ZC, their procedure under Sch. 1A, and the two routes against an unregistered setting. */
export const procedureCases: readonly ProcedureCase[] = [
  {
    title: 'Representations on the last of 28 days, the day of service being the first',
    given: [bothPowers, intention, `Representations come on ${writtenDay(lastDayForReply)}, a Sunday.`],
    expected: 'allowed',
    citation: 'CSA 2000, Sch. 1A para. 2(2)(c)',
    begin: () => intended(),
    asked: ['RECORD_REPRESENTATIONS', lastDayForReply, 'provider', reply],
  },
  {
    title: 'Representations on the 29th day: no weekend moves the last one',
    given: [bothPowers, intention, `Representations come on ${writtenDay(dayAfter)}, a Monday.`],
    expected: 'refused: PERIOD_HAS_RUN_OUT',
    citation: 'CSA 2000, Sch. 1A para. 2(2)(c)',
    begin: () => intended(),
    asked: ['RECORD_REPRESENTATIONS', dayAfter, 'provider', reply],
  },
  {
    title: 'A penalty on the last day for representations',
    given: [bothPowers, intention, 'Nobody has replied by that day.'],
    expected: 'refused: PERIOD_STILL_RUNS',
    citation: 'CSA 2000, Sch. 1A para. 2(2)(c) (that a penalty waits for its end is inferred)',
    begin: () => decidable(),
    asked: ['PUT_FORWARD_PENALTY', lastDayForReply, 'officer', decided],
  },
  {
    title: 'A penalty after representations that nobody considered',
    given: [bothPowers, intention, 'Representations were received and not considered.'],
    expected: 'refused: REPRESENTATIONS_NOT_CONSIDERED',
    citation: 'CSA 2000, Sch. 1A (secondary: the minister said so; the text was not read)',
    begin: () => intended().through(['RECORD_REPRESENTATIONS', '2027-03-10', 'provider', reply]),
    asked: ['PUT_FORWARD_PENALTY', dayAfter, 'officer', decided],
  },
  {
    title: 'A penalty of one penny more than was intended',
    given: [bothPowers, intention, 'The penalty put forward is of 2,500,001 pence.'],
    expected: 'refused: AMOUNT_ABOVE_INTENTION',
    citation: 'CSA 2000, Sch. 1A para. 2(2) (inferred)',
    begin: () => decidable(),
    asked: ['PUT_FORWARD_PENALTY', dayAfter, 'officer', { ...decided, amount: 2_500_001 }],
  },
  {
    title: 'An offence found on the balance of probabilities only',
    given: [bothPowers, 'The draft says that it is satisfied on the balance of probabilities.'],
    expected: 'refused: PROOF_NOT_STATED',
    citation: 'CSA 2000, s. 30ZC(2)',
    begin: () =>
      new Walk(penaltyMachine, ofUnregistered).through(
        ['DRAFT_PENALTY', '2027-02-01', 'officer', { ...offenceDraft, standard: 'BALANCE_OF_PROBABILITIES' }],
        ['CHECK_BARS', '2027-02-01', 'officer', barsChecked],
      ),
    asked: ['ASK_APPROVAL', '2027-02-02', 'officer'],
  },
  {
    title: 'A failure of a plan that nobody has found',
    given: [bothPowers, 'The improvement plan that it follows from is being implemented.'],
    expected: 'refused: FAILURE_NOT_FOUND',
    citation: 'CSA 2000, s. 30ZC(1)(a)',
    begin: () =>
      new Walk(penaltyMachine, {
        ...ofPlan,
        follows: { kind: 'IMPROVEMENT_PLAN', state: 'IMPLEMENTING', found: null, hasSameAddressee: true },
      }).through(['DRAFT_PENALTY', '2027-02-01', 'officer', planDraft]),
    asked: ['ASK_APPROVAL', '2027-02-02', 'officer'],
  },
  {
    title: 'A penalty for an act for which the person was acquitted',
    given: [bothPowers, intention, 'It then came to light that the person was prosecuted, and not convicted.'],
    expected: 'refused: BARRED_BY_PROSECUTION',
    citation: 'CSA 2000, s. 30ZC(3)',
    begin: () => {
      const walk = decidable(offenceDraft, ofUnregistered);
      walk.facts = { ...ofUnregistered, prosecution: 'CONCLUDED_WITHOUT_CONVICTION' };
      return walk;
    },
    asked: ['PUT_FORWARD_PENALTY', dayAfter, 'officer', { ...decided, standard: 'BEYOND_REASONABLE_DOUBT' }],
  },
  {
    title: 'A prosecution while a penalty for the same act stands',
    given: [bothPowers, 'A penalty was imposed for the act, and is not cancelled.'],
    expected: 'refused: BARRED_BY_PENALTY',
    citation: 'CSA 2000, s. 30ZC(4)',
    begin: () => found({ prosecution: 'NONE_RECORDED', penaltyStands: true }),
    asked: [
      'CHOOSE_PROSECUTION',
      '2027-02-10',
      'approver',
      { ...offence, knownOn: '2027-02-01', beginBy: '2027-08-01' },
    ],
  },
  {
    title: 'The same prosecution once the penalty is cancelled',
    given: [bothPowers, 'A penalty was imposed for the act, and cancelled.'],
    expected: 'allowed',
    citation: 'CSA 2000, s. 30ZC(4)',
    begin: () => found({ prosecution: 'NONE_RECORDED', penaltyStands: false }),
    asked: [
      'CHOOSE_PROSECUTION',
      '2027-02-10',
      'approver',
      { ...offence, knownOn: '2027-02-01', beginBy: '2027-08-01' },
    ],
  },
  {
    title: 'A prosecution more than three years after the offence',
    given: ['The offence was on 9 February 2024. The evidence came to light on 1 February 2027.'],
    expected: 'refused: PERIOD_HAS_RUN_OUT',
    citation: 'CSA 2000, s. 29(2) and (3) (read in a copy of the Act)',
    begin: () => found({ prosecution: 'NONE_RECORDED', penaltyStands: false }),
    asked: [
      'CHOOSE_PROSECUTION',
      '2027-02-10',
      'approver',
      { ...offence, committedOn: '2024-02-09', knownOn: '2027-02-01', beginBy: '2027-02-09' },
    ],
  },
  {
    title: 'A decision not to impose, without a notice of it',
    given: [bothPowers, intention, 'It is decided to impose nothing, and nobody is told.'],
    expected: 'refused: CONTENT_MISSING',
    citation: 'CSA 2000, Sch. 1A para. 2(3)',
    begin: () => intended(),
    asked: ['DECIDE_NOT_TO_IMPOSE', '2027-03-05', 'approver', how],
  },
  {
    title: 'The publication of a penalty where no regulations are recorded',
    given: [bothPowers, 'A penalty was imposed. No regulations under s. 30ZD are recorded.'],
    expected: 'refused: REGULATIONS_NOT_MADE',
    citation: 'CSA 2000, s. 30ZD',
    begin: () => imposed(),
    asked: [
      'PUBLISH_PENALTY',
      '2027-05-01',
      'approver',
      { published: 'The penalty.', namesPerson: true, publishedUnder: 'None' },
    ],
  },
];
