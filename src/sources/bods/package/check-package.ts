import type { BodsOptions, BodsProblem } from '../bods-problem';
import type { BodsRelationshipStatement, BodsStatement } from '../bods-statement';
import { describeFinding } from '../rules/catalogue';
import { IdTable } from './id-table';
import { RecordMemory, type Unanswered } from './record-memory';
import { type PackageFinding, partyFindings } from './relationship-rules';
import { seriesFindings, timesWith } from './series-rules';

const unansweredFindings: Readonly<Record<Unanswered, PackageFinding>> = {
  SUBJECT: {
    rule: 'declaration-subject-known',
    path: '/declarationSubject',
    found: 'No statement of the file is about the declaration subject named here.',
  },
  COMPONENT: {
    rule: 'component-known',
    path: '/recordDetails/componentRecords',
    found: 'No statement of the file is about a component listed here.',
  },
  LISTING: {
    rule: 'component-listed',
    path: '/recordDetails/isComponent',
    found: 'No relationship after this one lists it.',
  },
};

/**
 * The rules that need the whole file, checked as it goes by. Of each record it keeps a hash, its kind, a place and four
 * times, so that memory grows by some fifty bytes a record and by nothing else.
 */
export class PackageCheck {
  private readonly statementIds = new IdTable();
  private readonly memory = new RecordMemory();
  private majorVersion: string | null = null;

  constructor(
    private readonly completeness: BodsOptions['completeness'],
    private readonly placeOf: (number: number) => string,
  ) {}

  /** What the statement breaks, given those before it; `number` is its index or its line. */
  take(statement: BodsStatement, number: number): BodsProblem[] {
    return [...this.findings(statement, number)].map((finding) => this.told(finding, number));
  }

  /** Takes note of which record a statement is about that the schema refused. */
  noticeRefused(value: unknown, number: number): void {
    const { recordId, recordType, statementId } = (value ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof statementId === 'string') this.statementIds.add(statementId);
    if (typeof recordId !== 'string') return;
    if (recordType !== 'entity' && recordType !== 'person' && recordType !== 'relationship') return;
    this.memory.notice(recordId, recordType, number);
  }

  /** What waited in vain. */
  *finish(): Generator<BodsProblem> {
    for (const { what, place } of this.memory.unanswered()) {
      yield this.told({ ...unansweredFindings[what], isPerhapsElsewhere: true }, place);
    }
  }

  private told(finding: PackageFinding, number: number): BodsProblem {
    const isOnlyTold = finding.isPerhapsElsewhere === true && this.completeness === 'PART';
    return describeFinding(finding, this.placeOf(number), isOnlyTold);
  }

  private *findings(statement: BodsStatement, number: number): Generator<PackageFinding> {
    yield* this.identifierFindings(statement);
    yield* this.versionFindings(statement);
    const times = this.memory.timesOf(statement.recordId);
    yield* seriesFindings(statement, times);
    if (statement.recordType === 'relationship') {
      yield* partyFindings(statement, this.memory);
      yield* this.listFindings(statement, number);
    }
    yield* this.componentFindings(statement);
    this.memory.remember(statement, number, timesWith(statement, times));
    yield* this.subjectFindings(statement, number);
  }

  private *identifierFindings(statement: BodsStatement): Generator<PackageFinding> {
    const before = this.statementIds.size;
    this.statementIds.add(statement.statementId);
    if (this.statementIds.size === before) {
      yield { rule: 'unique-statement-id', path: '/statementId', found: `${statement.statementId} was there before.` };
    }
    const known = this.memory.find(statement.recordId);
    if (known && known.type !== statement.recordType) {
      const found = `${statement.recordId} was of type ${known.type} before, and is of type ${statement.recordType} here.`;
      yield { rule: 'one-record-type', path: '/recordType', found };
    }
  }

  private *versionFindings(statement: BodsStatement): Generator<PackageFinding> {
    const version = statement.publicationDetails?.bodsVersion;
    if (version === undefined) return;
    const major = version.slice(0, version.indexOf('.'));
    const path = '/publicationDetails/bodsVersion';
    this.majorVersion ??= major;
    if (major !== this.majorVersion) {
      const found = `Others before are of major version ${this.majorVersion}, and this is of ${version}.`;
      yield { rule: 'one-major-version', path, found };
    } else if (version !== '0.4') yield { rule: 'other-version', path, found: `This one says ${version}.` };
  }

  /** The declaration subject may stand anywhere in the file. */
  private *subjectFindings(statement: BodsStatement, number: number): Generator<PackageFinding> {
    const { declarationSubject } = statement;
    this.memory.nameSubject(declarationSubject, number);
    if (this.memory.find(declarationSubject)?.type !== 'relationship') return;
    const found = `${declarationSubject} is of type relationship.`;
    yield { rule: 'declaration-subject-is-party', path: '/declarationSubject', found };
  }

  /** What a primary relationship lists must stand before it; what comes after it is refused when it comes. */
  private *listFindings(statement: BodsRelationshipStatement, number: number): Generator<PackageFinding> {
    for (const [index, id] of (statement.recordDetails.componentRecords ?? []).entries()) {
      this.memory.list(id, number);
      if (this.memory.find(id)?.isComponent !== false) continue;
      const path = `/recordDetails/componentRecords/${index}`;
      yield { rule: 'component-says-so', path, found: `${id} says that it is none.` };
    }
  }

  private *componentFindings(statement: BodsStatement): Generator<PackageFinding> {
    const { recordId, recordDetails, recordStatus } = statement;
    if (this.memory.isAwaitedComponent(recordId)) {
      yield { rule: 'component-before', path: '/recordId', found: `A relationship before this lists ${recordId}.` };
    } else if (recordDetails.isComponent && recordStatus !== 'closed' && this.memory.find(recordId)?.isListed) {
      const found = `${recordId} was listed before this statement.`;
      yield { rule: 'component-updated-after', path: '/recordDetails/isComponent', found };
    }
  }
}
