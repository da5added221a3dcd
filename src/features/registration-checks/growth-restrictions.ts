import { isOnRegister } from '../../domain/register/vocabulary';
import type { PlacedRestriction } from '../../domain/restrictions/placed-restriction';
import { restrictingKinds } from '../../domain/restrictions/restriction-of-matter';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { placedRestrictions } from './placed-restrictions';
import { PlacesStore } from './places.store';
import { RestrictingMattersStore } from './restricting-matters.store';

/** What is recorded to restrict a group, registration by registration. */
export interface GrowthRestrictions {
  groupId: number;
  asOf: Day;
  registered: number;
  restrictions: readonly PlacedRestriction[];
  pendingApplications: number | null;
}

/** Of each group on the day, in three statements for all of them, under the law as it is. */
export async function growthRestrictionsOf(
  db: Queryable,
  groupIds: readonly number[],
  asOf: Day,
): Promise<GrowthRestrictions[]> {
  const places = await new PlacesStore(db).ofGroups(groupIds, asOf);
  const store = new RestrictingMattersStore(db);
  const parties = [...new Set(places.flatMap(({ partyId }) => (partyId === null ? [] : [partyId])))];
  const [matters, enforcement] = await Promise.all([
    store.matters({
      kinds: [...restrictingKinds, 'REGISTRATION_APPLICATION'],
      registrations: places.map(({ registrationId }) => registrationId),
      parties,
      groups: groupIds,
      settings: [],
      asOf,
      scenario: null,
    }),
    store.enforcement(
      places.map(({ settingId }) => settingId),
      asOf,
    ),
  ]);
  return groupIds.map((groupId) => {
    const own = places.filter((place) => place.groupId === groupId);
    const registrations = new Set(own.map(({ registrationId }) => registrationId));
    const ownParties = new Set(own.map(({ partyId }) => partyId));
    const isOwn = (row: { registrationId: number | null; partyId: number | null; groupId: number | null }) =>
      row.registrationId === null
        ? row.groupId === groupId || (row.partyId !== null && ownParties.has(row.partyId))
        : registrations.has(row.registrationId);
    const ofGroup = matters.filter(isOwn);
    const applications = ofGroup.filter(({ kind }) => kind === 'REGISTRATION_APPLICATION');
    return {
      groupId,
      asOf,
      registered: own.filter(({ status }) => isOnRegister(status)).length,
      restrictions: placedRestrictions(
        own,
        ofGroup,
        enforcement.filter(({ registrationId }) => registrations.has(registrationId)),
        asOf,
      ),
      pendingApplications:
        applications.length === 0 ? null : applications.filter(({ state }) => state === 'PENDING').length,
    };
  });
}
