import { type Guard, guard } from '../guard';
import { may } from '../particulars';

/**
 * What a decision would do to places and children, weighed before it is approved; or why there is no time to weigh it.
 *
 * `statementId` is the statement that the service worked out, and the balance is the officer's own.
 */
export const impactFields = [
  may({ name: 'statementId', title: 'The statement of impact that was read', form: 'ID' }),
  may({ name: 'balance', title: 'What was weighed against what, and with what result', form: 'TEXT' }),
  may({ name: 'urgency', title: 'Why it cannot wait for the impact to be weighed', form: 'TEXT' }),
] as const;

const weighed = guard(
  'the impact is weighed, or why it cannot wait is recorded',
  ({ past }) => {
    const latest = past.findLast(({ step }) => step === 'WEIGH_IMPACT')?.particulars;
    if (latest === undefined) return false;
    return Boolean(latest.urgency) || (Boolean(latest.statementId) && Boolean(latest.balance));
  },
  {
    code: 'IMPACT_NOT_WEIGHED',
    message:
      'Record what the decision would do to places and children (WEIGH_IMPACT, with a statement and the balance), or why it cannot wait.',
    citation: null,
  },
);

/** The impact was weighed on a statement, or it is said why it cannot wait. */
export const impactWeighed: Guard = { ...weighed, isOfMatterAlone: true };
