import type { Queryable } from '../../platform/database/database';
import type { OwnershipImportCounts, OwnershipImportOptions } from './ownership-import';
import { type OwnershipSource, rankOf } from './ownership-source';

export interface TakenBefore {
  id: number;
  fileHash: string;
  contentOn: string;
  isComplete: boolean;
  counts: OwnershipImportCounts;
}

export interface SourceInUse {
  code: string;
  kind: string;
  name: string;
  imports: number;
  latestContentOn: string | null;
  latestImportedAt: string | null;
}

/** Sources, and the files of theirs that were taken. */
export class OwnershipImportStore {
  constructor(private readonly db: Queryable) {}

  /** True for the one import of ownership that may run now; held until its transaction ends. */
  async takeTurn(): Promise<boolean> {
    const [row] = await this.db.query<{ taken: boolean }>({
      text: `select pg_try_advisory_xact_lock(hashtext('provider-group-oversight ownership import')) as taken`,
    });
    return row?.taken ?? false;
  }

  /** The number of a source, which is made on its first use. */
  async sourceId({ code, kind, name, url, licence }: OwnershipSource): Promise<number> {
    const [row] = await this.db.query<{ id: number }>({
      text: `with made as (
          insert into ownership_source (code, kind, name, url, licence, rank) values ($1, $2, $3, $4, $5, $6)
          on conflict (code) do nothing returning id)
        select id from made union all select id from ownership_source where code = $1 limit 1`,
      values: [code, kind, name, url, licence, rankOf(kind)],
    });
    if (!row) throw new Error(`The source ${code} was not kept.`);
    return row.id;
  }

  /** The file of that content, if it is what the source said last, or if order does not matter to its layout. */
  async latestOf(sourceId: number, layout: string): Promise<TakenBefore | null> {
    const [row] = await this.db.query<TakenBefore>({
      text: `select id, file_hash as "fileHash", content_on as "contentOn", is_complete as "isComplete", counts
        from ownership_import where source_id = $1 and layout = $2 order by content_on desc, id desc limit 1`,
      values: [sourceId, layout],
    });
    return row ?? null;
  }

  async sameFile(sourceId: number, layout: string, fileHash: string): Promise<TakenBefore | null> {
    const [row] = await this.db.query<TakenBefore>({
      text: `select id, file_hash as "fileHash", content_on as "contentOn", is_complete as "isComplete", counts
        from ownership_import where source_id = $1 and layout = $2 and file_hash = $3 order by id desc limit 1`,
      values: [sourceId, layout, fileHash],
    });
    return row ?? null;
  }

  async start(sourceId: number, options: OwnershipImportOptions & { isComplete: boolean }): Promise<number> {
    const { layout, fileName, fileHash, contentOn, retrievedOn, isComplete } = options;
    const [row] = await this.db.query<{ id: number }>({
      text: `insert into ownership_import
          (source_id, layout, file_name, file_hash, content_on, retrieved_on, imported_at, is_complete, counts)
        values ($1, $2, $3, $4, $5, $6, now(), $7, '{}') returning id`,
      values: [sourceId, layout, fileName, fileHash, contentOn, retrievedOn, isComplete],
    });
    if (!row) throw new Error('The import was not recorded.');
    return row.id;
  }

  async finish(id: number, counts: OwnershipImportCounts): Promise<void> {
    await this.db.query({
      text: 'update ownership_import set counts = $2 where id = $1',
      values: [id, JSON.stringify(counts)],
    });
  }

  /** Every source, most believed first. */
  async sources(): Promise<SourceInUse[]> {
    return this.db.query<SourceInUse>({
      text: `select s.code, s.kind, s.name, count(i.id)::int as imports, max(i.content_on) as "latestContentOn",
          max(i.imported_at) as "latestImportedAt"
        from ownership_source s left join ownership_import i on i.source_id = s.id
        group by s.id order by s.rank, s.code`,
    });
  }
}
