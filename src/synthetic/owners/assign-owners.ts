import type { Owner, Provider } from '../model';
import { repeated } from '../nation/apportion';
import type { PlacedSpan } from '../nation/place-settings';
import { voluntaryProviders } from '../parameters/ownership';
import type { StockType } from '../parameters/register-stock';
import type { RandomStream } from '../random';
import { assignHomeOwners } from './home-owners';
import type { OwnerBook } from './owner-book';

/** The share of a kind's private settings whose owner also has children's homes; 183 organisations run several kinds. */
const sharedWithHomes: Partial<Record<StockType, number>> = {
  INDEPENDENT_FOSTERING_AGENCY: 0.3,
  SUPPORTED_ACCOMMODATION: 0.33,
  RESIDENTIAL_FAMILY_CENTRE: 0.25,
  RESIDENTIAL_SPECIAL_SCHOOL: 0.35,
};

/** The share of a kind's other private settings that belong to an owner with more of the same kind. */
const severalOfAKind: Partial<Record<StockType, number>> = {
  INDEPENDENT_FOSTERING_AGENCY: 0.25,
  SUPPORTED_ACCOMMODATION: 0.04,
  RESIDENTIAL_FAMILY_CENTRE: 0.12,
};

const homeTypes: readonly StockType[] = ['CHILDRENS_HOME', 'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME'];

/** Gives every setting its registered provider, and so its ultimate owner. */
export function assignOwners(
  settings: readonly PlacedSpan[],
  scale: number,
  book: OwnerBook,
  random: RandomStream,
): Map<PlacedSpan, Provider> {
  const living = settings.filter((setting) => setting.leftOn === null);
  const privateHomes = living.filter((setting) => setting.sector === 'PRIVATE' && homeTypes.includes(setting.type));
  const assigned = assignHomeOwners(privateHomes, scale, book, random.fork('homes'));
  const homeOwners = [...new Set([...assigned.values()].map((provider) => provider.owner))];
  const charities = assignCharityHomes(living, assigned, book, random);
  const pools = new Map<StockType, Provider[]>();
  for (const setting of living) {
    if (assigned.has(setting)) continue;
    assigned.set(setting, ownerOfOther(setting, { homeOwners, charities, pools, book, random }));
  }
  assignLeavers(settings, assigned, charities, book, random.fork('leavers'));
  return assigned;
}

function assignCharityHomes(
  living: readonly PlacedSpan[],
  assigned: Map<PlacedSpan, Provider>,
  book: OwnerBook,
  random: RandomStream,
): Provider[] {
  const homes = random.shuffled(
    living.filter((setting) => setting.sector === 'VOLUNTARY' && setting.type === 'CHILDRENS_HOME'),
  );
  const sizes = repeated(voluntaryProviders, Math.max(1, Math.round(homes.length / 3.04)));
  const charities: Provider[] = [];
  for (const size of sizes.sort((first, second) => second - first)) {
    const charity = book.charity();
    charities.push(charity);
    for (const home of homes.splice(0, size)) assigned.set(home, charity);
  }
  for (const home of homes) assigned.set(home, random.pick(charities));
  return charities;
}

interface Market {
  homeOwners: readonly Owner[];
  charities: Provider[];
  pools: Map<StockType, Provider[]>;
  book: OwnerBook;
  random: RandomStream;
}

function ownerOfOther(setting: PlacedSpan, market: Market): Provider {
  const { book, random, charities } = market;
  if (setting.sector === 'LOCAL_AUTHORITY') return book.council(setting.council);
  if (setting.sector === 'VOLUNTARY') {
    if (random.chance(0.4) && charities.length > 0) return random.pick(charities);
    const charity = book.charity();
    charities.push(charity);
    return charity;
  }
  if (setting.sector !== 'PRIVATE') return book.publicBody(setting.sector);
  const shared = sharedWithHomes[setting.type] ?? 0;
  if (random.chance(shared) && market.homeOwners.length > 0) return companyOfHomeOwner(setting.type, market);
  const pool = market.pools.get(setting.type) ?? [];
  market.pools.set(setting.type, pool);
  if (pool.length > 0 && random.chance(severalOfAKind[setting.type] ?? 0)) {
    return random.pick(pool.slice(0, 12));
  }
  const provider = book.company(book.privateOwner(1), setting.type, false);
  pool.push(provider);
  return provider;
}

/** Large owners keep a company for each kind of setting; small ones run everything through one. */
function companyOfHomeOwner(type: StockType, { homeOwners, book, random, pools }: Market): Provider {
  const isFostering = type === 'INDEPENDENT_FOSTERING_AGENCY';
  const owner = isFostering
    ? random.pick(homeOwners.slice(0, Math.max(1, Math.ceil(homeOwners.length / 40))))
    : random.pick(homeOwners);
  const first = owner.providers[0];
  if (first && owner.kind === 'INDIVIDUAL') return first;
  const known = (pools.get(type) ?? []).find((provider) => provider.owner === owner);
  if (known) return known;
  const provider = book.company(owner, type, false);
  pools.set(type, [...(pools.get(type) ?? []), provider]);
  return provider;
}

/** Half of the settings that left had owners that stayed; the others' owners are gone with them. */
function assignLeavers(
  settings: readonly PlacedSpan[],
  assigned: Map<PlacedSpan, Provider>,
  charities: readonly Provider[],
  book: OwnerBook,
  random: RandomStream,
): void {
  const byPlace = new Map<string, Provider[]>();
  for (const [setting, provider] of assigned) {
    const list = byPlace.get(placeKey(setting)) ?? [];
    list.push(provider);
    byPlace.set(placeKey(setting), list);
  }
  const gone = new GoneOwners(book, random);
  for (const setting of settings) {
    if (setting.leftOn === null) continue;
    const near = byPlace.get(placeKey(setting)) ?? [];
    if (near.length > 0 && random.chance(0.5)) assigned.set(setting, random.pick(near));
    else assigned.set(setting, ownerGone(setting, charities, gone, book, random));
  }
}

function ownerGone(
  setting: PlacedSpan,
  charities: readonly Provider[],
  gone: GoneOwners,
  book: OwnerBook,
  random: RandomStream,
): Provider {
  if (setting.sector === 'LOCAL_AUTHORITY') return book.council(setting.council);
  if (setting.sector === 'VOLUNTARY' && charities.length > 0) return random.pick(charities);
  return setting.sector === 'PRIVATE' ? gone.next(setting.type) : book.publicBody(setting.sector);
}

/** Private owners of whose settings none is left. */
class GoneOwners {
  private provider: Provider | null = null;
  private type: StockType | null = null;
  private left = 0;

  constructor(
    private readonly book: OwnerBook,
    private readonly random: RandomStream,
  ) {}

  next(type: StockType): Provider {
    if (!this.provider || this.left === 0 || this.type !== type) {
      this.left = this.random.weighted([
        [1, 60],
        [2, 20],
        [3, 12],
        [5, 8],
      ] as const);
      this.provider = this.book.company(this.book.privateOwner(this.left), type, false);
      this.type = type;
    }
    this.left -= 1;
    return this.provider;
  }
}

function placeKey({ type, sector, council }: PlacedSpan): string {
  return `${type}|${sector}|${council.name}`;
}
