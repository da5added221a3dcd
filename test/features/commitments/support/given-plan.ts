import type { Caller } from '../../../../src/domain/access/caller';
import type { Database } from '../../../../src/platform/database/database';
import { askedOver, newKey } from '../../finding-reviews/support/asking';
import { type GivenGroups, givenHomes, person, providerOf } from '../../observations/support/given-observations';

export const officer = person('REGULATOR_OFFICER', 'OFSTED', 'QUALITY_OVERSIGHT');
export const approver = person('REGULATOR_APPROVER', 'OFSTED', 'QUALITY_OVERSIGHT');
export const council = person('COMMISSIONER', 'LA:888', 'COMMISSIONING');

export type Given = Readonly<Record<string, unknown>>;

async function idOf(database: Database, text: string, values: readonly unknown[]): Promise<number> {
  const [row] = await database.query<{ id: number }>({ text, values });
  if (!row) throw new Error(`Nothing came back from ${text}`);
  return row.id;
}

export interface GivenPlan {
  groups: GivenGroups;
  planId: number;
}

/** An improvement plan of the first of two groups, as its steps would leave it: approved, and known to the provider. */
export async function givenPlanOf(database: Database, groupId: number, state = 'IMPLEMENTING'): Promise<number> {
  const seen = [
    ['REGULATOR', 'PROVIDER'],
    ['OFSTED', `GROUP:${groupId}`],
  ] as const;
  const planId = await idOf(
    database,
    `insert into matter (kind, group_id, title, state, version, moved_on, is_open, is_hypothetical, opened_by, opened_at, lanes, addressees)
      values ('IMPROVEMENT_PLAN', $1, 'Plan of the group', $2, 1, '2024-01-10', true, false, 'officer', '2024-01-10T09:00:00Z', $3, $4) returning id`,
    [groupId, state, ...seen],
  );
  await idOf(
    database,
    `insert into matter_step (matter_id, version, step, state, on_day, particulars, reason, taken_by, by_roles, is_hypothetical, recorded_at,
        lanes, addressees)
      values ($1, 1, 'APPROVE_PLAN', $2, '2024-01-10', '{}', 'Approved.', 'approver', '{REGULATOR_APPROVER}', false, '2024-01-10T09:00:00Z',
        $3, $4) returning id`,
    [planId, state, ...seen],
  );
  return planId;
}

/** Three homes, two groups, and a plan of the first. */
export async function givenPlan(database: Database): Promise<GivenPlan> {
  const groups = await givenHomes(database);
  return { groups, planId: await givenPlanOf(database, groups.first) };
}

export const promise: Given = {
  promise: 'Appoint a permanent registered manager at each home',
  theme: 'LEADERSHIP',
  settings: ['SC000001'],
  measure: 'Homes without a registered manager',
  measuredBy: 'MANAGER_VACANCY',
  baseline: 'One home of two without a manager',
  target: 'No home without a manager',
  due: '2024-06-30',
  evidenceRequired: 'Registration of the manager',
  owner: 'Dana Okafor',
  ownerPost: 'Chief operating officer',
};

const payload = `replayed problems { code message path citation } conflict { currentVersion }
  matter { id kind state version isOpen commitment { lastDay keptOn saidKeptOn missedFoundOn owner } }`;

/** The API over a database, with the steps of commitments. */
export function commitmentsOver(opened: () => Database) {
  const api = askedOver(opened);
  const take = async (caller: Caller, given: Given) => {
    // A provider does by recording; an officer may record later.
    const today = caller.roles.includes('PROVIDER') ? String(given.on) : '2025-03-31';
    const source = `mutation ($input: CommitmentStepInput!) { done: takeCommitmentStep(input: $input) { ${payload} } }`;
    const input = { reason: 'As recorded.', idempotencyKey: newKey(), ...given };
    return (await api.ask(caller, source, { input }, today)).done;
  };
  const propose = (
    { groups, planId }: GivenPlan,
    particulars: Given = {},
    { caller = officer, on = '2024-01-15', opening = {} }: { caller?: Caller; on?: string; opening?: Given } = {},
  ) =>
    take(caller, {
      step: 'PROPOSE_COMMITMENT',
      expectedVersion: 0,
      on,
      opening: { title: 'A manager at each home', groupId: String(groups.first), parentId: String(planId), ...opening },
      particulars: { ...promise, ...particulars },
    });
  /** The steps one after another; the last answer. Each must be allowed. */
  const walk = async (
    matterId: string,
    version: number,
    steps: readonly (readonly [Caller, string, string, Given?])[],
  ) => {
    let done = null;
    for (const [place, [caller, step, on, particulars = {}]] of steps.entries()) {
      done = await take(caller, { matterId, expectedVersion: version + place, step, on, particulars });
      if (done.problems.length > 0) throw new Error(`${step}: ${JSON.stringify(done.problems)}`);
    }
    return done;
  };
  /** A commitment that is agreed. */
  const agreed = async (plan: GivenPlan, particulars: Given = {}, on = '2024-01-15'): Promise<string> => {
    const proposed = await propose(plan, particulars, { on });
    if (proposed.problems.length > 0) throw new Error(JSON.stringify(proposed.problems));
    const due = particulars['due'] ?? promise['due'];
    await walk(proposed.matter.id, 1, [[approver, 'AGREE_COMMITMENT', on, { due }]]);
    return proposed.matter.id;
  };
  return { api, take, propose, walk, agreed };
}

export { providerOf };
