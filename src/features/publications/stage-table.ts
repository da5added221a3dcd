import type { Dataset, ParsedRow, RecordByDataset } from '../../sources/ofsted/records';
import type { EntryStore, StagedRow } from './entry.store';
import type { EntryKind } from './entry-kinds';
import { contentHash, entryRowsOf } from './entry-rows';
import type { ImportProgress } from './import-options';
import type { ImportableTable } from './importable-table';
import type { Reading } from './reading';
import type { RejectsFile } from './rejects-file';

/** How many rows are sent at once: enough to be quick, few enough to stay small. */
const stagedAtOnce = 500;

export interface StoreOfKind {
  kind: EntryKind;
  store: EntryStore;
}

type AnyRow = ParsedRow<RecordByDataset[Dataset]>;

/** Reads a whole table into staging, batch by batch; what is rejected goes to the rejects file. */
export class TableStaging {
  private batches: StagedRow[][];

  constructor(
    private readonly table: ImportableTable,
    private readonly stores: readonly StoreOfKind[],
    private readonly reading: Reading,
    private readonly rejects: RejectsFile,
    private readonly onProgress: (progress: ImportProgress) => void = () => undefined,
  ) {
    this.batches = stores.map(() => []);
  }

  async stage(): Promise<void> {
    for (const { store } of this.stores) await store.openStaging();
    for await (const row of this.table.rows() as AsyncIterable<AnyRow>) {
      await this.take(row);
      if (this.reading.rowsRead % stagedAtOnce === 0) await this.flush();
    }
    await this.flush();
    await this.settleRepeats();
    this.onProgress({ rows: this.reading.rowsRead, shareRead: 1, doing: 'storing' });
  }

  private async take(row: AnyRow): Promise<void> {
    const { reading } = this;
    reading.rowsRead += 1;
    if (row.isCutShort) reading.cutShortAt = row.rowNumber;
    if ('problems' in row) {
      reading.rowsRejected += 1;
      reading.note(row.rowNumber, row.problems, true);
      const why = row.problems.map(({ column, reason }) => `${column}: ${reason}`).join('; ');
      await this.rejects.add(row.cells, row.rowNumber, why);
      return;
    }
    reading.note(row.rowNumber, row.notices, false);
    if (row.records.length > 0) reading.rowsTaken += 1;
    for (const record of row.records) this.addRecord(record, row.rowNumber);
  }

  private addRecord(record: RecordByDataset[Dataset], rowNumber: number): void {
    for (const [index, cells] of entryRowsOf(this.table.dataset, record as never).entries()) {
      const kind = this.stores[index]?.kind;
      if (!cells || !kind) continue;
      const values = kind.columns.map((column) => cells[column] ?? null);
      this.batches[index]?.push({ rowNumber, hash: contentHash(kind, cells), cells: values });
    }
  }

  private async flush(): Promise<void> {
    for (const [index, { store }] of this.stores.entries()) await store.stage(this.batches[index] ?? []);
    this.batches = this.stores.map(() => []);
    this.onProgress({ rows: this.reading.rowsRead, shareRead: this.table.shareRead(), doing: 'reading' });
  }

  /** Two rows that name one thing and contradict each other: the first stays, the others are rejected. */
  private async settleRepeats(): Promise<void> {
    const why = new Map<number, string>();
    for (const { kind, store } of this.stores) {
      for (const { rowNumber, firstRowNumber, key } of await store.settleRepeats()) {
        const reason = `repeats ${key} with other values than row ${firstRowNumber}`;
        const expected = 'one row for each, or rows that agree';
        this.reading.note(rowNumber, [{ column: kind.key.join(' + '), value: key, reason, expected }], true);
        why.set(rowNumber, reason);
      }
    }
    this.reading.rowsRejected += why.size;
    this.reading.rowsTaken -= why.size;
    if (why.size > 0) await this.rejectAgain(why);
  }

  /** Repeats show only when all rows are in, so their cells are read a second time. */
  private async rejectAgain(why: ReadonlyMap<number, string>): Promise<void> {
    for await (const row of this.table.rows()) {
      const reason = why.get(row.rowNumber);
      if (reason !== undefined) await this.rejects.add(row.cells, row.rowNumber, reason);
    }
  }
}
