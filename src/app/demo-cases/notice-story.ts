import { demonstrationScenario } from '../../domain/law/commencement-scenario';
import type { DemoMatters, DemoStep, DemoSubject } from './demo-step';

/** What the story calls its two suspicions, and what each is about. */
export const demoSuspicions = ['first suspicion', 'second suspicion'] as const;
export const demoIssues = [
  'Staff restrained children without having been trained for it.',
  'Nobody was in day-to-day charge for seven months.',
] as const;

/** What a matter of the case is about. */
export function openedInCase({ groupId, undertakingId }: DemoSubject, title: string) {
  return (matters: DemoMatters) => {
    const caseId = matters['case'];
    return { title, groupId, undertakingId, ...(caseId ? { caseId } : { scenario: demonstrationScenario }) };
  };
}

/** The case is opened and somebody has charge of it; two suspicions are recorded in their own words. */
function toSuspicions(subject: DemoSubject, daysAgo: number): readonly DemoStep[] {
  const ofCase = { by: 'ruth', mutation: 'takeCaseStep', matter: 'case' } as const;
  const suspicions = subject.settings.map(
    ({ urn }, at): DemoStep => ({
      by: 'ruth',
      mutation: 'takeSuspicionStep',
      matter: demoSuspicions[at] ?? '',
      step: 'RECORD_SUSPICION',
      daysAgo: daysAgo - 1,
      opening: (matters) => ({
        title: `Suspicion about ${urn}`,
        urn,
        groupId: subject.groupId,
        caseId: matters['case'],
      }),
      particulars: () => ({
        grounds: ['RELEVANT_REQUIREMENTS_BREACH'],
        why: demoIssues[at],
        links: [{ kind: 'DOCUMENT', target: `Inspection report of ${urn} (invented)` }],
      }),
    }),
  );
  return [
    {
      ...ofCase,
      step: 'OPEN_CASE',
      daysAgo,
      opening: openedInCase(subject, `Case of ${subject.name}`),
      particulars: () => ({ why: 'Several of its settings stand adverse at once.' }),
    },
    { ...ofCase, step: 'ASSIGN_CASE', daysAgo, particulars: () => ({ officerInCharge: 'Ruth' }) },
    ...suspicions,
  ];
}

/** What a notice says of each setting, subsidiary by subsidiary. */
function subsidiariesOf({ settings }: DemoSubject, matters: DemoMatters) {
  const named = settings.map(({ urn, undertakingId }, at) => ({
    undertakingId,
    said: { urn, suspicionId: matters[demoSuspicions[at] ?? ''], issues: [demoIssues[at]] },
  }));
  return [...new Set(named.map(({ undertakingId }) => undertakingId))].map((undertakingId) => ({
    undertakingId,
    settings: named.filter((one) => one.undertakingId === undertakingId).map(({ said }) => said),
  }));
}

/** A notice is drafted with all that s. 23A(4) asks for, its impact weighed, and put forward for approval. */
function toApproval(subject: DemoSubject, daysAgo: number): readonly DemoStep[] {
  const ofPlan = { by: 'ruth', mutation: 'takeImprovementPlanStep', matter: 'plan' } as const;
  return [
    {
      ...ofPlan,
      step: 'DRAFT_NOTICE',
      daysAgo,
      opening: openedInCase(subject, `Improvement plan of ${subject.name}`),
      particulars: (matters, day) => ({
        subsidiaries: subsidiariesOf(subject, matters),
        requirement: 'Prepare an improvement plan that addresses these issues, and submit it to the Chief Inspector.',
        submitBy: day(daysAgo - 38),
        consequences: 'A monetary penalty may be imposed for not complying with this notice: s. 30ZC(1).',
      }),
    },
    {
      ...ofPlan,
      step: 'ASK_APPROVAL',
      daysAgo: daysAgo - 1,
    },
    {
      ...ofPlan,
      step: 'WEIGH_IMPACT',
      daysAgo: daysAgo - 1,
      particulars: () => ({ urgency: 'Children are at risk now, and the notice closes no place.' }),
    },
  ];
}

/** From opening a case to a notice that waits for its approval. */
export function noticeStory(subject: DemoSubject, opensDaysAgo: number, draftsDaysAgo: number): readonly DemoStep[] {
  return [...toSuspicions(subject, opensDaysAgo), ...toApproval(subject, draftsDaysAgo)];
}
