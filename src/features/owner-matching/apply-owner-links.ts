import type { Database, Queryable, Transaction } from '../../platform/database/database';
import { OwnerLinkStore } from './owner-link.store';
import { refreshOwnerLinks } from './refresh-owner-links';

/** Brings what rests on the links, such as groups, in step with them. */
export type RefreshAfterLinks = (tx: Transaction) => Promise<unknown>;

/** Whether something was decided of an owner and a company, or withdrawn, that the links do not follow yet. */
export function pendingOwnerLinks(system: Queryable): Promise<boolean> {
  return new OwnerLinkStore(system).isPending();
}

/**
 * Lets the links follow what was decided, and `refresh` what rests on them, where they do not yet; answers whether
 * anything was to do.
 *
 * The login of requests cannot write links, so this runs after a decision has committed, and at the start for one
 * whose server was killed in between.
 */
export async function applyOwnerLinks(system: Database, refresh: RefreshAfterLinks): Promise<boolean> {
  if (!(await pendingOwnerLinks(system))) return false;
  await system.transaction(async (tx) => {
    const store = new OwnerLinkStore(tx);
    await store.takeTurn();
    await refreshOwnerLinks(tx, await store.pendingOwners());
    await refresh(tx);
  });
  return true;
}
