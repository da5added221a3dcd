import { approver, officer, providerOrOfficer, toProvider } from '../../actors';
import { serviceFields } from '../../fields/service';
import { noPointLocation } from '../../guards/location';
import { inTimeToReply, intentionWasServed, somethingToConsider, tooLateToReply } from '../../guards/penalty-decision';
import type { MachineStep } from '../../machine';
import { must } from '../../particulars';
import { intentionDraft } from './fields';
import { beforeService } from './intention-steps';
import { notAbove, noticeOfNoPenalty, replyConsidered, rightOfReply } from './law';

const intended = ['INTENTION_SERVED', 'REPRESENTATIONS_RECEIVED'] as const;
const undecided = [...intended, 'PENALTY_AWAITING_APPROVAL', 'PENALTY_APPROVED'] as const;
const reply = must({ name: 'representations', title: 'What they say', form: 'TEXT' }, rightOfReply);

const represented = {
  step: 'RECORD_REPRESENTATIONS',
  title: 'Record written representations',
  to: 'REPRESENTATIONS_RECEIVED',
  by: providerOrOfficer,
  basis: 'LAW',
  citation: rightOfReply,
  fields: [reply],
  starts: [{ clock: 'REPLY_TO_REPRESENTATIONS', from: 'STEP' }],
  within: ['PENALTY_REPRESENTATIONS'],
  shownTo: toProvider,
} as const;

/** What may follow the notice of intention, short of a penalty. */
export const replySteps = [
  { ...represented, from: undecided, guards: [inTimeToReply] },
  {
    ...represented,
    from: beforeService,
    guards: [intentionWasServed, inTimeToReply],
    notKnown:
      'What another draft does to the right of reply was not read (GAP-6). It is kept, and the draft is put aside.',
  },
  {
    step: 'RECORD_LATE_REPRESENTATIONS',
    title: 'Take written representations after the period',
    from: undecided,
    to: 'REPRESENTATIONS_RECEIVED',
    by: officer,
    basis: 'DESIGN',
    citation: rightOfReply,
    fields: [reply, must({ name: 'whyLate', title: 'Why they are taken after the period', form: 'TEXT' })],
    guards: [tooLateToReply],
    starts: [{ clock: 'REPLY_TO_REPRESENTATIONS', from: 'STEP' }],
    shownTo: toProvider,
    notKnown: 'Whether late representations may be taken was not read (GAP-6).',
  },
  {
    step: 'CONSIDER_REPRESENTATIONS',
    title: 'Record how each representation was considered, with reasons',
    from: intended,
    to: 'SAME',
    by: officer,
    basis: 'SECONDARY',
    citation: replyConsidered,
    fields: [
      must(
        {
          name: 'considered',
          title: 'Each point that they make, and what is held of it',
          form: 'ROWS',
          fields: [
            must({ name: 'point', title: 'What is represented', form: 'TEXT' }),
            must({ name: 'answer', title: 'What is held of it, and why', form: 'TEXT' }),
          ],
        },
        replyConsidered,
      ),
    ],
    guards: [somethingToConsider],
  },
  {
    step: 'REDRAFT_AFTER_SERVICE',
    title: 'Draft another notice of intention in the place of the one that was served',
    from: undecided,
    to: 'DRAFTED',
    by: officer,
    basis: 'INFERRED',
    citation: notAbove,
    fields: intentionDraft,
    guards: [noPointLocation],
    stops: ['APPROVAL'],
    notKnown: 'How a notice of intention is replaced was not read (GAP-6). The new one begins 28 days of its own.',
  },
  {
    step: 'DECIDE_NOT_TO_IMPOSE',
    title: 'Decide not to impose the penalty, and serve notice of it',
    from: [...beforeService, ...undecided],
    to: 'NOT_IMPOSED',
    by: approver,
    basis: 'LAW',
    citation: noticeOfNoPenalty,
    fields: [
      must({ name: 'notice', title: 'The notice that no penalty is imposed', form: 'TEXT' }, noticeOfNoPenalty),
      ...serviceFields.map((field) => ({ ...field, citation: field.isRequired ? noticeOfNoPenalty : null })),
    ],
    guards: [intentionWasServed],
    stops: ['PENALTY_REPRESENTATIONS', 'APPROVAL'],
    meets: ['REPLY_TO_REPRESENTATIONS'],
    shownTo: toProvider,
  },
] as const satisfies readonly MachineStep[];
