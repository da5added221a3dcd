import type { Queryable } from '../../platform/database/database';
import { RulePublicationChangeStore } from './rule-publication-change.store';
import { rulesInCode } from './rules-in-code';

/**
 * Publishes, for the demonstration, the versions of the rules that are run; none of which anything was proposed before.
 * In a service that is not the demonstration nobody stands behind a rule until two people say so.
 */
export function publishShippedRules(system: Queryable): Promise<number> {
  const rules = [...rulesInCode.values()]
    .filter(({ isRun }) => isRun)
    .map(({ rule, version, digest }) => ({ rule, version, digest }));
  return new RulePublicationChangeStore(system).layDown({
    rules,
    whatChanged: 'The first version that the demonstration has.',
    judgedOn: 'Nothing: it was published so that the demonstration shows what a published rule looks like.',
    proposedBy: 'demonstration:author',
    approvedBy: 'demonstration:approver',
    reason: 'For the demonstration. No regulator stands behind it.',
  });
}
