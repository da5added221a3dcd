import { demonstrationCommencements, supposedInstrument } from '../../../../../src/domain/law/commencement-scenario';
import type { RecordedCommencement } from '../../../../../src/domain/law/recorded-commencement';
import type { PastStep } from '../../../../../src/domain/matters/guard';
import type { GuardFacts } from '../../../../../src/domain/matters/guard-facts';
import { improvementPlanOf } from '../../../../../src/domain/matters/improvement-plan-view';
import { improvementPlanMachine } from '../../../../../src/domain/matters/machines/improvement-plan.machine';
import { type MatterState, notBegun } from '../../../../../src/domain/matters/matter';
import type { Particulars } from '../../../../../src/domain/matters/particulars';
import { issuesNotAddressed } from '../../../../../src/domain/matters/plan-answers';
import { clocksAfterStep, type MatterClock, openClocksOf } from '../../../../../src/domain/matters/step-clocks';
import { takeStep } from '../../../../../src/domain/matters/take-step';

/** The powers of the scenario, as if in force from 1 May 2026. */
const supposed: readonly RecordedCommencement[] = demonstrationCommencements.map((of) => ({
  power: of.power,
  brings: of.brings,
  instrument: supposedInstrument(of, '1 May 2026'),
  provision: null,
  commencedOn: '2026-05-01',
  isHypothetical: true,
  confidence: 'unverified',
  checkedOn: '2026-05-01',
}));

const officer = { id: 'officer', roles: ['REGULATOR_OFFICER'] } as const;
const approver = { id: 'approver', roles: ['REGULATOR_APPROVER'] } as const;
const parent = { id: 'parent', roles: ['PROVIDER'] } as const;

const issue = 'Staff were not vetted.';
const notice: Particulars = {
  subsidiaries: [{ undertakingId: '2', settings: [{ urn: 'SC000101', suspicionId: '7', issues: [issue] }] }],
  requirement: 'Prepare and submit a plan.',
  submitBy: '2026-07-11',
  consequences: 'A penalty may be imposed.',
};
const plan: Particulars = {
  answers: [{ urn: 'SC000101', issue: 'staff  were not VETTED.', steps: ['Vet all staff.'] }],
  seniorManager: 'Dana Okafor',
  seniorManagerPost: 'Chief operating officer',
  implementBy: '2026-10-31',
};
const wellFounded: GuardFacts = {
  threshold: { answer: 'MET', sentence: 'Route A is met.' },
  addressee: 'UNDERTAKING',
  notOfTheGroup: [],
  suspicionsNotStanding: [],
  commitmentsOpen: [],
};

type By = typeof officer | typeof approver | typeof parent;
type Asked = readonly [by: By, step: string, on: string, particulars?: Particulars];

interface Walked {
  matter: MatterState;
  past: readonly PastStep[];
  clocks: readonly MatterClock[];
  /** The codes of what stood in the way of the last step; empty where it was taken. */
  refused: readonly string[];
}

/** Takes the steps one after another; the walk ends at the first that is refused. */
function walk(steps: readonly Asked[], facts: GuardFacts = wellFounded): Walked {
  let [matter, past, clocks]: [MatterState, PastStep[], MatterClock[]] = [notBegun('IMPROVEMENT_PLAN', true), [], []];
  for (const [caller, step, on, particulars = {}] of steps) {
    const looked = { ...facts, issuesNotAddressed: issuesNotAddressed(past), openClocks: openClocksOf(clocks) };
    const decision = takeStep(
      improvementPlanMachine,
      matter,
      { step, caller, on, today: on, particulars },
      { past, recorded: supposed, facts: looked },
    );
    if (decision.outcome === 'refused')
      return { matter, past, clocks, refused: decision.problems.map(({ code }) => code) };
    const { after, row, particulars: said } = decision.value;
    const moved = clocksAfterStep(clocks, row, {
      version: after.version,
      on,
      reason: 'As the file says.',
      particulars: said,
    });
    if (moved.problems.length > 0) return { matter, past, clocks, refused: moved.problems.map(({ code }) => code) };
    const kept = clocks.filter(
      (one) => !moved.moved.some(({ startedBy, code }) => startedBy === one.startedBy && code === one.code),
    );
    clocks = [...kept, ...moved.moved, ...moved.started];
    past = [...past, { step, on, by: caller.id, particulars: said }];
    matter = after;
  }
  return { matter, past, clocks, refused: [] };
}

