import { type Interest, type OwnershipSourceKind, ownershipSourceKinds } from './interest';
import type { PartyId } from './party';
import type { Share } from './share';

/** How far down the order of trust the source of an interest stands: 0 is believed first. Equal ranks are one source. */
export type Rank = (interest: Interest) => number;

const kindsMostTrustedFirst = Object.keys(ownershipSourceKinds) as readonly OwnershipSourceKind[];

/** The order of `ownershipSourceKinds`, for whoever knows of a source no more than its kind. */
export const rankByKind: Rank = ({ source }) => kindsMostTrustedFirst.indexOf(source);

/** GLEIF says who consolidates whose accounts. That is another question, and no answer to who controls whom. */
export function isOfConsolidation({ source }: Interest): boolean {
  return source === 'GLEIF';
}

/**
 * The interests in one body that count: those of the best-ranked source that speaks of it, and GLEIF's beside them.
 *
 * Sources are never mixed. Half of one and half of another would be a picture that nobody has published.
 */
export function believedOfOne(interests: readonly Interest[], rank: Rank = rankByKind): readonly Interest[] {
  let best = Number.POSITIVE_INFINITY;
  for (const interest of interests) if (!isOfConsolidation(interest)) best = Math.min(best, rank(interest));
  return interests.filter((interest) => isOfConsolidation(interest) || rank(interest) === best);
}

/** What is believed of every body that the interests are in. An interest in nothing that is named stays as it is. */
export function believed(interests: Iterable<Interest>, rank: Rank = rankByKind): readonly Interest[] {
  return [...bySubject(interests)].flatMap(([subject, of]) => (subject === null ? of : believedOfOne(of, rank)));
}

/** Interests by the body they are in, in the order given; those in nothing that is named together, under null. */
export function bySubject(interests: Iterable<Interest>): ReadonlyMap<PartyId | null, readonly Interest[]> {
  const lists = new Map<PartyId | null, Interest[]>();
  for (const interest of interests) {
    const list = lists.get(interest.subject);
    if (list) list.push(interest);
    else lists.set(interest.subject, [interest]);
  }
  return lists;
}

/** What one or more sources say of a body, where others say something else. */
export interface SaidBySources {
  sources: readonly string[];
  interests: readonly Interest[];
}

export interface Conflict {
  /** One entry for each different answer; the one that most sources give is first. */
  values: readonly SaidBySources[];
  sourceCount: number;
  /** `3 sources, 2 values`. */
  sentence: string;
}

/**
 * Whether the sources that speak of one body differ, or null where they agree or only one speaks.
 *
 * Two sources say the same if they name the same holders with the same kinds of interest in the same band. GLEIF is
 * left out, because it answers another question.
 */
export function conflictsOn(
  interests: readonly Interest[],
  sourceOf: (interest: Interest) => string = ({ source }) => source,
): Conflict | null {
  const bySource = new Map<string, Interest[]>();
  for (const interest of interests) {
    if (isOfConsolidation(interest)) continue;
    const source = sourceOf(interest);
    bySource.set(source, [...(bySource.get(source) ?? []), interest]);
  }
  const byValue = new Map<string, { sources: string[]; interests: Interest[] }>();
  for (const [source, said] of [...bySource].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const value = answerOf(said);
    const same = byValue.get(value);
    if (same) same.sources.push(source);
    else byValue.set(value, { sources: [source], interests: said });
  }
  if (byValue.size < 2) return null;
  const values = [...byValue.values()].sort((a, b) => b.sources.length - a.sources.length);
  return { values, sourceCount: bySource.size, sentence: `${bySource.size} sources, ${byValue.size} values` };
}

/** Equal for equal answers, whatever the order in which a source lists them, and however often. */
function answerOf(said: readonly Interest[]): string {
  const parts = said.map(({ party, unspecified, type, share }) =>
    [party ?? unspecified?.reason ?? 'nobody named', type ?? 'not said', bandOf(share)].join(' '),
  );
  return [...new Set(parts)].sort().join('; ');
}

function bandOf(share: Share | null): string {
  if (share === null) return 'not said';
  const { least, most, isOverLeast, isUnderMost } = share;
  return `${isOverLeast ? 'over' : 'from'} ${least} ${isUnderMost ? 'under' : 'to'} ${most}`;
}
