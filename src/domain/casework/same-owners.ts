/** Two owners, by the normal form of their names: those stay when everything is imported anew. */
export interface OwnerPair {
  first: string;
  second: string;
}

/** Sets of names that pairs join, by union-find: whichever pair comes first, the sets are the same. */
function setsOf(pairs: readonly OwnerPair[]): (name: string) => string {
  const above = new Map<string, string>();
  const topOf = (name: string): string => {
    let top = name;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    return top;
  };
  for (const { first, second } of pairs) {
    const [one, other] = [topOf(first), topOf(second)].sort() as [string, string];
    if (one !== other) above.set(other, one);
  }
  return topOf;
}

/** Whether decided pairs, followed from one to the next, make one owner of these two. */
export function areOneOwner(pairs: readonly OwnerPair[], { first, second }: OwnerPair): boolean {
  const setOf = setsOf(pairs);
  return setOf(first) === setOf(second);
}

/**
 * Which owner stands for which, where people decided that they are one: the first of them in alphabetical order that
 * has settings, so that it depends neither on the order of decisions nor on that of imports. Owners that stand for
 * themselves are left out.
 */
export function standIns(pairs: readonly OwnerPair[], hasSettings: (name: string) => boolean): Map<string, string> {
  const setOf = setsOf(pairs);
  const names = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))].sort();
  const standing = new Map<string, string>();
  for (const name of names.filter(hasSettings)) {
    const set = setOf(name);
    if (!standing.has(set)) standing.set(set, name);
  }
  const found = new Map<string, string>();
  for (const name of names) {
    const standIn = standing.get(setOf(name));
    if (standIn !== undefined && standIn !== name) found.set(name, standIn);
  }
  return found;
}
