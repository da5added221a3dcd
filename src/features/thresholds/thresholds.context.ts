import type { RecordedCommencement } from '../../domain/law/recorded-commencement';
import type { AddresseeKind } from '../../domain/thresholds/section-23a/group-on-day';
import { type Section23ATest, section23ATest } from '../../domain/thresholds/section-23a/section-23a-test';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments } from '../../platform/graphql/loaders';
import { Section23AStore } from './section-23a.store';
import { type ReadFacts, section23AFactsOf } from './section-23a-facts';

/** The test of s. 23A as it stands, with the matters of the suspicions that it read, by setting. */
export interface ReadSection23ATest {
  test: Section23ATest;
  addresseeKind: AddresseeKind;
  suspicionIds: ReadonlyMap<string, readonly string[]>;
}

/** How many bodies above an undertaking are asked about: more than any chain that was found has. */
export const longestChain = 20;

/** What this feature puts on the request. */
export interface ThresholdsContext {
  thresholds: {
    /** What s. 23A is put to, by addressee; null where there is no such body. */
    section23A: LoadersByArguments<{ asOf: Day; scenario: string | null }, number, ReadFacts | null>;
    /** Who stands above an undertaking on the day, nearest first. */
    above: LoadersByArguments<{ asOf: Day }, number, readonly number[]>;
  };
}

/** The slice of the request: each loader answers all that are asked for at once, by the same few statements. */
export function thresholdsContext(db: Queryable): ThresholdsContext {
  return {
    thresholds: {
      section23A: new LoadersByArguments(async ({ asOf, scenario }, ids) => {
        const read = await section23AFactsOf(db, ids, asOf, scenario);
        return ids.map((id) => read.get(id) ?? null);
      }),
      above: new LoadersByArguments(async ({ asOf }, ids) => {
        const rows = await new Section23AStore(db).above(ids, asOf, longestChain);
        return groupedByKey(ids, rows, ({ undertaking }) => undertaking).map((own) =>
          own.map(({ partyId }) => partyId),
        );
      }),
    },
  };
}

/** The test of s. 23A for one addressee on one day, over what is recorded; null where there is no such body. */
export async function section23ATestIn(
  db: Queryable,
  addressee: number,
  day: Day,
  scenario: string | null,
  recorded: readonly RecordedCommencement[] = [],
): Promise<ReadSection23ATest | null> {
  const read = (await section23AFactsOf(db, [addressee], day, scenario)).get(addressee);
  if (read === undefined) return null;
  const { facts, suspicionIds } = read;
  return { test: section23ATest(facts, day, recorded), addresseeKind: facts.group.parent.kind, suspicionIds };
}
