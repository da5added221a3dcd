import { html, type Markup } from '../markup';
import { codeInWords } from '../ownership-words';
import { citedHtml, type ShownNextStep } from './casework-answer';

function fieldList(title: string, fields: ShownNextStep['fields']): Markup | null {
  if (fields.length === 0) return null;
  const said = fields.map(({ title: what, citation }) => {
    const by = citedHtml(citation);
    return html`<li>${what}${by === null ? null : html`: <strong>${by}</strong>`}</li>`;
  });
  return html`<p>${title}</p><ul>${said}</ul>`;
}

/** What a step says, with the subsection that asks for each. */
function fieldsHtml(fields: ShownNextStep['fields'], isOpen: boolean): Markup | null {
  const must = fieldList(
    'It must say:',
    fields.filter(({ isRequired }) => isRequired),
  );
  const may = fieldList(
    'It may say:',
    fields.filter(({ isRequired }) => !isRequired),
  );
  if (must === null && may === null) return null;
  if (isOpen) return html`${must}${may}`;
  return html`<details><summary>What it says</summary>${must}${may}</details>`;
}

function listOf(lead: string, said: readonly string[]): Markup | null {
  if (said.length === 0) return null;
  return html`<p>${lead}</p><ul>${said.map((one) => html`<li>${one}</li>`)}</ul>`;
}

function stepHtml(step: ShownNextStep): Markup {
  const { title, by, isForYou, conditions, whyNotNow, notKnown, citation, fields } = step;
  const rests = citedHtml(citation);
  const isNow = isForYou && whyNotNow.length === 0;
  return html`<li><h4>${title}</h4>
${isForYou ? null : html`<p>For: ${by.map(codeInWords).join(', ')}.</p>`}${rests === null ? null : html`<p>By <strong>${rests}</strong>.</p>`}
${whyNotNow.length === 0 ? null : html`<div class="why">${listOf('Not today:', whyNotNow)}</div>`}
${listOf('Only if:', conditions)}${fieldsHtml(fields, isNow)}
${notKnown === null ? null : html`<p class="note">Not known: ${notKnown}</p>`}</li>`;
}

function group(heading: string, steps: readonly ShownNextStep[]): Markup | null {
  if (steps.length === 0) return null;
  return html`<h3>${heading}</h3><ul class="steps">${steps.map(stepHtml)}</ul>`;
}

/** What may follow: what the reader may do now first, then what stands in the way of the rest. */
export function nextStepsHtml(steps: readonly ShownNextStep[]): Markup {
  if (steps.length === 0) return html`<p>Nothing follows: it is at its end.</p>`;
  const own = steps.filter(({ isForYou }) => isForYou);
  return html`${own.length === 0 ? html`<p>None of what may follow is for you.</p>` : null}
${group(
  'By you, today',
  own.filter(({ whyNotNow }) => whyNotNow.length === 0),
)}
${group(
  'By you, but not today',
  own.filter(({ whyNotNow }) => whyNotNow.length > 0),
)}
${group(
  'By others',
  steps.filter(({ isForYou }) => !isForYou),
)}`;
}
