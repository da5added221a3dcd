import { endOfYear, startOfYear } from '../calendar';
import type { Owner, Provider, Setting } from '../model';
import { homeLike } from '../nation/inspect';
import { ownerNameChangeRate, parentChangeRate } from '../parameters/ownership';
import { sizeEffects, worseGroups } from '../parameters/quality';
import { homeTrades } from '../parameters/words';
import type { RandomStream } from '../random';

/** Founds each provider before its first setting, lets some change their name and some be bought. */
export function giveProvidersAHistory(
  owners: readonly Owner[],
  settings: readonly Setting[],
  random: RandomStream,
): void {
  const settingsOf = new Map<Provider, Setting[]>();
  for (const setting of settings) {
    const list = settingsOf.get(setting.provider) ?? [];
    list.push(setting);
    settingsOf.set(setting.provider, list);
  }
  for (const [provider, own] of settingsOf) {
    const first = Math.min(...own.map((setting) => setting.registeredOn));
    const name = provider.names[0];
    if (name) name.from = first - random.between(120, 900);
  }
  renameSome(settingsOf, random.fork('names'));
  for (const owner of owners) letSomeBeBought(owner, random);
}

/** The rates are of all homes, but only private providers change their name here. */
const privateShare = 0.82;

/** Renames providers until about as many homes show another owner's name as in the published registers. */
function renameSome(settingsOf: ReadonlyMap<Provider, Setting[]>, random: RandomStream): void {
  const homesOf = (provider: Provider, year: number) =>
    (settingsOf.get(provider) ?? []).filter(
      (setting) =>
        homeLike.includes(setting.type) &&
        setting.registeredOn < startOfYear(year) &&
        (setting.leftOn === null || setting.leftOn > endOfYear(year)),
    ).length;
  for (const [year, rate] of Object.entries(ownerNameChangeRate)) {
    const candidates = random.shuffled(
      [...settingsOf.keys()].filter((provider) => provider.sector === 'PRIVATE' && provider.owner.scenario === null),
    );
    const sizes = new Map(candidates.map((provider) => [provider, homesOf(provider, Number(year))]));
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    let left = Math.round((total * rate) / privateShare);
    for (const provider of candidates) {
      const size = sizes.get(provider) ?? 0;
      if (size === 0 || size > Math.max(left, 1) || provider.names.length > 2) continue;
      if (left <= 0) break;
      const isRenamed = rename(
        provider,
        random.between(startOfYear(Number(year)), endOfYear(Number(year)) - 1),
        random,
      );
      left -= isRenamed ? size : 0;
    }
  }
}

function rename(provider: Provider, from: number, random: RandomStream): boolean {
  const present = provider.names[provider.names.length - 1];
  if (!present || present.from >= from - 90) return false;
  const words = present.name.replace(/ (\(UK\) )?(Limited|Ltd|LTD)$/, '').split(' ');
  const brand = words.slice(0, 2).join(' ');
  const number = provider.companyNumber?.slice(-3) ?? '';
  const endings = [...homeTrades.map((trade) => `${trade} Group`), 'Group', 'Partnership'];
  const name = `${brand} ${random.pick(endings)} Limited`;
  provider.names.push({ from, name: name === present.name ? `${brand} (${number}) Limited` : name });
  return true;
}

/** In a group of several companies all but the first were bought, most within the last years. */
function letSomeBeBought(owner: Owner, random: RandomStream): void {
  for (const [index, provider] of owner.providers.entries()) {
    if (provider.sector !== 'PRIVATE' || provider.acquiredOn !== null) continue;
    const founded = provider.names[0]?.from ?? 0;
    const isBoughtIn = index > 0 && owner.scenario === null;
    const years = Math.max(1, (endOfYear(2025) - Math.max(founded, startOfYear(2013))) / 365);
    const chance = isBoughtIn ? 0.75 : owner.scenario === null ? 1 - (1 - parentChangeRate) ** Math.min(years, 12) : 0;
    const earliest = Math.max(founded + 400, startOfYear(2012));
    if (earliest < endOfYear(2025) - 60 && random.chance(chance)) {
      provider.acquiredOn = random.between(earliest, endOfYear(2025) - 30);
    }
  }
}

/** Every size of owner has the small effect measured for it; a few groups have one of their own. */
export function giveOwnersTheirQuality(
  owners: readonly Owner[],
  homesOf: ReadonlyMap<Owner, number>,
  random: RandomStream,
): void {
  for (const owner of owners) {
    const homes = homesOf.get(owner) ?? 0;
    const sector = owner.kind === 'CHARITY' ? -0.3 : owner.kind === 'COUNCIL' ? -0.12 : 0;
    const size = sector !== 0 ? 0 : (sizeEffects.find(([from]) => homes >= from)?.[1] ?? 0);
    const isWorse =
      homes >= 5 && owner.kind !== 'COUNCIL' && owner.scenario === null && random.chance(worseGroups.share);
    owner.qualityEffect = size + sector + (isWorse ? worseGroups.effect : 0);
  }
}

/** What a provider was called on a day. */
export function providerNameOn(provider: Provider, on: number): string {
  let name = provider.names[0]?.name ?? '';
  for (const each of provider.names) if (each.from <= on) name = each.name;
  return name;
}
