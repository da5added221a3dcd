import * as fc from 'fast-check';
import type { Role } from '../../../src/domain/access/roles';
import { roles } from '../../../src/domain/access/roles';
import { clockRules } from '../../../src/domain/calendar/clock-rules';
import { isPowerCode } from '../../../src/domain/law/powers';
import { type Machine, type MachineStep, stepsOf } from '../../../src/domain/matters/machine';
import { machines } from '../../../src/domain/matters/machines/machines';
import { type MatterState, notBegun } from '../../../src/domain/matters/matter';
import { rowsFrom } from '../../../src/domain/matters/next-steps';
import { takeStep } from '../../../src/domain/matters/take-step';

const all = Object.entries(machines) as [string, Machine][];
const today = '2026-06-30';
const everyRole = Object.keys(roles) as Role[];

/** The machine without what its guards and forms ask, so that only the order of its steps is left to refuse. */
function bare(machine: Machine): Machine {
  const steps = machine.steps.map(
    ({ guards: _, fields: __, completes: ___, power: ____, notBy: _____, ...row }): MachineStep => row,
  );
  return { ...machine, steps };
}

function reachedBy(machine: Machine, matter: MatterState, step: string): MatterState | null {
  const act = { step, caller: { id: 'someone', roles: everyRole }, on: today, today, particulars: {} };
  const decision = takeStep(machine, matter, act, { past: [], recorded: [], facts: {} });
  return decision.outcome === 'allowed' ? decision.value.after : null;
}

interface Move {
  place: number;
  /** Whether one of the lawful steps is tried, or any step there is. */
  isLawful: boolean;
}

/** What one walk does that no machine may: come to a state that is none of its own, or go on from its end. */
function offencesOf(machine: Machine, walk: readonly Move[]): string[] {
  const open = bare(machine);
  const offences: string[] = [];
  let matter = notBegun(machine.kind);
  for (const { place, isLawful } of walk) {
    const wanted = isLawful ? rowsFrom(machine, matter.state).map(({ step }) => step) : stepsOf(machine);
    const next = reachedBy(open, matter, wanted[place % Math.max(1, wanted.length)] ?? '');
    if (next === null) continue;
    const wasFinal = machine.states[matter.state ?? '']?.isFinal === true;
    const isOwn = Object.hasOwn(machine.states, next.state ?? '');
    if (wasFinal || !isOwn || next.version !== matter.version + 1) offences.push(`${matter.state} to ${next.state}`);
    matter = next;
  }
  return offences;
}

