import { randomBytes } from 'node:crypto';
import type { Service } from '../../support/service';
import { targetAt } from '../target';
import { type SomeCaller, signedIn, type Tenant } from './callers';

export interface PlantedNote {
  id: string;
  tenant: Tenant;
  isWithdrawn: boolean;
  /** Under which the withdrawal was asked for, where there was one. */
  withdrawnUnder: string;
}

export interface Planted {
  callers: readonly SomeCaller[];
  notes: readonly PlantedNote[];
  keys: readonly { id: string; tenant: Tenant }[];
  reviews: readonly string[];
  decisions: readonly string[];
  findings: readonly { id: string; groupId: string; groupName: string }[];
  /** The text that must never reach those who may not hold the mark. */
  canary(mark: string): string;
  marks: readonly string[];
}

type Ask = (caller: SomeCaller, query: string, input: Record<string, unknown>) => Promise<unknown>;

/** From where on records are numbered, so that a number found in an answer is theirs and nothing else's. */
const firstNumbers = {
  finding_note: 730000001,
  finding_review: 740000001,
  api_key: 750000001,
  owner_merge_decision: 760000001,
};

async function numberApart({ database }: Service): Promise<void> {
  for (const [table, first] of Object.entries(firstNumbers)) {
    await database.query({ text: `alter table ${table} alter column id restart with ${first}` });
  }
}

async function knownFindings(service: Service): Promise<Planted['findings']> {
  const { data } = await service.ask('{ findings(first: 100) { nodes { id providerGroup { id name } } } }');
  return data.findings.nodes.map(
    ({ id, providerGroup }: { id: string; providerGroup: { id: string; name: string } }) => ({
      id,
      groupId: providerGroup.id,
      groupName: providerGroup.name,
    }),
  );
}

let asked = 0;

/** Sends a mutation as the caller; whatever stands in its way stops the seed. */
function askingOf({ origin }: Service): Ask {
  const target = targetAt(Number(new URL(origin).port));
  return async ({ headers }, query, input) => {
    asked += 1;
    const variables = { input: { idempotencyKey: `seed-${process.pid}-${asked}`, ...input } };
    const { text } = await target.post({ query, variables }, { headers });
    const { data, errors } = JSON.parse(text);
    if (errors || data.done.problems.length > 0) throw new Error(text);
    return data.done;
  };
}

async function plantNotes(
  ask: Ask,
  caller: SomeCaller & { tenant: Tenant },
  canary: string,
  findings: Planted['findings'],
) {
  const write = `mutation ($input: WriteFindingNoteInput!) { done: writeFindingNote(input: $input) { problems { code } note { id } } }`;
  const withdraw = `mutation ($input: WithdrawFindingNoteInput!) { done: withdrawFindingNote(input: $input) { problems { code } note { id } } }`;
  const notes: PlantedNote[] = [];
  for (const [at, finding] of findings.entries()) {
    const input = { findingId: finding.id, text: `${canary} note ${at}`, reason: `For ${canary}` };
    const { note } = (await ask(caller, write, input)) as { note: { id: string } };
    notes.push({ id: note.id, tenant: caller.tenant, isWithdrawn: at === 0, withdrawnUnder: `withdrawn-${note.id}` });
  }
  const [first] = notes as [PlantedNote];
  const input = { noteId: first.id, expectedVersion: 1, reason: `Not ${canary}`, idempotencyKey: first.withdrawnUnder };
  await ask(caller, withdraw, input);
  return notes;
}

async function plantKey(ask: Ask, caller: SomeCaller & { tenant: Tenant }, canary: string) {
  const query = `mutation ($input: CreateApiKeyInput!) { done: createApiKey(input: $input) { problems { code message } apiKey { id } } }`;
  // Whoever works on cases may give a machine its own role, and nobody else's.
  const input = { name: `Machine ${canary}`, roles: caller.person?.roles, expiresInDays: 5, reason: `For ${canary}` };
  const { apiKey } = (await ask(caller, query, input)) as { apiKey: { id: string } };
  return { id: apiKey.id, tenant: caller.tenant };
}

