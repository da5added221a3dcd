import { html, type Markup } from '../markup';

/** A list to choose one of; `none`, where it is given, is what stands for no choice. */
export function choiceOf(
  name: string,
  label: string,
  words: Readonly<Record<string, string>>,
  chosen: string | null,
  none?: string,
): Markup {
  const option = (value: string, text: string) =>
    value === (chosen ?? '')
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`;
  const options = [...(none === undefined ? [] : [['', none] as const]), ...Object.entries(words)];
  return html`<label for="${name}">${label}</label><select id="${name}" name="${name}">${options.map(([value, text]) => option(value, text))}</select>`;
}

/** Under which definition groups are drawn, unless another is chosen. */
export const usualDefinition = 'OFSTED_PUBLISHED_OWNER';
