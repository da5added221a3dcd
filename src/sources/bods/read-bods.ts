import { createReadStream } from 'node:fs';
import type { JsonRead } from '../json/json-value';
import { readJsonValues } from '../json/read-json-values';
import type { BodsEndItem, BodsItem, BodsOptions, BodsProblem } from './bods-problem';
import { bodsRecord } from './bods-records';
import { PackageCheck } from './package/check-package';
import { describeFinding } from './rules/catalogue';
import { statementFindings } from './rules/statement-rules';
import { checkSchema } from './schema/check-schema';
import { describeBreach } from './schema/describe-breach';

const pieceBytes = 256 * 1024;
const usuallyTold = 1_000;

/** Statements of 0.1 to 0.3 have other names for everything; to list each as missing would help nobody. */
function isOfOlderVersion(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || 'statementId' in value) return false;
  return 'statementID' in value || 'statementType' in value;
}

/** One reading of one file. */
class BodsReading {
  private readonly check: PackageCheck;
  private readonly end: BodsEndItem = { kind: 'END', statements: 0, errors: 0, warnings: 0, untold: 0, leftOut: {} };
  private readonly leftOut = new Map<string, number>();
  private isArray = false;

  constructor(private readonly options: BodsOptions) {
    const placeOf = (number: number) => (this.isArray ? `[${number}]` : `line ${number}`);
    this.check = new PackageCheck(options.completeness, placeOf);
  }

  *take(read: JsonRead): Generator<BodsItem> {
    if ('fault' in read) {
      const { rule, message, expected } = read.fault;
      yield* this.tell([{ severity: 'ERROR', place: read.place, path: '', rule, message, expected }]);
      return;
    }
    this.isArray = read.place.startsWith('[');
    this.end.statements += 1;
    if (isOfOlderVersion(read.value)) {
      yield* this.tell([describeFinding({ rule: 'older-version', path: '', found: 'It is older.' }, read.place)]);
      return;
    }
    yield* this.takeStatement(read.value, read.place);
  }

  *finish(): Generator<BodsItem> {
    yield* this.tell(this.check.finish());
    yield { ...this.end, leftOut: Object.fromEntries(this.leftOut) };
  }

  private *takeStatement(value: unknown, place: string): Generator<BodsItem> {
    const number = Number(place.replaceAll(/\D/g, ''));
    const verdict = checkSchema(value);
    if ('breaches' in verdict) {
      this.check.noticeRefused(value, number);
      const recordType = (value as { recordType?: unknown } | null)?.recordType;
      const isPersonal = recordType !== 'entity' && recordType !== 'relationship';
      yield* this.tell(verdict.breaches.map((breach) => describeBreach(breach, place, isPersonal)));
      return;
    }
    const { statement } = verdict;
    const errors = this.end.errors;
    for (const finding of statementFindings(statement, this.options.today)) {
      yield* this.tell([describeFinding(finding, place)]);
    }
    yield* this.tell(this.check.take(statement, number));
    if (this.end.errors > errors) return;
    const { record, leftOut } = bodsRecord(statement, place);
    for (const name of leftOut) this.leftOut.set(name, (this.leftOut.get(name) ?? 0) + 1);
    yield { kind: 'RECORD', record, leftOut };
  }

  /** Errors beyond the bound are counted and not told, so that a file that is wrong throughout fills nothing. */
  private *tell(problems: Iterable<BodsProblem>): Generator<BodsItem> {
    for (const problem of problems) {
      const which = problem.severity === 'ERROR' ? 'errors' : 'warnings';
      this.end[which] += 1;
      if (this.end[which] <= (this.options.toldProblems ?? usuallyTold)) yield { kind: 'PROBLEM', problem };
      else this.end.untold += 1;
    }
  }
}

/**
 * Reads a file of the Beneficial Ownership Data Standard 0.4, of any size: an array of statements, a statement a line,
 * or one statement. It yields a record for each statement that breaks no rule, and each problem where it is found; the
 * last item is the END, whose `errors` says whether the file is refused. What only the whole file shows comes just
 * before it, so records are to be held back, or taken back, until then.
 */
export async function* readBods(
  source: string | AsyncIterable<Buffer>,
  options: BodsOptions,
): AsyncGenerator<BodsItem> {
  const pieces =
    typeof source === 'string'
      ? (createReadStream(source, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>)
      : source;
  const reading = new BodsReading(options);
  for await (const read of readJsonValues(pieces)) yield* reading.take(read);
  yield* reading.finish();
}
