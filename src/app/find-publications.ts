import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const readable = /\.(csv|tsv|txt|ods|xlsx)$/i;

/** Registers first, oldest first, then what refers to them: the import's result does not depend on it, its speed does. */
const kinds = [/provider_at|provider_level_at/i, /places_at/i, /in_year/i, /joiners|leavers/i];

function orderOf(file: string): string {
  const name = path.basename(file);
  const kind = kinds.findIndex((pattern) => pattern.test(name));
  const year = /(20\d\d)|_(\d\d)\.[a-z]+$/i.exec(name);
  return `${kind < 0 ? kinds.length : kind}:${year?.[1] ?? `20${year?.[2] ?? '99'}`}:${name}`;
}

/** The files to import: a file is itself, a folder is the publications in it. Rejects files are never among them. */
export function findPublications(paths: readonly string[]): readonly string[] {
  return paths.flatMap((given) => {
    const facts = statSync(given, { throwIfNoEntry: false });
    if (!facts) throw new Error(`There is no file or folder ${given}.`);
    if (!facts.isDirectory()) return [given];
    return readdirSync(given)
      .filter((file) => readable.test(file) && !/\.rejects\.csv$/i.test(file))
      .map((file) => path.join(given, file))
      .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  });
}
