import type { PremisesRecord } from '../records';
import { readUrn } from './read-provider';
import type { RowReading } from './row-reading';

export function readPremisesRow(row: RowReading): PremisesRecord[] {
  const owner = row.text('owner');
  return [
    {
      urn: readUrn(row),
      category: row.value('category'),
      status: row.value('status'),
      statusOn: row.day('statusOn'),
      capacity: row.count('capacity'),
      localAuthority: row.council('localAuthority'),
      providerLocalAuthority: row.value('providerLocalAuthority'),
      owner: owner === '' ? null : owner,
    },
  ];
}
