import { createHash } from 'node:crypto';
import type { RuleInCode } from '../../domain/casework/rule-publications';
import { expectationModelVersion } from '../../domain/expectation/expectation-model';
import { expectationPolicyValues } from '../../domain/expectation/expectation-policy';
import { indicatorsRun } from '../../domain/indicators/detect';
import type { Indicator, IndicatorId, PolicyValues } from '../../domain/indicators/indicator';
import { indicators } from '../../domain/indicators/indicators';
import { indicatorCode } from '../findings/finding.type';

/** The rules that count against what the model expects: another model, or other figures of it, is another rule. */
export const rulesOnTheModel: readonly IndicatorId[] = ['group-effect'];

/** Every figure with its day, by name, so that moving a line of the code changes nothing. */
function figures(values: PolicyValues): unknown {
  return Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, dated]) => [name, dated.map(({ from, value }) => [from, value])]);
}

/** SHA-256 of what a version of a rule is: its number and its policy values, and those of the model where it reads one. */
export function digestOfRule({
  id,
  version,
  policyValues,
}: Pick<Indicator, 'id' | 'version' | 'policyValues'>): string {
  const model = rulesOnTheModel.includes(id) ? [expectationModelVersion, figures(expectationPolicyValues)] : null;
  return createHash('sha256')
    .update(JSON.stringify([id, version, figures(policyValues), model]))
    .digest('hex');
}

/** Every rule in the version that the code has, by its id; those that are not run any more too. */
export const rulesInCode: ReadonlyMap<IndicatorId, RuleInCode> = new Map(
  indicators.map((indicator) => {
    const { id: rule, version } = indicator;
    return [rule, { rule, version, digest: digestOfRule(indicator), isRun: indicatorsRun.includes(indicator) }];
  }),
);

/** The rule as the code has it. */
export function ruleInCode(rule: IndicatorId): RuleInCode {
  const found = rulesInCode.get(rule);
  if (!found) throw new Error(`No indicator ${rule} is listed.`);
  return found;
}

/** `GROUP_EFFECT`, as the API spells a rule, as the code does. */
export function ruleOfCode(code: string): IndicatorId {
  const found = indicators.find(({ id }) => indicatorCode(id) === code);
  if (!found) throw new Error(`No indicator ${code} is listed.`);
  return found.id;
}
