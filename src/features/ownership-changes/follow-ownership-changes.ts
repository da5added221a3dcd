import type { Day } from '../../domain/values/day';
import type { Database } from '../../platform/database/database';
import { type ApplyOptions, applyOwnershipChanges } from './apply-ownership-changes';
import { ChangeWeightStore } from './change-weight.store';
import { type WeighOptions, weighOwnershipChanges } from './weigh-ownership-changes';

export type FollowOptions = ApplyOptions & Omit<WeighOptions, 'day'> & { today: () => Day };

/**
 * Weighs what is proposed and applies what is accepted, until there is nothing to do: what is applied lets the rest be
 * weighed again. Answers whether anything was to do. Several servers may do it.
 */
export async function followOwnershipChanges(system: Database, options: FollowOptions): Promise<boolean> {
  let isBusy = false;
  for (;;) {
    const applied = await applyOwnershipChanges(system, options);
    const weighed = await weighAll(system, { ...options, day: options.today() });
    if (applied + weighed === 0) return isBusy;
    isBusy = true;
  }
}

async function weighAll(system: Database, options: WeighOptions): Promise<number> {
  if (!(await new ChangeWeightStore(system).isPending(options.day))) return 0;
  let done = 0;
  for (;;) {
    const { weighed, overtaken, isMore } = await system.transaction((tx) => weighOwnershipChanges(tx, options));
    done += weighed + overtaken;
    if (!isMore) return done;
  }
}
