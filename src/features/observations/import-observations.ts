import type { OrganisationKey } from '../../domain/access/organisation';
import { evidenceOf, isProvider } from '../../domain/observations/recorders';
import type { Transaction } from '../../platform/database/database';
import type { ObservationLine, ObservationRow, RowProblem } from '../../sources/observations/read-row';
import { codeOfCitation } from './code-of-citation';
import { ObservationChangeStore } from './observation-change.store';
import { type ObservationCounts, ObservationImportStore } from './observation-import.store';
import { ObservationsRefusedError } from './observations-refused-error';

export interface ObservationImportOptions {
  /** Whose file it is: references are its own, and its rows are its to withdraw. */
  organisation: OrganisationKey;
  /** The name of the file, as it is kept. */
  document: string;
  onProgress?: (rows: number, doing: 'reading' | 'storing') => void;
}

export interface ObservationImport extends ObservationCounts {
  read: number;
}

const rowsInABatch = 1000;

/** Problems kept to be shown; the others are counted. */
const problemsKept = 1000;

/** Everything that is wrong with a file. */
class Rejections {
  readonly kept: RowProblem[] = [];
  count = 0;

  add(problems: readonly RowProblem[]): void {
    this.count += problems.length;
    this.kept.push(...problems.slice(0, problemsKept - this.kept.length));
  }

  refuseIfAny(): void {
    if (this.count > 0)
      throw new ObservationsRefusedError(
        this.kept.sort((a, b) => a.line - b.line),
        this.count,
      );
  }
}

/** A file speaks for whom it is of: a council's for the council, and a provider's for the provider. */
function problemOfEvidence({ line, said: { evidence } }: ObservationRow, organisation: OrganisationKey): RowProblem[] {
  const words = evidenceOf(organisation);
  if (words.includes(evidence)) return [];
  const message = `It is not the word of ${organisation}, whose file it is.`;
  return [{ line, column: 'evidence', value: evidence, message, expected: words.join(', ') }];
}

async function staged(
  store: ObservationImportStore,
  lines: AsyncIterable<ObservationLine>,
  rejections: Rejections,
  { organisation, onProgress }: ObservationImportOptions,
): Promise<number> {
  let read = 0;
  let batch: ObservationRow[] = [];
  const flush = async () => {
    await store.stage(batch);
    batch = [];
    onProgress?.(read, 'reading');
  };
  for await (const line of lines) {
    read += 1;
    if ('problems' in line) rejections.add(line.problems);
    else {
      rejections.add(problemOfEvidence(line, organisation));
      batch.push(line);
    }
    if (batch.length >= rowsInABatch) await flush();
  }
  await flush();
  return read;
}

/** What shows only beside the register, or when all lines are in. */
async function checkTogether(
  store: ObservationImportStore,
  rejections: Rejections,
  organisation: OrganisationKey,
): Promise<void> {
  const unknown = 'a number that a publication names; import the register first';
  rejections.add(
    (await store.unknownUrns()).map((line) => ({
      ...line,
      column: 'urn',
      message: 'No publication names it.',
      expected: unknown,
    })),
  );
  rejections.add(
    (await store.repeats()).map(({ firstLine, ...line }) => ({
      ...line,
      column: 'reference',
      message: `Line ${firstLine} has it too.`,
      expected: 'a reference of its own for each line',
    })),
  );
  if (!isProvider(organisation)) return;
  const message = `It was not a setting of ${organisation} on the day.`;
  const strangers = await store.strangers(organisation);
  rejections.add(strangers.map((line) => ({ ...line, column: 'urn', message, expected: 'a setting of its own' })));
}

/**
 * Takes a file of observations: all of it, or nothing where a single row cannot be taken.
 *
 * What is held under the same reference and says the same stays; where it says otherwise its recorded time is closed and
 * the new row added, so that the same file twice changes nothing. What a person withdrew is not brought back by it.
 */
export async function importObservations(
  tx: Transaction,
  lines: AsyncIterable<ObservationLine>,
  options: ObservationImportOptions,
): Promise<ObservationImport> {
  const { organisation, document, onProgress } = options;
  const store = new ObservationImportStore(tx);
  const rejections = new Rejections();
  await store.openStaging();
  const read = await staged(store, lines, rejections, options);
  await checkTogether(store, rejections, organisation);
  rejections.refuseIfAny();
  onProgress?.(read, 'storing');
  const citations = await store.citations();
  await store.setRegulations(
    citations.map(({ line, citedAs, provisionType, day }) => ({
      line,
      code: codeOfCitation(citedAs, provisionType, day),
    })),
  );
  const at = await new ObservationChangeStore(tx).takeTurn();
  return { read, ...(await store.merge(organisation, document, at)) };
}
