import type { Caller } from '../../../src/domain/access/caller';
import type { Database } from '../../../src/platform/database/database';
import { askedOver, newKey } from '../../features/finding-reviews/support/asking';
import { type GivenRoad, homes, people, scenario } from '../../features/matters/support/given-road';
import { suspected } from '../../features/thresholds/support/suspecting';

export interface Tried {
  matter: { id: string; state: string; version: number } | null;
  problems: readonly { code: string; message: string; citation: string | null; path: readonly string[] }[];
  conflict: { currentVersion: number } | null;
  replayed: boolean;
}

/** Whoever tries a step, on which day, recorded on which, and in which matter. */
export interface Try {
  by: Caller;
  step: string;
  on: string;
  /** The day on which it is recorded; the day of the step unless given. */
  today?: string;
  more?: Record<string, unknown>;
}

const verbs = {
  plan: ['takeImprovementPlanStep', 'ImprovementPlanStepInput'],
  penalty: ['takePenaltyStep', 'PenaltyStepInput'],
  suspicion: ['takeSuspicionStep', 'SuspicionStepInput'],
  commitment: ['takeCommitmentStep', 'CommitmentStepInput'],
} as const;

/** Tries steps of a kind as anyone may, whatever comes of it. */
export function tryingOver(opened: () => Database, verb: keyof typeof verbs) {
  const { ask } = askedOver(opened);
  const [mutation, input] = verbs[verb];
  const source = `mutation ($input: ${input}!) { taken: ${mutation}(input: $input) { matter { id state version }
    problems { code message citation path } conflict { currentVersion } replayed } }`;
  return async ({ by, step, on, today = on, more = {} }: Try): Promise<Tried> => {
    const asked = { reason: 'As the file says.', idempotencyKey: newKey(), expectedVersion: 0, step, on, ...more };
    return (await ask(by, source, { input: asked }, today)).taken;
  };
}

export type Trying = ReturnType<typeof tryingOver>;

export const codesOf = ({ problems }: Tried): string[] => problems.map(({ code }) => code);

/** A person with both roles of the regulator, as a small team has. */
export function both(id: string): Caller {
  return { ...people.officer, id, roles: ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] };
}

/** Walks on, each step from the version the one before it left; every one must be allowed. */
export async function walk(trying: Trying, id: string, from: number, ...tries: readonly Try[]): Promise<Tried> {
  let tried: Tried | null = null;
  for (const [place, one] of tries.entries()) {
    tried = await trying({ ...one, more: { ...one.more, matterId: id, expectedVersion: from + place } });
    if (tried.matter === null) throw new Error(`${one.step} on ${one.on}: ${JSON.stringify(tried)}`);
  }
  if (tried === null) throw new Error('Expected a step or more.');
  return tried;
}

export const issue = 'Staff are not vetted.';
export const submitBy = '2026-07-15';

/** What a notice to Northfield says, over suspicions of one home of each of its subsidiaries. */
export async function noticeOn(database: Database, road: GivenRoad) {
  const first = await suspected(database, homes.firstOfAlpha, { scenario });
  const second = await suspected(database, homes.secondOfAlpha, { scenario });
  const setting = (urn: string, suspicion: number) => ({ urn, suspicionId: String(suspicion), issues: [issue] });
  return {
    suspicions: { first, second },
    contents: {
      subsidiaries: [
        {
          undertakingId: String(road.alpha),
          settings: [setting(homes.firstOfAlpha, first), setting(homes.secondOfAlpha, second)],
        },
      ],
      requirement: 'Prepare an improvement plan and submit it.',
      submitBy,
      consequences: 'A penalty may follow.',
    },
  };
}

export function openingOn(road: GivenRoad) {
  return {
    title: 'What the drafter called it',
    groupId: String(road.group),
    undertakingId: String(road.parent),
    scenario,
  };
}
