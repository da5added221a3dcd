import type { FastifyRequest } from 'fastify';
import { html, type Markup, type Part, tableOf } from '../markup';
import { counted, dayInWords, definitionsInWords, wordsFor } from '../ownership-words';
import { type AskByName, type PageAnswer, problemsHtml } from '../page-answer';
import { groupLink, linkAt, type PageMoment } from '../page-moment';
import type { PageInfo } from '../undertaking-answer';
import type { MadePage } from '../undertaking-page';
import type { NamedGroup, ShownEstimate, ShownPower, ShownRule, ShownRun } from './detection-answer';
import { strengthsInWords, timesExpected, watchStatesInWords } from './detection-words';
import { powersHtml } from './power-list';
import { type WatchFilters, watchFiltersOf, watchForm, watchQuery, watchRule } from './watch-filters';

interface Watched {
  place: number;
  state: string;
  settingsShort: number;
  providerGroup: NamedGroup;
  finding: { numbers: readonly { name: string; value: string | null }[] };
  effect: { shrunken: ShownEstimate } | null;
  powers: readonly ShownPower[];
}

interface Found {
  strength: string;
  sentence: string;
  indicator: { id: string; title: string };
  providerGroup: NamedGroup;
  powers: readonly ShownPower[];
}

interface Paged<Row> {
  totalCount: number;
  nodes: readonly Row[];
  pageInfo: PageInfo;
}

interface WatchAnswer {
  indicators: readonly ShownRule[];
  detectionRun: ShownRun;
  statutoryWatch?: Paged<Watched>;
  findings?: Paged<Found>;
}

const pageSize = 20;

/** A link to a group on the day that is shown. */
function groupCell(group: NamedGroup, moment: PageMoment): Markup {
  return html`${groupLink(group, moment)}`;
}

function adverseOf({ finding }: Watched): string {
  const value = (name: string) => finding.numbers.find((number) => number.name === name)?.value ?? 'not known';
  return `${value('observed')} of ${value('n')}`;
}

function watchTable(rows: readonly Watched[], moment: PageMoment): Markup {
  const columns = [
    { title: 'Group', cell: ({ providerGroup }: Watched) => groupCell(providerGroup, moment) },
    { title: 'What its observations amount to', cell: ({ state }: Watched) => wordsFor(watchStatesInWords, state) },
    {
      title: 'Settings short of a route',
      cell: ({ settingsShort }: Watched) => (settingsShort === 0 ? 'none' : settingsShort),
    },
    { title: 'Settings that stand adverse, of those that could count', cell: adverseOf },
    {
      title: 'Adverse judgements against what is expected of settings like them',
      cell: ({ effect }: Watched): Part =>
        effect === null ? 'none of its settings was inspected in the window' : timesExpected(effect.shrunken),
    },
    { title: 'Powers it is relevant to, on this day', cell: ({ powers }: Watched) => powersHtml(powers) },
  ];
  return tableOf('Groups by nearness, then by strength of effect', columns, rows);
}

function findingsTable(rows: readonly Found[], moment: PageMoment): Markup {
  const columns = [
    { title: 'Group', cell: ({ providerGroup }: Found) => groupCell(providerGroup, moment) },
    { title: 'What was found', cell: ({ sentence }: Found) => sentence },
    { title: 'How much it says', cell: ({ strength }: Found) => wordsFor(strengthsInWords, strength) },
    {
      title: 'Rule',
      cell: ({ indicator: { id, title } }: Found) => html`<a href="/rules#${id}">${title}</a>`,
    },
    { title: 'Powers it is relevant to, on this day', cell: ({ powers }: Found) => powersHtml(powers) },
  ];
  return tableOf('Findings, the strongest first', columns, rows);
}

function rowsHtml({ statutoryWatch, findings }: WatchAnswer, moment: PageMoment): Part {
  if (statutoryWatch) return statutoryWatch.nodes.length === 0 ? null : watchTable(statutoryWatch.nodes, moment);
  return findings && findings.nodes.length > 0 ? findingsTable(findings.nodes, moment) : null;
}

function runSentence(run: ShownRun, { definition }: WatchFilters): Markup {
  const by = wordsFor(definitionsInWords, definition);
  if (run === null) return html`<p>No patterns were looked for by “${by}” up to the day.</p>`;
  return html`<p class="note">Patterns as of ${dayInWords(run.asOf)}, in groups by “${by}”: ${counted(run.groupsConsidered, 'group')} and ${counted(run.settingsConsidered, 'setting')} were looked at.</p>`;
}

function listHtml(answer: WatchAnswer, filters: WatchFilters): Markup {
  const { totalCount, pageInfo } = answer.statutoryWatch ?? (answer.findings as Paged<Found>);
  const next = pageInfo.hasNextPage && pageInfo.endCursor;
  const link = next && linkAt('/watch', filters.moment, { ...watchQuery(filters), after: next });
  const what = answer.statutoryWatch ? counted(totalCount, 'group') : counted(totalCount, 'finding');
  return html`${runSentence(answer.detectionRun, filters)}<p>${what} in all.</p>${rowsHtml(answer, filters.moment)}
${link ? html`<p><a href="${link}">The next ones</a></p>` : null}`;
}

function askWatch(ask: AskByName, filters: WatchFilters, request: FastifyRequest): Promise<PageAnswer<WatchAnswer>> {
  const { moment, definition, region, localAuthority, rule, after } = filters;
  const asked = { asOf: moment.asOf, definition, region, localAuthority, first: pageSize, after };
  if (rule === watchRule) return ask<WatchAnswer>('RegulatorWatch', asked, request);
  return ask<WatchAnswer>('RegulatorFindingsOfRules', { ...asked, rules: rule === null ? null : [rule] }, request);
}

const neverTheTest = html`<p class="lead"><strong>Grades are never the test.</strong> The test of s. 23A of the Care Standards Act 2000 is met only where a named officer records a reasonable suspicion of grounds for cancelling, setting by setting. Nothing on this page is one.</p>`;

/** The statutory watch: groups by nearness to the number that s. 23A counts, or what another rule found. */
export async function watchPage(ask: AskByName, request: FastifyRequest): Promise<MadePage> {
  const filters = watchFiltersOf(request.query as Readonly<Record<string, unknown>>);
  const answer = await askWatch(ask, filters, request);
  const rules = answer.data?.indicators ?? [];
  const shown = rules.find(({ id }) => id === filters.rule);
  const content = html`${neverTheTest}${shown ? html`<p>${shown.sentence} <a href="/rules#${shown.id}">The whole rule</a></p>` : null}
${problemsHtml([answer])}${watchForm(filters, rules)}
${answer.data && listHtml(answer.data, filters)}`;
  return { status: answer.status, title: 'Statutory watch', content };
}
