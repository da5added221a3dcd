import { readIntoCatalogueOn } from './citation';
import { contentNotRead, contentRead, type Notice } from './notice';

const written = 'In writing';

function content(id: string, provision: string, text: string) {
  return contentRead(id, provision, text, readIntoCatalogueOn);
}

const penalties = ['PENALTY_PLAN', 'PENALTY_OFFENCE', 'PENALTY_SOS'] as const;

/** What notices under the sections inserted in 2026 must hold, as far as those could be read. */
export const noticesOf2026 = {
  IMPROVEMENT_PLAN_NOTICE: {
    title: 'Improvement plan notice',
    powers: ['IMPROVEMENT_PLAN_NOTICE'],
    form: { text: `${written} (s. 23A(4))`, confidence: 'verified' },
    contents: [
      content('subsidiaries', 's. 23A(4)(a)', 'Each subsidiary undertaking by which the test is met'),
      content('settings', 's. 23A(4)(b)(i)', 'For each of them, the establishments or agencies concerned'),
      content('issues', 's. 23A(4)(b)(ii)', 'For each of them, the issues that led to the suspicion'),
      content(
        'requirement',
        's. 23A(4)(c)',
        'The requirement to prepare an improvement plan and submit it to the Chief Inspector',
      ),
      content('period', 's. 23A(4)(d)', 'The period for submitting the plan; the statute as read sets no length'),
      {
        ...content('consequences', 's. 23A(4)(e)', 'Information about the possible consequences; of what was cut off'),
        reading: 'CUT',
        gap: 'GAP-4',
      },
    ],
  },
  IMPROVEMENT_PLAN: {
    title: 'Improvement plan, as the parent undertaking submits it',
    powers: ['APPROVE_IMPROVEMENT_PLAN', 'IMPLEMENT_PLAN_DUTY', 'RENAME_SENIOR_MANAGER'],
    form: null,
    contents: [
      contentNotRead(
        'issues',
        's. 23B',
        'How it addresses the issues that the notice identified',
        'GAP-5',
        'secondary',
      ),
      contentNotRead(
        'seniorManager',
        's. 23B(8)',
        'The senior manager who is responsible, by name',
        'GAP-5',
        'inferred',
      ),
    ],
  },
  PLAN_DECISION: {
    title: 'Notice that a plan is approved or rejected',
    powers: ['APPROVE_IMPROVEMENT_PLAN'],
    form: null,
    contents: [contentNotRead('contents', 's. 23B', 'What the notice must hold', 'GAP-5')],
  },
  NOTICE_OF_INTENTION: {
    title: 'Notice of intention to impose a monetary penalty',
    powers: penalties,
    form: null,
    contents: [
      content('reasons', 'Sch. 1A para. 2(2)', 'The reasons for the penalty'),
      content('amount', 'Sch. 1A para. 2(2)', 'Its amount'),
      content(
        'representations',
        'Sch. 1A para. 2(2)(c)',
        'The right to make written representations before the end of 28 days beginning with the day of service',
      ),
    ],
  },
  NOTICE_OF_NO_PENALTY: {
    title: 'Notice that no penalty is imposed',
    powers: penalties,
    form: null,
    contents: [content('decision', 'Sch. 1A para. 2(3)', 'That it was decided not to impose the penalty')],
  },
  PENALTY_NOTICE: {
    title: 'Notice that imposes a monetary penalty',
    powers: penalties,
    form: null,
    contents: [contentNotRead('contents', 'Sch. 1A para. 3', 'What the notice must hold', 'GAP-6')],
  },
  OVERSIGHT_NOTICE: {
    title: 'Notice of a determination of financial oversight',
    powers: ['FO_DETERMINATION', 'FO_NAMED_INDIVIDUAL'],
    form: { text: `${written} (s. 30ZE(5))`, confidence: 'verified' },
    contents: [
      content('determination', 's. 30ZE(5)', 'The determination'),
      {
        ...content(
          'namedIndividual',
          's. 30ZE(6)',
          'The requirement to name an individual with a significant role in the management',
        ),
        reading: 'CUT',
        onlyWhere: 'Where the notice requires it',
        gap: 'GAP-9',
      },
    ],
  },
  ADVANCE_WARNING: {
    title: 'Warning to local authorities that services may fail',
    powers: ['ADVANCE_WARNING'],
    form: null,
    contents: [contentNotRead('contents', 's. 30ZH?', 'What the warning must hold', 'GAP-10')],
  },
} as const satisfies Readonly<Record<string, Notice>>;
