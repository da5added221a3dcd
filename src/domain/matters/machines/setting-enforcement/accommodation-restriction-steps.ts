import { officer, providerOrOfficer, regulator, toProvider } from '../../actors';
import { appealGrounds, appealRightBy, serviceFields, settingField } from '../../fields/service';
import { tribunalDecision } from '../../fields/tribunal';
import { asDrafted } from '../../guards/as-drafted';
import { onceDayIsOver, withinPeriodAfter } from '../../guards/served';
import { appliesToKind } from '../../guards/setting-kind';
import type { MachineStep } from '../../machine';
import { may, must } from '../../particulars';
import { abandoned, inferred, said } from './law';
import { draftSteps, noticeApprovalSteps } from './notice-approval-steps';

const until = may({
  name: 'until',
  title: 'The last day on which it has effect, where the notice gives one',
  form: 'DAY',
});
const contents = [
  must(
    { name: 'requirement', title: 'The requirement that it imposes, explained', form: 'TEXT' },
    said('s. 22B(3)(a)'),
  ),
  { ...settingField, citation: said('s. 22B(3)(b)') },
  must({ name: 'reasons', title: 'The reasons for serving it', form: 'TEXTS' }, said('s. 22B(3)(c)')),
  appealRightBy('s. 22B(3)(d)'),
  until,
] as const;

const restrictable = appliesToKind('RESTRICT_ACCOMMODATION');
const ended = ['ACCOMMODATION_RESTRICTED', 'RESTRICTION_REVIEW'] as const;
const inEffect = ['IN_EFFECT', 'APPEALED'] as const;
const holds =
  'That it has effect while an appeal is heard is inferred: no provision as read says that an appeal suspends it.';
const copies = 'On every other person registered for the establishment, in the same terms, as soon as practicable.';

/** A notice restricting accommodation, s. 22B: in effect from service until its day, a further notice or the Tribunal. */
export const accommodationRestrictionSteps = [
  ...noticeApprovalSteps({
    called: 'the notice restricting accommodation',
    contents,
    citation: said('s. 22B(3)'),
    guards: [restrictable],
  }),
  {
    step: 'SERVE_NOTICE',
    title: 'Serve the notice, which has effect at once',
    from: ['NOTICE_APPROVED'],
    to: 'IN_EFFECT',
    by: officer,
    basis: 'LAW',
    citation: said('s. 22B(1)'),
    power: 'RESTRICT_ACCOMMODATION',
    fields: [...serviceFields, until],
    completes: { drafts: draftSteps, fields: contents },
    guards: [restrictable, asDrafted('until', draftSteps, 'the last day of the restriction')],
    starts: [
      { clock: 'TRIBUNAL_APPEAL', from: 'STEP' },
      { clock: 'RESTRICTION_REVIEW', from: 'STEP' },
      { clock: 'ACCOMMODATION_RESTRICTED', untilField: 'until' },
    ],
    shownTo: toProvider,
  },
  {
    step: 'SERVE_COPY',
    title: 'Serve it on another person registered for the establishment',
    from: inEffect,
    to: 'SAME',
    by: officer,
    basis: 'LAW',
    citation: said('s. 22B(5) to (7)', copies),
    fields: [...serviceFields],
    shownTo: toProvider,
  },
  {
    step: 'REVIEW',
    title: 'Look at it again, and leave it in effect',
    from: inEffect,
    to: 'SAME',
    by: officer,
    basis: 'SECONDARY',
    citation: inferred('s. 22B', 'Ofsted reviews those that last beyond 12 weeks, by a handbook of its own.'),
    starts: [{ clock: 'RESTRICTION_REVIEW', from: 'STEP' }],
  },
  {
    step: 'LIFT',
    title: 'Lift it by a further notice',
    from: inEffect,
    to: 'LIFTED',
    by: regulator,
    basis: 'LAW',
    citation: said('s. 22B(4)(b)'),
    fields: [...serviceFields],
    stops: [...ended, 'TRIBUNAL_APPEAL'],
    shownTo: toProvider,
  },
  {
    step: 'FIND_EXPIRED',
    title: 'Record that the time in the notice is over',
    from: inEffect,
    to: 'EXPIRED',
    by: officer,
    basis: 'LAW',
    citation: said('s. 22B(4)(a)'),
    guards: [onceDayIsOver('until', 'the restriction', said('s. 22B(4)(a)'))],
    stops: [...ended, 'TRIBUNAL_APPEAL'],
    shownTo: toProvider,
  },
  {
    step: 'APPEAL',
    title: 'Appeal against the notice',
    from: ['IN_EFFECT'],
    to: 'APPEALED',
    by: providerOrOfficer,
    basis: 'LAW',
    citation: said('s. 21(1)(c) and (2A)'),
    fields: [appealGrounds],
    guards: [withinPeriodAfter(['SERVE_NOTICE'], 'TRIBUNAL_APPEAL', said('s. 21(2A)'))],
    meets: ['TRIBUNAL_APPEAL'],
    shownTo: toProvider,
    notKnown: holds,
  },
  {
    step: 'CONFIRM_ON_APPEAL',
    title: 'Record that the Tribunal confirms it',
    from: ['APPEALED'],
    to: 'IN_EFFECT',
    by: officer,
    basis: 'LAW',
    citation: said('s. 21(4A)'),
    fields: tribunalDecision,
    shownTo: toProvider,
  },
  {
    step: 'ABANDON_APPEAL',
    title: 'Record that the appeal is abandoned',
    from: ['APPEALED'],
    to: 'IN_EFFECT',
    by: providerOrOfficer,
    basis: 'INFERRED',
    citation: abandoned,
    shownTo: toProvider,
  },
  {
    step: 'CEASE_ON_APPEAL',
    title: 'Record that the Tribunal directs that it cease to have effect',
    from: ['APPEALED'],
    to: 'CEASED',
    by: officer,
    basis: 'LAW',
    citation: said('s. 21(4A)'),
    fields: tribunalDecision,
    stops: ended,
    shownTo: toProvider,
  },
  {
    step: 'CEASE_WITH_CONNECTED',
    title: 'Record that it ceases with a connected notice of the same establishment',
    from: inEffect,
    to: 'CEASED',
    by: officer,
    basis: 'LAW',
    citation: said('s. 21(4B) and (4C)'),
    fields: [
      must({ name: 'connectedMatterId', title: 'The matter of the connected notice', form: 'ID' }, said('s. 21(4B)')),
    ],
    stops: [...ended, 'TRIBUNAL_APPEAL'],
    shownTo: toProvider,
  },
] as const satisfies readonly MachineStep[];
