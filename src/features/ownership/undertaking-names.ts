import { addDays, type Day } from '../../domain/values/day';
import type { NameRow, PartyRow } from './party.store';

export interface OtherName {
  name: string;
  until: Day | null;
}

/** Every name but the present one, once each, in the order in which they were first given. */
export function formerNames(names: readonly NameRow[], { name: present, asOf }: PartyRow & { asOf: Day }): OtherName[] {
  const others = new Map<string, Day | null>();
  for (const { name, to } of names) {
    if (name === present) continue;
    const until = to === null || to > asOf ? null : addDays(to, -1);
    const known = others.get(name);
    const isLater = known === undefined || (known !== null && (until === null || until > known));
    if (isLater) others.set(name, until);
  }
  return [...others].map(([name, until]) => ({ name, until }));
}

/** Each source that speaks of a body, once. */
export function sourcesOfNames(names: readonly NameRow[]) {
  const sources = new Map(
    names.map(({ sourceKind, sourceCode, sourceName, sourceUrl }) => [
      sourceCode,
      { kind: sourceKind, code: sourceCode, name: sourceName, url: sourceUrl },
    ]),
  );
  return [...sources.values()];
}
