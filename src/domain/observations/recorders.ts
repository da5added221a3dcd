import { type Caller, hasRole } from '../access/caller';
import type { OrganisationKey } from '../access/organisation';
import type { Role } from '../access/roles';
import { type Decision, decide, type Refusal } from '../law/refusal';
import { type EvidenceSource, evidenceSources } from './observation';

/** Who records observations by hand. */
export const observationRecorders: readonly Role[] = [
  'REGULATOR_OFFICER',
  'REGULATOR_APPROVER',
  'COMMISSIONER',
  'RCC',
  'PROVIDER',
];

type Author = Pick<Caller, 'roles' | 'organisation'>;

/** Whose word an organisation may record. The regulator also records what councils and providers told it. */
export function evidenceOf(organisation: OrganisationKey): readonly EvidenceSource[] {
  if (organisation === 'OFSTED') return Object.keys(evidenceSources) as EvidenceSource[];
  if (/^(LA|RCC):/.test(organisation)) return ['COUNCIL'];
  return isProvider(organisation) ? ['PROVIDER'] : [];
}

/** Whether it is a provider group, which speaks of its own settings only. */
export function isProvider(organisation: OrganisationKey): boolean {
  return organisation.startsWith('GROUP:');
}

function whyNotBy(author: Author): Refusal[] {
  const refusals: Refusal[] = [];
  if (!hasRole(author, observationRecorders)) {
    const message = `Observations are recorded by these roles only: ${observationRecorders.join(', ')}.`;
    refusals.push({ code: 'ROLE_MAY_NOT_ACT', message, citation: null });
  }
  if (author.organisation === null) {
    const message = 'An observation belongs to the organisation that records it, and yours is not known.';
    refusals.push({ code: 'ORGANISATION_NOT_KNOWN', message, citation: null });
  }
  return refusals;
}

/** For which organisation the caller records this word, or every reason why it records none. */
export function mayRecord(evidence: EvidenceSource, author: Author): Decision<OrganisationKey> {
  const refusals = whyNotBy(author);
  const { organisation } = author;
  const words = organisation === null ? [] : evidenceOf(organisation);
  if (refusals.length === 0 && !words.includes(evidence)) {
    const expected = words.length === 0 ? 'none' : words.join(', ');
    const message = `${evidence} is not the word of ${organisation}. Expected ${expected}.`;
    refusals.push({ code: 'NOT_OF_YOUR_ORGANISATION', message, citation: null });
  }
  return decide(refusals, () => organisation as OrganisationKey);
}

/** An observation is withdrawn by the organisation that recorded it, once. It is kept, and stands no more. */
export function mayWithdraw(
  observation: { organisation: OrganisationKey; isStanding: boolean },
  author: Author,
): Decision<true> {
  const refusals = whyNotBy(author);
  if (author.organisation !== null && author.organisation !== observation.organisation) {
    const message = 'An observation is withdrawn by the organisation that recorded it.';
    refusals.push({ code: 'NOT_OF_YOUR_ORGANISATION', message, citation: null });
  }
  if (!observation.isStanding) {
    const message = 'The observation was withdrawn or put right before, and stands no more.';
    refusals.push({ code: 'ALREADY_WITHDRAWN', message, citation: null });
  }
  return decide(refusals, () => true as const);
}
