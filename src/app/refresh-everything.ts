import { refreshCouncilInspections, refreshInspections } from '../features/inspections/refresh-inspections';
import { requestScanAfter } from '../features/national-scans/request-scan-after';
import { followDecisions } from '../features/owner-merges/apply-merges';
import { refreshProviderGroups } from '../features/provider-groups/refresh-provider-groups';
import type { RefreshEverything } from '../features/publications/refresh-pending';
import { refreshSettings } from '../features/settings/refresh-settings';
import { systemClock } from '../platform/clock';
import { followSettings } from './refresh-ownership';

/** The order in which facts and read models follow changed publications: each reads what those before it wrote. */
export const refreshEverything: RefreshEverything = async (tx, { providers, councils }) => {
  const counts: Record<string, Record<string, number>> = {};
  if (councils) counts['councilInspections'] = await refreshCouncilInspections(tx);
  if (providers === 'NONE') return counts;
  counts['settings'] = await refreshSettings(tx, providers);
  counts['inspections'] = await refreshInspections(tx);
  counts['providerGroups'] = await followDecisions(tx, refreshProviderGroups);
  Object.assign(counts, await followSettings(tx));
  await requestScanAfter(tx, systemClock);
  return counts;
};
