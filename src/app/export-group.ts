import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { normaliseCompanyNumber } from '../domain/register/owner-name';
import { isDay } from '../domain/values/day';
import { exportOwnership } from '../features/ownership-imports/export-ownership';
import { PartyByNumberStore } from '../features/ownership-imports/party-by-number.store';
import { systemClock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import { bodsText, writeBods } from '../sources/bods/write-bods';
import { readEnvironment } from './environment';
import { useDatabase } from './use-database';

interface ExportFlags {
  company?: string;
  party?: number;
  source?: string;
  asOf?: string;
  out?: string;
  lines: boolean;
  persons: boolean;
}

function readAsOf(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Expected a day such as 2025-01-31.');
}

function readParty(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected the number of a party, as the API gives it.');
}

async function partyOf(database: Database, { company, party }: ExportFlags): Promise<number> {
  if (party !== undefined) return party;
  if (company === undefined) throw new Error('Say whose group: --company <number> or --party <id>.');
  const found = await new PartyByNumberStore(database).byIdentifier('GB-COH', normaliseCompanyNumber(company));
  if (found !== null) return found;
  throw new Error(`No company ${company} is known. Expected a number of Companies House such as 01234567.`);
}

/** Sources are kept apart: read back together they would be one source's word. */
function fileFor(out: string, source: string, isFirst: boolean): string {
  if (isFirst) return out;
  const { dir, name, ext } = path.parse(out);
  return path.join(dir, `${name}.${source.replace(/[^A-Za-z0-9]+/g, '_')}${ext}`);
}

async function exportGroup(database: Database, flags: ExportFlags): Promise<void> {
  const layout = flags.lines ? 'LINES' : 'ARRAY';
  let count = 0;
  const options = {
    parties: [await partyOf(database, flags)],
    source: flags.source ?? null,
    asOf: flags.asOf ?? null,
    includePersons: flags.persons,
    publishedOn: systemClock.today(),
  };
  await exportOwnership(database, options, async ({ source, statements }) => {
    count += 1;
    if (flags.out !== undefined) {
      const file = fileFor(flags.out, source, count === 1);
      await writeBods(statements, createWriteStream(file), layout);
      process.stderr.write(`${source}: ${file}\n`);
      return;
    }
    if (count > 1)
      throw new Error(
        'Several sources speak of this group. Say which: --source <code>, or --out <file> for a file each.',
      );
    for await (const piece of bodsText(statements, layout)) process.stdout.write(piece);
  });
  if (count === 0) process.stderr.write('No source says anything of this group.\n');
}

/** `oversight ownership export`: a group as statements of the Beneficial Ownership Data Standard 0.4. */
export function addExportOwnership(ownership: Command): void {
  ownership
    .command('export')
    .description('give a group out as BODS 0.4 statements: all bodies below it, and whoever stands above any of these')
    .option('--company <number>', 'the group of this company')
    .option('--party <id>', 'the group of this party', readParty)
    .option('--source <code>', 'what this source says only; list them with: oversight ownership sources')
    .option('--as-of <day>', 'only what held on this day', readAsOf)
    .option('--out <file>', 'write to this file; a further source gets a file of its own beside it')
    .option('--lines', 'a statement a line, instead of an array', false)
    .option('--no-persons', 'name no natural person')
    .action((flags: ExportFlags) =>
      useDatabase(readEnvironment(process.env), (database) => exportGroup(database, flags)),
    );
}
