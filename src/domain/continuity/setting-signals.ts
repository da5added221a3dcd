import { addDays, type Day } from '../values/day';
import type { ContinuityPolicy } from './continuity-policy';
import { isNearName } from './near-name';
import {
  type BegunRegistration,
  type EndedRegistration,
  gapBetween,
  haveOneOwner,
  type Registration,
  sharedControllers,
} from './registration';
import { type Signal, seen } from './signal';
import type { SettingSignalCode } from './signal-table';

type Seen = readonly [code: SettingSignalCode, words: string];

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function gapWords({ least, most }: { least: number; most: number }): string {
  if (least !== most) return `It opened between ${days(least)} and ${days(most)} after the closing.`;
  return least < 0 ? `It opened ${days(-least)} before the closing.` : `It opened ${days(least)} after the closing.`;
}

function inTime(before: EndedRegistration, after: BegunRegistration, { soonest, near }: ContinuityPolicy): Seen[] {
  const gap = gapBetween(before.ended, after.began);
  const isNear = gap.least >= soonest && gap.most <= near;
  return [[isNear ? 'NEAR_IN_TIME' : 'WITHIN_WINDOW', gapWords(gap)]];
}

function inPlace(before: Registration, after: Registration, { crowded }: ContinuityPolicy): Seen[] {
  const found: Seen[] = [];
  if (before.council !== null && after.council !== null) {
    found.push(
      before.council === after.council
        ? ['SAME_COUNCIL', 'Both lie in one council.']
        : ['DIFFERENT_COUNCIL', 'They lie in different councils.'],
    );
  }
  if (before.premises === null || after.premises === null) return found;
  if (before.premises !== after.premises) {
    return [...found, ['DIFFERENT_PREMISES', 'They are at different addresses.']];
  }
  const use = Math.max(before.premisesUse, after.premisesUse);
  return [
    ...found,
    use >= crowded
      ? ['CROWDED_PREMISES', `Both are at one address, where ${use} were registered at once.`]
      : ['SAME_PREMISES', 'Both are at one address.'],
  ];
}

function inKindAndSize(before: Registration, after: Registration): Seen[] {
  const found: Seen[] = [
    before.kind === after.kind
      ? ['SAME_KIND', 'Both are of one kind.']
      : ['DIFFERENT_KIND', 'They are of different kinds.'],
  ];
  if (before.places === null || after.places === null) return found;
  const words = `${before.places} places before, ${after.places} after.`;
  if (before.places === after.places) found.push(['SAME_PLACES', words]);
  else if (Math.abs(before.places - after.places) === 1) found.push(['NEAR_PLACES', words]);
  return found;
}

function inNamesAndNumbers(before: Registration, after: Registration): Seen[] {
  const found: Seen[] = [];
  if (before.mentions.includes(after.urn) || after.mentions.includes(before.urn)) {
    found.push(['NUMBER_MENTIONED', 'What is published of the one names the number of the other.']);
  }
  if (before.educationUrn !== null && before.educationUrn === after.educationUrn) {
    found.push(['SAME_EDUCATION_URN', `Both are linked to the school ${before.educationUrn}.`]);
  }
  if (before.name === null || after.name === null) return found;
  if (before.name === after.name) found.push(['SAME_NAME', 'Both were published under one name.']);
  else if (isNearName(before.name, after.name)) found.push(['NEAR_NAME', 'Their published names are much the same.']);
  else found.push(['DIFFERENT_NAME', 'Their published names are not alike.']);
  return found;
}

function inOwner(before: EndedRegistration, after: BegunRegistration, { newOwner }: ContinuityPolicy): Seen[] {
  const isOne = haveOneOwner(before, after);
  if (isOne === null) return [];
  if (isOne) return [['SAME_OWNER', 'One owner has both.']];
  const found: Seen[] = [['OWNER_CHANGED', 'They were published under different owners.']];
  const shared = sharedControllers(before.controllers, after.controllers);
  if (shared > 0) {
    const whom = shared === 1 ? '1 person or body is' : `${shared} people or bodies are`;
    found.push(['SHARED_CONTROLLERS', `${whom} behind both owners.`]);
  }
  if (after.ownerSince === null) return found;
  const isNew = after.ownerSince >= addDays(before.ended.notBefore, -newOwner);
  return [
    ...found,
    isNew
      ? ['NEW_OWNER', 'The later owner had nothing on the register before.']
      : ['STANDING_OWNER', 'The later owner had settings on the register long before.'],
  ];
}

/** Everything seen between a registration that ended and one that began, each with its weight on the day. */
export function signalsBetween(
  before: EndedRegistration,
  after: BegunRegistration,
  policy: ContinuityPolicy,
  day: Day,
): readonly Signal[] {
  return [
    ...inTime(before, after, policy),
    ...inPlace(before, after, policy),
    ...inKindAndSize(before, after),
    ...inNamesAndNumbers(before, after),
    ...inOwner(before, after, policy),
  ].map(([code, words]) => seen(code, words, day));
}
