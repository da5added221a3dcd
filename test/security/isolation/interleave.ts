import { setTimeout } from 'node:timers/promises';
import { RandomStream } from '../../../src/synthetic/random';
import type { Service } from '../../support/service';
import type { Reply, Target } from '../attack';
import type { SomeCaller } from '../support/callers';
import { forbiddenTo, type Planted } from '../support/canaries';
import { targetAt } from '../target';
import { changingWays } from './changing-ways';
import { readingWays } from './reading-ways';
import { searchingWays } from './searching-ways';
import { sideways } from './sideways';
import type { Sent, Way } from './way';

export const ways: readonly Way[] = [...readingWays, ...searchingWays, ...changingWays, ...sideways];

export interface Interleaved {
  /** What reached somebody it is not for, with the way and the caller. */
  leaks: string[];
  /** Answers that are no answers: faults, and a service that is too busy. */
  failures: string[];
  /** How often each way was tried. */
  tried: Map<string, number>;
  /** Callers that saw their own canary. */
  sawOwn: Set<string>;
}

interface Run {
  target: Target;
  planted: Planted;
  /** Those of the two councils come more often than others. */
  callers: readonly (readonly [SomeCaller, number])[];
  forbidden: ReadonlyMap<SomeCaller, readonly string[]>;
  seed: number;
  became: Interleaved;
}

/** Every byte of an answer, as one text. */
export function bytesOf({ status, headers, text }: Reply): string {
  return `${status}\n${JSON.stringify(headers)}\n${text}`;
}

const patienceMs = 45_000;
const busyTurns = 6;
const unanswered: Reply = { status: 0, text: 'Not answered at all.', headers: {}, ms: patienceMs };

/** Gives up on an answer that does not come, so that one lost request is told and does not hold up the proof. */
function within(answer: Promise<Reply>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const timer = globalThis.setTimeout(() => resolve(unanswered), patienceMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

export function send(target: Target, { headers: own }: SomeCaller, { body, path, headers }: Sent): Promise<Reply> {
  const all = { ...own, ...headers };
  return body
    ? target.post(body, { headers: all, path: path ?? '/graphql' })
    : target.get(path ?? '/', { headers: all });
}

/** Asks again, as a client is told to, where the service says that it is too busy just now: the machine may be. */
async function answerTo(target: Target, me: SomeCaller, sent: Sent): Promise<Reply> {
  for (let turn = 1; ; turn += 1) {
    const reply = await within(send(target, me, sent));
    if (reply.status !== 503 || turn > busyTurns) return reply;
    await setTimeout(turn * 500);
  }
}

function judge(run: Run, me: SomeCaller, way: Way, sent: Sent, reply: Reply): void {
  const { became, forbidden, planted } = run;
  const bytes = bytesOf(reply);
  const said = sent.said ?? [];
  const found = (forbidden.get(me) ?? []).filter((text) => bytes.includes(text) && !said.includes(text));
  for (const text of found) became.leaks.push(`${way.name}: ${me.name} was sent ${text}`);
  if (reply.status === 0 || reply.status >= 500) {
    became.failures.push(`${way.name}: ${me.name}: ${reply.status} ${reply.text.slice(0, 200)}`);
    return;
  }
  const wrong = sent.check?.(reply) ?? null;
  if (wrong !== null) became.leaks.push(`${way.name}: ${me.name}: ${wrong}`);
  if (me.tenant !== null && bytes.includes(planted.canary(me.tenant))) became.sawOwn.add(me.name);
}

async function askOne(run: Run, number: number): Promise<void> {
  const { planted, target, callers, became } = run;
  const random = new RandomStream(run.seed, `request ${number}`);
  const me = random.weighted(callers);
  const way = random.pick(ways);
  const others = planted.notes.filter(({ tenant }) => !me.mayHold.includes(tenant));
  const own = planted.notes.filter(({ tenant }) => me.mayHold.includes(tenant));
  // A council is after the other one more often than after anyone else.
  const rivals = others.filter(({ tenant }) => tenant.startsWith('LA') || !me.tenant?.startsWith('LA'));
  const theirs = random.pick(random.chance(0.6) && rivals.length > 0 ? rivals : others);
  const sent = way.send({ me, planted, random, theirs, mine: own.length > 0 ? random.pick(own) : null });
  became.tried.set(way.name, (became.tried.get(way.name) ?? 0) + 1);
  judge(run, me, way, sent, await answerTo(target, me, sent));
}

export interface Plan {
  requests: number;
  connections: number;
  seed: number;
}

/** Many callers at once, each after what is another's; every byte that comes back is looked through. */
export async function interleave(
  service: Service,
  planted: Planted,
  { requests, connections, seed }: Plan,
): Promise<Interleaved> {
  const run: Run = {
    target: targetAt(Number(new URL(service.origin).port)),
    planted,
    callers: planted.callers.map((caller) => [caller, caller.tenant?.startsWith('LA') ? 6 : 1] as const),
    forbidden: new Map(planted.callers.map((caller) => [caller, forbiddenTo(caller, planted)])),
    seed,
    became: { leaks: [], failures: [], tried: new Map(), sawOwn: new Set() },
  };
  let next = 0;
  const connection = async () => {
    while (next < requests) {
      next += 1;
      await askOne(run, next);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return run.became;
}
