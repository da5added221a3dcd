import type { DemoStep, DemoSubject } from './demo-step';
import { demoIssues, demoSuspicions, noticeStory, openedInCase } from './notice-story';

const found = 'One of the two homes has no registered manager.';

/** The notice is served, the plan submitted and approved: the parent sent it, and the officer records what was sent. */
function toPlan({ settings }: DemoSubject): readonly DemoStep[] {
  const ofPlan = { mutation: 'takeImprovementPlanStep', matter: 'plan' } as const;
  return [
    { ...ofPlan, by: 'tomasz', step: 'APPROVE_NOTICE', daysAgo: 97 },
    {
      ...ofPlan,
      by: 'ruth',
      step: 'SERVE_NOTICE',
      daysAgo: 96,
      particulars: (_, day) => ({ servedBy: 'By hand, on the company secretary', submitBy: day(60) }),
    },
    {
      ...ofPlan,
      by: 'ruth',
      step: 'SUBMIT_PLAN',
      daysAgo: 70,
      particulars: (_, day) => ({
        answers: settings.map(({ urn }, at) => ({
          urn,
          issue: demoIssues[at],
          steps: ['Train every member of staff, and appoint a manager.'],
        })),
        seniorManager: 'Dana Okafor',
        seniorManagerPost: 'Chief operating officer',
        implementBy: day(20),
      }),
    },
    {
      ...ofPlan,
      by: 'tomasz',
      step: 'APPROVE_PLAN',
      daysAgo: 66,
      particulars: (_, day) => ({ implementBy: day(20) }),
    },
  ];
}

/** One thing that the plan promises, and that was not kept by its day. */
function toMissed(subject: DemoSubject): readonly DemoStep[] {
  const ofPromise = { mutation: 'takeCommitmentStep', matter: 'promise' } as const;
  return [
    {
      ...ofPromise,
      by: 'ruth',
      step: 'PROPOSE_COMMITMENT',
      daysAgo: 65,
      opening: (matters) => ({
        ...openedInCase(subject, 'A manager at each home')(matters),
        parentId: matters['plan'],
      }),
      particulars: (_, day) => ({
        promise: 'Appoint a permanent registered manager at each home.',
        theme: 'LEADERSHIP',
        measure: 'Homes without a registered manager',
        measuredBy: 'MANAGER_VACANCY',
        baseline: 'Two homes without a manager',
        target: 'No home without a manager',
        due: day(30),
        evidenceRequired: 'Registration of each manager',
        owner: 'Dana Okafor',
        ownerPost: 'Chief operating officer',
      }),
    },
    {
      ...ofPromise,
      by: 'tomasz',
      step: 'AGREE_COMMITMENT',
      daysAgo: 64,
      particulars: (_, day) => ({ due: day(30) }),
    },
    { ...ofPromise, by: 'ruth', step: 'FIND_MISSED', daysAgo: 28, particulars: () => ({ found }) },
  ];
}

/** The failure is found, and a notice of intention served: the 28 days for representations run today. */
function toIntention(subject: DemoSubject): readonly DemoStep[] {
  const ofPenalty = { by: 'ruth', mutation: 'takePenaltyStep', matter: 'penalty' } as const;
  const standard = 'BALANCE_OF_PROBABILITIES';
  return [
    {
      by: 'ruth',
      mutation: 'takeImprovementPlanStep',
      matter: 'plan',
      step: 'FIND_NOT_IMPLEMENTED',
      daysAgo: 15,
      particulars: () => ({ standard, limb: 'NOT_IMPLEMENTED', found: [found] }),
    },
    {
      ...ofPenalty,
      step: 'DRAFT_PENALTY',
      daysAgo: 14,
      opening: (matters) => ({
        ...openedInCase(subject, `Penalty of ${subject.name}`)(matters),
        parentId: matters['plan'],
      }),
      particulars: () => ({
        basis: 'PLAN_NOT_IMPLEMENTED',
        standard,
        person: subject.name,
        findings: [found],
        reasons: ['A commitment of the plan was not kept by its day.'],
        amount: '5000000',
        rightOfReply: 'You may make written representations within 28 days beginning with the day of service.',
      }),
    },
    {
      ...ofPenalty,
      step: 'WEIGH_IMPACT',
      daysAgo: 14,
      particulars: () => ({ urgency: 'A penalty moves no child, and the homes stay open.' }),
    },
    { ...ofPenalty, step: 'ASK_APPROVAL', daysAgo: 14 },
    { ...ofPenalty, by: 'tomasz', step: 'APPROVE_INTENTION', daysAgo: 12 },
    { ...ofPenalty, step: 'SERVE_INTENTION', daysAgo: 10, particulars: () => ({ servedBy: 'By hand' }) },
  ];
}

/** Each suspicion is looked at again before its 28 days are over. */
function reviews(): readonly DemoStep[] {
  return [72, 45, 18].flatMap((daysAgo) =>
    demoSuspicions.map(
      (matter): DemoStep => ({
        by: 'ruth',
        mutation: 'takeSuspicionStep',
        matter,
        step: 'REVIEW_SUSPICION',
        daysAgo,
        particulars: () => ({ still: 'What was found was not put right.' }),
      }),
    ),
  );
}

/** How long ago the longest story begins. */
export const penaltyStoryBegan = 100;

/** From opening a case to a notice of intention that is served and may be answered. */
export function penaltyStory(subject: DemoSubject): readonly DemoStep[] {
  const steps = [
    ...noticeStory(subject, penaltyStoryBegan, penaltyStoryBegan - 2),
    ...toPlan(subject),
    ...toMissed(subject),
    ...toIntention(subject),
    ...reviews(),
  ];
  return steps.sort((one, other) => other.daysAgo - one.daysAgo);
}
