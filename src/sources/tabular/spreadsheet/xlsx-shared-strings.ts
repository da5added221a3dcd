import { basename } from 'node:path';
import { UnreadableFileError } from '../table-source';
import { localName, readXml } from './read-xml';

/** An .xlsx keeps its texts in one list that must be held in memory; beyond this, a CSV file is the way. */
export const sharedStringLimits = { characters: 32_000_000, strings: 2_000_000 };

/** The workbook's texts by number. Phonetic guides (`rPh`) are not part of a text. */
export async function readSharedStrings(path: string, entry: string | null): Promise<readonly string[]> {
  if (entry === null) return [];
  const strings: string[] = [];
  let [current, characters, isText, isPhonetic] = ['', 0, false, false];
  await readXml(path, entry, {
    opened(name) {
      const local = localName(name);
      if (local === 'si') current = '';
      else if (local === 't') isText = true;
      else if (local === 'rPh') isPhonetic = true;
    },
    closed(name) {
      const local = localName(name);
      if (local === 't') isText = false;
      else if (local === 'rPh') isPhonetic = false;
      else if (local === 'si') strings.push(current);
      if (strings.length > sharedStringLimits.strings) throw tooMuchText(path);
    },
    text(text) {
      if (!isText || isPhonetic) return;
      current += text;
      characters += text.length;
      if (characters > sharedStringLimits.characters) throw tooMuchText(path);
    },
  });
  return strings;
}

function tooMuchText(path: string): UnreadableFileError {
  const { characters, strings } = sharedStringLimits;
  return new UnreadableFileError(
    basename(path),
    `The workbook's list of texts is longer than the ${strings.toLocaleString('en-GB')} texts or ${characters.toLocaleString('en-GB')} characters that are read.`,
    'Save the sheet as a CSV file instead.',
  );
}
