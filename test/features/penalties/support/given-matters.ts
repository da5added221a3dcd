import type { Caller } from '../../../../src/domain/access/caller';
import type { Day } from '../../../../src/domain/values/day';
import type { Database } from '../../../../src/platform/database/database';
import { askedOver, newKey } from '../../finding-reviews/support/asking';
import { scenario } from '../../matters/support/given-road';

export interface GivenMatter {
  kind: string;
  state: string;
  partyId?: number;
  steps: readonly { step: string; particulars?: Record<string, unknown> }[];
}

/** A matter as earlier steps left it, in the scenario of the road. */
export async function givenMatter(database: Database, { kind, state, partyId, steps }: GivenMatter): Promise<number> {
  const [row] = await database.query<{ id: number }>({
    text: `insert into matter (kind, party_id, title, state, version, moved_on, is_open, is_hypothetical, scenario, opened_by, opened_at,
        lanes, addressees)
      values ($1, $2, 'An earlier matter', $3, $4, '2026-06-01', true, true, $5, 'somebody', '2026-06-01T09:00:00Z', '{REGULATOR}', '{OFSTED}')
      returning id`,
    values: [kind, partyId ?? null, state, steps.length, scenario],
  });
  if (!row) throw new Error('The matter was not kept.');
  for (const [place, { step, particulars = {} }] of steps.entries()) {
    await database.query({
      text: `insert into matter_step (matter_id, version, step, state, on_day, particulars, reason, taken_by, by_roles, organisation,
          is_hypothetical, recorded_at, lanes, addressees)
        values ($1, $2, $3, $4, '2026-06-01', $5, 'As it was.', 'somebody', '{REGULATOR_OFFICER}', 'OFSTED', true,
          '2026-06-01T09:00:00Z', '{REGULATOR}', '{OFSTED}')`,
      values: [row.id, place + 1, step, state, JSON.stringify(particulars)],
    });
  }
  return row.id;
}

export interface Taken {
  matter: { id: string; state: string; version: number; isHypothetical: boolean } | null;
  problems: readonly { code: string; message: string; citation: string | null; path: readonly string[] }[];
  conflict: { currentVersion: number } | null;
}

export type Take = (by: Caller, step: string, on: Day, more?: Record<string, unknown>) => Promise<Taken>;

/** Takes steps of one kind, each with the version the caller last saw. */
export function stepsTaken(opened: () => Database, mutation: string, input: string): Take {
  const { ask } = askedOver(opened);
  const source = `mutation ($input: ${input}!) { taken: ${mutation}(input: $input) {
    matter { id state version isHypothetical } problems { code message citation path } conflict { currentVersion } } }`;
  return async (by, step, on, more = {}) => {
    const asked = { reason: 'As the file says.', idempotencyKey: newKey(), expectedVersion: 0, step, on, ...more };
    return (await ask(by, source, { input: asked }, on)).taken;
  };
}

/** The reasons of a refusal, each with its provision. */
export function whyNot({ problems }: Taken): string[] {
  return problems.map(({ code, citation }) => (citation === null ? code : `${code}: ${citation}`));
}

/** Takes steps one after another in a matter; each must be allowed. */
export async function walked(
  take: Take,
  matterId: string | undefined,
  version: number,
  ...steps: readonly [by: Caller, step: string, on: Day, particulars?: Record<string, unknown>][]
): Promise<Taken> {
  let taken: Taken | null = null;
  for (const [place, [by, step, on, particulars]] of steps.entries()) {
    taken = await take(by, step, on, { matterId, expectedVersion: version + place, particulars });
    if (taken.matter === null) throw new Error(`${step} on ${on}: ${JSON.stringify(taken)}`);
  }
  if (taken === null) throw new Error('Expected a step or more.');
  return taken;
}
