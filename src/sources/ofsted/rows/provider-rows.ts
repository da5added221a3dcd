import type { InspectionRow, RegisterRecord } from '../records';
import { hasInspection, readInspection } from './read-inspection';
import { readProvider } from './read-provider';
import type { RowReading } from './row-reading';

export function readRegisterRow(row: RowReading): RegisterRecord[] {
  const provider = readProvider(row);
  return [{ provider, inspection: hasInspection(row) ? readInspection(row, provider.provisionType) : null }];
}

export function readPlacesRow(row: RowReading): RegisterRecord[] {
  return [{ provider: readProvider(row), inspection: null }];
}

export function readInspectionRow(row: RowReading): InspectionRow[] {
  const provider = readProvider(row);
  return [{ provider, inspection: readInspection(row, provider.provisionType) }];
}
