import { randomUUID } from 'node:crypto';
import { type GraphQLSchema, graphql } from 'graphql';
import type { Caller } from '../../domain/access/caller';
import type { Role } from '../../domain/access/roles';
import type { Day } from '../../domain/values/day';
import { callerSettings } from '../../features/access/caller-settings';
import type { Clock } from '../../platform/clock';
import type { Database, Statement, Transaction } from '../../platform/database/database';
import { requestContext } from '../request-context';
import { type DemoMatters, type DemoStep, daysBack, demoMutations } from './demo-step';

export interface DemoWalk {
  /** With its guards: the cases are walked as anybody would. */
  schema: GraphQLSchema;
  /** The login of requests. */
  api: Database;
  clock: Clock;
  /** The issuer by which the invented people sign in: the steps are theirs. */
  issuer: string;
}

const roles: Readonly<Record<DemoStep['by'], Role>> = { ruth: 'REGULATOR_OFFICER', tomasz: 'REGULATOR_APPROVER' };

function callerOf(issuer: string, by: DemoStep['by']): Caller {
  const of = { organisation: 'OFSTED', organisations: ['OFSTED'], purpose: 'QUALITY_OVERSIGHT', budget: null } as const;
  return { id: `oidc:${issuer}#${by}`, kind: 'PERSON', roles: ['PUBLIC', roles[by]], ...of };
}

/** Nobody is charged for the demonstration. */
const spending = {
  cost: 0,
  maximumCost: 0,
  charge: { isAllowed: true, remaining: 0, limit: 0, retryAfterSeconds: 0, fullInSeconds: 0 },
};

/** Asks the API as one of the invented people, behind its guards and by the login of requests. */
export async function askAsDemo<Data>(
  { schema, api, clock, issuer }: DemoWalk,
  by: DemoStep['by'],
  source: string,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<Data> {
  const [caller, today] = [callerOf(issuer, by), clock.today()];
  const settings = callerSettings(caller, today);
  const transact = <T>(work: (tx: Transaction) => Promise<T>) => api.transaction(work, { settings });
  const db = { query: <Row>(statement: Statement) => transact((tx) => tx.query<Row>(statement)) };
  const parts = { db, transact, caller, today, now: () => clock.now(), requestId: 'demonstration', spending };
  const contextValue = requestContext(parts, true);
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  if (errors?.[0]) throw errors[0];
  return data as Data;
}

interface Taken {
  taken: { matter: { id: string; version: number } | null; problems: readonly { message: string }[] };
}

function mutationOf(name: keyof typeof demoMutations): string {
  return `mutation Demonstration($input: ${demoMutations[name]}!) {
  taken: ${name}(input: $input) { matter { id version } problems { message } }
}`;
}

/** Walks a story step by step, each by whom it names. Answers the matters it made; throws where a step is refused. */
export async function walkStory(walk: DemoWalk, today: Day, story: readonly DemoStep[]): Promise<DemoMatters> {
  const ids: Record<string, string> = {};
  const versions: Record<string, number> = {};
  const day = daysBack(today);
  for (const { by, mutation, matter, step, daysAgo, opening, particulars } of story) {
    const of = opening ? { opening: opening(ids) } : { matterId: ids[matter] };
    const input = {
      ...of,
      step,
      on: day(daysAgo),
      expectedVersion: versions[matter] ?? 0,
      reason: 'Invented, for the demonstration.',
      idempotencyKey: randomUUID(),
      particulars: particulars?.(ids, day),
    };
    const { taken } = await askAsDemo<Taken>(walk, by, mutationOf(mutation), { input });
    if (!taken.matter) {
      throw new Error(`${step} was refused: ${taken.problems.map(({ message }) => message).join(' ')}`);
    }
    ids[matter] = taken.matter.id;
    versions[matter] = taken.matter.version;
  }
  return ids;
}
