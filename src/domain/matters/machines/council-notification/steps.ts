import { approver, officer, regulator } from '../../actors';
import type { Guard } from '../../guard';
import type { MachineStep } from '../../machine';
import { may, must } from '../../particulars';
import { said } from '../setting-enforcement/law';
import { notificationContents } from './contents';
import { notifiableLimbs } from './limbs';

const toCouncils = ['COMMISSIONER'] as const;
const council = ['COMMISSIONER'] as const;
const drafts = ['BEGIN', 'REDRAFT'] as const;
const duty = said(
  's. 30A(2)',
  'As soon as practicable: no number of days stands there. Whether councils in Wales are still among them was not verified.',
);
const electronic = said('s. 30A(5)', 'Electronic means only where that local authority has agreed to them.');

/** What is notified happened, as far as it is recorded: the matter behind it, or proceedings that the notice describes. */
const eventHappened: Guard = {
  says: 'the matter behind it is an event of s. 30A(2), of the paragraph that is named',
  refuse: ({ particulars, past, on, facts: { notifiable } }) => {
    const draft = past.findLast(({ step }) => (drafts as readonly string[]).includes(step))?.particulars;
    const limb = particulars.limb ?? draft?.limb;
    if (limb === 'PROCEEDINGS') return [];
    if (notifiable && notifiable.limb === limb && notifiable.on <= on) return [];
    const message = notifiable
      ? `What is recorded since ${notifiable.on} is: ${notifiableLimbs[notifiable.limb].title} (${notifiable.limb}). Expected that paragraph, and that day or a later one.`
      : 'Nothing of which local authorities must be told is recorded in the matter that it follows from. Name the matter of the cancellation, suspension or restriction.';
    return [{ code: 'NOTHING_TO_NOTIFY', message, citation: said('s. 30A(2)') }];
  },
};

/** Telling local authorities of enforcement, s. 30A: prepared, sent to each, acknowledged by each. */
export const councilNotificationSteps = [
  {
    step: 'BEGIN',
    title: 'Begin to notify local authorities, from the day of the event',
    from: [],
    to: 'TO_BE_SENT',
    by: regulator,
    basis: 'LAW',
    citation: duty,
    fields: notificationContents.map((rule) => (rule.name === 'limb' ? rule : { ...rule, isRequired: false })),
    guards: [eventHappened],
    starts: [{ clock: 'COUNCIL_NOTIFICATION', from: 'STEP' }],
  },
  {
    step: 'REDRAFT',
    title: 'Write the notification anew',
    from: ['TO_BE_SENT'],
    to: 'SAME',
    by: officer,
    basis: 'DESIGN',
    citation: duty,
    fields: notificationContents.map((rule) => ({ ...rule, isRequired: false })),
    guards: [eventHappened],
  },
  {
    step: 'SEND',
    title: 'Send it to each local authority',
    from: ['TO_BE_SENT'],
    to: 'SENT',
    by: regulator,
    basis: 'LAW',
    citation: duty,
    power: 'NOTIFY_LA_ENFORCEMENT',
    fields: [
      must(
        { name: 'councils', title: 'Each local authority to which it is sent, by its code', form: 'TEXTS' },
        said('s. 30A(2)'),
      ),
      must(
        { name: 'means', title: 'How it is sent', form: 'CODE', codes: ['POST', 'BY_HAND', 'ELECTRONIC_AS_AGREED'] },
        electronic,
      ),
      may({
        name: 'agreement',
        title: 'Where it is recorded that these local authorities agreed to electronic means',
        form: 'TEXT',
      }),
    ],
    completes: { drafts, fields: notificationContents },
    guards: [
      eventHappened,
      {
        says: 'electronic means were agreed to',
        refuse: ({ particulars: { means, agreement } }) =>
          means !== 'ELECTRONIC_AS_AGREED' || agreement
            ? []
            : [
                {
                  code: 'NOTHING_TO_NOTIFY',
                  message: 'Say in `agreement` where the agreement of these local authorities is recorded.',
                  citation: electronic,
                },
              ],
      },
    ],
    meets: ['COUNCIL_NOTIFICATION'],
    shownTo: toCouncils,
  },
  {
    step: 'ACKNOWLEDGE',
    title: 'Acknowledge that it was received',
    from: ['SENT'],
    to: 'SAME',
    by: council,
    basis: 'DESIGN',
    citation: null,
    fields: [may({ name: 'receivedBy', title: 'Which post received it', form: 'TEXT' })],
    shownTo: toCouncils,
  },
  {
    step: 'CORRECT',
    title: 'Tell them what has changed since, or was wrong',
    from: ['SENT'],
    to: 'SAME',
    by: regulator,
    basis: 'DESIGN',
    citation: null,
    fields: [must({ name: 'correction', title: 'What has changed, or was wrong', form: 'TEXT' })],
    shownTo: toCouncils,
    notKnown: 'Whether local authorities must be told that what was notified is at an end was not read.',
  },
  {
    step: 'CLOSE',
    title: 'Close it',
    from: ['SENT'],
    to: 'CLOSED',
    by: regulator,
    basis: 'DESIGN',
    citation: null,
    shownTo: toCouncils,
  },
  {
    step: 'GIVE_UP',
    title: 'Give it up before it is sent, with the reason',
    from: ['TO_BE_SENT'],
    to: 'NOT_SENT',
    by: approver,
    basis: 'DESIGN',
    citation: null,
    stops: ['COUNCIL_NOTIFICATION'],
  },
] as const satisfies readonly MachineStep[];
