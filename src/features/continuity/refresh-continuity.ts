import { continuityPolicyOn } from '../../domain/continuity/continuity-policy';
import { closingOperators, openingOperators } from '../../domain/continuity/operator';
import { proposeContinuity } from '../../domain/continuity/propose-continuity';
import { proposeOperators } from '../../domain/continuity/propose-operators';
import { groundsOf } from '../../domain/continuity/signal';
import type { Day } from '../../domain/values/day';
import type { Transaction } from '../../platform/database/database';
import { gatherCandidates } from './gather-candidates';
import { refreshPublishedPremises } from './import-premises';
import { SyncLinksStore, type WantedLink } from './sync-links.store';

export interface ContinuityMoment {
  /** The day whose policy is asked. */
  today: Day;
  now: string;
  /** The service secret `premises`. */
  premisesKey: Buffer;
}

function wantedLink<P extends Pick<WantedLink, 'score' | 'signals'>>(
  kind: WantedLink['kind'],
  from: number,
  to: number,
  { score, signals }: P,
): WantedLink {
  return { kind, from, to, score, signals, grounds: groundsOf(signals) };
}

/**
 * Looks anew, over the whole register, for what may go on as what. Proposals follow; what people decided stays; nothing
 * is linked. Safe to repeat: with equal facts only the time of the check moves on. For the system login only.
 */
export async function refreshContinuity(
  tx: Transaction,
  { today, now, premisesKey }: ContinuityMoment,
): Promise<Record<string, number>> {
  const policy = continuityPolicyOn(today);
  const store = new SyncLinksStore(tx);
  await store.takeTurn();
  const tokens = await refreshPublishedPremises(tx, premisesKey, now);
  const { ended, begun, standing } = await gatherCandidates(tx, policy);
  const settings = proposeContinuity({ ended, begun, decided: await store.decided('SETTINGS') }, today);
  const operators = proposeOperators(
    {
      closing: closingOperators(ended, standing, policy),
      opening: openingOperators(begun, policy),
      settings,
      decided: await store.decided('OPERATORS'),
    },
    today,
  );
  await store.stage([
    ...settings.map((one) => wantedLink('SAME_SETTING', one.before.id, one.after.id, one)),
    ...operators.map((one) => wantedLink(one.kind, one.before.owner, one.after.owner, one)),
  ]);
  const removed = await store.removeStale();
  await store.changeKinds();
  const added = await store.addNew(now);
  const again = await store.proposeAgain(now);
  const changed = await store.refreshEvidence();
  await store.drop();
  const checks = await store.noteChecks(
    ended.map(({ id }) => id),
    now,
  );
  return { tokens, added, again, changed, removed, ...checks };
}
