import { type Caller, hasRole } from '../access/caller';
import type { Lane } from '../access/lanes';
import { problemsOfService } from '../calendar/service';
import { isServiceMethod } from '../calendar/service-methods';
import { type Problem, problemsOf } from '../casework/problem';
import { statusOn, whyNotAvailable } from '../law/availability';
import { powerOf } from '../law/powers';
import type { RecordedCommencement } from '../law/recorded-commencement';
import type { Refusal } from '../law/refusal';
import { type Day, isDay, writtenDay } from '../values/day';
import { checkParticulars } from './check-particulars';
import type { PastStep } from './guard';
import type { GuardFacts } from './guard-facts';
import { type Machine, type MachineStep, powerUsedBy, rowFrom } from './machine';
import type { MatterState } from './matter';
import { matterKinds } from './matter-kinds';
import type { Particulars } from './particulars';

/** What somebody wants to do in a matter. */
export interface StepAct {
  step: string;
  caller: Pick<Caller, 'id' | 'roles'>;
  /** The day on which it was done, which may be before the day it is recorded. */
  on: Day;
  today: Day;
  particulars: Particulars;
}

/** What stands around a matter when a step is taken. */
export interface StepAround {
  past: readonly PastStep[];
  /** Commencements that stand recorded. */
  recorded: readonly RecordedCommencement[];
  facts: GuardFacts;
  /** Where the matter stands as the caller sees it; where it stands unless given. */
  seenAt?: string | null;
}

export interface StepTaken {
  after: MatterState;
  row: MachineStep;
  /** What the step says: with the document that it serves, where that was drafted before. */
  particulars: Particulars;
  /** Every lane in which the step is seen. */
  lanes: readonly Lane[];
}

export type StepDecision =
  | { outcome: 'allowed'; value: StepTaken }
  | { outcome: 'refused'; problems: readonly [Problem, ...Problem[]] };

function whyNotBy({ title, by }: MachineStep, caller: StepAct['caller']): readonly Refusal[] {
  if (hasRole(caller, by)) return [];
  return [
    { code: 'ROLE_MAY_NOT_ACT', message: `"${title}" is done by these roles only: ${by.join(', ')}.`, citation: null },
  ];
}

function touchesClocks({ starts, meets, stops, pauses, resumes, extends: extended }: MachineStep): boolean {
  return [starts, meets, stops, pauses, resumes, extended].some((clocks) => clocks !== undefined);
}

/**
 * What a provider records of itself, it does by recording it: no letter of theirs is dated back into a period that is
 * over. What reached the regulator before, an officer records with its day.
 */
function whyNotDatedBack({ by }: MachineStep, { caller, on, today }: StepAct): readonly Refusal[] {
  const others = by.filter((role) => role !== 'PROVIDER');
  if (on >= today || !hasRole(caller, by) || hasRole(caller, others)) return [];
  const message = `You do it by recording it, which is on ${writtenDay(today)}. Where it was done before, an officer records it with its day.`;
  return [{ code: 'STEP_OUT_OF_ORDER', message, citation: null }];
}

function whyNotOn(
  matter: MatterState,
  row: MachineStep,
  { on, today }: StepAct,
  { past }: StepAround,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (on > today) {
    const message = `${writtenDay(on)} is ahead. A step is recorded on the day it is taken, or after it.`;
    refusals.push({ code: 'STEP_AHEAD_OF_ITS_DAY', message, citation: null });
  }
  const began = past[0]?.on ?? null;
  if (began !== null && on < began) {
    const message = `The matter began on ${writtenDay(began)}, after ${writtenDay(on)}. Expected that day or a later one.`;
    refusals.push({ code: 'STEP_OUT_OF_ORDER', message, citation: null });
    return refusals;
  }
  const isInOrder = row.to !== 'SAME' || touchesClocks(row) || row.shownTo !== undefined;
  if (isInOrder && matter.movedOn !== null && on < matter.movedOn) {
    const message = `The matter last moved on ${writtenDay(matter.movedOn)}, after ${writtenDay(on)}. Expected that day or a later one.`;
    refusals.push({ code: 'STEP_OUT_OF_ORDER', message, citation: null });
  }
  return refusals;
}

/** A document is served on the day it was sent, or after it. */
function whyNotServed({ on, today, particulars: { serviceMethod, sentOn } }: StepAct): readonly Refusal[] {
  if (typeof sentOn !== 'string' || !isDay(sentOn)) return [];
  const method = typeof serviceMethod === 'string' && isServiceMethod(serviceMethod) ? serviceMethod : 'BY_HAND';
  const service = { method, addressee: 'OTHER', sentOn, servedOn: on } as const;
  return problemsOfService(service, today).map((message) => ({ code: 'STEP_OUT_OF_ORDER', message, citation: null }));
}

/**
 * Four eyes: of the steps that are named, whoever took one at any time. What a colleague touched up since may still be
 * theirs.
 */
export function whyNotFourEyes(
  { notBy = [], title }: MachineStep,
  { caller }: Pick<StepAct, 'caller'>,
  past: readonly PastStep[],
): readonly Refusal[] {
  const own = notBy.filter((step) => past.some((one) => one.step === step && one.by === caller.id));
  if (own.length === 0) return [];
  const message = `"${title}" is done by somebody else than who did ${own.join(' and ')}, and that was you.`;
  return [{ code: 'FOUR_EYES', message, citation: null }];
}

