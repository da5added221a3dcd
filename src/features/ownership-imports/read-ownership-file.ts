import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { OwnershipRecord, RecordProblem } from '../../domain/ownership/records';
import type { Day } from '../../domain/values/day';
import type { Database } from '../../platform/database/database';
import { bodsRecord } from '../../sources/bods/bods-records';
import type { BodsStatement } from '../../sources/bods/bods-statement';
import { readBods } from '../../sources/bods/read-bods';
import { readCompanies } from '../../sources/companies-house/read-companies';
import { readPsc } from '../../sources/companies-house/read-psc';
import { readGleif } from '../../sources/gleif/read-gleif';
import {
  type RecognisedOwnershipFile,
  recogniseOwnershipFile,
} from '../../sources/ownership-files/recognise-ownership-file';
import { UnreadableFileError } from '../../sources/tabular/table-source';
import { FileReading, firstStatementOf, registerRecords, statementRecords } from './file-records';
import { importOwnership } from './import-ownership';
import type { OwnershipImportOptions, OwnershipImportOutcome } from './ownership-import';
import { OwnershipRefusedError } from './ownership-refused-error';
import { bodsSource, companiesHouseCompanies, companiesHousePsc, gleif } from './ownership-source';

export interface OwnershipFileOptions
  extends Pick<
    OwnershipImportOptions,
    'dryRun' | 'samePerson' | 'acceptFewer' | 'watched' | 'thenFollow' | 'onProgress'
  > {
  /** The day on which the file was retrieved; nothing in it is said to have happened after it. */
  today: Day;
  /** The day the file describes, where neither its name nor its statements say it. */
  asAt?: Day | null;
  /** Who publishes statements that do not say it. */
  publisher?: string | null;
  /** Whether what the file leaves out is gone. By itself, only a register's whole snapshot is complete. */
  isComplete?: boolean;
  /** Whether the file is a part of a stream of statements, of which others were taken before. */
  isPart?: boolean;
}

export interface OwnershipFileOutcome extends OwnershipImportOutcome {
  layout: string;
  source: string;
  contentOn: Day;
  /** What was not taken of a register; the first of it, and how much there is. */
  problems: readonly RecordProblem[];
  problemCount: number;
  /** What was taken and leaves something open. */
  readerNotices: readonly RecordProblem[];
  readerNoticeCount: number;
  leftOut: Readonly<Record<string, number>>;
}

type What = Pick<OwnershipImportOptions, 'source' | 'layout' | 'records' | 'contentOn' | 'isComplete' | 'ofStatement'>;

/**
 * Imports one file about ownership, of whatever layout we know.
 *
 * Throws `OwnershipRefusedError`, with what was expected, for a file that is not understood, is cut off, is empty, or
 * breaks a rule of its standard; nothing is stored then.
 */
export async function importOwnershipFile(
  db: Database,
  file: string,
  options: OwnershipFileOptions,
): Promise<OwnershipFileOutcome> {
  const reading = new FileReading();
  try {
    const recognised = await recogniseOwnershipFile(file);
    if (recognised.layout === null) {
      throw new OwnershipRefusedError(`${path.basename(file)}: ${recognised.problem} ${recognised.expected}`);
    }
    const what =
      recognised.layout === 'BODS'
        ? await statements(file, recognised, reading, options)
        : register(file, recognised, reading, options);
    const outcome = await importOwnership(db, {
      ...options,
      ...what,
      retrievedOn: options.today,
      fileName: path.basename(file),
      fileHash: await hashOf(file),
    });
    return {
      ...outcome,
      layout: what.layout,
      source: what.source.code,
      contentOn: what.contentOn,
      problems: reading.problems,
      problemCount: reading.problemCount,
      readerNotices: reading.notices,
      readerNoticeCount: reading.noticeCount,
      leftOut: reading.leftOut,
    };
  } catch (error) {
    if (error instanceof UnreadableFileError) throw new OwnershipRefusedError(error.message, reading.problems);
    throw error;
  }
}

const registers = {
  PSC: { source: companiesHousePsc, read: readPsc, isWhole: true },
  COMPANIES: { source: companiesHouseCompanies, read: readCompanies, isWhole: true },
  GLEIF_LEVEL_1: { source: gleif, read: readGleif, isWhole: false },
  GLEIF_LEVEL_2: { source: gleif, read: readGleif, isWhole: false },
  GLEIF_EXCEPTIONS: { source: gleif, read: readGleif, isWhole: false },
} as const;

function register(
  file: string,
  { layout, publishedOn, part }: RecognisedOwnershipFile,
  reading: FileReading,
  options: OwnershipFileOptions,
): What {
  const { source, read, isWhole } = registers[layout as keyof typeof registers];
  const contentOn = options.asAt ?? publishedOn;
  if (contentOn === null) {
    throw new OwnershipRefusedError(
      `${path.basename(file)} does not say which day it describes. Say it: --as-at 2025-01-01, or keep the name under which it was published.`,
    );
  }
  const isPart = options.isPart ?? part !== null;
  const isMeantComplete = options.isComplete ?? (isWhole && publishedOn !== null && !isPart);
  return {
    source,
    layout,
    contentOn,
    records: registerRecords(read(file, { publishedOn: contentOn, isPart }), reading),
    // A line that could not be taken is not one that is gone.
    isComplete: () => isMeantComplete && reading.problemCount === 0,
  };
}

async function statements(
  file: string,
  { layout, publishedOn }: RecognisedOwnershipFile,
  reading: FileReading,
  options: OwnershipFileOptions,
): Promise<What> {
  const fileName = path.basename(file);
  const completeness = options.isPart ? 'PART' : 'WHOLE';
  const { first, all } = await firstStatementOf(readBods(file, { completeness, today: options.today }));
  const publisher = options.publisher ?? first?.publisher ?? null;
  const records = statementRecords(all, reading, fileName);
  if (publisher === null) {
    // What is wrong with the file comes first: without a publisher it may be no such file at all.
    for await (const _ of records);
    throw new OwnershipRefusedError(
      `${fileName} does not say who publishes it, and records are told apart by their publisher. Say it: --publisher "Name of the register".`,
    );
  }
  return {
    source: bodsSource(publisher, { url: first?.publisherUrl ?? null, licence: first?.licence ?? null }),
    layout,
    records,
    contentOn: options.asAt ?? first?.publishedOn ?? publishedOn ?? options.today,
    isComplete: false,
    ofStatement,
  };
}

function ofStatement(statement: Readonly<Record<string, unknown>>): OwnershipRecord {
  return bodsRecord(statement as unknown as BodsStatement, '').record;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
