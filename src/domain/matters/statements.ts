import type { Machine } from './machine';
import type { FieldRule, Particular, Particulars } from './particulars';

/** One thing that a step says, with the rule that gives it its place. */
export interface Statement {
  rule: FieldRule;
  value: string;
}

function written(value: Particular): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What a step says, in the order in which its rules ask for it. */
export function statementsOf(machine: Machine, step: string, particulars: Particulars): readonly Statement[] {
  const rules = new Map(
    machine.steps
      .filter((row) => row.step === step)
      .flatMap((row) => [...(row.completes?.fields ?? []), ...(row.fields ?? [])].map((rule) => [rule.name, rule])),
  );
  return [...rules.values()].flatMap((rule) => {
    const value = particulars[rule.name];
    return value === undefined || value === null ? [] : [{ rule, value: written(value) }];
  });
}
