import { approver, officer, regulator, toProvider } from '../../actors';
import { serviceFields } from '../../fields/service';
import { paidInFull, paidInPart } from '../../guards/penalty-decision';
import { hasRunOut } from '../../guards/periods';
import type { MachineStep } from '../../machine';
import { may, must } from '../../particulars';
import { barsConviction, notReadOfRecovery, said, scheduleNotRead } from './law';

const owed = ['PENALTY_SERVED', 'PENALTY_VARIED', 'IN_RECOVERY'] as const;
const standing = [...owed, 'APPEALED', 'PAID'] as const;
const payment = [
  must({ name: 'paid', title: 'What was paid, in pence', form: 'PENCE' }),
  may({ name: 'receipt', title: 'The receipt', form: 'TEXT' }),
] as const;
const unread = { basis: 'INFERRED', citation: scheduleNotRead, shownTo: toProvider } as const;
const publication = said('s. 30ZD');

/** What follows a penalty: payment, recovery, cancellation, publication. */
export const paymentSteps = [
  {
    ...unread,
    step: 'RECORD_PART_PAYMENT',
    title: 'Record that a part of the penalty is paid',
    from: [...owed, 'APPEALED'],
    to: 'SAME',
    by: officer,
    fields: payment,
    guards: [paidInPart],
  },
  {
    ...unread,
    step: 'RECORD_PAYMENT',
    title: 'Record that the penalty is paid',
    from: owed,
    to: 'PAID',
    by: officer,
    fields: payment,
    guards: [paidInFull],
    meets: ['PENALTY_PAYMENT'],
    stops: ['PENALTY_APPEAL'],
  },
  {
    ...unread,
    step: 'EXTEND_PAYMENT',
    title: 'Give the payment a later last day',
    from: owed,
    to: 'SAME',
    by: approver,
    fields: [
      must({ name: 'clock', title: 'Which period', form: 'CODE', codes: ['PENALTY_PAYMENT'] }),
      must({ name: 'until', title: 'Its new last day', form: 'DAY' }),
    ],
    extends: ['PENALTY_PAYMENT'],
    notKnown: 'Whether the time for payment can be extended was not read (GAP-6).',
  },
  {
    ...unread,
    step: 'BEGIN_RECOVERY',
    title: 'Begin the recovery of what is not paid',
    from: ['PENALTY_SERVED', 'PENALTY_VARIED'],
    to: 'IN_RECOVERY',
    by: officer,
    fields: [must({ name: 'recoveredBy', title: 'How, and under which provision', form: 'TEXT' })],
    guards: [hasRunOut('PENALTY_PAYMENT', scheduleNotRead)],
    notKnown: notReadOfRecovery,
  },
  {
    step: 'CANCEL_PENALTY',
    title: 'Cancel the penalty, and serve notice of it',
    from: standing,
    to: 'CANCELLED',
    by: approver,
    basis: 'LAW',
    citation: barsConviction,
    fields: [...serviceFields],
    stops: ['PENALTY_PAYMENT', 'PENALTY_APPEAL'],
    shownTo: toProvider,
    notKnown: 'Section 30ZC(4) speaks of a penalty that was cancelled; how one is cancelled was not read (GAP-6).',
  },
  {
    step: 'PUBLISH_PENALTY',
    title: 'Publish information about the penalty',
    from: standing,
    to: 'SAME',
    by: approver,
    basis: 'LAW',
    citation: publication,
    power: 'PUBLISH_PENALTIES',
    fields: [
      must({ name: 'published', title: 'What is published', form: 'TEXT' }, publication),
      must({ name: 'namesPerson', title: 'Whether it says on whom it was imposed', form: 'FLAG' }, publication),
      must({ name: 'publishedUnder', title: 'The regulation under which it is published', form: 'TEXT' }, publication),
    ],
    shownTo: toProvider,
    notKnown: 'Of s. 30ZD only the opening words were read (GAP-19).',
  },
  {
    step: 'CLOSE_PENALTY',
    title: 'Close the matter of a penalty that is paid',
    from: ['PAID'],
    to: 'CLOSED',
    by: regulator,
    basis: 'DESIGN',
    citation: null,
  },
] as const satisfies readonly MachineStep[];
