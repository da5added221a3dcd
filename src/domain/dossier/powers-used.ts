import type { PowerCode } from '../law/powers';
import { pastStepOf } from '../matters/guard';
import { powerUsedBy } from '../matters/machine';
import { machineOf } from '../matters/machines/machines';
import type { Day } from '../values/day';
import type { DossierMatter, DossierStep } from './dossier-facts';
import { rowTaken } from './step-leaves';

/** A power that a matter used or prepares to use: on which day, and by which step; null where it is prepared only. */
export interface PowerUsed {
  power: PowerCode;
  on: Day;
  step: DossierStep | null;
}

/** Each power that a step of the matter used, once, on the day it was last used; and what its documents prepare. */
export function powersUsed(matter: DossierMatter, day: Day): readonly PowerUsed[] {
  const used = new Map<PowerCode, PowerUsed>();
  const past = matter.steps.map(pastStepOf);
  for (const [at, step] of matter.steps.entries()) {
    const row = rowTaken(matter, step);
    const power = row === null ? null : powerUsedBy(row, step.particulars, past.slice(0, at));
    if (power !== null) used.set(power, { power, on: step.on, step });
  }
  for (const row of machineOf(matter.kind).steps) {
    const isDocument = row.completes?.drafts.some((draft) => past.some(({ step }) => step === draft));
    const power = isDocument ? powerUsedBy(row, {}, past) : null;
    if (power !== null && !used.has(power)) used.set(power, { power, on: day, step: null });
  }
  return [...used.values()];
}
