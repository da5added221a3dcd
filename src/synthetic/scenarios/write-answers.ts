import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { isoDay } from '../calendar';
import type { Nation } from '../model';
import type { GroupAnswer } from '../ownership/answers';
import type { WrittenFile } from '../publications/write-publications';

/** What is true of the nation and stands in no publication: what resolvers and detectors are held to. */
export async function writeAnswers(
  { continuations }: Nation,
  groups: readonly GroupAnswer[],
  folder: string,
): Promise<WrittenFile> {
  const file = path.join(folder, 'answers.json');
  const pairs = continuations.map(({ kind, before, after }) => ({
    kind,
    before: before.urn,
    after: after.urn,
    closedOn: before.leftOn === null ? null : isoDay(before.leftOn),
    openedOn: isoDay(after.registeredOn),
  }));
  await writeFile(file, `${JSON.stringify({ groups, continuations: pairs }, null, 1)}\n`);
  return { path: file, dataset: 'ANSWERS', asAt: '2025-03-31', rows: groups.length + pairs.length };
}

/** Where every home is, as only the regulator knows it. */
export async function writeHouses({ settings }: Nation, folder: string): Promise<WrittenFile> {
  const file = path.join(folder, 'houses.csv');
  const homes = settings.filter(({ type }) => type === 'CHILDRENS_HOME');
  const rows = homes.map(({ urn, address: [first, second, town, postcode] }) => [
    urn,
    [first, second, town].filter((part) => part.trim() !== '').join(', '),
    postcode,
  ]);
  const asText = stringify({ header: true, columns: ['URN', 'Address', 'Postcode'] });
  await pipeline(Readable.from(rows), asText, createWriteStream(file));
  return { path: file, dataset: 'HOUSES', asAt: '2025-03-31', rows: rows.length };
}