async function plantReviews(
  ask: Ask,
  officer: SomeCaller,
  analyst: SomeCaller,
  canary: string,
  findings: Planted['findings'],
) {
  const act = (action: string) =>
    `mutation ($input: FindingActionInput!) { done: ${action}(input: $input) { problems { code } review { id } } }`;
  const ids: string[] = [];
  for (const [at, { id }] of findings.slice(0, 4).entries()) {
    const [caller, action] =
      at % 2 ? ([analyst, 'explainFinding'] as const) : ([officer, 'acknowledgeFinding'] as const);
    const input = { findingId: id, expectedVersion: 0, reason: `Because of ${canary}` };
    const { review } = (await ask(caller, act(action), input)) as { review: { id: string } };
    ids.push(review.id);
  }
  return ids;
}

async function plantDecision(ask: Ask, service: Service, analyst: SomeCaller, canary: string): Promise<string[]> {
  const { data } = await service.ask('{ ownerMergeProposals(first: 1) { nodes { id } } }');
  const query = `mutation ($input: DecideOwnerMergeInput!) { done: decideOwnerMerge(input: $input) { problems { code } decision { id } } }`;
  const proposalId = data.ownerMergeProposals.nodes[0].id;
  const input = { proposalId, decision: 'DIFFERENT_OWNERS', expectedVersion: 0, reason: `Because of ${canary}` };
  const { decision } = (await ask(analyst, query, input)) as { decision: { id: string } };
  return [decision.id];
}

/** Everybody writes something, through the API, that carries a text by which it is found wherever it turns up. */
export async function plantCanaries(service: Service): Promise<Planted> {
  await numberApart(service);
  const findings = await knownFindings(service);
  const groups = [...new Set(findings.map(({ groupId }) => Number(groupId)))].slice(0, 2) as [number, number];
  const callers = await signedIn(service.issuer, groups);
  const canaries = new Map<string, string>();
  const canary = (mark: string) => {
    const text = canaries.get(mark) ?? `CANARY-${mark}-${randomBytes(6).toString('hex')}`;
    canaries.set(mark, text);
    return text;
  };
  const ask = askingOf(service);
  const writers = callers.filter((caller): caller is SomeCaller & { tenant: Tenant } => caller.tenant !== null);
  const notes: PlantedNote[] = [];
  const keys: Planted['keys'][number][] = [];
  for (const caller of writers) {
    notes.push(...(await plantNotes(ask, caller, canary(caller.tenant), findings)));
    keys.push(await plantKey(ask, caller, canary(`KEY-${caller.tenant}`)));
  }
  const by = (tenant: Tenant) => writers.find((caller) => caller.tenant === tenant) as SomeCaller;
  const reviews = await plantReviews(ask, by('REGULATOR'), by('DEPARTMENT'), canary('REVIEW'), findings);
  const decisions = await plantDecision(ask, service, by('DEPARTMENT'), canary('MERGE'));
  return { callers, notes, keys, reviews, decisions, findings, canary, marks: [...canaries.keys()] };
}

/** Names of people that whoever reads who did what may be told. */
function namesOfOthers(caller: SomeCaller, { callers }: Planted): string[] {
  if (caller.name === 'auditor' || caller.name === 'administrator') return [];
  const others = callers.filter(
    ({ tenant }) => tenant !== null && /^(LA|GROUP)/.test(tenant) && tenant !== caller.tenant,
  );
  return others.map(({ person }) => `#${person?.id}`);
}

/** Texts and numbers that must be in no answer to the caller. */
export function forbiddenTo(caller: SomeCaller, planted: Planted): string[] {
  const { mayHold } = caller;
  const isHeld = (mark: string) => mayHold.includes(mark);
  return [
    ...planted.marks.filter((mark) => !isHeld(mark)).map(planted.canary),
    ...planted.notes.filter(({ tenant }) => !isHeld(tenant)).map(({ id }) => id),
    ...planted.keys.filter(({ tenant }) => !isHeld(`KEY-${tenant}`)).map(({ id }) => id),
    ...(isHeld('REVIEW') ? [] : planted.reviews),
    ...(isHeld('MERGE') ? [] : planted.decisions),
    ...namesOfOthers(caller, planted),
  ];
}
