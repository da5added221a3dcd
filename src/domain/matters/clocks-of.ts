import type { Machine, MachineStep } from './machine';
import { type ClockedStep, clocksAfterStep, type MatterClock } from './step-clocks';

/** A step that was taken, and where the matter stood after it. */
export interface StepWithState extends ClockedStep {
  step: string;
  state: string;
}

/** The row by which it was taken. Of whoever does not see the step before it, the state before is not asked. */
function rowOf(machine: Machine, { step, state }: StepWithState, before: string | null): MachineStep | null {
  const rows = machine.steps.filter((row) => row.step === step);
  const follows = rows.find(({ from }) => (before === null ? from.length === 0 : from.includes(before)));
  return follows ?? rows.find(({ to }) => to === state) ?? rows[0] ?? null;
}

/** The clocks as the steps leave them, oldest first: of each kind the latest, for where a period began anew the one before it ended. */
export function clocksOf(machine: Machine, steps: readonly StepWithState[]): readonly MatterClock[] {
  let clocks: readonly MatterClock[] = [];
  let before: string | null = null;
  for (const step of steps) {
    const row = rowOf(machine, step, before);
    before = step.state;
    if (row === null) continue;
    const { started, moved } = clocksAfterStep(clocks, row, step);
    const changed = new Map(moved.map((one) => [`${one.code} ${one.startedBy}`, one]));
    clocks = [...clocks.map((one) => changed.get(`${one.code} ${one.startedBy}`) ?? one), ...started];
  }
  const latest = new Map(clocks.map((one) => [one.code, one]));
  return [...latest.values()].toSorted((a, b) => a.startedBy - b.startedBy || (a.code < b.code ? -1 : 1));
}
