import type { FastifyRequest } from 'fastify';
import { html, joined, type Markup, type Part, tableOf } from '../markup';
import { codeInWords, counted, dayInWords } from '../ownership-words';
import { type AskByName, type PageAnswer, problemsHtml } from '../page-answer';
import { groupPath, linkAt, type PageMoment } from '../page-moment';
import type { PageInfo } from '../undertaking-answer';
import { gradeMark } from './lane-marks';
import { type Lane, lanesOf, type ShownEvent, type Stretch } from './lanes';
import { lanesChart, lanesKey } from './lanes-chart';

interface TimelineAnswer {
  providerGroup: {
    timeline: { totalCount: number; nodes: readonly ShownEvent[]; pageInfo: PageInfo };
  } | null;
}

const pageSize = 100;
/** So many pages make a chart that can still be read. */
const mostPages = 3;

function stretchInWords({ from, to }: Stretch): string {
  return to === null ? `since ${dayInWords(from)}` : `${dayInWords(from)} to ${dayInWords(to)}`;
}

function lanesTable(lanes: readonly Lane[]): Markup {
  const columns = [
    {
      title: 'Setting',
      cell: ({ setting: { urn, name, provisionType, localAuthorityName } }: Lane) =>
        `${name === null ? '' : `${name}, `}URN ${urn} (${codeInWords(provisionType).toLowerCase()}, ${localAuthorityName})`,
    },
    { title: 'In the group', cell: ({ inGroup }: Lane) => inGroup.map(stretchInWords).join('; ') },
    {
      title: 'Inspections, with the overall judgement',
      cell: ({ inspections }: Lane): Part =>
        joined(
          inspections.map(({ on, value }) => `${dayInWords(on)}: ${gradeMark(value).words.toLowerCase()}`),
          '; ',
        ),
    },
    { title: 'Suspended', cell: ({ suspended }: Lane) => suspended.map(stretchInWords).join('; ') },
    {
      title: 'How it left',
      cell: ({ leftAs }: Lane) => (leftAs === null || leftAs === 'ACTIVE' ? '' : codeInWords(leftAs).toLowerCase()),
    },
  ];
  return tableOf('What happened, setting by setting', columns, lanes);
}

async function readEvents(
  ask: AskByName,
  id: string,
  asOf: string | null,
  from: string | null,
  request: FastifyRequest,
) {
  const answers: PageAnswer<TimelineAnswer>[] = [];
  const events: ShownEvent[] = [];
  let after = from;
  let totalCount = 0;
  while (answers.length < mostPages) {
    const variables = { id, asOf, first: pageSize, after };
    const answer: PageAnswer<TimelineAnswer> = await ask<TimelineAnswer>(
      'RegulatorTimelineOfGroup',
      variables,
      request,
    );
    answers.push(answer);
    const timeline = answer.data?.providerGroup?.timeline;
    if (!timeline) return { answers, events, totalCount, next: null };
    events.push(...timeline.nodes);
    totalCount = timeline.totalCount;
    after = timeline.pageInfo.hasNextPage ? timeline.pageInfo.endCursor : null;
    if (after === null) break;
  }
  return { answers, events, totalCount, next: after };
}

/** What happened in a group, setting by setting, as a chart and as a table. */
export async function groupTimeline(
  ask: AskByName,
  { id, name, asOf }: { id: string; name: string; asOf: string },
  moment: PageMoment,
  after: string | null,
  request: FastifyRequest,
): Promise<Part> {
  const { answers, events, totalCount, next } = await readEvents(ask, id, moment.asOf, after, request);
  const lanes = lanesOf(events);
  if (lanes.length === 0) return html`${problemsHtml(answers)}<p>Nothing happened in it up to the day.</p>`;
  const about = `What happened in ${name} up to ${dayInWords(asOf)}, one lane a setting. The table below says the same.`;
  const more = next && `${linkAt(groupPath(id), moment, { lanes: next })}#timeline`;
  const part =
    next !== null || after !== null
      ? html` <strong>Here are ${events.length} of them</strong>, of ${counted(lanes.length, 'setting')}; those of the first or the last setting may go on elsewhere.`
      : null;
  return html`${problemsHtml(answers)}<p>${counted(totalCount, 'event')} up to the day.${part}</p>
<h3>As a chart</h3>${lanesChart(lanes, asOf, about)}${lanesKey(lanes)}
<h3>As a table</h3>${lanesTable(lanes)}${more ? html`<p><a href="${more}">Further settings</a></p>` : null}`;
}