function draftOf({ completes }: MachineStep, past: readonly PastStep[]): Particulars {
  return past.findLast(({ step }) => completes?.drafts.includes(step))?.particulars ?? {};
}

/** What a document that was drafted before still leaves out, each with the subsection that asks for it. */
function problemsOfDraft(row: MachineStep, past: readonly PastStep[]): readonly Problem[] {
  if (row.completes === undefined) return [];
  const found = checkParticulars(row.completes.fields, draftOf(row, past), ['matter', 'draft']);
  return found.map((one) => ({
    ...one,
    help: one.help ?? 'Draft it anew with this in it, then take this step again.',
  }));
}

/** Whoever a step is shown to did not see the draft: a step that goes out says all of the document itself. */
function saidBy(row: MachineStep, { particulars }: StepAct, past: readonly PastStep[]): Particulars {
  const goesOut = row.completes !== undefined && (row.shownTo ?? []).length > 0;
  return goesOut ? { ...draftOf(row, past), ...particulars } : particulars;
}

/** In the words of the state that the caller sees: what is not shown is not told by refusing either. */
function whyNotFollowing(machine: Machine, state: string | null, step: string): readonly Refusal[] {
  const from = machine.steps.filter((row) => row.step === step).flatMap((row) => row.from);
  const known = [...new Set(from)];
  const citation = machine.steps.find((row) => row.step === step)?.citation ?? null;
  if (state === null) {
    const message = `${step} does not begin a matter of this kind. It follows ${known.join(', ')}.`;
    return [{ code: 'STEP_DOES_NOT_FOLLOW', message, citation }];
  }
  if (known.includes(state)) {
    const message = `${step} cannot be taken now, while those who keep the matter are at work on it. Read the matter again later.`;
    return [{ code: 'STEP_DOES_NOT_FOLLOW', message, citation }];
  }
  const follows = known.length === 0 ? 'It begins a matter.' : `It follows ${known.join(', ')}.`;
  return [{ code: 'STEP_DOES_NOT_FOLLOW', message: `${step} cannot follow ${state}. ${follows}`, citation }];
}

function stateAfter(
  { to }: MachineStep,
  { state, stateBefore }: MatterState,
): Pick<MatterState, 'state' | 'stateBefore'> {
  if (to === 'SAME' || to === state) return { state, stateBefore };
  // Back from an appeal: what stood before that cannot be returned to again.
  if (to === 'AS_BEFORE') return { state: stateBefore, stateBefore: null };
  return { state: to, stateBefore: state };
}

function taken(machine: Machine, matter: MatterState, row: MachineStep, act: StepAct, around: StepAround): StepTaken {
  const power = powerUsedBy(row, act.particulars, around.past);
  const restsOnScenario = power !== null && statusOn(powerOf(power), act.on, around.recorded).isHypothetical;
  const after: MatterState = {
    kind: matter.kind,
    ...stateAfter(row, matter),
    version: matter.version + 1,
    movedOn: row.to === 'SAME' ? matter.movedOn : act.on,
    isHypothetical: matter.isHypothetical || restsOnScenario,
  };
  return {
    after,
    row,
    particulars: saidBy(row, act, around.past),
    lanes: [...new Set<Lane>([matterKinds[machine.kind].lane, ...(row.shownTo ?? [])])],
  };
}

/** Takes a step, or says every reason at once why it cannot be taken, each with its citation. */
export function takeStep(machine: Machine, matter: MatterState, act: StepAct, around: StepAround): StepDecision {
  const row = rowFrom(machine, matter.state, act.step);
  if (row === null) return refused(problemsOf(whyNotFollowing(machine, around.seenAt ?? matter.state, act.step)));
  const situation = { ...act, past: around.past, facts: around.facts };
  const power = powerUsedBy(row, act.particulars, around.past);
  const refusals = [
    ...whyNotBy(row, act.caller),
    ...whyNotOn(matter, row, act, around),
    ...whyNotDatedBack(row, act),
    ...(power === null ? [] : whyNotAvailable(powerOf(power), act.on, around.recorded)),
    ...whyNotServed(act),
    ...whyNotFourEyes(row, act, around.past),
    ...(row.guards ?? []).flatMap(({ refuse }) => refuse(situation)),
    ...(around.facts.refusals ?? []),
  ];
  const problems = [
    ...problemsOf(refusals, { STEP_AHEAD_OF_ITS_DAY: ['input', 'on'], STEP_OUT_OF_ORDER: ['input', 'on'] }),
    ...checkParticulars(row.fields ?? [], act.particulars),
    ...problemsOfDraft(row, around.past),
  ];
  return problems.length > 0
    ? refused(problems)
    : { outcome: 'allowed', value: taken(machine, matter, row, act, around) };
}

function refused(problems: readonly Problem[]): StepDecision {
  const [first, ...others] = problems;
  if (first === undefined) throw new Error('A step was refused without a reason.');
  return { outcome: 'refused', problems: [first, ...others] };
}
