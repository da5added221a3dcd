import { localName, readXml } from './read-xml';

/** Built-in formats that show a date. See ECMA-376 part 1, 18.8.30. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether a format of the workbook's own shows a date: a day, month or year outside quotes, colours and escapes. */
export function showsDate(format: string): boolean {
  const shown = format
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, '');
  return /[dy]/i.test(shown) || (/m/i.test(shown) && !/[#0?]/.test(shown));
}

/** For each cell style, by number, whether it shows a number as a date. */
export async function readDateStyles(path: string, entry: string | null): Promise<readonly boolean[]> {
  if (entry === null) return [];
  const formats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let isCellStyles = false;
  await readXml(path, entry, {
    opened(name, attributes) {
      const local = localName(name);
      if (local === 'numFmt') formats.set(Number(attributes['numFmtId']), showsDate(attributes['formatCode'] ?? ''));
      if (local === 'cellXfs') isCellStyles = true;
      if (local !== 'xf' || !isCellStyles) return;
      const id = Number(attributes['numFmtId'] ?? '0');
      styles.push(formats.get(id) ?? isBuiltInDate(id));
    },
    closed(name) {
      if (localName(name) === 'cellXfs') isCellStyles = false;
    },
    text: () => undefined,
  });
  return styles;
}
