import type { Council, Provider } from '../model';
import { repeated } from '../nation/apportion';
import type { PlacedSpan } from '../nation/place-settings';
import { footprint, largestOwners, type OwnerKind, otherOwners } from '../parameters/ownership';
import type { RandomStream } from '../random';
import type { OwnerBook } from './owner-book';

interface OwnerPlan {
  homes: number;
  kind?: OwnerKind;
  providers: readonly number[];
}

/** Shares the private homes that stand in 2025 out among owners, the largest first, each near its own councils. */
export function assignHomeOwners(
  homes: readonly PlacedSpan[],
  scale: number,
  book: OwnerBook,
  random: RandomStream,
): Map<PlacedSpan, Provider> {
  const market = new HomesByCouncil(homes, random);
  const assigned = new Map<PlacedSpan, Provider>();
  for (const plan of ownerPlans(homes.length, scale, random)) {
    const owner = book.privateOwner(plan.homes, plan.kind);
    const taken = market.take(plan.homes);
    let next = 0;
    plan.providers.forEach((size, index) => {
      const provider = book.company(owner, 'CHILDRENS_HOME', index > 0);
      for (const home of taken.slice(next, next + size)) assigned.set(home, provider);
      next += size;
    });
  }
  return assigned;
}

/** Which owners there are, so that their homes add up exactly. */
function ownerPlans(total: number, scale: number, random: RandomStream): OwnerPlan[] {
  const plans: OwnerPlan[] = [];
  let left = total;
  for (const [homes, kind, providers] of largestOwners) {
    const size = Math.min(left, Math.round(homes * scale));
    if (size < 1) continue;
    plans.push({ homes: size, kind, providers: scaledSizes(providers, size) });
    left -= size;
  }
  const homesPerOwner = weightedMean(otherOwners);
  const sizes = repeated(otherOwners, Math.round(left / homesPerOwner)).sort((first, second) => second - first);
  for (const size of sizes) {
    const homes = Math.min(size, left);
    if (homes < 1) break;
    plans.push({ homes, providers: splitUp(homes, random) });
    left -= homes;
  }
  for (; left > 0; left -= 1) plans.push({ homes: 1, providers: [1] });
  return plans;
}

function weightedMean(choices: readonly (readonly [value: number, weight: number])[]): number {
  const weight = choices.reduce((sum, [, share]) => sum + share, 0);
  return choices.reduce((sum, [value, share]) => sum + value * share, 0) / weight;
}

function scaledSizes(sizes: readonly number[], total: number): number[] {
  const shares = repeated(
    sizes.map((size, index) => [index, size] as const),
    total,
  );
  return sizes.map((_, index) => shares.filter((share) => share === index).length).filter((size) => size > 0);
}

/** Some owners hold their homes through two or three registered providers. */
function splitUp(homes: number, random: RandomStream): number[] {
  const chance = homes >= 10 ? 0.8 : homes >= 5 ? 0.55 : homes >= 2 ? 0.22 : 0;
  if (!random.chance(chance)) return [homes];
  const second = Math.max(1, Math.round(homes * (0.2 + 0.25 * random.next())));
  const third = homes - second > 4 && random.chance(0.3) ? 1 : 0;
  return [homes - second - third, second, ...(third > 0 ? [third] : [])];
}

/** The homes not yet owned, council by council: the oldest go first, so that new homes are left to small owners. */
class HomesByCouncil {
  private readonly free = new Map<Council, PlacedSpan[]>();

  constructor(
    homes: readonly PlacedSpan[],
    private readonly random: RandomStream,
  ) {
    const keyed = homes
      .map((home) => ({ home, key: home.registeredOn + random.normal(0, 1300) }))
      .sort((first, second) => second.key - first.key);
    for (const { home } of keyed) {
      const list = this.free.get(home.council) ?? [];
      list.push(home);
      this.free.set(home.council, list);
    }
  }

  take(count: number): PlacedSpan[] {
    const areas = this.chooseAreas(count);
    const taken: PlacedSpan[] = [];
    while (taken.length < count) {
      const open = areas.filter((council) => this.remaining(council) > 0);
      const council = open.length > 0 ? this.random.pick(open) : this.anotherArea(areas);
      const home = this.free.get(council)?.pop();
      if (!home) break;
      taken.push(home);
    }
    return taken;
  }

  private remaining(council: Council): number {
    return this.free.get(council)?.length ?? 0;
  }

  private chooseAreas(count: number): Council[] {
    const most = footprint.find(([from]) => count >= from)?.[1] ?? 1;
    const first = this.random.weighted(this.openAreas());
    const areas = [first];
    for (let attempt = 0; areas.length < most && attempt < most * 4; attempt += 1) {
      const near = this.openAreas().filter(([council]) => council.region === first.region);
      const choices = near.length > 0 && this.random.chance(0.55) ? near : this.openAreas();
      const council = this.random.weighted(choices);
      if (!areas.includes(council)) areas.push(council);
    }
    return areas;
  }

  private anotherArea(areas: Council[]): Council {
    const regions = new Set(areas.map((council) => council.region));
    const near = this.openAreas().filter(([council]) => regions.has(council.region));
    const council = this.random.weighted(near.length > 0 ? near : this.openAreas());
    areas.push(council);
    return council;
  }

  private openAreas(): (readonly [Council, number])[] {
    return [...this.free].filter(([, homes]) => homes.length > 0).map(([council, homes]) => [council, homes.length]);
  }
}
