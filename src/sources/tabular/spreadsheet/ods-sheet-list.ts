/** A sheet of an OpenDocument workbook, and where in `content.xml` it starts. */
export interface OdsSheet {
  name: string;
  /** The first byte of its opening tag. */
  offset: number;
}

const opening = '<table:table';
const longestTag = 4096;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}

function nameIn(tag: string): string {
  const match = /\stable:name=(?:"([^"]*)"|'([^']*)')/.exec(tag);
  return decodeEntities(Buffer.from(match?.[1] ?? match?.[2] ?? '', 'latin1').toString('utf8'));
}

/**
 * Finds the sheets by looking for their opening tags, a plain search that is many times faster than parsing.
 *
 * Sound because XML writes `<` within text as `&lt;`. Bytes are searched as Latin-1, so that an offset counts bytes.
 */
export async function listOdsSheets(source: AsyncIterable<Buffer>): Promise<OdsSheet[]> {
  const sheets: OdsSheet[] = [];
  let pending = '';
  let offset = 0;
  for await (const chunk of source) {
    const text = pending + chunk.toString('latin1');
    let from = 0;
    for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, from)) {
      const end = text.indexOf('>', at);
      if (end < 0) break;
      if (/[\s>]/.test(text[at + opening.length] ?? ''))
        sheets.push({ name: nameIn(text.slice(at, end)), offset: offset + at });
      from = end + 1;
    }
    const unfinished = text.lastIndexOf('<');
    const keepFrom = unfinished >= from && text.length - unfinished < longestTag ? unfinished : text.length;
    pending = text.slice(keepFrom);
    offset += keepFrom;
  }
  return sheets;
}
