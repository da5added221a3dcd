import { companyNumberOf } from '../../domain/ownership/identifiers';
import { ownerNameKey } from '../../domain/register/owner-name';
import type { ApplicantFound } from '../../domain/registration-check/check-facts';
import type { OwnershipContext } from '../ownership/ownership.context';
import type { FamilyStore, PublishedOwner } from './family.store';

/** By what an applicant is asked for: one of these. */
export interface ApplicantAsked {
  undertakingId: number | null;
  companyNumber: string | null;
  name: string | null;
}

export interface Applicant {
  found: ApplicantFound;
  /** Null where it is not one body. */
  partyId: number | null;
  /** Bodies of the name, where there are several; no more than `mostCandidates`. */
  candidates: readonly number[];
  /** How it was found, and which published owners are linked to it, one sentence each. */
  evidence: readonly string[];
}

export const mostCandidates = 10;

const nothing = { partyId: null, candidates: [], evidence: [] } as const;

function evidenceOf(owners: readonly PublishedOwner[], partyId: number): readonly string[] {
  return owners
    .filter((owner) => owner.partyId === partyId)
    .map(({ name, basis }) => `The register publishes it as the owner "${name}" (${basis}).`);
}

async function byParty(store: FamilyStore, partyId: number, how: string): Promise<Applicant> {
  const owners = await store.publishedOwners(partyId, null);
  return { found: 'FOUND', partyId, candidates: [], evidence: [how, ...evidenceOf(owners, partyId)] };
}

async function byId({ ownership }: OwnershipContext, store: FamilyStore, id: number, asOf: string): Promise<Applicant> {
  const body = await ownership.byId.for({ asOf, knownAt: null }).load(id);
  return body === null || body.kind === 'PERSON'
    ? { found: 'NOT_FOUND', ...nothing }
    : byParty(store, id, 'It was asked for by its id.');
}

async function byNumber({ ownership }: OwnershipContext, store: FamilyStore, text: string): Promise<Applicant> {
  const id = companyNumberOf(text);
  const [number] = id === null ? [] : await ownership.lookups.byIdentifiers([{ scheme: 'GB-COH', id }]);
  return number === undefined
    ? { found: 'NOT_FOUND', ...nothing }
    : byParty(store, number.partyId, `Its company number is ${id}.`);
}

/** A name finds whoever has exactly it; else whoever has it in theirs. Where that is more than one, a person chooses. */
async function byName(
  { ownership }: OwnershipContext,
  store: FamilyStore,
  name: string,
  asOf: string,
): Promise<Applicant> {
  const key = ownerNameKey(name);
  if (key === '') return { found: 'NOT_FOUND', ...nothing };
  const [named, owners] = await Promise.all([
    ownership.lookups.named(key, { asOf, knownAt: null }, 200, null),
    store.publishedOwners(null, key),
  ]);
  const linked = owners.flatMap(({ partyId }) => (partyId === null ? [] : [partyId]));
  const exact = [...new Set([...named.filter((one) => one.key === key).map(({ id }) => id), ...linked])];
  const candidates = exact.length > 0 ? exact : [...new Set(named.map(({ id }) => id))];
  const [only] = candidates;
  if (only === undefined) return { found: owners.length > 0 ? 'NOT_LINKED' : 'NOT_FOUND', ...nothing };
  if (candidates.length > 1) {
    return { found: 'SEVERAL', partyId: null, candidates: candidates.slice(0, mostCandidates), evidence: [] };
  }
  const how = exact.length > 0 ? 'It alone has exactly this name.' : 'It alone has this in its name.';
  return byParty(store, only, how);
}

/** Whom the question is about, or whom it may be about. */
export function findApplicant(
  context: OwnershipContext,
  store: FamilyStore,
  { undertakingId, companyNumber, name }: ApplicantAsked,
  asOf: string,
): Promise<Applicant> {
  if (undertakingId !== null) return byId(context, store, undertakingId, asOf);
  if (companyNumber !== null) return byNumber(context, store, companyNumber);
  return byName(context, store, name ?? '', asOf);
}