const prepared: readonly Asked[] = [
  [officer, 'DRAFT_NOTICE', '2026-06-01', notice],
  [officer, 'WEIGH_IMPACT', '2026-06-01', { urgency: 'Children are at risk.' }],
  [officer, 'ASK_APPROVAL', '2026-06-01'],
  [approver, 'APPROVE_NOTICE', '2026-06-01'],
];
const served: readonly Asked[] = [
  ...prepared,
  [officer, 'SERVE_NOTICE', '2026-06-02', { servedBy: 'By hand', submitBy: '2026-07-11' }],
];
const submitted: readonly Asked[] = [...served, [parent, 'SUBMIT_PLAN', '2026-07-11', plan]];
const approved: readonly Asked[] = [
  ...submitted,
  [approver, 'APPROVE_PLAN', '2026-07-20', { implementBy: '2026-10-31' }],
];
const standard = { standard: 'BALANCE_OF_PROBABILITIES' };

describe('the road of an improvement plan', () => {
  const cases: readonly [string, readonly Asked[], string | null, readonly string[]][] = [
    ['serves a notice that was approved', served, 'NOTICE_SERVED', []],
    ['takes the plan on the last day of the period', submitted, 'PLAN_SUBMITTED', []],
    [
      'finds no failure on the last day',
      [...served, [officer, 'FIND_NO_PLAN', '2026-07-11', standard]],
      'NOTICE_SERVED',
      ['PERIOD_STILL_RUNS'],
    ],
    [
      'finds one on the day after',
      [...served, [officer, 'FIND_NO_PLAN', '2026-07-12', standard]],
      'NOTICE_BREACHED',
      [],
    ],
    [
      'finds none without the standard of proof',
      [...served, [officer, 'FIND_NO_PLAN', '2026-07-12']],
      'NOTICE_SERVED',
      ['PROOF_NOT_STATED', 'CONTENT_MISSING'],
    ],
    [
      'takes an appeal on the 28th day after service',
      [...served, [parent, 'APPEAL_NOTICE', '2026-06-30', { grounds: 'No subsidiary of ours.' }]],
      'NOTICE_APPEALED',
      [],
    ],
    [
      'takes none on the 29th',
      [...served, [parent, 'APPEAL_NOTICE', '2026-07-01', { grounds: 'No subsidiary of ours.' }]],
      'NOTICE_SERVED',
      ['PERIOD_HAS_RUN_OUT'],
    ],
    [
      'takes no late one that says of itself that it was let in',
      [
        ...served,
        [parent, 'APPEAL_NOTICE', '2026-07-01', { grounds: 'No subsidiary of ours.', letInBy: '[2026] UKFTT 1' }],
      ],
      'NOTICE_SERVED',
      ['PERIOD_HAS_RUN_OUT'],
    ],
    [
      'takes a late one that an officer records as let in by the Tribunal',
      [
        ...served,
        [officer, 'APPEAL_NOTICE', '2026-07-01', { grounds: 'No subsidiary of ours.', letInBy: '[2026] UKFTT 1' }],
      ],
      'NOTICE_APPEALED',
      [],
    ],
    [
      'goes back to where it stood when the Tribunal confirms',
      [
        ...served,
        [parent, 'APPEAL_NOTICE', '2026-06-10', { grounds: 'None.' }],
        [officer, 'CONFIRM_ON_APPEAL', '2026-09-01', { decision: '[2026] UKFTT 2' }],
      ],
      'NOTICE_SERVED',
      [],
    ],
    [
      'ends when the Tribunal directs that it has no effect',
      [
        ...served,
        [parent, 'APPEAL_NOTICE', '2026-06-10', { grounds: 'None.' }],
        [officer, 'ANNUL_ON_APPEAL', '2026-09-01', { decision: '[2026] UKFTT 2' }],
      ],
      'OF_NO_EFFECT',
      [],
    ],
    ['approves a plan that answers every issue, however it is spaced', approved, 'IMPLEMENTING', []],
    [
      'does not approve one that leaves an issue open',
      [
        ...served,
        [
          parent,
          'SUBMIT_PLAN',
          '2026-07-11',
          { ...plan, answers: [{ urn: 'SC000101', issue: 'Another.', steps: ['x'] }] },
        ],
        [approver, 'APPROVE_PLAN', '2026-07-20', { implementBy: '2026-10-31' }],
      ],
      'PLAN_SUBMITTED',
      ['ISSUE_NOT_ADDRESSED'],
    ],
    ['waits for another senior manager', [...approved, [parent, 'RECORD_VACANCY', '2026-08-01']], 'MANAGER_VACANT', []],
    [
      'goes on once the plan names one',
      [
        ...approved,
        [parent, 'RECORD_VACANCY', '2026-08-01'],
        [parent, 'NAME_MANAGER', '2026-08-09', { seniorManager: 'Ola Bright', seniorManagerPost: 'Director' }],
      ],
      'IMPLEMENTING',
      [],
    ],
    ['is completed by an approver', [...approved, [approver, 'COMPLETE', '2026-10-01']], 'COMPLETED', []],
    [
      'does not go on from its end',
      [...approved, [approver, 'COMPLETE', '2026-10-01'], [officer, 'FIND_NOT_IMPLEMENTED', '2026-10-02', standard]],
      'COMPLETED',
      ['STEP_DOES_NOT_FOLLOW'],
    ],
  ];
  it.each(cases)('%s', (_, steps, state, refused) => {
    const walked = walk(steps);
    expect([walked.matter.state, walked.refused]).toEqual([state, refused]);
  });

  it('stands still while a stay is recorded, and carries on the days that were left', () => {
    const stayed: readonly Asked[] = [
      ...served,
      [parent, 'APPEAL_NOTICE', '2026-06-10', { grounds: 'None.' }],
      [officer, 'RECORD_STAY', '2026-06-12', { stayedBy: 'Direction of the Tribunal of 12 June 2026' }],
    ];
    expect(openClocksOf(walk(stayed).clocks).get('PLAN_SUBMISSION')).toMatchObject({ isPaused: true });
    const confirmed = walk([...stayed, [officer, 'CONFIRM_ON_APPEAL', '2026-09-01', { decision: '[2026] UKFTT 2' }]]);
    // 30 days were left on 12 June, that day included; from 1 September they end on the 30th.
    expect(openClocksOf(confirmed.clocks).get('PLAN_SUBMISSION')).toEqual({ lastDay: '2026-09-30', isPaused: false });
  });

  it.each<[string, GuardFacts, string]>([
    ['the addressee is a natural person', { ...wellFounded, addressee: 'NATURAL_PERSON' }, 'NO_PARENT_UNDERTAKING'],
    ['a setting named is of another group', { ...wellFounded, notOfTheGroup: ['It is not.'] }, 'NOT_OF_THE_GROUP'],
    [
      'a suspicion named was withdrawn',
      { ...wellFounded, suspicionsNotStanding: ['It is not.'] },
      'SUSPICION_NOT_STANDING',
    ],
    [
      'neither route is met',
      { ...wellFounded, threshold: { answer: 'NOT_MET', sentence: 'No.' } },
      'THRESHOLD_NOT_MET',
    ],
    ['nothing was looked up', {}, 'NO_PARENT_UNDERTAKING'],
  ])('is not put forward where %s', (_, facts, code) => {
    expect(walk(prepared, facts).refused).toContain(code);
  });

  it('adds up to what the notice and the plan say, also for who sees only what was served', () => {
    const { past } = walk(approved);
    const whole = improvementPlanOf(past);
    expect(whole).toMatchObject({
      servedOn: '2026-06-02',
      submitBy: '2026-07-11',
      submittedOn: '2026-07-11',
      approvedOn: '2026-07-20',
      implementBy: '2026-10-31',
      seniorManager: 'Dana Okafor',
      submissions: 1,
    });
    const from = past.findIndex(({ step }) => step === 'SERVE_NOTICE');
    expect(improvementPlanOf(past.slice(from))).toEqual(whole);
  });
});
