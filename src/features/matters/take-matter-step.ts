import type { Lane } from '../../domain/access/lanes';
import { notFound } from '../../domain/casework/problem';
import type { RecordedCommencement } from '../../domain/law/recorded-commencement';
import type { PastStep } from '../../domain/matters/guard';
import { type MatterState, notBegun } from '../../domain/matters/matter';
import { matterKinds } from '../../domain/matters/matter-kinds';
import { clocksAfterStep, openClocksOf } from '../../domain/matters/step-clocks';
import { type StepTaken, takeStep } from '../../domain/matters/take-step';
import type { MutationRun } from '../access/mutation.context';
import { ClockStore } from './clock.store';
import type { AskedStep, KindOfMatter, MatterBefore } from './kind-of-matter';
import { linksOf } from './links-of-step';
import type { Matter, MatterReply, MatterSubject } from './matter';
import { MatterStore } from './matter.store';
import { type HeldMatter, MatterChangeStore, type Sight } from './matter-change.store';
import { OwnKeysStore } from './own-keys.store';

/** What begins a matter: what it is about, and what it is called. */
export interface Opening extends MatterSubject {
  title: string;
}

export interface MatterAct extends AskedStep {
  /** Null for an id that cannot be one of ours. */
  matterId: number | null;
  /** Null where the matter exists. */
  opening: Opening | null;
  expectedVersion: number;
  reason: string;
}

/** Which organisation keeps the matters of a lane. */
const keeperOf: Partial<Record<Lane, string>> = { REGULATOR: 'OFSTED', DEPARTMENT: 'DFE' };

const noSubject: MatterSubject = {
  caseId: null,
  parentId: null,
  groupId: null,
  partyId: null,
  registrationId: null,
  settingId: null,
  scenario: null,
};

function refused(problems: MatterReply['problems']): MatterReply {
  return { matter: null, problems, conflict: null };
}

async function staleReply(store: MatterStore, held: HeldMatter, expectedVersion: number): Promise<MatterReply> {
  const steps = await store.stepsOf([held.id], null);
  const { held: _, sight: __, ...current } = held;
  const then = steps.find(({ version }) => version === expectedVersion);
  const expected =
    then === undefined
      ? null
      : {
          ...current,
          state: then.state,
          version: then.version,
          isHypothetical: then.isHypothetical,
          lastStepOn: then.on,
          lastStepAt: then.recordedAt,
          knownAt: then.recordedAt,
        };
  const conflict = { expectedVersion, currentVersion: current.version, expected, current };
  return { matter: null, problems: [], conflict };
}

interface Step {
  run: MutationRun;
  kind: KindOfMatter;
  act: MatterAct;
  before: MatterBefore;
  held: HeldMatter | null;
}

async function sightOf({ run, kind, act, before }: Step, ofRow: readonly Lane[]): Promise<Sight> {
  const lanes = [...new Set([...ofRow, ...(kind.lanes?.(before, act) ?? [])])];
  const keeper = keeperOf[matterKinds[kind.machine.kind].lane] ?? 'OFSTED';
  const others = (await kind.addressees?.(run, before, act)) ?? [];
  const { groupId } = before.subject;
  const group = groupId !== null && lanes.includes('PROVIDER') ? [`GROUP:${groupId}`] : [];
  return { lanes, addressees: [...new Set([keeper, ...group, ...others])] };
}

function joined(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])];
}

/** The row of the matter as it stands after the step, under the sight of all its steps. */
async function keepMatter(step: Step, { after, row }: StepTaken, sight: Sight): Promise<number> {
  const { run, kind, act, before, held } = step;
  const store = new MatterChangeStore(run.tx);
  const isOpen = after.state === null || kind.machine.states[after.state]?.isFinal !== true;
  if (held !== null) {
    const lanes = joined(held.sight.lanes, sight.lanes);
    await store.move(held.id, after, isOpen, { lanes, addressees: joined(held.sight.addressees, sight.addressees) });
    return held.id;
  }
  if (act.opening === null) throw new Error(`${row.step} begins a matter, and nothing says of what.`);
  const of = { ...before.subject, kind: kind.machine.kind, title: act.opening.title };
  return store.open({ ...of, openedBy: run.caller.id, openedAt: run.now }, after, sight);
}

