import type { PastStep } from './guard';
import type { Particulars } from './particulars';
import { rows, texts } from './read-particulars';

/** One issue that a notice names. */
export interface NoticeIssue {
  urn: string;
  issue: string;
}

/** The steps that say what a notice contains. */
export const noticeSteps: readonly string[] = ['DRAFT_NOTICE', 'REDRAFT_NOTICE', 'SERVE_NOTICE'];

/** Spaces and case aside, as people copy a sentence. */
function compared(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The notice as it was last drafted or, for who did not see the draft, as it was served. */
export function noticeOf(past: readonly PastStep[]): Particulars {
  return past.findLast(({ step }) => noticeSteps.includes(step))?.particulars ?? {};
}

/** Every setting that the notice names, with its undertaking and the suspicion it rests on. */
export function settingsOfNotice(
  notice: Particulars,
): readonly { undertakingId: string; urn: string; suspicionId: string; issues: readonly string[] }[] {
  return rows(notice.subsidiaries).flatMap(({ undertakingId, settings }) =>
    rows(settings).map(({ urn, suspicionId, issues }) => ({
      undertakingId: String(undertakingId ?? ''),
      urn: String(urn ?? ''),
      suspicionId: String(suspicionId ?? ''),
      issues: texts(issues),
    })),
  );
}

/** What the plan leaves unanswered of the issues of the notice, one sentence each. */
export function issuesNotAddressed(past: readonly PastStep[]): readonly string[] {
  const plan = past.findLast(({ step }) => ['SUBMIT_PLAN', 'RESUBMIT_PLAN', 'SUBMIT_LATE_PLAN'].includes(step));
  const answered = new Set(
    rows(plan?.particulars.answers).map(({ urn, issue }) => `${String(urn)} ${compared(String(issue ?? ''))}`),
  );
  return settingsOfNotice(noticeOf(past)).flatMap(({ urn, issues }) =>
    issues
      .filter((issue) => !answered.has(`${urn} ${compared(issue)}`))
      .map((issue) => `The plan does not answer, for ${urn}: "${issue}".`),
  );
}
