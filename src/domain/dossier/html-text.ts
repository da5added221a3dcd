/** Text that is HTML already. */
export interface HtmlText {
  readonly html: string;
}

/** What may stand in a template: text is escaped. */
export type HtmlPart = HtmlText | string | number | readonly HtmlPart[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What HTML cannot hold, escaped or not: control characters but the tab and the line end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;

function partText(part: HtmlPart): string {
  if (typeof part === 'object') return 'html' in part ? part.html : part.map(partText).join('');
  const text = String(part).replace(/\r\n?/g, '\n').replace(unprintable, '\ufffd');
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** HTML of a template: whatever stands in it is escaped, unless it is HTML of such a template itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): HtmlText {
  return { html: strings.map((string, at) => string + partText(parts[at] ?? '')).join('') };
}
