import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Nation } from '../model';
import type { WrittenFile } from '../publications/write-publications';
import { RandomStream } from '../random';
import { type GroupAnswer, GroupAnswers } from './answers';
import { ChainBuilder } from './chains';
import { PeopleBook } from './people';
import { StatementWriter } from './statements';

/** Writes who owns whom as one array of statements of the Beneficial Ownership Data Standard 0.4. */
export async function writeOwnership(
  nation: Nation,
  folder: string,
  seed: number,
): Promise<{ file: WrittenFile; groups: readonly GroupAnswer[] }> {
  const file = path.join(folder, 'ownership.bods.json');
  const counted = { statements: 0 };
  const answers = new GroupAnswers();
  await pipeline(Readable.from(lines(nation, seed, counted, answers), { objectMode: false }), createWriteStream(file));
  return {
    file: { path: file, dataset: 'OWNERSHIP', asAt: '2025-03-31', rows: counted.statements },
    groups: answers.groups,
  };
}

function* lines(
  { owners, names }: Nation,
  seed: number,
  counted: { statements: number },
  answers: GroupAnswers,
): Generator<string> {
  const random = new RandomStream(seed, 'ownership');
  const writer = new StatementWriter();
  const builder = new ChainBuilder(
    writer,
    names,
    random,
    new PeopleBook(writer, names, random.fork('people')),
    answers,
  );
  yield '[\n';
  for (const owner of owners) {
    let text = '';
    for (const statement of builder.statementsOf(owner)) {
      text += `${counted.statements === 0 ? '' : ',\n'}${JSON.stringify(statement)}`;
      counted.statements += 1;
    }
    yield text;
  }
  yield '\n]\n';
}
