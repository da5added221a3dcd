import { type Caller, hasRole } from '../access/caller';
import type { Role } from '../access/roles';
import { type Decision, decide, type Refusal } from '../law/refusal';

/** What a person may decide of a published owner and a company. Codes are stable once released. */
export const linkDecisions = {
  LINKED: 'The published owner is this company.',
  NOT_LINKED: 'The published owner is not this company, however alike the names.',
} as const;
export type LinkDecision = keyof typeof linkDecisions;

/** Who decides. */
export const linkDeciders: readonly Role[] = ['DFE_ANALYST', 'DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'];

/** An owner by the normal form of its name, and a company by a number of it: both outlive every import. */
export interface OwnerAndCompany {
  ownerKey: string;
  scheme: string;
  identifier: string;
}

/** What stands of an owner and a company: null before it is decided, and again after a decision is withdrawn. */
export interface LinkState {
  decision: LinkDecision | null;
  version: number;
}

export const unlinked: LinkState = { decision: null, version: 0 };

export type DecidedLink = OwnerAndCompany & { decision: LinkDecision };

function whyNotBy(caller: Pick<Caller, 'roles'>): readonly Refusal[] {
  if (hasRole(caller, linkDeciders)) return [];
  const message = `Which company a published owner is, is decided by these roles only: ${linkDeciders.join(', ')}.`;
  return [{ code: 'ROLE_MAY_NOT_ACT', message, citation: null }];
}

function isOfSameCompany(first: OwnerAndCompany, second: OwnerAndCompany): boolean {
  return first.scheme === second.scheme && first.identifier === second.identifier;
}

/** An owner is one company: a second one cannot be linked beside it. */
function whyNotBeside(link: DecidedLink, standing: readonly DecidedLink[]): readonly Refusal[] {
  if (link.decision !== 'LINKED') return [];
  const other = standing.find(
    (one) => one.decision === 'LINKED' && one.ownerKey === link.ownerKey && !isOfSameCompany(one, link),
  );
  if (!other) return [];
  const message = `The owner is decided to be another company: ${other.scheme} ${other.identifier}. Withdraw that decision first.`;
  return [{ code: 'CONTRADICTS_A_DECISION', message, citation: null }];
}

/** Decides whether an owner is a company, beside all that stands decided of the owner, or says every reason why not. */
export function decideLink(
  state: LinkState,
  link: DecidedLink,
  standing: readonly DecidedLink[],
  caller: Pick<Caller, 'roles'>,
): Decision<LinkState> {
  const refusals = [...whyNotBy(caller)];
  if (state.decision !== null) {
    const message = `It is decided: ${state.decision}. Withdraw that decision first.`;
    refusals.push({ code: 'ALREADY_DECIDED', message, citation: null });
  } else refusals.push(...whyNotBeside(link, standing));
  return decide(refusals, () => ({ decision: link.decision, version: state.version + 1 }));
}

/** Withdraws what was decided, so that the rule of the service holds again. */
export function withdrawLink(state: LinkState, caller: Pick<Caller, 'roles'>): Decision<LinkState> {
  const refusals = [...whyNotBy(caller)];
  if (state.decision === null) {
    const message = 'No decision on the owner and the company stands.';
    refusals.push({ code: 'ALREADY_WITHDRAWN', message, citation: null });
  }
  return decide(refusals, () => ({ decision: null, version: state.version + 1 }));
}
