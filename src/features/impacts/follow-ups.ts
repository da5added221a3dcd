import { type FollowUp, followUp, followUpsAfter } from '../../domain/impact/follow-up';
import type { Day } from '../../domain/values/day';
import type { FollowUpStore } from './follow-up.store';
import type { StoredStatement } from './impact-statement';

/**
 * What was expected by each statement beside what happened, by statement; none where its decision had no effect yet. Two
 * statements, however many are asked for.
 */
export async function followUpsOf(
  store: FollowUpStore,
  statements: readonly Pick<StoredStatement, 'id' | 'matterId' | 'figures'>[],
  today: Day,
): Promise<ReadonlyMap<number, readonly FollowUp[]>> {
  const effects = await store.effectDays([...new Set(statements.map(({ matterId }) => matterId))]);
  const effectOf = new Map(effects.map(({ matterId, effectOn }) => [matterId, effectOn]));
  const wanted = statements.flatMap((statement) => {
    const effectOn = effectOf.get(statement.matterId);
    return effectOn === undefined ? [] : followUpsAfter(effectOn).map((at) => ({ statement, effectOn, at }));
  });
  const come = wanted.filter(({ at }) => at.on <= today);
  const rows = await store.happened(
    come.map(({ statement, effectOn, at }) => ({ statementId: statement.id, effectOn, on: at.on })),
  );
  const happened = new Map(rows.map(({ statementId, on, ...row }) => [`${statementId} ${on}`, row]));
  const byStatement = new Map<number, FollowUp[]>();
  for (const { statement, at } of wanted) {
    const found = happened.get(`${statement.id} ${at.on}`) ?? null;
    const own = byStatement.get(statement.id) ?? [];
    byStatement.set(statement.id, [...own, followUp(at, statement.figures.expected, found)]);
  }
  return byStatement;
}
