import type { Lane } from '../access/lanes';
import type { Role } from '../access/roles';
import type { ClockRuleId } from '../calendar/clock-rules';
import type { Citation } from '../law/citation';
import type { PowerCode } from '../law/powers';
import type { Guard, PastStep } from './guard';
import type { MatterKind } from './matter-kinds';
import type { FieldRule, Particulars } from './particulars';

/** What a step of a machine rests on. Codes are stable once released. */
export const stepBases = {
  LAW: 'Required or defined by statute, as it was read',
  SECONDARY: 'From a secondary source; the provision itself was not read',
  INFERRED: 'Inferred from what was read',
  DESIGN: 'A state of our own, for the work',
} as const;
export type StepBasis = keyof typeof stepBases;

/** Which power a step uses, where it depends on a code that the step says itself, or else the latest of its drafts. */
export interface PowerBy<Step extends string = string> {
  field: string;
  drafts: readonly Step[];
  is: Readonly<Record<string, PowerCode>>;
}

export interface StateFacts {
  /** As a page would say it: `Plan submitted`. */
  title: string;
  /** Whether nothing follows. */
  isFinal?: true;
}

/** A clock that a step starts: by a rule of `clockRules`, or until a day that the step itself names. */
export type ClockStart = { clock: ClockRuleId; from: 'STEP' } | { clock: ClockRuleId; untilField: string };

/** `AS_BEFORE` returns to the state before the one it is in, as after an appeal; `SAME` stays. */
export type NextState<State extends string> = State | 'AS_BEFORE' | 'SAME';

/** One row of a machine: by this step the matter goes from any of these states to that one. */
export interface MachineStep<State extends string = string, Step extends string = string> {
  step: Step;
  /** What is done, as a button would say it. */
  title: string;
  /** Empty where the step begins the matter. */
  from: readonly State[];
  to: NextState<State>;
  /** Who may take it. Nothing here is done by a machine: a clock that has run out is shown, and a person decides. */
  by: readonly Role[];
  basis: StepBasis;
  citation: Citation | null;
  /** The power that must be in force on the day of the step. */
  power?: PowerCode;
  powerBy?: PowerBy<Step>;
  /** Four eyes: who took one of these steps, at any time, may not take this one. */
  notBy?: readonly Step[];
  fields?: readonly FieldRule[];
  /** A document that was drafted by earlier steps and must by now say all of this: the latest of the steps counts. */
  completes?: { drafts: readonly Step[]; fields: readonly FieldRule[] };
  /** What else must hold; each says why not. */
  guards?: readonly Guard[];
  starts?: readonly ClockStart[];
  meets?: readonly ClockRuleId[];
  /** Periods within which it is taken, and which it does not end: they wait for whoever may take it. */
  within?: readonly ClockRuleId[];
  /** The field that says on which day what this clock waits for was done, where that is not the day of the step. */
  metOn?: { clock: ClockRuleId; field: string };
  /** Clocks that stop for good, met or not. */
  stops?: readonly ClockRuleId[];
  pauses?: readonly ClockRuleId[];
  resumes?: readonly ClockRuleId[];
  /** Clocks that the step may give a new last day: it says which in `clock`, and the day in `until`. */
  extends?: readonly ClockRuleId[];
  /** The lanes, beside that of the matter, in which the step is seen. */
  shownTo?: readonly Lane[];
  /** What the statute as read does not say of it. */
  notKnown?: string;
}

/** A statutory process as data: its states, and every step between them. What stands in no row cannot happen. */
export interface Machine<State extends string = string, Step extends string = string> {
  kind: MatterKind;
  states: Readonly<Record<State, StateFacts>>;
  steps: readonly MachineStep<State, Step>[];
}

/** Declares a machine, so that its states and steps are types of their own. */
export function defineMachine<const State extends string, const Step extends string>(machine: {
  kind: MatterKind;
  states: Readonly<Record<State, StateFacts>>;
  steps: readonly MachineStep<NoInfer<State>, Step>[];
}): Machine<State, Step> {
  return machine;
}

/** The power that the step uses; null where it uses none, or what decides it is not said. */
export function powerUsedBy(
  { power, powerBy }: Pick<MachineStep, 'power' | 'powerBy'>,
  particulars: Particulars,
  past: readonly PastStep[],
): PowerCode | null {
  if (power !== undefined) return power;
  if (powerBy === undefined) return null;
  const draft = past.findLast(({ step }) => powerBy.drafts.includes(step))?.particulars;
  const said = particulars[powerBy.field] ?? draft?.[powerBy.field];
  return typeof said === 'string' ? (powerBy.is[said] ?? null) : null;
}

/** Every code of a step, once, in the order of the rows. */
export function stepsOf(machine: Machine): readonly string[] {
  return [...new Set(machine.steps.map(({ step }) => step))];
}

/** The row by which the step leads on from the state; null where the matter has not begun. */
export function rowFrom(machine: Machine, state: string | null, step: string): MachineStep | null {
  return (
    machine.steps.find(
      (row) => row.step === step && (state === null ? row.from.length === 0 : row.from.includes(state)),
    ) ?? null
  );
}
