import type { Day } from '../../domain/values/day';
import type { Database } from '../../platform/database/database';
import type { PublicationFacts, RecordHistory, SourceFacts } from '../../sources/bods/facts';
import { statementsFor, type WritableStatement } from '../../sources/bods/statements-for';
import { type ExportInterest, ExportOwnershipStore, type ExportSource } from './export-ownership.store';
import { interestHistories } from './interest-facts';
import { partyHistories } from './party-facts';

export interface ExportOwnershipOptions {
  /** The parties whose group is given out: with all below them, and whoever stands above any of these. */
  parties: readonly number[];
  /** One source's word only. */
  source?: string | null;
  /** Only what held on that day; all days where it is null. */
  asOf?: Day | null;
  /** Whether natural persons are named. */
  includePersons: boolean;
  /** The day of the publication. */
  publishedOn: Day;
}

export interface ExportedStatements {
  source: string;
  statements: AsyncGenerator<WritableStatement>;
}

/** Statements give the licence as a link; what is no link is not given. */
const isLink = (text: string | null) => text !== null && /^https?:\/\//.test(text);

/** One giving-out of one group. */
class OwnershipExport {
  constructor(
    private readonly store: ExportOwnershipStore,
    private readonly options: ExportOwnershipOptions,
  ) {}

  async *sources(): AsyncGenerator<ExportedStatements> {
    const { parties, asOf = null, source } = this.options;
    await this.store.findGroup(parties, asOf);
    for (const each of await this.store.sources()) {
      if (source && each.code !== source) continue;
      yield { source: each.code, statements: this.statements(each) };
    }
  }

  private async *statements(source: ExportSource): AsyncGenerator<WritableStatement> {
    const { asOf = null, includePersons } = this.options;
    // Word for word, as long as all of it is wanted.
    if (asOf === null && includePersons && (await this.store.findRecords(source)) > 0) {
      yield* this.store.keptStatements(source.id);
      return;
    }
    const records = new Map<number, string>();
    yield* this.parties(source, records);
    yield* this.relationships(source, records);
  }

  private async *parties(source: ExportSource, records: Map<number, string>): AsyncGenerator<WritableStatement> {
    const { asOf = null, includePersons, publishedOn } = this.options;
    const giving = { source: sourceFacts(source), publishedOn, includesPersons: includePersons };
    for await (const page of this.store.versions(source.id, asOf)) {
      for (const versions of inRuns(page, ({ partyId }) => partyId)) {
        const party = partyHistories(
          versions.map((version) => (asOf === null ? version : { ...version, to: null })),
          giving,
        );
        const [version] = versions;
        if (!party || !version) continue;
        records.set(version.partyId, party.recordId);
        yield* this.written(source, party.histories);
      }
    }
  }

  private async *relationships(source: ExportSource, records: Map<number, string>): AsyncGenerator<WritableStatement> {
    const { asOf = null, publishedOn } = this.options;
    const recordOf = (partyId: number) => records.get(partyId) ?? `party-${partyId}`;
    const giving = { source: sourceFacts(source), publishedOn, recordOf };
    for await (const page of this.store.interests(source.id, asOf)) {
      for (const rows of inRuns(page, ({ recordId }) => recordId)) {
        const held: ExportInterest[] = asOf === null ? rows : rows.map((row) => ({ ...row, to: null }));
        yield* this.written(source, interestHistories(held, giving));
      }
    }
  }

  private *written(source: ExportSource, histories: readonly RecordHistory[]): Generator<WritableStatement> {
    const publication: PublicationFacts = {
      publishedOn: this.options.publishedOn,
      publisher: source.name,
      licence: isLink(source.licence) ? source.licence : null,
    };
    for (const history of histories) yield* statementsFor(history, publication);
  }
}

function sourceFacts({ kind, url, retrievedOn }: ExportSource): SourceFacts {
  const types = kind === 'DECLARATION' ? (['selfDeclaration'] as const) : (['officialRegister'] as const);
  return { types, description: null, url, retrievedOn };
}

function* inRuns<T>(rows: readonly T[], keyOf: (row: T) => unknown): Generator<T[]> {
  let run: T[] = [];
  for (const row of rows) {
    const [first] = run;
    if (first !== undefined && keyOf(first) !== keyOf(row)) {
      yield run;
      run = [];
    }
    run.push(row);
  }
  if (run.length > 0) yield run;
}

/**
 * Gives a group out as statements of the Beneficial Ownership Data Standard 0.4, source by source: as they were
 * published where they are kept, written anew otherwise. Each source's statements, read into an empty database, come to
 * the same facts. `take` is called with one source after the other, within one transaction that sees one moment.
 */
export async function exportOwnership(
  db: Database,
  options: ExportOwnershipOptions,
  take: (exported: ExportedStatements) => Promise<void>,
): Promise<void> {
  await db.transaction(
    async (tx) => {
      const exporting = new OwnershipExport(new ExportOwnershipStore(tx), options);
      for await (const exported of exporting.sources()) await take(exported);
    },
    { isolation: 'repeatable read' },
  );
}
