import { powerOf } from '../../domain/law/powers';
import type { RecordedCommencement } from '../../domain/law/recorded-commencement';
import type { Relation } from '../../domain/registration-check/check-facts';
import { type PlacedRestriction, whyNotInForce } from '../../domain/restrictions/placed-restriction';
import type { Day } from '../../domain/values/day';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import type { PageArgs } from '../../platform/graphql/page-args';
import { citationView } from '../law/legal-views';
import type { RegistrationRestrictionType } from './restriction.type';

const cursors = cursorList('registration-restrictions', 'whole');

/** A restriction as it is shown, with what its edges are read from. */
export interface ShownRestriction extends RegistrationRestrictionType {
  matterId: number | null;
  settingId: number | null;
  asOf: Day;
}

/** In force first, then the latest; equal ones in the order in which they were found. */
function ordered(shown: readonly Omit<ShownRestriction, 'place'>[]): readonly ShownRestriction[] {
  return shown
    .toSorted((a, b) => Number(b.isInForce) - Number(a.isInForce) || (b.since ?? '').localeCompare(a.since ?? ''))
    .map((one, at) => ({ ...one, place: at + 1 }));
}

/** Restrictions as they are shown, in a total order. */
export function shownRestrictions(
  restrictions: readonly (PlacedRestriction & { relation?: Relation })[],
  asOf: Day,
  recorded: readonly RecordedCommencement[],
): readonly ShownRestriction[] {
  return ordered(
    restrictions.map(({ source, sourceId, power, relation, ...one }) => {
      const whyNot = whyNotInForce({ source, sourceId, power, ...one }, asOf, recorded);
      return {
        ...one,
        source,
        power,
        asOf,
        relation: relation ?? null,
        legalBasis: power === null ? null : citationView(powerOf(power).citation),
        isInForce: whyNot.length === 0,
        whyNotInForce: whyNot,
        matterId: source === 'MATTER' ? sourceId : null,
        observationId: source === 'OBSERVATION' ? sourceId : null,
      };
    }),
  );
}

/** A page of them. */
export function pageOfRestrictions(
  all: readonly ShownRestriction[],
  { first, after }: PageArgs,
): Page<ShownRestriction> {
  const [place] = (fromCursor(cursors, after) ?? [0]) as [number];
  const rows = all.slice(place, place + checkFirst(first) + 1);
  return pageOf(rows, first, (one) => toCursor(cursors, [one.place]), all.length);
}
