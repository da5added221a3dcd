/** Words and symbols that publishers write where there is no value. See the Government Analysis Function's symbols. */
const placeholders: ReadonlySet<string> = new Set(['NULL', 'N/A', 'NA', 'NONE', '-', '–', '.', '..', ':', '~']);

/** `[x]`, `[z]`, `[c]`, `[low]` and, in number columns of older files, the same letters without brackets. */
const symbol = /^(\[[a-z]{1,4}\]|[cxzk])$/i;

/** Whether the text stands for "no value". Single letters count only where a number or a day is expected. */
export function isPlaceholder(text: string): boolean {
  return placeholders.has(text.toUpperCase()) || (text.startsWith('[') && symbol.test(text));
}

export function isNumberPlaceholder(text: string): boolean {
  return isPlaceholder(text) || symbol.test(text);
}

/** Ofsted's word for what it withholds: the names and addresses of children's homes. */
export function isRedacted(text: string): boolean {
  return text.length === 8 && text.toUpperCase() === 'REDACTED';
}
