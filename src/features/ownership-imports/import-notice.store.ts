import type { Transaction } from '../../platform/database/database';
import type { ImportNotice } from './ownership-import';

/** A register of millions must not fill the memory with what is odd in it. */
const noticesShown = 1000;

/** What was noted while a file was merged. */
export class ImportNoticeStore {
  constructor(private readonly tx: Transaction) {}

  /** The first ones in the order of the file, and how many there are. */
  async all(): Promise<{ notices: ImportNotice[]; noticeCount: number }> {
    const notices = await this.tx.query<ImportNotice>({
      text: `select place, rule, message from import_notice order by n, message limit ${noticesShown}`,
    });
    const [row] = await this.tx.query<{ count: number }>({ text: 'select count(*)::int as count from import_notice' });
    return { notices, noticeCount: row?.count ?? 0 };
  }
}
