import type { RecordType } from '../../../domain/ownership/vocabulary';
import type { BodsStatement } from '../bods-statement';
import { IdTable } from './id-table';

/** Minutes since 1970; null where there was no such statement. */
export interface RecordTimes {
  firstAt: number | null;
  lastAt: number | null;
  newAt: number | null;
  closedAt: number | null;
}

export interface RememberedRecord {
  type: RecordType;
  isComponent: boolean;
  isListed: boolean;
  isTrust: boolean;
  isNomination: boolean;
}

/** What a file has not answered by its end. */
export type Unanswered = 'SUBJECT' | 'COMPONENT' | 'LISTING';

const types: readonly RecordType[] = ['entity', 'person', 'relationship'];
const unseen = 3;
const flag = { component: 4, listed: 8, trust: 16, nomination: 32, awaitedSubject: 64, awaitedComponent: 128 };
const never = -0x80000000;

function bitsOf(statement: BodsStatement): number {
  let bits = statement.recordDetails.isComponent ? flag.component : 0;
  if (statement.recordType !== 'entity') return bits;
  const { type, subtype } = statement.recordDetails.entityType;
  if (subtype === 'trust') bits |= flag.trust;
  if (type === 'arrangement' && subtype === 'nomination') bits |= flag.nomination;
  return bits;
}

/** The records that a file speaks of, remembered in some forty bytes each: bits, a place, and four times. */
export class RecordMemory {
  private readonly table = new IdTable();
  private bits = new Uint8Array(1024).fill(unseen);
  private places = new Int32Array(1024);
  private times = new Int32Array(4096).fill(never);

  /** The record, if a statement about it went by. */
  find(recordId: string): RememberedRecord | null {
    const number = this.table.find(recordId);
    const bits = number < 0 ? unseen : (this.bits[number] as number);
    if ((bits & 3) === unseen) return null;
    return {
      type: types[bits & 3] as RecordType,
      isComponent: (bits & flag.component) !== 0,
      isListed: (bits & flag.listed) !== 0,
      isTrust: (bits & flag.trust) !== 0,
      isNomination: (bits & flag.nomination) !== 0,
    };
  }

  timesOf(recordId: string): RecordTimes {
    const number = this.table.find(recordId);
    const at = (which: number) => {
      const time = number < 0 ? never : (this.times[number * 4 + which] as number);
      return time === never ? null : time;
    };
    return { firstAt: at(0), lastAt: at(1), newAt: at(2), closedAt: at(3) };
  }

  /** Whether a relationship that went by lists a record of which nothing was said by then. */
  isAwaitedComponent(recordId: string): boolean {
    const number = this.table.find(recordId);
    return number >= 0 && ((this.bits[number] as number) & flag.awaitedComponent) !== 0;
  }

  /** Takes in what the statement says of its record. Its type stays the first one that was said. */
  remember(statement: BodsStatement, place: number, times: RecordTimes): void {
    const number = this.numberOf(statement.recordId);
    const before = this.bits[number] as number;
    const type = (before & 3) === unseen ? types.indexOf(statement.recordType) : before & 3;
    this.bits[number] = type | (before & flag.listed) | bitsOf(statement);
    this.places[number] = place;
    const all = [times.firstAt, times.lastAt, times.newAt, times.closedAt];
    for (const [which, time] of all.entries()) this.times[number * 4 + which] = time ?? never;
  }

  /** Of a statement that is refused only this counts, so that one error does not make an error of all that follow. */
  notice(recordId: string, type: RecordType, place: number): void {
    const number = this.numberOf(recordId);
    if (((this.bits[number] as number) & 3) !== unseen) return;
    this.bits[number] = types.indexOf(type) | flag.listed;
    this.places[number] = place;
  }

  /** A relationship lists the record as a component. */
  list(recordId: string, place: number): void {
    const number = this.numberOf(recordId);
    if (((this.bits[number] as number) & 3) === unseen) this.await(number, flag.awaitedComponent, place);
    this.bits[number] = (this.bits[number] as number) | flag.listed;
  }

  /** A statement names the record as its declaration subject. */
  nameSubject(recordId: string, place: number): void {
    const number = this.numberOf(recordId);
    if (((this.bits[number] as number) & 3) === unseen) this.await(number, flag.awaitedSubject, place);
  }

  /** What still waits for an answer, with its place. */
  *unanswered(): Generator<{ what: Unanswered; place: number }> {
    for (let number = 0; number < this.table.size; number += 1) {
      const [bits, place] = [this.bits[number] as number, this.places[number] as number];
      if (bits & flag.awaitedSubject) yield { what: 'SUBJECT', place };
      if (bits & flag.awaitedComponent) yield { what: 'COMPONENT', place };
      if (bits & flag.component && !(bits & flag.listed)) yield { what: 'LISTING', place };
    }
  }

  private await(number: number, awaited: number, place: number): void {
    const bits = this.bits[number] as number;
    if (!(bits & (flag.awaitedSubject | flag.awaitedComponent))) this.places[number] = place;
    this.bits[number] = bits | awaited;
  }

  private numberOf(recordId: string): number {
    const number = this.table.add(recordId);
    if (number < this.bits.length) return number;
    const [bits, places, times] = [this.bits, this.places, this.times];
    this.bits = new Uint8Array(bits.length * 2).fill(unseen);
    this.bits.set(bits);
    this.places = new Int32Array(places.length * 2);
    this.places.set(places);
    this.times = new Int32Array(times.length * 2).fill(never);
    this.times.set(times);
    return number;
  }
}
