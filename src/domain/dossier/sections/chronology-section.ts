import { machineOf } from '../../matters/machines/machines';
import { type DossierFacts, mattersOf } from '../dossier-facts';
import { ofStep, type Statement } from '../statement';
import { titleOfStep } from '../step-leaves';

/** Every step of every matter, by the day it was taken; those of one day as they were recorded. */
export function chronologySection(facts: DossierFacts): readonly Statement[] {
  return mattersOf(facts)
    .flatMap((matter) => matter.steps.map((step) => ({ matter, step })))
    .toSorted(
      (a, b) =>
        Number(a.step.on > b.step.on) - Number(a.step.on < b.step.on) ||
        Number(a.step.recordedAt > b.step.recordedAt) - Number(a.step.recordedAt < b.step.recordedAt) ||
        a.matter.id - b.matter.id ||
        a.step.version - b.step.version,
    )
    .map(({ matter, step }) => {
      const state = machineOf(matter.kind).states[step.state]?.title ?? step.state;
      const by = `${step.takenBy}, ${step.roles.join(' and ')}${step.organisation === null ? '' : ` of ${step.organisation}`}`;
      const supposed = step.isHypothetical ? ' Hypothetical: nothing of it was done to anybody.' : '';
      const text = `${titleOfStep(matter, step)}, by ${by}. Then: ${state}. Why: ${step.reason}${supposed}`;
      return ofStep(matter, step, { about: matter.title, text });
    });
}
