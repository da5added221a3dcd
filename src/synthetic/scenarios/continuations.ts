import type { Continuation, Setting } from '../model';
import type { RandomStream } from '../random';

const mostPhoenixes = 12;
const mostLookAlikes = 40;
/** Days from the closing of the one to the opening of the other. */
const soonest = -14;
const latest = 150;

/**
 * Makes some homes that opened the same as homes that closed shortly before nearby, and others only look so.
 *
 * Nothing published changes by it: whose companies they are stands in the register of ownership, and where they are in
 * the list of houses that only the regulator has.
 */
export function plantContinuations(settings: readonly Setting[], random: RandomStream): Continuation[] {
  const pairs = random.shuffled(pairsOf(settings));
  const used = new Set<Setting>(settings.filter(({ scenario }) => scenario === 'phoenix'));
  const owners = new Set<unknown>();
  const made: Continuation[] = plantedByStory(settings);
  const inStory = made.length;
  for (const { before, after } of pairs) {
    if (used.has(before) || used.has(after)) continue;
    const isPhoenix = made.length - inStory < mostPhoenixes && canSharePeople(before, after, owners);
    if (!isPhoenix && made.length - inStory >= mostPhoenixes + mostLookAlikes) break;
    used.add(before).add(after);
    const kind = isPhoenix ? 'PHOENIX' : 'LOOK_ALIKE';
    if (isPhoenix) sharePeople({ before, after }, made.length, owners);
    shareAddress({ kind, before, after }, made.length);
    made.push({ kind, before, after });
  }
  return made;
}

function pairsOf(settings: readonly Setting[]): { before: Setting; after: Setting }[] {
  const homes = settings.filter(({ type, sector, scenario }) => isOrdinaryHome(type, sector) && scenario === null);
  const opened = new Map<string, Setting[]>();
  for (const home of homes) opened.set(home.council.name, [...(opened.get(home.council.name) ?? []), home]);
  return homes.flatMap((before) => {
    const { leftOn } = before;
    if (leftOn === null) return [];
    return (opened.get(before.council.name) ?? [])
      .filter(({ registeredOn }) => registeredOn >= leftOn + soonest && registeredOn <= leftOn + latest)
      .filter((after) => after.provider.owner !== before.provider.owner && areSmall(before, after))
      .map((after) => ({ before, after }));
  });
}

function isOrdinaryHome(type: Setting['type'], sector: Setting['sector']): boolean {
  return type === 'CHILDRENS_HOME' && sector === 'PRIVATE';
}

/** Owners of one company each, so that whose people they are can be said without touching a chain. */
function areSmall(before: Setting, after: Setting): boolean {
  return [before, after].every(({ provider: { owner } }) => owner.providers.length === 1 && owner.scenario === null);
}

/** Whoever bought a company later was not behind it when its homes opened. */
function canSharePeople(before: Setting, after: Setting, taken: ReadonlySet<unknown>): boolean {
  return [before, after].every(
    ({ provider: { owner, acquiredOn } }) => owner.kind === 'INDIVIDUAL' && acquiredOn === null && !taken.has(owner),
  );
}

function sharePeople({ before, after }: Omit<Continuation, 'kind'>, number: number, taken: Set<unknown>): void {
  for (const { provider } of [before, after]) {
    provider.owner.scenario = `phoenix-${number}`;
    taken.add(provider.owner);
  }
}

/** The same house, for two phoenixes in three; a look-alike is in the same street. */
function shareAddress({ kind, before, after }: Continuation, number: number): void {
  const [first, second, town, postcode] = before.address;
  if (kind === 'PHOENIX' && number % 3 === 0) return;
  if (kind === 'PHOENIX') {
    after.address = [first, second, town, postcode];
    return;
  }
  const [house, ...street] = first.split(' ');
  after.address = [`${Number(house) + 2} ${street.join(' ')}`, second, town, postcode];
}

/** The homes of the story are each the one that closed as many places before. */
function plantedByStory(settings: readonly Setting[]): Continuation[] {
  const homes = settings.filter(({ scenario }) => scenario === 'phoenix');
  const closed = homes.filter(({ leftOn }) => leftOn !== null).sort((a, b) => Number(a.leftOn) - Number(b.leftOn));
  const opened = homes.filter(({ leftOn }) => leftOn === null).sort((a, b) => a.registeredOn - b.registeredOn);
  return closed.flatMap((before, index) => {
    const after = opened[index];
    if (!after) return [];
    after.address = before.address;
    return [{ kind: 'PHOENIX' as const, before, after }];
  });
}
