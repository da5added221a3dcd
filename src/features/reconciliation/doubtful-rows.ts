import type { Day } from '../../domain/values/day';

/** A printed row that its own release contradicts, with what shows it. It explains nothing away. */
interface DoubtfulRow {
  tables: RegExp;
  printedAsOf: Day;
  finding: string;
}

/** Seen in the workbook of 2023 (published on 6 July 2023), and checked against the register of 31 March 2019. */
const doubtfulRows: readonly DoubtfulRow[] = [
  {
    tables: /^8[a-n]$/,
    printedAsOf: '2019-03-31',
    finding:
      "The printed row and Ofsted's own register of 31 March 2019 contradict each other: the register's rows add up to 611 / 1,739 / 468 / 46, the row says 547 / 1,758 / 430 / 60. The row looks like a count of an earlier day: tables 8d, 8e, 8j and 8k repeat 31 March 2018 unchanged, and 8e has one secure home requiring improvement where the register shows two from May 2018 on. Ofsted's findings of 2019 (80% of homes good or outstanding) agree with the register (80.1%), not with the row (81.4%). What happened is not known to us, so nothing of it counts as explained.",
  },
];

export function doubtAbout(tableId: string, day: Day | null): string | null {
  return doubtfulRows.find(({ tables, printedAsOf }) => printedAsOf === day && tables.test(tableId))?.finding ?? null;
}
