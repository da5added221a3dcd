/** What a person reads of a page, without its markup. */
export function textOf(html: string): string {
  const [, main = ''] = html.split('<main>');
  const text = main.replace(/<\/(?:li|tr|p|dd|h\d|summary)>/g, '\n').replace(/<[^>]+>/g, ' ');
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#39;/g, "'")
    .replace(/[^\S\n]+/g, ' ');
}

/** Cells of the table with the caption, row by row. */
export function tableIn(html: string, caption: string): string[][] {
  const table = html.split('<table>').find((part) => part.startsWith(`<caption>${caption}`)) ?? '';
  const rows = (table.split('<tbody>')[1] ?? '').split('</tbody>')[0]?.split('</tr>') ?? [];
  return rows
    .slice(0, -1)
    .map((row) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => textOf(`<main>${cell}`).trim()),
    );
}
