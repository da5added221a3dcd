import type { FastifyRequest } from 'fastify';
import { inWords } from '../html';
import { html, type Markup, type Part, tableOf } from '../markup';
import { dayInWords } from '../ownership-words';
import { type AskByName, problemsHtml } from '../page-answer';
import { linkAt, momentForm, momentOf, type PageMoment } from '../page-moment';
import type { MadePage } from '../undertaking-page';
import type { ShownPower, ShownRule } from './detection-answer';
import { powersInFull } from './power-list';

interface PolicyValue {
  name: string;
  value: number;
  from: string;
  source: string;
}

interface FullRule extends ShownRule {
  version: number;
  basis: string;
  owner: string;
  ordering: string;
  retired: { on: string; because: string; insteadUse: string | null } | null;
  policyValues: readonly PolicyValue[];
  informs: readonly ShownPower[];
}

function valuesHtml({ title, policyValues }: FullRule): Markup {
  if (policyValues.length === 0)
    return html`<p>It has no figures of ours: the numbers it counts to are those of the provision.</p>`;
  const columns = [
    { title: 'Figure', cell: ({ name }: PolicyValue) => inWords(name) },
    { title: 'Value', cell: ({ value }: PolicyValue) => value },
    { title: 'Stands from', cell: ({ from }: PolicyValue) => dayInWords(from) },
    { title: 'Source', cell: ({ source }: PolicyValue) => source },
  ];
  return tableOf(`Figures of “${title}”`, columns, policyValues);
}

function retiredHtml({ retired }: FullRule, rules: readonly FullRule[]): Part {
  if (retired === null) return null;
  const instead = rules.find(({ id }) => id === retired.insteadUse);
  const other = instead ? html` In its place: <a href="#${instead.id}">${instead.title}</a>.` : null;
  return html`<p class="notice"><strong>Not run any more since ${dayInWords(retired.on)}.</strong> ${retired.because}${other} It stays listed for the findings it made.</p>`;
}

function ruleHtml(rule: FullRule, rules: readonly FullRule[], moment: PageMoment): Markup {
  const found = linkAt('/watch', moment, { rule: rule.id });
  return html`<h2 id="${rule.id}">${rule.title}</h2>${retiredHtml(rule, rules)}<p>${rule.sentence}</p>
<dl><dt>Code and version</dt><dd>${rule.id}, version ${rule.version}. A finding keeps the version that made it.</dd>
<dt>Rests on</dt><dd>${rule.basis}</dd><dt>Who answers for it</dt><dd>${rule.owner}</dd>
<dt>Order of what it finds</dt><dd>${rule.ordering}</dd>
<dt>Powers it informs, and how each stands on the day</dt><dd>${powersInFull(rule.informs)}</dd></dl>
${valuesHtml(rule)}<p><a href="${found}">What it found</a></p>`;
}

/** Every rule in plain words: what it reads, who answers for it, what it counts to, and what it informs. */
export async function rulesPage(ask: AskByName, request: FastifyRequest): Promise<MadePage> {
  const moment = { ...momentOf(request.query as Readonly<Record<string, unknown>>), knownAt: null };
  const answer = await ask<{ indicators: readonly FullRule[] }>(
    'AnalystDetectionRules',
    { asOf: moment.asOf },
    request,
  );
  const rules = answer.data?.indicators ?? [];
  const links = (wanted: boolean) =>
    rules
      .filter(({ retired }) => (retired === null) === wanted)
      .map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  const retired = links(false);
  const content = html`<p>A rule reads what was observed and informs a power. It is never the power, and it determines nothing: only a named person’s recorded determination starts a statutory step.</p>${problemsHtml([answer])}
<nav aria-label="Rules"><ul>${links(true)}</ul></nav>
${retired.length === 0 ? null : html`<nav aria-label="Rules that are not run any more"><p>Not run any more:</p><ul>${retired}</ul></nav>`}
${rules.map((rule) => ruleHtml(rule, rules, moment))}${momentForm('/rules', moment, false)}`;
  return { status: answer.status, title: 'The rules', content };
}
