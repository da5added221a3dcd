export interface Point {
  x: number;
  y: number;
}

type Attributes = Readonly<Record<string, string | number>>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in XML. */
export function escaped(raw: string): string {
  return raw.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

/** An element without content. */
export function element(name: string, attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`;
}

export function text({ x, y }: Point, words: string, attributes: Attributes = {}): string {
  return `<text${written({ x, y, ...attributes })}>${escaped(words)}</text>`;
}
