import DataLoader from 'dataloader';
import type { FollowUp } from '../../domain/impact/follow-up';
import { impactWeighed } from '../../domain/matters/fields/impact';
import type { GuardFacts } from '../../domain/matters/guard-facts';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import { idOrNull } from '../../platform/graphql/read-id';
import type { MutationRun } from '../access/mutation.context';
import type { AskedStep, KindOfMatter, MatterBefore } from '../matters/kind-of-matter';
import { FollowUpStore } from './follow-up.store';
import { followUpsOf } from './follow-ups';
import type { StoredStatement } from './impact-statement';
import { ImpactStatementStore } from './impact-statement.store';

interface Known {
  /** Null: as it is known now. */
  knownAt: string | null;
}

/** What this feature puts on the request. */
export interface ImpactsContext {
  impacts: {
    store: ImpactStatementStore;
    followUpStore: FollowUpStore;
    /** Of each matter those that were prepared by a moment, newest first. */
    ofMatter: LoadersByArguments<Known & { first: number; before: number | null }, number, StoredStatement[]>;
    countOfMatter: LoadersByArguments<Known, number, number>;
    followUps: DataLoader<StoredStatement, readonly FollowUp[], number>;
  };
}

export function impactsContext(db: Queryable, today: Day): ImpactsContext {
  const store = new ImpactStatementStore(db);
  const followUpStore = new FollowUpStore(db);
  return {
    impacts: {
      store,
      followUpStore,
      ofMatter: new LoadersByArguments(async ({ knownAt, first, before }, ids) =>
        groupedByKey(ids, await store.ofMatters(ids, knownAt, first, before), ({ matterId }) => matterId),
      ),
      countOfMatter: new LoadersByArguments(async ({ knownAt }, ids) =>
        oneByKey(ids, await store.counts(ids, knownAt), ({ matterId }) => matterId).map((row) => row?.count ?? 0),
      ),
      followUps: new DataLoader(
        async (statements) => {
          const found = await followUpsOf(followUpStore, statements, today);
          return statements.map(({ id }) => found.get(id) ?? []);
        },
        { cacheKeyFn: ({ id }) => id },
      ),
    },
  };
}

/** Which statement a step rests on: the one that it names, or, where it asks that the impact is weighed, the last one weighed. */
function statementOf({ machine }: KindOfMatter, { past }: MatterBefore, { step, particulars }: AskedStep): unknown {
  if (step === 'WEIGH_IMPACT') return particulars.statementId;
  const rests = machine.steps.some((row) => row.step === step && (row.guards ?? []).includes(impactWeighed));
  return rests ? past.findLast((one) => one.step === 'WEIGH_IMPACT')?.particulars.statementId : undefined;
}

async function statementFacts(
  run: MutationRun,
  kind: KindOfMatter,
  before: MatterBefore,
  asked: AskedStep,
): Promise<GuardFacts> {
  const named = statementOf(kind, before, asked);
  const id = typeof named === 'string' ? idOrNull(named) : null;
  const statement = id === null ? null : await new ImpactStatementStore(run.tx).byId(id);
  if (statement === null) return { impactStatement: null };
  return { impactStatement: { isOfMatter: statement.matterId === before.matter?.id, asOf: statement.asOf } };
}

/** A kind of matter whose guards are told of the statement of impact on which it is weighed, beside what else they ask. */
export function weighing(kind: KindOfMatter): KindOfMatter {
  return {
    ...kind,
    facts: async (run, before, asked) => ({
      ...(await kind.facts?.(run, before, asked)),
      ...(await statementFacts(run, kind, before, asked)),
    }),
  };
}
