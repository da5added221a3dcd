import type { Role } from '../../src/domain/access/roles';
import type { RecordedCommencement } from '../../src/domain/law/recorded-commencement';
import type { PastStep } from '../../src/domain/matters/guard';
import type { GuardFacts } from '../../src/domain/matters/guard-facts';
import { machineOf } from '../../src/domain/matters/machines/machines';
import { type MatterState, notBegun } from '../../src/domain/matters/matter';
import type { MatterKind } from '../../src/domain/matters/matter-kinds';
import type { Particulars } from '../../src/domain/matters/particulars';
import { clocksAfterStep, type MatterClock, openClocksOf } from '../../src/domain/matters/step-clocks';
import { takeStep } from '../../src/domain/matters/take-step';
import type { WorkedCase } from './worked-case';

/** A step as a case gives it. Who takes it is the first role that may, unless another is named. */
export interface CaseStep {
  step: string;
  on: string;
  particulars?: Particulars;
  by?: { id: string; roles: readonly Role[] };
}

/** One line of a case: in words, and as the steps it stands for. */
export interface CaseLine {
  words: string;
  steps: readonly CaseStep[];
}

/** A case of a statutory process: what was done, and whether the last step may be taken. */
export interface StepCase extends WorkedCase {
  kind: MatterKind;
  steps: readonly CaseStep[];
  facts: GuardFacts;
}

/** Makes the cases of one process under one authority. */
export function stepCasesOf(kind: MatterKind, citation: string, facts: GuardFacts = {}) {
  return (title: string, expected: string, ...lines: readonly CaseLine[]): StepCase => ({
    kind,
    title,
    given: lines.map(({ words }) => words),
    expected,
    citation,
    steps: lines.flatMap(({ steps }) => steps),
    facts,
  });
}

/** One line that is one step. */
export function line(
  words: string,
  step: string,
  on: string,
  particulars: Particulars = {},
  by?: CaseStep['by'],
): CaseLine {
  return { words, steps: [{ step, on, particulars, ...(by === undefined ? {} : { by }) }] };
}

/** What came of the steps: the state after the last, or why one was refused, with all that was said. */
export interface Walked {
  words: string;
  messages: readonly string[];
  citations: readonly (string | null)[];
  matter: MatterState;
  clocks: readonly MatterClock[];
}

/** Walks the steps of a case one after another, and stops at the first that is refused. */
export function walk(
  kind: MatterKind,
  steps: readonly CaseStep[],
  facts: GuardFacts = {},
  recorded: readonly RecordedCommencement[] = [],
): Walked {
  const machine = machineOf(kind);
  const past: PastStep[] = [];
  let matter = notBegun(kind);
  let clocks: readonly MatterClock[] = [];
  for (const { step, on, particulars = {}, by } of steps) {
    const role = machine.steps.find((row) => row.step === step)?.by[0] ?? 'PUBLIC';
    const caller = by ?? { id: role, roles: [role] };
    // What is weighed is weighed on a statement of the matter, of the day, unless the case says otherwise.
    const weighed = { impactStatement: { isOfMatter: true, asOf: on } };
    const around = { past, recorded, facts: { ...weighed, ...facts, openClocks: openClocksOf(clocks) } };
    // A provider does by recording; an officer may record later.
    const today = caller.roles.includes('PROVIDER') ? on : '2030-01-01';
    const decision = takeStep(machine, matter, { step, caller, on, today, particulars }, around);
    if (decision.outcome === 'refused') {
      const { problems } = decision;
      return {
        words: `refused: ${[...new Set(problems.map(({ code }) => code))].join(', ')}`,
        messages: problems.map(({ message }) => message),
        citations: problems.map(({ citation }) => citation),
        matter,
        clocks,
      };
    }
    matter = decision.value.after;
    const version = matter.version;
    const moves = clocksAfterStep(clocks, decision.value.row, { version, on, reason: 'So.', particulars });
    const moved = new Map(moves.moved.map((one) => [`${one.code} ${one.startedBy}`, one]));
    clocks = [...clocks.map((one) => moved.get(`${one.code} ${one.startedBy}`) ?? one), ...moves.started];
    past.push({ step, on, by: caller.id, particulars });
  }
  return { words: `allowed: ${matter.state}`, messages: [], citations: [], matter, clocks };
}
