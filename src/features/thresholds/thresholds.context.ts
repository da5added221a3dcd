import type { RecordedCommencement } from '../../domain/law/recorded-commencement';
import type { AddresseeKind } from '../../domain/thresholds/section-23a/group-on-day';
import { type Section23ATest, section23ATest } from '../../domain/thresholds/section-23a/section-23a-test';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { section23AFacts } from './section-23a-facts';

/** The test of s. 23A as it stands, with the matters of the suspicions that it read, by setting. */
export interface ReadSection23ATest {
  test: Section23ATest;
  addresseeKind: AddresseeKind;
  suspicionIds: ReadonlyMap<string, readonly string[]>;
}

/** The test of s. 23A for one addressee on one day, over what is recorded; null where there is no such body. */
export async function section23ATestIn(
  db: Queryable,
  addressee: number,
  day: Day,
  scenario: string | null,
  recorded: readonly RecordedCommencement[] = [],
): Promise<ReadSection23ATest | null> {
  const read = await section23AFacts(db, addressee, day, scenario);
  if (read === null) return null;
  const { facts, suspicionIds } = read;
  return { test: section23ATest(facts, day, recorded), addresseeKind: facts.group.parent.kind, suspicionIds };
}
