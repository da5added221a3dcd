import type { FindingInputs, IndicatorId } from '../../domain/indicators/indicator';
import { type KeptInputs, unpackedInputs } from '../../domain/indicators/packed-inputs';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

export interface FindingRow {
  id: number;
  indicator: IndicatorId;
  indicatorVersion: number;
  asOf: Day;
  computedAt: string;
  sentence: string;
  wouldClear: string;
  caveats: readonly string[];
  numbers: Readonly<Record<string, number | string | null>>;
  inputs: FindingInputs | null;
}

/** Reads findings whole, with what their numbers follow from. */
export class DossierFindingStore {
  constructor(private readonly db: Queryable) {}

  async madeBy(ids: readonly number[], knownAt: string): Promise<FindingRow[]> {
    const rows = await this.db.query<Omit<FindingRow, 'inputs'> & { inputs: KeptInputs | null }>({
      name: 'dossier-findings',
      text: `select f.id, f.indicator, f.indicator_version as "indicatorVersion", r.as_of::text as "asOf", r.computed_at as "computedAt",
          f.sentence, f.would_clear as "wouldClear", f.caveats, f.numbers, f.inputs
        from finding f join detection_run r on r.id = f.detection_run_id
        where f.id = any($1::int[]) and r.computed_at <= $2::timestamptz order by f.id`,
      values: [ids, knownAt],
    });
    return rows.map((row) => ({ ...row, inputs: row.inputs === null ? null : unpackedInputs(row.inputs) }));
  }
}
