import type { FastifyRequest } from 'fastify';
import { html, type Markup, type Part, tableOf } from '../markup';
import { counted, dayInWords, wordsFor } from '../ownership-words';
import { type AskByName, type PageAnswer, problemsHtml } from '../page-answer';
import { groupPath, linkAt, type PageMoment } from '../page-moment';
import type { PageInfo } from '../undertaking-answer';
import type { ShownEstimate, ShownNumber, ShownPower } from './detection-answer';
import { figure, outcomesInWords, strengthsInWords, timesExpected } from './detection-words';
import { type ExplainedNumbers, explainNumbers, numbersHtml } from './numbers-explained';
import { powersInFull } from './power-list';

interface JoiningSplit {
  inherited: number | null;
  own: number | null;
  uncertain: number | null;
}

interface Effect extends JoiningSplit {
  outcome: string;
  n: number;
  observed: number;
  expected: number;
  shrunken: ShownEstimate;
}

interface ShownFinding {
  id: string;
  asOf: string;
  strength: string;
  sentence: string;
  wouldClear: string;
  caveats: readonly string[];
  windowFrom: string | null;
  windowTo: string | null;
  indicator: { id: string; title: string; version: number };
  interval: { low: number; high: number; level: number } | null;
  joiningSplit: JoiningSplit | null;
  numbers: readonly ShownNumber[];
  powers: readonly ShownPower[];
}

interface FindingsAnswer {
  providerGroup: {
    definition: string;
    effects: readonly Effect[];
    findings: { totalCount: number; nodes: readonly ShownFinding[]; pageInfo: PageInfo };
  } | null;
}

const pageSize = 5;

/** What of it was there before the settings came, what is the group's own, and what nobody can tell. */
function splitInWords({ inherited, own, uncertain }: JoiningSplit): string {
  const said = [
    inherited === null ? null : `${inherited} inherited, judged before the setting came to the group`,
    own === null ? null : `${own} of its own, judged once the setting was in it`,
    uncertain === null ? null : `${uncertain} uncertain, judged around the time the setting came`,
  ];
  return said.filter((part) => part !== null).join('; ');
}

function windowInWords({ windowFrom, windowTo, asOf }: ShownFinding): string {
  if (windowFrom === null || windowTo === null) return `What stands on ${dayInWords(asOf)}`;
  return `From ${dayInWords(windowFrom)} to ${dayInWords(windowTo)}`;
}

function percent(share: number): string {
  return `${figure(share * 100)}%`;
}

function findingHtml(finding: ShownFinding, explained: ExplainedNumbers): Markup {
  const { indicator, interval, joiningSplit, caveats, powers } = finding;
  const entries: readonly (readonly [string, Part])[] = [
    ['What would clear it', finding.wouldClear],
    ...(interval
      ? [
          [
            'Interval of the share',
            `${percent(interval.low)} to ${percent(interval.high)} (${percent(interval.level)} interval)`,
          ] as const,
        ]
      : []),
    ['What it reads', windowInWords(finding)],
    ...(joiningSplit ? [['Inherited or its own', splitInWords(joiningSplit)] as const] : []),
    ['What to bear in mind', html`<ul class="short">${caveats.map((caveat) => html`<li>${caveat}</li>`)}</ul>`],
    ['Powers it is relevant to, and how each stands on the day', powersInFull(powers)],
  ];
  return html`<section class="finding" aria-labelledby="finding-${finding.id}"><h3 id="finding-${finding.id}">${indicator.title}</h3>
<p class="note">${wordsFor(strengthsInWords, finding.strength)}. <a href="/rules#${indicator.id}">The rule</a>, version ${indicator.version}.</p>
<p>${finding.sentence}</p><dl>${entries.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${numbersHtml(finding, explained)}</section>`;
}

function effectsHtml(effects: readonly Effect[]): Part {
  if (effects.length === 0) return html`<p>None of its settings was inspected in the window that the rules read.</p>`;
  const columns = [
    { title: 'Outcome', cell: ({ outcome }: Effect) => wordsFor(outcomesInWords, outcome) },
    { title: 'Drawn towards other groups', cell: ({ shrunken }: Effect) => timesExpected(shrunken) },
    { title: 'Observed', cell: ({ observed, n }: Effect) => `${observed} of ${n}` },
    { title: 'Expected of settings like them', cell: ({ expected }: Effect) => figure(expected) },
    { title: 'Inherited or its own', cell: (effect: Effect) => splitInWords(effect) },
  ];
  return tableOf('Against what is expected', columns, effects);
}

/** What the rules found in a group on the day: the part of its page, and what went wrong. */
export async function groupFindings(
  ask: AskByName,
  id: string,
  moment: PageMoment,
  after: string | null,
  request: FastifyRequest,
): Promise<Part> {
  const { asOf } = moment;
  const answer = await ask<FindingsAnswer>('RegulatorFindingsOfGroup', { id, asOf, first: pageSize, after }, request);
  const group = answer.data?.providerGroup ?? null;
  if (group === null) return problemsHtml([answer]);
  const { totalCount, nodes, pageInfo } = group.findings;
  const question = { groupId: id, asOf, definition: group.definition };
  const { answers, explained } = await explainNumbers(ask, question, nodes, request);
  const next = pageInfo.hasNextPage && pageInfo.endCursor;
  const more = next && `${linkAt(groupPath(id), moment, { findings: next })}#findings`;
  const problems = problemsHtml([answer, ...answers] as readonly PageAnswer<unknown>[]);
  return html`${problems}<p>${counted(totalCount, 'finding')} on the day. A finding informs; only a named person’s recorded determination starts a statutory step, and grades are never the test.</p>
${nodes.map((finding) => findingHtml(finding, explained))}${more ? html`<p><a href="${more}">Further findings</a></p>` : null}
<h3>Against what is expected of settings like its own</h3>${effectsHtml(group.effects)}`;
}
