import { type Guard, guard, type PastStep } from '../../guard';
import { latestSaid } from '../../guards/served';
import { said } from '../setting-enforcement/law';

/** What the notice proposes, as far as the steps that are seen say it; null where none says. */
export function proposedAction(past: readonly PastStep[]): string | null {
  return latestSaid(past, 'action');
}

/** What is decided is what was proposed: another measure needs a proposal of its own. */
export const decidesAsProposed = guard(
  'what is decided is what was proposed',
  ({ past, particulars }) => particulars.action === proposedAction(past),
  {
    code: 'NOT_AS_PROPOSED',
    message:
      'The decision names another action than the proposal that was served. Expected the same, or a new proposal.',
    citation: said('ss. 17 and 19(3)'),
  },
);

/** Only where the proposal was of one of these actions. */
export function wasProposed(actions: readonly string[], message: string, citation: ReturnType<typeof said>): Guard {
  return guard(
    `what was proposed is one of ${actions.join(', ')}`,
    ({ past }) => actions.includes(proposedAction(past) ?? ''),
    { code: 'NOT_AS_PROPOSED', message, citation },
  );
}

/** Where representations were received, the decision says how they were considered. */
export const representationsConsidered = guard(
  'representations that were received are considered',
  ({ past, particulars: { considered } }) =>
    !past.some(({ step }) => step === 'RECEIVE_REPRESENTATIONS') ||
    (Array.isArray(considered) && considered.length > 0),
  {
    code: 'REPRESENTATIONS_NOT_CONSIDERED',
    message: 'Written representations were received. Say in `considered` what became of each point.',
    citation: said('s. 18(2)', 'That a decision waits for them was read; that it answers them is inferred.'),
  },
);

/** A suspension ends by itself only after its last day; what else ends a measure is said and not waited for. */
export const endsAsSaid: Guard = {
  says: 'the period of a suspension is over, where that ends it',
  refuse: ({ on, past, particulars: { endedBy } }) => {
    const last = latestSaid(past, 'suspendedUntil');
    if (endedBy !== 'PERIOD_OVER' || (last !== null && on > last)) return [];
    const message =
      last === null ? 'No period of suspension is recorded.' : `The suspension lasts to the end of ${last}.`;
    return [{ code: 'PERIOD_STILL_RUNS', message, citation: said('s. 14A(1)') }];
  },
};
