import { whyNotByPerson } from '../../domain/casework/by-person';
import { notFound, problemsOf } from '../../domain/casework/problem';
import {
  approveRulePublication as approved,
  problemsOfRulePublication,
  type RulePublicationDraft,
  withdrawRulePublication as withdrawn,
} from '../../domain/casework/rule-publications';
import { ruleStanding } from '../../domain/casework/rule-standing';
import type { IndicatorId } from '../../domain/indicators/indicator';
import type { Decision } from '../../domain/law/refusal';
import type { Queryable } from '../../platform/database/database';
import type { MutationRun } from '../access/mutation.context';
import { type RulePublication, type RulePublicationReply, rulePublicationRefused } from './rule-publication';
import { RulePublicationStore } from './rule-publication.store';
import { RulePublicationChangeStore } from './rule-publication-change.store';
import { ruleInCode } from './rules-in-code';

export interface ProposeRulePublication {
  rule: IndicatorId;
  draft: RulePublicationDraft;
  reason: string;
}

export interface ActOnRulePublication {
  rulePublicationId: number | null;
  expectedVersion: number;
  reason: string;
}

/** What a change of a publication tells the audit of it. */
function audited({ rule, version, digest, standing, revision }: RulePublication) {
  return { rule, version, digest, standing, revision };
}

async function recorded(run: MutationRun, id: number, before: RulePublication | null): Promise<RulePublicationReply> {
  const after = await new RulePublicationStore(run.tx).byId(id);
  if (!after) throw new Error('A publication of a rule was recorded and cannot be read.');
  run.audit({
    recordClass: 'RULE_PUBLICATION',
    recordId: String(id),
    ownerOrganisation: null,
    old: before && audited(before),
    new: audited(after),
  });
  return { rulePublication: after, problems: [], conflict: null };
}

/** The version of the rule that is published now: what the one proposed comes after. */
async function publishedBefore(db: Queryable, rule: IndicatorId) {
  const all = await new RulePublicationStore(db).approvedBy(null);
  const standing = all.filter((one) => one.rule === rule && ruleStanding(one, null, all).status === 'PUBLISHED');
  const last = standing.reduce<RulePublication | null>(
    (high, one) => (one.version > (high?.version ?? 0) ? one : high),
    null,
  );
  return { beforeVersion: last?.version ?? null, beforeDigest: last?.digest ?? null };
}

/** Proposes that the regulator stands behind a version, which waits for another person to approve it. */
export async function proposeRulePublication(
  run: MutationRun,
  { rule, draft, reason }: ProposeRulePublication,
): Promise<RulePublicationReply> {
  const { tx, caller, now: at } = run;
  const changes = new RulePublicationChangeStore(tx);
  await changes.takeTurn();
  const inCode = ruleInCode(rule);
  const other = await new RulePublicationStore(tx).openOf(rule, draft.version);
  const problems = [
    ...problemsOf(whyNotByPerson(caller, 'The publication of a rule is proposed')),
    ...problemsOfRulePublication(draft, inCode, caller, other?.standing ?? null),
  ];
  if (problems.length > 0) return rulePublicationRefused(problems);
  const proposed = { rule, digest: inCode.digest, ...draft, ...(await publishedBefore(tx, rule)) };
  return recorded(run, await changes.add(proposed, { by: caller.id, at, reason }), null);
}

/** What both verbs do with a publication once they have it: see that nobody was faster, ask the domain, save. */
async function act(
  run: MutationRun,
  { rulePublicationId, expectedVersion }: ActOnRulePublication,
  ask: (current: RulePublication) => Decision<unknown>,
  save: (changes: RulePublicationChangeStore, id: number) => Promise<void>,
): Promise<RulePublicationReply> {
  const changes = new RulePublicationChangeStore(run.tx);
  await changes.takeTurn();
  const current = rulePublicationId === null ? null : await new RulePublicationStore(run.tx).byId(rulePublicationId);
  if (!current) return rulePublicationRefused(notFound('publication of a rule', ['input', 'rulePublicationId']));
  if (current.revision !== expectedVersion) {
    return { ...rulePublicationRefused([]), conflict: { expectedVersion, currentVersion: current.revision, current } };
  }
  const answer = ask(current);
  if (answer.outcome === 'refused') return rulePublicationRefused(problemsOf(answer.refusals));
  await save(changes, current.id);
  return recorded(run, current.id, current);
}

/** Publishes a version for use; refused to who proposed it, and where the code is not what was proposed any more. */
export function approveRulePublication(run: MutationRun, asked: ActOnRulePublication): Promise<RulePublicationReply> {
  const { caller, now: at } = run;
  return act(
    run,
    asked,
    (current) => approved(current, ruleInCode(current.rule), caller),
    (changes, id) => changes.approve(id, { by: caller.id, at, reason: asked.reason }),
  );
}

/** Takes a publication back. That it stood until then stays known. */
export function withdrawRulePublication(run: MutationRun, asked: ActOnRulePublication): Promise<RulePublicationReply> {
  const { caller, now: at } = run;
  return act(
    run,
    asked,
    (current) => withdrawn(current, caller),
    (changes, id) => changes.withdraw(id, { by: caller.id, at, reason: asked.reason }),
  );
}
