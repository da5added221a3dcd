import { posix } from 'node:path';
import { localName, readXml } from './read-xml';

export interface XlsxSheet {
  name: string;
  /** The sheet's file in the archive. */
  entry: string;
}

export interface XlsxWorkbook {
  sheets: readonly XlsxSheet[];
  dateSystem: '1900' | '1904';
  sharedStrings: string | null;
  styles: string | null;
}

interface Relationship {
  type: string;
  entry: string;
}

const folder = 'xl';

async function readRelationships(path: string): Promise<Map<string, Relationship>> {
  const found = new Map<string, Relationship>();
  await readXml(path, `${folder}/_rels/workbook.xml.rels`, {
    opened(name, { Id = '', Type = '', Target = '' }) {
      if (localName(name) !== 'Relationship') return;
      const entry = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), entry });
    },
    closed: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** What `workbook.xml` says: the sheets in order, and from which day Excel's serial numbers count. */
export async function readXlsxWorkbook(path: string): Promise<XlsxWorkbook> {
  const relationships = await readRelationships(path);
  const sheets: XlsxSheet[] = [];
  let dateSystem: XlsxWorkbook['dateSystem'] = '1900';
  await readXml(path, `${folder}/workbook.xml`, {
    opened(name, attributes) {
      if (localName(name) === 'workbookPr' && /^(1|true)$/.test(attributes['date1904'] ?? '')) dateSystem = '1904';
      if (localName(name) !== 'sheet') return;
      const idName = Object.keys(attributes).find((key) => key.endsWith(':id')) ?? 'r:id';
      const relationship = relationships.get(attributes[idName] ?? '');
      if (relationship?.type === 'worksheet')
        sheets.push({ name: attributes['name'] ?? '', entry: relationship.entry });
    },
    closed: () => undefined,
    text: () => undefined,
  });
  const byType = (type: string) =>
    [...relationships.values()].find((relation) => relation.type === type)?.entry ?? null;
  return { sheets, dateSystem, sharedStrings: byType('sharedStrings'), styles: byType('styles') };
}
