import { statementLastsOn } from '../../impact/impact-policy';
import type { Refusal } from '../../law/refusal';
import { daysBetween, writtenDay } from '../../values/day';
import { type Guard, type GuardSituation, guard } from '../guard';
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

/** A statement that is too old on the day says what was, and not what the decision would do. */
function whyTooOld({ on, facts: { impactStatement } }: GuardSituation): readonly Refusal[] {
  const lasts = statementLastsOn(on);
  if (!impactStatement || daysBetween(impactStatement.asOf, on) <= lasts) return [];
  const message = `The statement of impact is of ${writtenDay(impactStatement.asOf)}. Expected one that is at most ${lasts} days old; prepare another.`;
  return [{ code: 'IMPACT_NOT_WEIGHED', message, citation: null }];
}

/** The statement that a step names is of this matter, and not too old on the day. */
export const statementIsOfMatter: Guard = {
  says: 'the statement of impact is of this matter, and at most 28 days old',
  refuse: (situation) => {
    const { statementId } = situation.particulars;
    if (statementId === undefined || statementId === null || statementId === '') return [];
    if (situation.facts.impactStatement?.isOfMatter === true) return whyTooOld(situation);
    const message = `\`statementId\` ${String(statementId)} names no statement of impact of this matter. Expected one of its \`impactStatements\`.`;
    return [{ code: 'IMPACT_NOT_WEIGHED', message, citation: null }];
  },
};

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
      'Record what the decision would do to places and children (WEIGH_IMPACT, with `statementId` and `balance`; `prepareImpactStatement` makes the statement), or why it cannot wait (WEIGH_IMPACT, with `urgency`).',
    citation: null,
  },
);

/** The impact was weighed on a statement that is not too old by now, or it is said why it cannot wait. */
export const impactWeighed: Guard = {
  says: weighed.says,
  isOfMatterAlone: true,
  refuse: (situation) => [...weighed.refuse(situation), ...whyTooOld(situation)],
};
