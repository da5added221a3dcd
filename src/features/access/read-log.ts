import type { RecordClass } from '../../domain/access/record-classes';

export interface SeenRecord {
  recordClass: RecordClass;
  recordId: string;
  /** Whose the record is; null where it is nobody's in particular. */
  ownerOrganisation: string | null;
  fields: readonly string[];
}

/** Gathers what of the records that are not open a request saw, one entry a record. */
export class ReadLog {
  private isClosed = false;
  private readonly seen = new Map<string, { record: Omit<SeenRecord, 'fields'>; fields: Set<string> }>();

  saw(record: Omit<SeenRecord, 'fields'>, field: string): void {
    if (this.isClosed) return;
    const key = `${record.recordClass} ${record.recordId}`;
    const known = this.seen.get(key);
    if (known) known.fields.add(field);
    else this.seen.set(key, { record, fields: new Set([field]) });
  }

  /** The answer tells nothing, whatever was looked up for it. */
  nothingTold(): void {
    this.isClosed = true;
    this.seen.clear();
  }

  /** Takes what was gathered; a second call answers only what came since. */
  take(): SeenRecord[] {
    const taken = [...this.seen.values()].map(({ record, fields }) => ({ ...record, fields: [...fields].sort() }));
    this.seen.clear();
    return taken;
  }
}
