import { leiOf } from '../../domain/ownership/identifiers';
import type { OwnershipRecord, RecordIdentifier, RecordProblem } from '../../domain/ownership/records';
import type { Day } from '../../domain/values/day';
import { textOf } from './gleif-value';

/** One record while it is read: where it stands, and where what is found goes. */
export class GleifReading {
  records: OwnershipRecord[] = [];
  problems: RecordProblem[] = [];
  notices: RecordProblem[] = [];
  place = '';

  constructor(readonly publishedOn: Day) {}

  refuse(path: string, rule: string, message: string, expected: string): null {
    this.problems.push({ place: this.place, path, rule, message, expected });
    return null;
  }

  notice(path: string, rule: string, message: string, expected: string | null): void {
    this.notices.push({ place: this.place, path, rule, message, expected });
  }

  /** A legal entity identifier whose check digits hold; null where they do not, and then the record is refused. */
  lei(value: unknown, path: string): string | null {
    const text = textOf(value);
    const lei = text === null ? null : leiOf(text);
    if (lei !== null) return lei;
    const message =
      text === null ? 'There is no LEI.' : `«${text}» is not an LEI: its form or its check digits are wrong.`;
    return this.refuse(path, 'gleif/lei', message, '20 letters and digits of which the last two check the rest');
  }
}

export function leiIdentifier(id: string, retiredOn: Day | null = null): RecordIdentifier {
  return { scheme: 'XI-LEI', id, retiredOn };
}
