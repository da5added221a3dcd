import { officer, regulator } from '../../actors';
import { anyLinks } from '../../fields/evidence';
import { noPointLocation } from '../../guards/location';
import type { MachineStep } from '../../machine';
import { may, must } from '../../particulars';
import { closingReasons, reporters } from './codes';
import { registrationNeeded } from './law';

const inquiry = ['REPORTED', 'UNDER_INQUIRY', 'VISIT_PLANNED', 'VISITED'] as const;
const ours = { by: officer, basis: 'DESIGN', citation: null, guards: [noPointLocation] } as const;
const findings = must({ name: 'found', title: 'What was found, one by one', form: 'TEXTS' });

/** From a report to what is found of it. */
export const inquirySteps = [
  {
    ...ours,
    step: 'RECORD_REPORT',
    title: 'Record a report that somewhere is carried on without registration',
    from: [],
    to: 'REPORTED',
    fields: [
      must({ name: 'reportedBy', title: 'Who reported it', form: 'CODE', codes: Object.keys(reporters) }),
      must({ name: 'area', title: 'In the area of which council it is said to be, by its code', form: 'TEXT' }),
      must({
        name: 'report',
        title: 'What is reported, without an address and without names of children',
        form: 'TEXT',
      }),
      may({ name: 'person', title: 'Who is said to carry it on', form: 'TEXT' }),
      anyLinks,
    ],
    starts: [{ clock: 'UNREGISTERED_FIRST_LOOK', from: 'STEP' }],
  },
  {
    ...ours,
    step: 'TRIAGE',
    title: 'Look at the report, and decide how to go on',
    from: ['REPORTED'],
    to: 'UNDER_INQUIRY',
    fields: [must({ name: 'assessment', title: 'What it appears to be, and how urgent', form: 'TEXT' }), anyLinks],
    meets: ['UNREGISTERED_FIRST_LOOK'],
  },
  {
    ...ours,
    step: 'PLAN_VISIT',
    title: 'Plan a visit',
    from: ['UNDER_INQUIRY', 'VISIT_PLANNED', 'VISITED'],
    to: 'VISIT_PLANNED',
    fields: [must({ name: 'visitOn', title: 'The day of the visit', form: 'DAY' })],
  },
  {
    ...ours,
    step: 'RECORD_VISIT',
    title: 'Record the visit',
    from: ['UNDER_INQUIRY', 'VISIT_PLANNED', 'VISITED'],
    to: 'VISITED',
    fields: [findings, must({ name: 'isCarriedOn', title: 'Whether it was being carried on', form: 'FLAG' }), anyLinks],
  },
  {
    ...ours,
    step: 'FIND_NOT_NEEDED',
    title: 'Find that it need not be registered',
    from: ['UNDER_INQUIRY', 'VISITED'],
    to: 'REGISTRATION_NOT_NEEDED',
    by: regulator,
    basis: 'LAW',
    citation: registrationNeeded,
    fields: [
      must({ name: 'whyNot', title: 'Why it is none that must be registered', form: 'TEXT' }, registrationNeeded),
    ],
  },
  {
    ...ours,
    step: 'FIND_SHOULD_BE_REGISTERED',
    title: 'Find that it should be registered, and is not',
    from: ['UNDER_INQUIRY', 'VISITED'],
    to: 'SHOULD_BE_REGISTERED',
    basis: 'LAW',
    citation: registrationNeeded,
    fields: [
      must({ name: 'settingKind', title: 'What it is, of what must be registered', form: 'TEXT' }, registrationNeeded),
      findings,
      must({ name: 'person', title: 'Who carries it on or manages it', form: 'TEXT' }, registrationNeeded),
      anyLinks,
    ],
  },
  {
    ...ours,
    step: 'CLOSE_INQUIRY',
    title: 'Close the matter without a finding',
    from: inquiry,
    to: 'CLOSED',
    by: regulator,
    fields: [must({ name: 'outcome', title: 'Why', form: 'CODE', codes: Object.keys(closingReasons.inquiry) })],
    stops: ['UNREGISTERED_FIRST_LOOK'],
  },
] as const satisfies readonly MachineStep[];
