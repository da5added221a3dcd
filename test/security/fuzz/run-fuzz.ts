import type { GraphQLSchema } from 'graphql';
import { RandomStream } from '../../../src/synthetic/random';
import type { Reply, Target } from '../attack';
import type { SomeCaller } from '../support/callers';
import { forbiddenTo, type Planted } from '../support/canaries';
import { leakIn } from '../support/leaks';
import { garbage } from './hostile-values';
import { OperationGenerator } from './operation-generator';

export interface Fuzzed {
  /** What was wrong, each with the case by which it can be asked again. */
  broken: string[];
  slowestMs: number;
  /** Answers with data, refusals by code. */
  outcomes: Map<string, number>;
}

export interface FuzzPlan {
  schema: GraphQLSchema;
  target: Target;
  planted: Planted;
  callers: readonly SomeCaller[];
  casesEach: number;
  seed: number;
  connections: number;
}

interface Body {
  data?: unknown;
  errors?: readonly { message?: unknown; extensions?: { code?: unknown } }[];
}

function bodyOf(text: string): Body | null {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return null;
  }
}

const busy = new Set(['OVERLOADED', 'RATE_LIMITED']);

/** What is wrong with an answer whatever was asked, or null. */
function wrongWith({ status, text, headers }: Reply, sent: string, forbidden: readonly string[]): string | null {
  const body = bodyOf(text);
  if (!body) return `no JSON: ${status} ${text.slice(0, 100)}`;
  const codes = (body.errors ?? []).map(({ extensions }) => extensions?.code);
  if (codes.some((code) => typeof code !== 'string')) return `an error without a code: ${text.slice(0, 300)}`;
  if (codes.includes('INTERNAL_SERVER_ERROR')) return `a fault: ${text.slice(0, 300)}`;
  if (status === 0 || (status >= 500 && !codes.some((code) => busy.has(String(code)))))
    return `status ${status}: ${text.slice(0, 200)}`;
  const leak = leakIn(text, sent);
  if (leak) return `a leak: ${leak}`;
  const bytes = `${JSON.stringify(headers)} ${text}`;
  const canary = forbidden.find((one) => bytes.includes(one) && !sent.includes(one));
  return canary === undefined ? null : `what is another's: ${canary}`;
}

function outcomeOf({ text }: Reply): string {
  const { errors, data } = bodyOf(text) ?? {};
  if (!errors) return 'OK';
  return `${String(errors[0]?.extensions?.code)}${data ? ' in part' : ''}`;
}

async function askOne(plan: FuzzPlan, caller: SomeCaller, number: number, fuzzed: Fuzzed): Promise<void> {
  const { schema, planted, target, seed } = plan;
  const random = new RandomStream(seed, `${caller.name} ${number}`);
  const forbidden = forbiddenTo(caller, planted);
  // Numbers of records that it may know, and of open ones; what is another's it would have to guess.
  const ids = [
    ...planted.findings.flatMap(({ id, groupId }) => [id, groupId]),
    '1',
    '2',
    '999999999',
    ...ownIds(caller, planted),
  ];
  const body = random.chance(0.1) ? garbage(random) : new OperationGenerator(schema, random, ids).generate();
  const extra: Record<string, string> = random.chance(0.04) ? { 'x-cost-only': 'true' } : {};
  const reply = await target.post(body, { headers: { ...caller.headers, ...extra } });
  const sent = typeof body === 'string' || Buffer.isBuffer(body) ? body.toString() : JSON.stringify(body);
  const wrong = wrongWith(reply, sent, forbidden);
  if (wrong !== null) fuzzed.broken.push(`${caller.name} ${number}: ${wrong}\n${sent.slice(0, 1_500)}`);
  const outcome = outcomeOf(reply);
  fuzzed.outcomes.set(outcome, (fuzzed.outcomes.get(outcome) ?? 0) + 1);
  fuzzed.slowestMs = Math.max(fuzzed.slowestMs, reply.ms);
}

function ownIds({ mayHold }: SomeCaller, { notes }: Planted): string[] {
  return notes.filter(({ tenant }) => mayHold.includes(tenant)).map(({ id }) => id);
}

/** Every case of every caller, several at a time. */
export async function runFuzz(plan: FuzzPlan): Promise<Fuzzed> {
  const fuzzed: Fuzzed = { broken: [], slowestMs: 0, outcomes: new Map() };
  const cases = Array.from({ length: plan.casesEach }, (_, number) =>
    plan.callers.map((caller) => [caller, number] as const),
  ).flat();
  let next = 0;
  const connection = async () => {
    for (let each = cases[next]; each; each = cases[next]) {
      next += 1;
      await askOne(plan, each[0], each[1], fuzzed);
    }
  };
  await Promise.all(Array.from({ length: plan.connections }, connection));
  return fuzzed;
}
