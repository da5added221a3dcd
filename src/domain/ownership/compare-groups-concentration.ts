import type { ProvisionType } from '../register/vocabulary';
import type { GroupedSetting } from './compare-groups';
import type { PartyId } from './party';

/** What one owner has of a market. */
export interface OwnerShare {
  /** The group; where its provider is in none, the provider stands for itself. */
  owner: PartyId;
  settings: number;
  /** Of the settings whose places are known. */
  places: number;
}

/** How the settings of one type in one council are spread over owners. */
export interface Concentration {
  owners: readonly OwnerShare[];
  settings: number;
  places: number;
  /** How many settings are not in the figures by places. */
  settingsWithoutPlaces: number;
  /** Herfindahl-Hirschman index in whole points: 10,000 is one owner. Null for an empty market. */
  hhiBySettings: number | null;
  hhiByPlaces: number | null;
}

export interface ConcentrationChange {
  /** Null: settings whose council is not known. */
  localAuthority: string | null;
  provisionType: ProvisionType;
  before: Concentration;
  after: Concentration;
}

/**
 * The index of a market in whole points: the sum of the squares of the shares in hundredths.
 *
 * With whole amounts a, b, … that add up to T it is 10,000 (a² + b² + …) ÷ T², reckoned in whole numbers and rounded
 * once, at the end, halves upwards. So it is the same in any order, and 10,000 for one owner exactly.
 */
export function hhi(amounts: Iterable<number>): number | null {
  let total = 0n;
  let squares = 0n;
  for (const amount of amounts) {
    total += BigInt(amount);
    squares += BigInt(amount) * BigInt(amount);
  }
  if (total === 0n) return null;
  const whole = total * total;
  return Number((20_000n * squares + whole) / (2n * whole));
}

/** How concentrated one market is. */
export function concentrationOf(settings: readonly GroupedSetting[]): Concentration {
  const owners = new Map<PartyId, OwnerShare>();
  for (const { group, provider, places } of settings) {
    const owner = group ?? provider;
    const known = owners.get(owner) ?? { owner, settings: 0, places: 0 };
    owners.set(owner, { owner, settings: known.settings + 1, places: known.places + (places ?? 0) });
  }
  const shares = [...owners.values()].sort(
    (a, b) => b.settings - a.settings || b.places - a.places || a.owner - b.owner,
  );
  return {
    owners: shares,
    settings: settings.length,
    places: shares.reduce((sum, { places }) => sum + places, 0),
    settingsWithoutPlaces: settings.filter(({ places }) => places === null).length,
    hhiBySettings: hhi(shares.map((share) => share.settings)),
    hhiByPlaces: hhi(shares.map((share) => share.places)),
  };
}

/** Every market, one type in one council, in which any owner has more or less than before; by council, then type. */
export function concentrationChanges(
  before: readonly GroupedSetting[],
  after: readonly GroupedSetting[],
): readonly ConcentrationChange[] {
  const [marketsBefore, marketsAfter] = [byMarket(before), byMarket(after)];
  const keys = [...new Set([...marketsBefore.keys(), ...marketsAfter.keys()])].sort();
  return keys
    .map((key) => changeIn(marketsBefore.get(key) ?? [], marketsAfter.get(key) ?? []))
    .filter((change) => change !== null);
}

function changeIn(before: readonly GroupedSetting[], after: readonly GroupedSetting[]): ConcentrationChange | null {
  const one = before[0] ?? after[0];
  if (one === undefined) return null;
  const change = {
    localAuthority: one.localAuthority,
    provisionType: one.provisionType,
    before: concentrationOf(before),
    after: concentrationOf(after),
  };
  return JSON.stringify(change.before) === JSON.stringify(change.after) ? null : change;
}

function byMarket(settings: readonly GroupedSetting[]): ReadonlyMap<string, readonly GroupedSetting[]> {
  const markets = new Map<string, GroupedSetting[]>();
  for (const setting of settings) {
    const key = `${setting.localAuthority ?? ''} ${setting.provisionType}`;
    const market = markets.get(key);
    if (market) market.push(setting);
    else markets.set(key, [setting]);
  }
  return markets;
}
