import DataLoader from 'dataloader';
import { type RuleStanding, ruleStanding } from '../../domain/casework/rule-standing';
import type { IndicatorId } from '../../domain/indicators/indicator';
import type { Queryable } from '../../platform/database/database';
import { oneByKey } from '../../platform/graphql/loaders';
import type { ApprovedPublication } from './rule-publication';
import { RulePublicationStore } from './rule-publication.store';
import { ruleInCode } from './rules-in-code';

/** What this feature puts on the request. */
export interface RulePublicationsContext {
  rulePublications: {
    store: RulePublicationStore;
    /** All that were approved by the moment: read once for each moment, however many findings ask. */
    approvedBy(knownAt: string | null): Promise<readonly ApprovedPublication[]>;
    standingOf(rule: IndicatorId, version: number, knownAt: string | null): Promise<RuleStanding<ApprovedPublication>>;
    /** When a run of detection was made. */
    madeAt: DataLoader<number, string | null>;
  };
}

export function rulePublicationsContext(db: Queryable): RulePublicationsContext {
  const store = new RulePublicationStore(db);
  const read = new Map<string | null, Promise<readonly ApprovedPublication[]>>();
  const approvedBy = (knownAt: string | null) => {
    const known = read.get(knownAt) ?? store.approvedBy(knownAt);
    read.set(knownAt, known);
    return known;
  };
  return {
    rulePublications: {
      store,
      approvedBy,
      standingOf: async (rule, version, knownAt) =>
        // What the figures of the code were at an earlier moment is not kept: then a version is told by its number.
        ruleStanding({ rule, version }, knownAt === null ? ruleInCode(rule) : null, await approvedBy(knownAt)),
      madeAt: new DataLoader(async (ids) =>
        oneByKey(ids, await store.madeAt(ids), ({ id }) => id).map((row) => row?.computedAt ?? null),
      ),
    },
  };
}
