import { approver, officer, regulator } from '../../actors';
import { anyLinks } from '../../fields/evidence';
import { noPointLocation } from '../../guards/location';
import { inTimeToProsecute, noPenaltyStands, notProsecuted, proceedingsInTime } from '../../guards/prosecution';
import type { MachineStep } from '../../machine';
import { may, must } from '../../particulars';
import { limitOfProsecution } from '../../prosecution-limit';
import { prosecutionFields } from '../../prosecutions';
import { closingReasons } from './codes';
import { barsConviction, penaltyInstead, registrationNeeded } from './law';

const found = ['SHOULD_BE_REGISTERED', 'WARNED', 'APPLICATION_MADE'] as const;
const ended = ['CONVICTED', 'NOT_CONVICTED'] as const;
const act = [
  must({ name: 'person', title: 'Against whom', form: 'TEXT' }, registrationNeeded),
  must({ name: 'act', title: 'The one act or omission', form: 'TEXT' }, registrationNeeded),
  must({ name: 'committedOn', title: 'The day of it, or its last day', form: 'DAY' }, registrationNeeded),
] as const;
const [, reference] = prosecutionFields;
const why = must({ name: 'why', title: 'Why this route and not the other', form: 'TEXT' });

/** What follows where it should be registered: an application, a warning, and one route of two, never both. */
export const routeSteps = [
  {
    step: 'RECORD_APPLICATION',
    title: 'Record that registration was applied for',
    from: ['SHOULD_BE_REGISTERED', 'WARNED'],
    to: 'APPLICATION_MADE',
    by: officer,
    basis: 'DESIGN',
    citation: null,
    fields: [must({ name: 'application', title: 'The number of the application', form: 'TEXT' })],
    guards: [noPointLocation],
    notKnown: 'An application makes nobody registered. What it does to the offence was not read.',
  },
  {
    step: 'SEND_WARNING',
    title: 'Send a warning letter',
    from: found,
    to: 'WARNED',
    by: regulator,
    basis: 'DESIGN',
    citation: null,
    fields: [
      must({ name: 'warning', title: 'What the letter says', form: 'TEXT' }),
      must({ name: 'sentTo', title: 'To whom', form: 'TEXT' }),
      may({ name: 'answerBy', title: 'By when an answer is asked for', form: 'DAY' }),
    ],
    guards: [noPointLocation],
  },
  {
    step: 'CHOOSE_PROSECUTION',
    title: 'Choose to prosecute',
    from: [...found, 'PENALTY_ROUTE'],
    to: 'PROSECUTION_ROUTE',
    by: approver,
    notBy: ['FIND_SHOULD_BE_REGISTERED'],
    basis: 'LAW',
    citation: registrationNeeded,
    power: 'PROSECUTE_UNREGISTERED',
    fields: [
      ...act,
      must(
        {
          name: 'knownOn',
          title: 'The day on which evidence that suffices came to the knowledge of the prosecutor',
          form: 'DAY',
        },
        limitOfProsecution,
      ),
      must({ name: 'beginBy', title: 'The last day for proceedings', form: 'DAY' }, limitOfProsecution),
      why,
      anyLinks,
    ],
    guards: [noPenaltyStands, inTimeToProsecute, noPointLocation],
    starts: [{ clock: 'PROSECUTION', untilField: 'beginBy' }],
  },
  {
    step: 'CHOOSE_PENALTY',
    title: 'Choose a penalty instead of prosecuting',
    from: [...found, 'PROSECUTION_ROUTE'],
    to: 'PENALTY_ROUTE',
    by: approver,
    notBy: ['FIND_SHOULD_BE_REGISTERED'],
    basis: 'LAW',
    citation: penaltyInstead,
    power: 'PENALTY_OFFENCE',
    fields: [...act, why, anyLinks],
    guards: [notProsecuted, noPointLocation],
    stops: ['PROSECUTION'],
  },
  {
    step: 'RECORD_PROSECUTION',
    title: 'Record that proceedings were begun',
    from: ['PROSECUTION_ROUTE'],
    to: 'PROCEEDINGS_UNDER_WAY',
    by: officer,
    basis: 'LAW',
    citation: barsConviction,
    fields: [must({ name: 'standing', title: 'How it stands', form: 'CODE', codes: ['PENDING'] }), reference],
    guards: [noPenaltyStands, proceedingsInTime, noPointLocation],
    meets: ['PROSECUTION'],
  },
  {
    step: 'RECORD_CONVICTION',
    title: 'Record the conviction',
    from: ['PROCEEDINGS_UNDER_WAY'],
    to: 'CONVICTED',
    by: officer,
    basis: 'LAW',
    citation: barsConviction,
    fields: [reference],
    guards: [noPenaltyStands, noPointLocation],
  },
  {
    step: 'RECORD_NO_CONVICTION',
    title: 'Record that the proceedings ended without a conviction',
    from: ['PROCEEDINGS_UNDER_WAY'],
    to: 'NOT_CONVICTED',
    by: officer,
    basis: 'LAW',
    citation: penaltyInstead,
    fields: [
      reference,
      must({
        name: 'ending',
        title: 'How they ended',
        form: 'CODE',
        codes: ['ACQUITTED', 'DISCONTINUED', 'DISMISSED'],
      }),
    ],
    guards: [noPointLocation],
    notKnown:
      'Whether proceedings that were discontinued are concluded, as s. 30ZC(3) says, was not read. They are held to be.',
  },
  {
    step: 'CLOSE',
    title: 'Close the matter',
    from: [...found, ...ended, 'PROSECUTION_ROUTE', 'PENALTY_ROUTE'],
    to: 'CLOSED',
    by: approver,
    basis: 'DESIGN',
    citation: null,
    fields: [must({ name: 'outcome', title: 'Why', form: 'CODE', codes: Object.keys(closingReasons.finding) })],
    guards: [noPointLocation],
    stops: ['PROSECUTION'],
  },
] as const satisfies readonly MachineStep[];
