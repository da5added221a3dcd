import { provisionTypes } from '../../register/vocabulary';
import { approver, officer, regulator, toProvider } from '../actors';
import { defineMachine } from '../machine';
import { may, must } from '../particulars';
import { said } from './setting-enforcement/law';

const applied = [
  must({ name: 'provisionType', title: 'The kind of setting', form: 'CODE', codes: Object.keys(provisionTypes) }),
  must({ name: 'localAuthority', title: 'The local authority of its area, by its code', form: 'TEXT' }),
  may({ name: 'places', title: 'How many children are to be accommodated', form: 'COUNT' }),
  may({ name: 'reference', title: 'The number of the application at the registration authority', form: 'TEXT' }),
] as const;

/**
 * An application for registration, s. 12, as an officer records it: no register publishes what is pending. Each
 * establishment needs one of its own. A refusal runs through a proposal, in a matter that follows from this one.
 */
export const registrationApplicationMachine = defineMachine({
  kind: 'REGISTRATION_APPLICATION',
  states: {
    PENDING: { title: 'Pending' },
    GRANTED: { title: 'Granted', isFinal: true },
    REFUSED: { title: 'Refused', isFinal: true },
    WITHDRAWN: { title: 'Withdrawn', isFinal: true },
  },
  steps: [
    {
      step: 'RECORD_APPLICATION',
      title: 'Record an application',
      from: [],
      to: 'PENDING',
      by: officer,
      basis: 'LAW',
      citation: said('s. 12(1) and (4)'),
      fields: applied,
      shownTo: toProvider,
    },
    {
      step: 'ASK_INFORMATION',
      title: 'Require information, such as facts about the group',
      from: ['PENDING'],
      to: 'SAME',
      by: officer,
      basis: 'LAW',
      citation: said('s. 12(2)(b)'),
      fields: [must({ name: 'information', title: 'What is reasonably required', form: 'TEXTS' }, said('s. 12(2)(b)'))],
      shownTo: toProvider,
    },
    {
      step: 'RECORD_GRANT',
      title: 'Record that it is granted',
      from: ['PENDING'],
      to: 'GRANTED',
      by: approver,
      basis: 'LAW',
      citation: said('s. 13(2)'),
      fields: [may({ name: 'urn', title: 'The registration number that was given', form: 'TEXT' })],
      shownTo: toProvider,
    },
    {
      step: 'RECORD_REFUSAL',
      title: 'Record that it is refused',
      from: ['PENDING'],
      to: 'REFUSED',
      by: approver,
      basis: 'LAW',
      citation: said('ss. 13(2) and 19(3)'),
      fields: [
        must({ name: 'matterId', title: 'The matter in which the refusal was proposed and decided', form: 'ID' }),
      ],
      shownTo: toProvider,
    },
    {
      step: 'RECORD_WITHDRAWAL',
      title: 'Record that the applicant withdrew it',
      from: ['PENDING'],
      to: 'WITHDRAWN',
      by: regulator,
      basis: 'DESIGN',
      citation: null,
      shownTo: toProvider,
    },
  ],
});
