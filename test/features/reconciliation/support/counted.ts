import type { CountedRow, Evidence, FormerRow } from '../../../../src/features/reconciliation/reconciliation';

/** A children's home judged good in a full inspection that was published in time. */
export function counted(urn: string, what: Partial<CountedRow> = {}): CountedRow {
  return {
    key: urn,
    urn,
    provisionType: 'CHILDRENS_HOME',
    weight: 1,
    grade: 'GOOD',
    eventType: 'FULL',
    inspectedOn: '2022-10-01',
    publishedOn: '2022-11-10',
    releasedAsAt: '2023-03-31',
    ...what,
  };
}

export function former(urn: string, what: Partial<CountedRow> = {}): FormerRow {
  return { ...counted(urn, what), importId: 7, fileName: 'register.csv' };
}

export function evidence(what: Partial<Evidence>): Evidence {
  return {
    kind: 'LATEST_OVERALL',
    ours: [],
    listed: [],
    former: [],
    others: new Map(),
    covers: 'EVERY_PROVIDER',
    rejected: [],
    ...what,
  };
}
