import { toDayNumber } from '../../domain/values/day';
import { endOfYear, startOfYear } from '../calendar';
import type { Premises, Provider, ScriptedInspection, Setting } from '../model';
import {
  homePlaces,
  multiBuildingShare,
  otherPlaces,
  placesChangeRate,
  premisesCapacity,
  premisesCategories,
  premisesPerProvider,
  shortBreaksShare,
} from '../parameters/places';
import { lastYear, suspendedShare } from '../parameters/register-stock';
import { streetEndings, streets } from '../parameters/words';
import type { RandomStream } from '../random';
import { repeated } from './apportion';
import { constituencyIn, councilsOfRegion } from './councils';
import type { PlacedSpan } from './place-settings';

/** A registration with its owner, and what a scenario needs of it. */
export interface OwnedSpan extends PlacedSpan {
  provider: Provider;
  script: readonly ScriptedInspection[];
  scenario: string | null;
  /** Null where chance decides. */
  plannedPlaces: number | null;
}

/** Ofsted issued `SC` numbers until this day, and seven digits since. */
const sevenDigitsFrom = toDayNumber('2015-08-01');

/**
 * Makes each registration a setting. Reference numbers run in the order of registration and begin with 9, as no
 * published one does: `SC9` and five digits, later 9 and six digits.
 */
export function settle(spans: readonly OwnedSpan[], random: RandomStream): Setting[] {
  const ordered = [...spans].sort((first, second) => first.registeredOn - second.registeredOn);
  const accommodation = ordered.filter((span) => span.type === 'SUPPORTED_ACCOMMODATION');
  const sizes = random.fork('premises').shuffled(repeated(premisesPerProvider, accommodation.length));
  const premisesOf = new Map(accommodation.map((span, index) => [span, sizes[index] ?? 1]));
  let early = 900000;
  let late = 9000000;
  return ordered.map((span, index) => {
    const own = random.fork(String(index));
    early += span.registeredOn < sevenDigitsFrom ? own.between(1, 20) : 0;
    late += span.registeredOn < sevenDigitsFrom ? 0 : own.between(1, 120);
    const urn = span.registeredOn < sevenDigitsFrom ? `SC${early}` : String(late);
    return settingOf(span, urn, premisesOf.get(span) ?? 0, own);
  });
}

function settingOf(span: OwnedSpan, urn: string, premisesCount: number, random: RandomStream): Setting {
  const premises = premisesOf(span, premisesCount, random);
  const isHome = span.type === 'CHILDRENS_HOME';
  const breaksShare = span.sector === 'LOCAL_AUTHORITY' ? shortBreaksShare.LOCAL_AUTHORITY : shortBreaksShare.OTHER;
  const isSchool = span.type === 'BOARDING_SCHOOL' || span.type === 'RESIDENTIAL_SPECIAL_SCHOOL';
  return {
    urn,
    type: span.type,
    sector: span.sector,
    council: span.council,
    formerArea: random.between(0, 1),
    constituency: constituencyIn(span.council, random.between(0, 5)),
    registeredOn: span.registeredOn,
    leftOn: span.leftOn,
    leftBy: span.leftBy,
    provider: span.provider,
    isOwnerBlank: span.scenario === null && random.chance(0.01),
    places: placesHistory(span, premises, random),
    premises,
    isShortBreaks: isHome && span.scenario === null && random.chance(breaksShare),
    isMultiBuilding: isHome && random.chance(multiBuildingShare),
    suspendedYears: suspendedYears(span, random),
    linkedEducationUrn: isSchool ? String(900000 + random.between(1, 99999)) : null,
    name: nameOf(span, random),
    address: addressOf(span, random),
    script: span.script,
    inspections: [],
    scenario: span.scenario,
  };
}

function placesHistory(span: OwnedSpan, premises: readonly Premises[], random: RandomStream): Setting['places'] {
  const first = span.plannedPlaces ?? firstPlaces(span, premises, random);
  if (first === null) return [];
  const history = [{ from: span.registeredOn, places: first }];
  if (span.type !== 'CHILDRENS_HOME' || span.plannedPlaces !== null) return history;
  let places = first;
  for (let year = 2016; year <= lastYear; year += 1) {
    const isThere = span.registeredOn < startOfYear(year) && (span.leftOn === null || span.leftOn > endOfYear(year));
    if (!isThere || !random.chance(placesChangeRate[year] ?? 0.02)) continue;
    places = Math.max(1, places + random.pick([-1, -1, 1, 1, 2]));
    history.push({ from: random.between(startOfYear(year), endOfYear(year)), places });
  }
  return history;
}

function firstPlaces(span: OwnedSpan, premises: readonly Premises[], random: RandomStream): number | null {
  if (span.type === 'CHILDRENS_HOME') return random.weighted(homePlaces[span.sector] ?? [[3, 1]]);
  if (premises.length > 0) return premises.reduce((sum, one) => sum + one.capacity, 0);
  const choices = otherPlaces[span.type];
  return choices ? random.pick(choices) : null;
}

function premisesOf(span: OwnedSpan, count: number, random: RandomStream): Premises[] {
  const near = councilsOfRegion(span.council.region);
  return Array.from({ length: count }, () => ({
    council: random.chance(0.75) ? span.council : random.pick(near),
    category: random.weighted(premisesCategories),
    capacity: random.weighted(premisesCapacity),
    since: span.registeredOn + (random.chance(0.7) ? 0 : random.between(1, 120)),
  }));
}

function suspendedYears(span: OwnedSpan, random: RandomStream): ReadonlySet<number> {
  const years = new Set<number>();
  for (let year = 2015; year <= lastYear; year += 1) {
    const end = endOfYear(year);
    const isThere = span.registeredOn <= end && (span.leftOn === null || span.leftOn > end);
    if (isThere && random.chance(suspendedShare)) years.add(year);
  }
  return years;
}

function nameOf(span: OwnedSpan, random: RandomStream): string {
  const owner = span.provider.names[0]?.name ?? '';
  const brand = owner.replace(/ (\(UK\) )?(Limited|Ltd|LTD)$/, '');
  if (span.type === 'CHILDRENS_HOME') return `${random.pick(streets)} House`;
  return random.chance(0.4) ? `${brand} ${span.council.name}` : brand;
}

/** Postcodes are in the area ZZ, which holds no address. */
function addressOf(span: OwnedSpan, random: RandomStream): Setting['address'] {
  const street = `${random.pick(streets)} ${random.pick(streetEndings)}`;
  const letters = 'ABDEFGHJLNPQRSTUWXYZ';
  const letter = () => letters[random.between(0, letters.length - 1)] ?? 'A';
  const postcode = `ZZ${random.between(1, 98)} ${random.between(1, 9)}${letter()}${letter()}`;
  return [`${random.between(1, 180)} ${street}`, ' ', span.council.name, postcode];
}
