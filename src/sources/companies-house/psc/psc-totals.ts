import type { RecordProblem } from '../../../domain/ownership/records';
import type { CountedAs } from './psc-kinds';
import type { PscData } from './psc-line';

const totals: readonly [kind: CountedAs, column: keyof PscData, what: string][] = [
  ['PERSON', 'persons_of_significant_control_count', 'persons with significant control'],
  ['STATEMENT', 'statements_count', 'statements'],
  ['EXEMPTION', 'exemptions_count', 'exemptions'],
];

/** Where the totals row counts other than we did. A row without counts checks nothing. */
export function checkTotals(
  data: PscData,
  counted: Readonly<Record<CountedAs, number>>,
  place: string,
): RecordProblem[] {
  return totals.flatMap(([kind, column, what]) => {
    const total = data[column];
    if (typeof total !== 'number' || total === counted[kind]) return [];
    return [
      {
        place,
        path: `/data/${column}`,
        rule: 'psc/totals',
        message: `The file says that it has ${total} ${what}, and ${counted[kind]} were found in it.`,
        expected: 'a whole file: download it again, and give all of its parts',
      },
    ];
  });
}
