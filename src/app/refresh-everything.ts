import { refreshCouncilInspections, refreshInspections } from '../features/inspections/refresh-inspections';
import { refreshProviderGroups } from '../features/provider-groups/refresh-provider-groups';
import type { RefreshEverything } from '../features/publications/import-table';
import { refreshSettings } from '../features/settings/refresh-settings';

const ofCouncils = ['COUNCIL_JUDGEMENTS', 'COUNCIL_INSPECTIONS_IN_YEAR', 'COUNCIL_INSPECTION_HISTORY'];

/** The order in which facts and read models follow a changed publication: each reads what those before it wrote. */
export const refreshEverything: RefreshEverything = async (tx, { dataset, scope }) => {
  const counts: Record<string, Record<string, number>> = {};
  if (ofCouncils.includes(dataset)) {
    counts['councilInspections'] = await refreshCouncilInspections(tx);
    return counts;
  }
  counts['settings'] = await refreshSettings(tx, scope);
  counts['inspections'] = await refreshInspections(tx);
  counts['providerGroups'] = await refreshProviderGroups(tx);
  return counts;
};
