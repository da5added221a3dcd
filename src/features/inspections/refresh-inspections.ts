import type { Transaction } from '../../platform/database/database';
import { RefreshInspectionsStore } from './refresh-inspections.store';

/** Brings the inspections of the touched providers, their judgements and grade spans in step with the publications. */
export function refreshInspections(tx: Transaction): Promise<Record<string, number>> {
  return new RefreshInspectionsStore(tx).refreshSettingInspections();
}

/** The same for the touched councils' inspections. */
export function refreshCouncilInspections(tx: Transaction): Promise<Record<string, number>> {
  return new RefreshInspectionsStore(tx).refreshCouncilInspections();
}
