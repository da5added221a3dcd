import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  readonly majorVersion: string;
}

const useAnother = 'set DATABASE_URL to a PostgreSQL server (15 to 18) of your own.';

function packageName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

/** The package is ESM only with a string `exports`, so its entry is resolved, never loaded. */
function packageFolder(name: string): string {
  try {
    return path.resolve(path.dirname(require.resolve(name)), '..');
  } catch (cause) {
    throw new EmbeddedPostgresError({
      whatHappened: `The PostgreSQL for this machine (${name}) is not installed.`,
      whatToDo: `run "npm ci" with optional dependencies, or, where there is none for this machine, ${useAnother}`,
      cause,
    });
  }
}

/** An install with `--ignore-scripts` leaves the libraries without the links by which the programs find them. */
export function recreateLinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new EmbeddedPostgresError({
        whatHappened: `A library link of the embedded PostgreSQL is missing and could not be made: ${link}.`,
        whatToDo: `run "npm ci" without --ignore-scripts as a user who may write there, or ${useAnother}`,
        cause,
      });
    }
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

/** Where the programs are, ready to run. */
export function locateBinaries(): Binaries {
  const name = packageName();
  const folder = packageFolder(name);
  recreateLinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (base: string) => path.join(folder, 'native', 'bin', `${base}${suffix}`);
  const programs = { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
  for (const file of Object.values(programs)) makeExecutable(file);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  return { ...programs, majorVersion: version.split('.')[0] ?? version };
}
