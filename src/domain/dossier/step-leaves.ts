import type { MachineStep } from '../matters/machine';
import { machineOf } from '../matters/machines/machines';
import type { FieldRule } from '../matters/particulars';
import type { DossierMatter, DossierStep } from './dossier-facts';
import { fieldLeaves } from './field-leaves';
import { ofStep, type Statement } from './statement';

/** The row of the machine by which a step was taken; the first of its code where the step before it is not seen. */
export function rowTaken({ kind, steps }: DossierMatter, taken: DossierStep): MachineStep | null {
  const rows = machineOf(kind).steps.filter(({ step }) => step === taken.step);
  const before = steps[steps.indexOf(taken) - 1]?.state;
  return rows.find(({ from }) => (before === undefined ? from.length === 0 : from.includes(before))) ?? rows[0] ?? null;
}

/** Everything that a step can say, each name once: the document that it serves, then its own. */
export function rulesOfStep(matter: DossierMatter, step: DossierStep): readonly FieldRule[] {
  const row = rowTaken(matter, step);
  const rules = [...(row?.completes?.fields ?? []), ...(row?.fields ?? [])];
  return [...new Map(rules.map((rule) => [rule.name, rule])).values()];
}

/** As a heading would say it: `Serve the notice`. */
export function titleOfStep(matter: DossierMatter, step: DossierStep): string {
  return rowTaken(matter, step)?.title ?? step.step;
}

/** What a step says, value by value; `names` says which fields, where not all are wanted. */
export function statementsOfStep(
  matter: DossierMatter,
  step: DossierStep,
  names: readonly string[] | null = null,
): readonly Statement[] {
  const rules = rulesOfStep(matter, step).filter(
    ({ name }) => name !== 'links' && (names === null || names.includes(name)),
  );
  return fieldLeaves(rules, step.particulars).map((leaf) => ofStep(matter, step, leaf));
}

/** That a step was taken and why, and what it says beside the document that it serves, which another section shows. */
export function ownStatements(matter: DossierMatter, step: DossierStep): readonly Statement[] {
  const row = rowTaken(matter, step);
  const names = (row?.fields ?? []).map(({ name }) => name);
  const taken = { about: titleOfStep(matter, step), text: step.reason, citation: row?.citation ?? null };
  return [ofStep(matter, step, taken), ...statementsOfStep(matter, step, names)];
}

/** That a step was taken and why, and then all that it says. */
export function wholeStep(matter: DossierMatter, step: DossierStep): readonly Statement[] {
  const citation = rowTaken(matter, step)?.citation ?? null;
  const about = titleOfStep(matter, step);
  return [ofStep(matter, step, { about, text: step.reason, citation }), ...statementsOfStep(matter, step)];
}
