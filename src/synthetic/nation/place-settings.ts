import type { RegionCode, Sector } from '../../domain/register/vocabulary';
import type { Council } from '../model';
import { councilHomes } from '../parameters/ownership';
import { regionsOfType, type StockType, sectorsOfType } from '../parameters/register-stock';
import type { RandomStream } from '../random';
import { apportion, repeated } from './apportion';
import { councils, councilsOfRegion } from './councils';
import type { LifeSpan } from './life-spans';

export interface PlacedSpan extends LifeSpan {
  type: StockType;
  sector: Sector;
  council: Council;
}

/** Councils' homes were commoner among the settings that have left than among those that stand. */
const leaversSectors: readonly (readonly [Sector, number])[] = [
  ['PRIVATE', 62],
  ['LOCAL_AUTHORITY', 28],
  ['VOLUNTARY', 10],
];

/**
 * Gives each registration its sector and council. With the planted homes, those that stand in 2025 match the
 * published counts exactly.
 */
export function placeSettings(
  type: StockType,
  spans: readonly LifeSpan[],
  planted: readonly PlacedSpan[],
  random: RandomStream,
): PlacedSpan[] {
  const living = spans.filter((span) => span.leftOn === null);
  const gone = spans.filter((span) => span.leftOn !== null);
  const sectors = sectorsByAge(type, living, planted.length, random);
  const placed =
    type === 'CHILDRENS_HOME'
      ? placeHomes(living, sectors, planted, random)
      : placeOthers(type, living, sectors, random);
  return [...placed, ...gone.map((span) => placeLeaver(type, span, random))];
}

/** Public and voluntary settings are older on the whole, so they are dealt out first, the oldest likeliest. */
function sectorsByAge(
  type: StockType,
  living: readonly LifeSpan[],
  planted: number,
  random: RandomStream,
): Map<LifeSpan, Sector> {
  const choices = (Object.entries(sectorsOfType[type]) as [Sector, number][]).map(
    ([sector, count]) => [sector, sector === 'PRIVATE' ? count - planted : count] as const,
  );
  const order = repeated(
    [...choices].sort(([first], [second]) => Number(first === 'PRIVATE') - Number(second === 'PRIVATE')),
    living.length,
  );
  const byAge = [...living]
    .sort((first, second) => first.registeredOn - second.registeredOn)
    .map((span, index) => ({ span, key: index / living.length + random.normal(0, 0.6) }))
    .sort((first, second) => first.key - second.key);
  return new Map(byAge.map(({ span }, index) => [span, order[index] ?? 'PRIVATE']));
}

function placeHomes(
  living: readonly LifeSpan[],
  sectors: ReadonlyMap<LifeSpan, Sector>,
  planted: readonly PlacedSpan[],
  random: RandomStream,
): PlacedSpan[] {
  const slots = new Map(
    apportion(
      councils.map((council) => Math.max(0, council.homes - planted.filter((home) => home.council === council).length)),
      living.length,
    ).map((count, index) => [councils[index] as Council, count]),
  );
  const owned = living.filter((span) => sectors.get(span) === 'LOCAL_AUTHORITY');
  const owners = councilOwners(owned.length, slots, random);
  const placed: PlacedSpan[] = owned.map((span, index) => ({
    ...span,
    type: 'CHILDRENS_HOME',
    sector: 'LOCAL_AUTHORITY',
    council: owners[index] as Council,
  }));
  for (const council of owners) slots.set(council, (slots.get(council) ?? 1) - 1);
  const free = random.shuffled(
    [...slots].flatMap(([council, count]) => new Array<Council>(Math.max(0, count)).fill(council)),
  );
  const others = living.filter((span) => sectors.get(span) !== 'LOCAL_AUTHORITY');
  others.forEach((span, index) => {
    const council = free[index] ?? random.weighted(councils.map((candidate) => [candidate, candidate.homes] as const));
    placed.push({ ...span, type: 'CHILDRENS_HOME', sector: sectors.get(span) ?? 'PRIVATE', council });
  });
  return placed;
}

/** One entry for each council-owned home. No council owns more than three in five of the homes in its area. */
function councilOwners(total: number, slots: ReadonlyMap<Council, number>, random: RandomStream): Council[] {
  const sizes = councilHomes.flatMap(([homes, count]) => new Array<number>(count).fill(homes));
  const shares = apportion(sizes, total);
  const free = new Map(slots);
  return shares.flatMap((share) => {
    if (share === 0) return [];
    const fitting = [...free].filter(([, count]) => count * 0.6 >= share);
    const choices = fitting.length > 0 ? fitting : [...free];
    const council = random.weighted(choices.map(([candidate, count]) => [candidate, Math.sqrt(count + 0.01)] as const));
    free.delete(council);
    return new Array<Council>(share).fill(council);
  });
}

function placeOthers(
  type: StockType,
  living: readonly LifeSpan[],
  sectors: ReadonlyMap<LifeSpan, Sector>,
  random: RandomStream,
): PlacedSpan[] {
  const regions = random.shuffled(
    repeated(Object.entries(regionsOfType[type]) as [RegionCode, number][], living.length),
  );
  return living.map((span, index) => ({
    ...span,
    type,
    sector: sectors.get(span) ?? 'PRIVATE',
    council: councilIn(regions[index] ?? 'E12000002', random),
  }));
}

function placeLeaver(type: StockType, span: LifeSpan, random: RandomStream): PlacedSpan {
  const isHome = type === 'CHILDRENS_HOME';
  const sectorChoices = isHome ? leaversSectors : (Object.entries(sectorsOfType[type]) as [Sector, number][]);
  const regions = Object.entries(regionsOfType[type]) as [RegionCode, number][];
  const council = isHome
    ? random.weighted(councils.map((candidate) => [candidate, candidate.homes] as const))
    : councilIn(random.weighted(regions), random);
  return { ...span, type, sector: random.weighted(sectorChoices), council };
}

function councilIn(region: RegionCode, random: RandomStream): Council {
  return random.weighted(councilsOfRegion(region).map((council) => [council, council.homes + 6] as const));
}
