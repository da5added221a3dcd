import { hasRole } from '../access/caller';
import { whyNotAvailable } from '../law/availability';
import { powerOf } from '../law/powers';
import type { Day } from '../values/day';
import { type Machine, type MachineStep, powerUsedBy } from './machine';
import { type StepAct, type StepAround, whyNotFourEyes } from './take-step';

/** A step that may follow, and what stands in its way whatever it would say. */
export interface NextStep {
  row: MachineStep;
  isForCaller: boolean;
  whyNotNow: readonly string[];
}

/** The rows that lead on from a state; from none, those that begin a matter. */
export function rowsFrom(machine: Machine, state: string | null): readonly MachineStep[] {
  return machine.steps.filter(({ from }) => (state === null ? from.length === 0 : from.includes(state)));
}

function whyNotNow(row: MachineStep, caller: StepAct['caller'], day: Day, around: StepAround): readonly string[] {
  const situation = { caller, on: day, today: day, particulars: {}, past: around.past, facts: around.facts };
  const power = powerUsedBy(row, {}, around.past);
  return [
    ...(power === null ? [] : whyNotAvailable(powerOf(power), day, around.recorded)),
    ...(hasRole(caller, row.by) ? whyNotFourEyes(row, { caller }, around.past) : []),
    ...(row.guards ?? []).filter(({ isOfMatterAlone }) => isOfMatterAlone).flatMap(({ refuse }) => refuse(situation)),
  ].map(({ message }) => message);
}

/** The lawful next steps from where a matter stands, those of the caller first, and why each cannot be taken today. */
export function nextSteps(
  machine: Machine,
  state: string | null,
  caller: StepAct['caller'],
  day: Day,
  around: StepAround,
): readonly NextStep[] {
  return rowsFrom(machine, state)
    .map((row) => ({ row, isForCaller: hasRole(caller, row.by), whyNotNow: whyNotNow(row, caller, day, around) }))
    .toSorted((first, second) => Number(second.isForCaller) - Number(first.isForCaller));
}
