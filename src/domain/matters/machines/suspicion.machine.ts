import { cite } from '../../law/citation';
import { cancellationGrounds } from '../../law/grounds';
import { officer, regulator } from '../actors';
import { anyLinks, evidence } from '../fields/evidence';
import { noOtherStands, ofPart2Kind, registeredOnDay } from '../guards/suspicion';
import { defineMachine } from '../machine';
import { must } from '../particulars';

const test = cite('CSA_2000', 's. 23A(2) and (3)', 'verified');
const groundOfCancellation = cite('CSA_2000', 's. 14(1)', 'verified');

const grounds = must(
  {
    name: 'grounds',
    title: 'The grounds for cancelling that are suspected',
    form: 'CODES',
    codes: Object.keys(cancellationGrounds),
  },
  groundOfCancellation,
);
const why = must(
  { name: 'why', title: 'Why it is reasonably suspected, in the words of the officer', form: 'TEXT' },
  test,
);

/**
 * A named officer's suspicion of one setting. Nothing proposes it but a person: what the service finds is put beside it
 * as facts.
 */
export const suspicionMachine = defineMachine({
  kind: 'SUSPICION',
  states: {
    STANDING: { title: 'Suspicion stands' },
    WITHDRAWN: { title: 'Withdrawn', isFinal: true },
  },
  steps: [
    {
      step: 'RECORD_SUSPICION',
      title: 'Record a reasonable suspicion of grounds for cancelling',
      from: [],
      to: 'STANDING',
      by: officer,
      basis: 'DESIGN',
      citation: test,
      fields: [grounds, why, evidence],
      guards: [registeredOnDay, ofPart2Kind, noOtherStands],
      starts: [{ clock: 'SUSPICION_REVIEW', from: 'STEP' }],
    },
    {
      step: 'AMEND_SUSPICION',
      title: 'Say anew what is suspected, and why',
      from: ['STANDING'],
      to: 'SAME',
      by: officer,
      basis: 'DESIGN',
      citation: test,
      fields: [grounds, why, evidence],
    },
    {
      step: 'REVIEW_SUSPICION',
      title: 'Look at it again: it is still held',
      from: ['STANDING'],
      to: 'SAME',
      by: regulator,
      basis: 'DESIGN',
      citation: null,
      fields: [must({ name: 'still', title: 'Why it is still held', form: 'TEXT' }), anyLinks],
      meets: ['SUSPICION_REVIEW'],
      starts: [{ clock: 'SUSPICION_REVIEW', from: 'STEP' }],
    },
    {
      step: 'WITHDRAW_SUSPICION',
      title: 'Withdraw the suspicion',
      from: ['STANDING'],
      to: 'WITHDRAWN',
      by: officer,
      basis: 'DESIGN',
      citation: null,
      fields: [must({ name: 'noLonger', title: 'Why it is no longer held', form: 'TEXT' }), anyLinks],
      stops: ['SUSPICION_REVIEW'],
    },
  ],
});
