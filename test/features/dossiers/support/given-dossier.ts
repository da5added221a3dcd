import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ExecutionResult, graphql } from 'graphql';
import { guard } from '../../../../src/app/access/guard';
import { requestContext } from '../../../../src/app/request-context';
import { buildApiSchema } from '../../../../src/app/schema';
import type { Caller } from '../../../../src/domain/access/caller';
import { callerSettings } from '../../../../src/features/access/caller-settings';
import { type DossierSealing, dossierSealing } from '../../../../src/features/dossiers/sealing';
import { fixedClock } from '../../../../src/platform/clock';
import type { Database, Statement, Transaction } from '../../../../src/platform/database/database';
import { newKey } from '../../finding-reviews/support/asking';
import { type GivenRoad, homes, people, roadDay, scenario } from '../../matters/support/given-road';

// biome-ignore lint/suspicious/noExplicitAny: a test says by what it reads how an answer is shaped.
type Data = any;

interface Read {
  recordClass: string;
  recordId: string;
  fields: readonly string[];
}

export interface Asking {
  /** What was read of records that are not open, so far. */
  readonly reads: readonly Read[];
  ask(caller: Caller, source: string, variables?: Record<string, unknown>, today?: string): Promise<Data>;
  readonly sealing: DossierSealing;
  /** Of the audit and of its key. */
  readonly folder: string;
}

const spending = {
  cost: 0,
  maximumCost: 1,
  charge: { isAllowed: true, remaining: 1, limit: 1, retryAfterSeconds: 0, fullInSeconds: 0 },
};

/** The API behind both fences, of a server that has a key to seal with. For all tests of the file; call it at the top level. */
export function askedWithKey(opened: () => Database): Asking {
  const schema = guard(buildApiSchema());
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-key-'));
  const reads: Read[] = [];
  const sealing = dossierSealing({ folder, keyFolder: folder });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    sealing,
    reads,
    async ask(caller, source, variables = {}, today = roadDay) {
      const settings = { ...callerSettings(caller, today), role: 'oversight_api' };
      const transact = <T>(work: (tx: Transaction) => Promise<T>) => opened().transaction(work, { settings });
      const db = { query: <Row>(statement: Statement) => transact((tx) => tx.query<Row>(statement)) };
      const { now } = fixedClock(today);
      const parts = { db, transact, caller, today, now, requestId: 'test', spending };
      const contextValue = requestContext(parts, true, sealing);
      const result: ExecutionResult = await graphql({ schema, source, variableValues: variables, contextValue });
      if (result.errors) throw new Error(JSON.stringify(result.errors));
      reads.push(...contextValue.reads.take());
      return JSON.parse(JSON.stringify(result.data));
    },
  };
}

const step = (mutation: string, input: string) =>
  `mutation ($input: ${input}!) { done: ${mutation}(input: $input) { matter { id state version } problems { code message citation } } }`;

const mutations = {
  plan: step('takeImprovementPlanStep', 'ImprovementPlanStepInput'),
  suspicion: step('takeSuspicionStep', 'SuspicionStepInput'),
} as const;

export type Given = Readonly<Record<string, unknown>>;

/** Takes a step and answers the matter; fails where it is refused. */
export async function taken({ ask }: Asking, by: Caller, kind: keyof typeof mutations, given: Given, on = roadDay) {
  const input = { reason: 'As the file says.', idempotencyKey: newKey(), on, ...given };
  const { done } = await ask(by, mutations[kind], { input }, on);
  if (done.matter === null) throw new Error(JSON.stringify(done.problems));
  return done.matter as { id: string; state: string; version: number };
}

async function suspected(asking: Asking, road: GivenRoad, urn: string): Promise<string> {
  const opening = { title: `Suspicion of ${urn}`, groupId: String(road.group), urn, scenario };
  const particulars = {
    grounds: ['RELEVANT_REQUIREMENTS_BREACH'],
    why: 'Two visits found the same breach.',
    links: [{ kind: 'DOCUMENT', target: 'Report 10345' }],
  };
  const begun = { step: 'RECORD_SUSPICION', expectedVersion: 0, opening, particulars };
  return (await taken(asking, people.officer, 'suspicion', begun)).id;
}

export interface GivenNotice {
  id: string;
  suspicions: readonly string[];
}

/** A notice that names two homes of Alpha, drafted; with all that s. 23A(4) asks for, or without what is left out. */
export async function draftedNotice(
  asking: Asking,
  road: GivenRoad,
  without: readonly string[] = [],
): Promise<GivenNotice> {
  const urns = [homes.firstOfAlpha, homes.secondOfAlpha];
  const suspicions: string[] = [];
  for (const urn of urns) suspicions.push(await suspected(asking, road, urn));
  const whole: Record<string, unknown> = {
    subsidiaries: [
      {
        undertakingId: String(road.alpha),
        settings: urns.map((urn, at) => ({ urn, suspicionId: suspicions[at], issues: ['Staff are not vetted.'] })),
      },
    ],
    requirement: 'Prepare an improvement plan and submit it.',
    submitBy: '2026-07-13',
    consequences: '=A penalty may follow, "if" <nothing> comes.',
  };
  const particulars = Object.fromEntries(Object.entries(whole).filter(([name]) => !without.includes(name)));
  const opening = { title: 'Northfield', groupId: String(road.group), undertakingId: String(road.parent), scenario };
  const begun = { step: 'DRAFT_NOTICE', expectedVersion: 0, opening, particulars };
  return { id: (await taken(asking, people.officer, 'plan', begun)).id, suspicions };
}

/** From the draft, at version 1, to the notice served, at version 5. */
export async function servedNotice(asking: Asking, { id }: GivenNotice): Promise<void> {
  const next = (by: Caller, code: string, version: number, particulars?: Given) =>
    taken(asking, by, 'plan', { step: code, matterId: id, expectedVersion: version, particulars });
  await next(people.officer, 'WEIGH_IMPACT', 1, { urgency: 'Children are at risk today.' });
  await next(people.officer, 'ASK_APPROVAL', 2);
  await next(people.approver, 'APPROVE_NOTICE', 3);
  await next(people.officer, 'SERVE_NOTICE', 4, { servedBy: 'By hand, on the secretary', submitBy: '2026-07-13' });
}
