import type { Database, Transaction, TransactionOptions } from '../../platform/database/database';
import { BulkLoadStore } from './bulk-load.store';
import { mergeOwnership } from './merge-ownership';
import type { OwnershipImportCounts, OwnershipImportOptions, OwnershipImportOutcome } from './ownership-import';
import { OwnershipImportStore } from './ownership-import.store';
import { OwnershipRefusedError } from './ownership-refused-error';
import { stageOwnership } from './stage-ownership';

/** Ends a dry run's transaction with everything undone. */
class DryRunEnds extends Error {}

const anotherRuns = 'Another import of ownership is running on this database. Wait until it has ended, then try again.';

/** Sets of millions are sorted and joined in memory as far as they fit. */
const bulkWork: TransactionOptions = { settings: { work_mem: '128MB', maintenance_work_mem: '256MB' } };

/** PostgreSQL's word for two rows that an exclusion constraint does not let stand together. */
const excluded = '23P01';

/** One import of one file. */
class OwnershipImport {
  private outcome: OwnershipImportOutcome | null = null;

  constructor(
    private readonly db: Database,
    private readonly options: OwnershipImportOptions,
  ) {}

  async run(): Promise<OwnershipImportOutcome> {
    try {
      await this.db.transaction((tx) => this.store(tx), bulkWork);
    } catch (error) {
      if (!(error instanceof DryRunEnds)) throw asRefusal(error);
    }
    if (!this.outcome) throw new Error('The import came to nothing.');
    return this.outcome;
  }

  private async store(tx: Transaction): Promise<void> {
    const imports = new OwnershipImportStore(tx);
    if (!(await imports.takeTurn())) throw new OwnershipRefusedError(anotherRuns);
    const sourceId = await imports.sourceId(this.options.source);
    if (await this.isTakenBefore(imports, sourceId)) return;
    const staged = await stageOwnership(tx, sourceId, this.options);
    const { isComplete: asked } = this.options;
    const isComplete = typeof asked === 'function' ? asked() : asked;
    if (isComplete) await this.checkSize(imports, sourceId, staged.records);
    const importId = await imports.start(sourceId, { ...this.options, isComplete });
    const bulk = new BulkLoadStore(tx);
    const { counts, notices, noticeCount } = await mergeOwnership(
      tx,
      bulk,
      { ...this.options, isComplete, sourceId, importId },
      staged,
    );
    await imports.finish(importId, counts);
    await this.options.thenFollow?.(tx, { importId });
    const { dryRun } = this.options;
    this.outcome = {
      status: dryRun ? 'DRY_RUN' : 'COMPLETED',
      importId: dryRun ? null : importId,
      counts,
      notices,
      noticeCount,
    };
    if (dryRun) throw new DryRunEnds();
  }

  /** A file stored before says so at once, and nothing of it is read again. */
  private async isTakenBefore(imports: OwnershipImportStore, sourceId: number): Promise<boolean> {
    const { layout, fileHash, contentOn, ofStatement } = this.options;
    const latest = await imports.latestOf(sourceId, layout);
    const before = ofStatement ? await imports.sameFile(sourceId, layout, fileHash) : latest;
    if (before && before.fileHash === fileHash && before.contentOn === contentOn) {
      this.outcome = { status: 'UNCHANGED', importId: before.id, counts: { ...noCounts }, notices: [], noticeCount: 0 };
      return true;
    }
    if (!ofStatement && latest && contentOn < latest.contentOn) {
      throw new OwnershipRefusedError(
        `The file describes ${contentOn}, and one of ${latest.contentOn} is held of ${this.options.source.name}. What a register says replaces what it said before, so files are taken in the order of their days: import one of ${latest.contentOn} or later.`,
      );
    }
    return false;
  }

  /** What a complete file leaves out is taken to be gone, so one that was cut off would end most of the register. */
  private async checkSize(imports: OwnershipImportStore, sourceId: number, records: number): Promise<void> {
    if (this.options.acceptFewer) return;
    const before = await imports.latestOf(sourceId, this.options.layout);
    if (!before?.isComplete || records * 2 >= before.counts.records) return;
    throw new OwnershipRefusedError(
      `The file holds ${records} records, and the one of ${before.contentOn} held ${before.counts.records}. It looks cut off, and all that it does not name would be taken to have ended. If it is whole, say so: --accept-fewer.`,
    );
  }
}

function asRefusal(error: unknown): unknown {
  if ((error as { code?: string }).code !== excluded) return error;
  const { detail = '' } = error as { detail?: string };
  return new OwnershipRefusedError(
    `Two facts of the source contradict each other over the same days, and only one can be so. Nothing was stored. (${detail})`,
  );
}

const noCounts: OwnershipImportCounts = {
  records: 0,
  partiesAdded: 0,
  identifiersAdded: 0,
  versionsAdded: 0,
  versionsClosed: 0,
  interestsAdded: 0,
  interestsClosed: 0,
  statementsAdded: 0,
  changesProposed: 0,
  changesOvertaken: 0,
};

/**
 * Stores what one file says of ownership, all or nothing, in one transaction.
 *
 * Storing it again changes nothing. Throws `OwnershipRefusedError` for a file that cannot be taken as it is.
 */
export function importOwnership(db: Database, options: OwnershipImportOptions): Promise<OwnershipImportOutcome> {
  return new OwnershipImport(db, options).run();
}
