import { effectOf, statesInEffect } from '../../domain/impact/decision-effects';
import type { AffectedSetting } from '../../domain/impact/impact-facts';
import type { ImpactFacts } from '../../domain/impact/impact-statement';
import { neighboursOf } from '../../domain/impact/region-neighbours';
import { machineOf } from '../../domain/matters/machines/machines';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { Matter } from '../matters/matter';
import { EarlierDecisionsStore } from './earlier-decisions.store';
import { ImpactFactsStore, type Reach } from './impact-facts.store';

/** The regions in which other settings of each kind are looked for: those of the settings, and those that border on them. */
function reachOf(settings: readonly AffectedSetting[]): readonly Reach[] {
  const reached = new Map<string, Reach>();
  for (const { provisionType, region } of settings) {
    if (region !== null) reached.set(`${provisionType} ${region}`, { provisionType, region, isSame: true });
  }
  for (const { provisionType, region, isSame } of [...reached.values()]) {
    if (!isSame) continue;
    for (const near of neighboursOf(region as Parameters<typeof neighboursOf>[0])) {
      const key = `${provisionType} ${near}`;
      if (!reached.has(key)) reached.set(key, { provisionType, region: near, isSame: false });
    }
  }
  return [...reached.values()];
}

/** Reads what a statement about these settings is worked out from: four statements. */
export async function readImpact(
  db: Queryable,
  { id, kind, scenario }: Matter,
  settings: readonly AffectedSetting[],
  action: string | null,
  day: Day,
): Promise<ImpactFacts> {
  const around = await new ImpactFactsStore(db).around(settings, reachOf(settings), day);
  const like = { matterId: id, kind, action, scenario, states: statesInEffect(kind) };
  const earlier = await new EarlierDecisionsStore(db).like(like, day);
  const { states } = machineOf(kind);
  return {
    effect: effectOf(kind, action),
    settings,
    around,
    earlier: earlier.map(({ state, ...row }) => ({ ...row, standsAt: states[state]?.title ?? state })),
  };
}
