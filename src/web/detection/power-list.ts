import { html, type Markup } from '../markup';
import { wordsFor } from '../ownership-words';
import type { ShownPower } from './detection-answer';
import { powerStatusesInWords } from './detection-words';

/** Powers that something is relevant to, each with its status first: relevant does not mean available. */
export function powersHtml(powers: readonly ShownPower[]): Markup {
  const items = powers.map(
    ({ title, status }) => html`<li>${title}: <strong>${wordsFor(powerStatusesInWords, status.status)}</strong></li>`,
  );
  return html`<ul class="short">${items}</ul>`;
}

/** The same, with the provision and the reason. */
export function powersInFull(powers: readonly ShownPower[]): Markup {
  const items = powers.map(
    ({ title, status }) =>
      html`<li>${title}: <strong>${wordsFor(powerStatusesInWords, status.status)}</strong>. ${status.sentence}</li>`,
  );
  return html`<ul>${items}</ul>`;
}
