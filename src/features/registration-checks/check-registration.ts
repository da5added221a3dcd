import type { RecordedCommencement } from '../../domain/law/recorded-commencement';
import type { ProvisionType } from '../../domain/register/vocabulary';
import { isOnRegister } from '../../domain/register/vocabulary';
import type { CheckFacts, RelatedRestriction, Relation } from '../../domain/registration-check/check-facts';
import { decideHeadroom } from '../../domain/registration-check/decide-headroom';
import type { RegistrationAnswer } from '../../domain/registration-check/headroom';
import { restrictingKinds } from '../../domain/restrictions/restriction-of-matter';
import { addMonths, type Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { type FamilyEdge, type FamilyMember, FamilyStore, mostRead, type NearCompany } from './family.store';
import type { Applicant } from './find-applicant';
import { placedRestrictions } from './placed-restrictions';
import { PlacesStore } from './places.store';
import type { MatterOfPlace, Place } from './restricted-place';
import { RestrictingMattersStore } from './restricting-matters.store';

export interface CheckAsked {
  provisionType: ProvisionType;
  localAuthority: string;
  asOf: Day;
  scenario: string | null;
}

/** The answer to one check, with all that it rests on. */
export interface RegistrationCheck extends CheckAsked, RegistrationAnswer {
  applicant: Applicant;
  parents: readonly FamilyEdge[];
  restrictions: readonly RelatedRestriction[];
  recent: { count: number; places: number };
  pendingApplications: number | null;
  near: readonly NearCompany[];
  openCases: number;
}

interface Around {
  family: readonly FamilyMember[];
  near: readonly NearCompany[];
  edges: readonly FamilyEdge[];
  isHeld: boolean;
}

async function around(store: FamilyStore, partyId: number, asOf: Day): Promise<Around> {
  const [family, isHeld] = await Promise.all([store.family(partyId, asOf), store.isHeld(partyId, asOf)]);
  const above = family.filter(({ relation }) => relation === 'APPLICANT' || relation === 'PARENT');
  const ids = family.map((member) => member.partyId);
  const [edges, near] = await Promise.all([
    store.edgesAmong(
      above.map((member) => member.partyId),
      asOf,
    ),
    store.near(partyId, ids, asOf),
  ]);
  return { family, near, edges, isHeld };
}

/** Settings of the group that were registered within the twelve months up to the day, and stand. */
function recentOf(places: readonly Place[], family: ReadonlySet<number>, asOf: Day): { count: number; places: number } {
  const since = addMonths(asOf, -12);
  const recent = places.filter(
    ({ partyId, registeredOn, status }) =>
      partyId !== null &&
      family.has(partyId) &&
      isOnRegister(status) &&
      registeredOn !== null &&
      registeredOn > since &&
      registeredOn <= asOf,
  );
  return { count: recent.length, places: recent.reduce((sum, place) => sum + (place.places ?? 0), 0) };
}

/** Pending applications of the family; null where no application of it is recorded at all. */
function pendingOf(matters: readonly MatterOfPlace[], family: ReadonlySet<number>): number | null {
  const ofFamily = matters.filter(
    ({ kind, partyId }) => kind === 'REGISTRATION_APPLICATION' && partyId !== null && family.has(partyId),
  );
  return ofFamily.length === 0 ? null : ofFamily.filter(({ state }) => state === 'PENDING').length;
}

const nothingRead = {
  parents: [],
  restrictions: [],
  recent: { count: 0, places: 0 },
  pendingApplications: null,
  near: [],
  openCases: 0,
} as const;

/** Whether one more setting may be registered for the applicant, as far as what the caller sees tells. */
export async function checkRegistration(
  db: Queryable,
  asked: CheckAsked,
  applicant: Applicant,
  recorded: readonly RecordedCommencement[],
): Promise<RegistrationCheck> {
  const { asOf, scenario, provisionType, localAuthority } = asked;
  const facts: CheckFacts = {
    asOf,
    provisionType,
    localAuthority,
    applicant: applicant.found,
    isOwnershipKnown: false,
    isGroupCertain: true,
    restrictions: [],
    pendingApplications: null,
    recentRegistrations: 0,
    sharedControllers: 0,
    openCases: 0,
    recorded,
  };
  if (applicant.partyId === null) return { ...asked, applicant, ...nothingRead, ...decideHeadroom(facts) };
  const { family, near, edges, isHeld } = await around(new FamilyStore(db), applicant.partyId, asOf);
  const relationOf = new Map<number, Relation>(near.map(({ partyId }) => [partyId, 'SAME_CONTROLLER']));
  for (const { partyId, relation } of family) relationOf.set(partyId, relation);
  const ofFamily = new Set(family.map(({ partyId }) => partyId));
  const places = await new PlacesStore(db).ofParties([...relationOf.keys()], asOf);
  const store = new RestrictingMattersStore(db);
  const [matters, enforcement] = await Promise.all([
    store.matters({
      kinds: [...restrictingKinds, 'REGISTRATION_APPLICATION', 'CASE'],
      registrations: places.map(({ registrationId }) => registrationId),
      parties: [...relationOf.keys()],
      groups: [],
      settings: places.filter(({ partyId }) => ofFamily.has(partyId ?? 0)).map(({ settingId }) => settingId),
      asOf,
      scenario,
    }),
    store.enforcement(
      places.map(({ settingId }) => settingId),
      asOf,
    ),
  ]);
  const restrictions = placedRestrictions(places, matters, enforcement, asOf).map((one) => ({
    ...one,
    relation: relationOf.get(one.partyId ?? 0) ?? 'SIBLING',
  }));
  const recent = recentOf(places, ofFamily, asOf);
  const pendingApplications = pendingOf(matters, ofFamily);
  const openCases = matters.filter(({ kind, isOpen }) => kind === 'CASE' && isOpen).length;
  const answer = decideHeadroom({
    ...facts,
    isOwnershipKnown: isHeld,
    isGroupCertain: family.length <= mostRead && edges.every(({ basis }) => basis !== 'INDICATED'),
    restrictions,
    pendingApplications,
    recentRegistrations: recent.count,
    sharedControllers: near.length,
    openCases,
  });
  return { ...asked, applicant, parents: edges, restrictions, recent, pendingApplications, near, openCases, ...answer };
}