async function keepStep(step: Step, taken: StepTaken, clocks: ReturnType<typeof clocksAfterStep>): Promise<number> {
  const { run, act } = step;
  const { after, lanes, particulars: said } = taken;
  const store = new MatterChangeStore(run.tx);
  const sight = await sightOf(step, lanes);
  const id = await keepMatter(step, taken, sight);
  const kept = {
    version: after.version,
    step: act.step,
    state: after.state ?? '',
    stateBefore: after.stateBefore,
    on: act.on,
    particulars: said,
    reason: act.reason,
    takenBy: run.caller.id,
    roles: run.caller.roles,
    organisation: run.caller.organisation,
    isHypothetical: after.isHypothetical,
    recordedAt: run.now,
  };
  await store.addStep(id, kept, sight);
  await store.addLinks(id, after.version, linksOf(said), sight);
  await store.startClocks(id, clocks.started, sight);
  await store.moveClocks(id, clocks.moved);
  return id;
}

function audit({ run, act, held }: Step, id: number, after: MatterState): void {
  const { state, version } = held?.held ?? {};
  run.audit({
    recordClass: 'MATTER',
    recordId: String(id),
    ownerOrganisation: null,
    old: held === null ? null : { state, version },
    new: { state: after.state, version: after.version, step: act.step, isHypothetical: after.isHypothetical },
    effectiveOn: act.on,
  });
}

async function before(run: MutationRun, act: MatterAct, held: HeldMatter | null): Promise<MatterBefore> {
  const past = held === null ? [] : await new MatterStore(run.tx).stepsOf([held.id], null);
  return { matter: held, subject: held ?? act.opening ?? noSubject, past };
}

/** The steps before, each by the person who is behind it: what a key of the caller did, the caller did. */
async function pastOf({ tx, caller }: MutationRun, { past }: MatterBefore): Promise<readonly PastStep[]> {
  const own = await new OwnKeysStore(tx).among(
    past.map(({ takenBy }) => takenBy),
    caller.id,
  );
  return past.map(({ step, on, takenBy, particulars }) => {
    return { step, on, by: own.has(takenBy) ? caller.id : takenBy, particulars };
  });
}

/**
 * Takes a step in a matter on behalf of the caller, or begins one: load, ask the domain, save; all in one transaction.
 *
 * Where anything stands in the way, every reason is answered at once, and nothing is changed.
 */
export async function takeMatterStep(
  run: MutationRun,
  kind: KindOfMatter,
  act: MatterAct,
  recordedUnder: (scenario: string | null) => Promise<readonly RecordedCommencement[]>,
): Promise<MatterReply> {
  const { tx, caller, today } = run;
  const changes = new MatterChangeStore(tx);
  const reads = new MatterStore(tx);
  const held = act.opening !== null || act.matterId === null ? null : await changes.hold(act.matterId);
  if (act.opening === null && (held === null || held.kind !== kind.machine.kind)) {
    return refused(notFound('matter of this kind', ['input', 'matterId']));
  }
  if (held !== null && held.version !== act.expectedVersion) return staleReply(reads, held, act.expectedVersion);
  const known = await before(run, act, held);
  const clocks = held === null ? [] : await new ClockStore(tx).ofMatters([held.id]);
  const looked = (await kind.facts?.(run, known, act)) ?? {};
  const state = held?.held ?? notBegun(kind.machine.kind, known.subject.scenario !== null);
  const past = await pastOf(run, known);
  const decision = takeStep(
    kind.machine,
    state,
    { ...act, caller, today },
    {
      past,
      seenAt: held?.state ?? null,
      recorded: await recordedUnder(known.subject.scenario),
      facts: { ...looked, openClocks: openClocksOf(clocks) },
    },
  );
  if (decision.outcome === 'refused') return refused(decision.problems);
  const { after, row } = decision.value;
  const moves = clocksAfterStep(clocks, row, { version: after.version, ...act });
  if (moves.problems.length > 0) return refused(moves.problems);
  const step: Step = { run, kind, act, before: known, held };
  const id = await keepStep(step, decision.value, moves);
  audit(step, id, after);
  const [matter] = await reads.byIds([id], null);
  return { matter: (matter ?? null) as Matter | null, problems: [], conflict: null };
}