describe.each(all)('the machine of %s', (kind, machine) => {
  const states = Object.keys(machine.states);
  const steps = stepsOf(machine);

  it('names its kind, and in every row only states and steps of its own', () => {
    expect(machine.kind).toBe(kind);
    for (const { from, to, notBy = [], completes } of machine.steps) {
      expect(states).toEqual(expect.arrayContaining([...from]));
      expect([...states, 'AS_BEFORE', 'SAME']).toContain(to);
      expect(steps).toEqual(expect.arrayContaining([...notBy, ...(completes?.drafts ?? [])]));
    }
  });

  it('says in one row alone where a step leads from a state', () => {
    const places = machine.steps.flatMap(({ step, from }) =>
      from.length === 0 ? [`${step} begins`] : from.map((one) => `${step} from ${one}`),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it('begins, and reaches every state it has', () => {
    const reached = new Map<string, MatterState>();
    const open: MatterState[] = [notBegun(machine.kind)];
    for (let matter = open.pop(); matter !== undefined; matter = open.pop()) {
      for (const step of steps) {
        const next = reachedBy(bare(machine), matter, step);
        if (next?.state == null || reached.has(`${next.state} ${next.stateBefore}`)) continue;
        reached.set(`${next.state} ${next.stateBefore}`, next);
        open.push(next);
      }
    }
    expect([...new Set([...reached.values()].map(({ state }) => state))].sort()).toEqual([...states].sort());
  });

  it('ends where nothing follows, and nowhere else', () => {
    for (const state of states) {
      const follows = machine.steps.filter(({ from }) => from.includes(state));
      expect([state, follows.length === 0]).toEqual([state, machine.states[state]?.isFinal === true]);
    }
  });

  it('cites where it says that a step is law, or follows from it', () => {
    const uncited = machine.steps.filter(({ basis, citation }) => basis !== 'DESIGN' && citation === null);
    expect(uncited.map(({ step }) => step)).toEqual([]);
  });

  it('says nothing is verified that rests on what was not read', () => {
    const tooSure = machine.steps.filter(
      ({ basis, citation }) =>
        (basis === 'SECONDARY' || basis === 'INFERRED') &&
        citation?.confidence === 'verified' &&
        citation.note === null,
    );
    expect(tooSure.map(({ step }) => step)).toEqual([]);
  });

  it('moves only clocks that one of its steps starts, by rules that there are', () => {
    const started = machine.steps.flatMap(({ starts = [] }) => starts.map(({ clock }) => clock));
    const moved = machine.steps.flatMap(({ meets = [], stops = [], pauses = [], resumes = [], extends: put = [] }) => [
      ...meets,
      ...stops,
      ...pauses,
      ...resumes,
      ...put,
    ]);
    expect(Object.keys(clockRules)).toEqual(expect.arrayContaining([...started]));
    expect(started).toEqual(expect.arrayContaining([...moved]));
  });

  it('names a field for each clock whose last day a step gives, and powers of the catalogue', () => {
    for (const { starts = [], fields = [], power } of machine.steps) {
      const names = fields.map(({ name }) => name);
      const given = starts.flatMap((start) => ('untilField' in start ? [start.untilField] : []));
      expect(names).toEqual(expect.arrayContaining(given));
      if (power !== undefined) expect(isPowerCode(power)).toBe(true);
    }
  });

  it.each(
    states.map((state) => [state]),
  )('allows from %s what a row says and refuses all else, with the citation of the step', (state) => {
    for (const step of steps) {
      const matter: MatterState = {
        kind: machine.kind,
        state,
        stateBefore: states[0] ?? null,
        version: 1,
        movedOn: today,
        isHypothetical: false,
      };
      const row = machine.steps.find((one) => one.step === step && one.from.includes(state));
      const act = { step, caller: { id: 'someone', roles: everyRole }, on: today, today, particulars: {} };
      const decision = takeStep(bare(machine), matter, act, { past: [], recorded: [], facts: {} });
      if (row !== undefined) {
        expect([step, decision.outcome]).toEqual([step, 'allowed']);
        continue;
      }
      expect(decision).toMatchObject({ outcome: 'refused', problems: [{ code: 'STEP_DOES_NOT_FOLLOW' }] });
      const cited = machine.steps.find((one) => one.step === step)?.citation;
      if (cited && decision.outcome === 'refused') expect(decision.problems[0].citation).toContain(cited.provision);
    }
  });

  it('refuses each step to a role that may not take it', () => {
    for (const row of machine.steps) {
      const others = everyRole.filter((role) => !row.by.includes(role));
      const state = row.from[0] ?? null;
      const matter = { ...notBegun(machine.kind), state, version: state === null ? 0 : 1 };
      const act = { step: row.step, caller: { id: 'someone', roles: others }, on: today, today, particulars: {} };
      const decision = takeStep(bare(machine), matter, act, { past: [], recorded: [], facts: {} });
      expect(decision).toMatchObject({ outcome: 'refused', problems: [{ code: 'ROLE_MAY_NOT_ACT' }] });
    }
  });

  it('comes in 10,000 random walks to no state but its own, and goes on from none that is final', () => {
    const move = fc.record({ place: fc.nat({ max: 999 }), isLawful: fc.boolean() });
    const offences: string[] = [];
    const walks = fc.array(move, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(walks, (walk) => void offences.push(...offencesOf(machine, walk))),
      { numRuns: 10_000, seed: 20260429 },
    );
    expect(offences).toEqual([]);
  });
});
