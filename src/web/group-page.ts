import type { FastifyRequest } from 'fastify';
import { groupFindings } from './detection/group-findings';
import { groupTimeline } from './detection/group-timeline';
import { html, type Markup, type Part, tableOf } from './markup';
import {
  basesInWords,
  codeInWords,
  counted,
  dayInWords,
  joiningsInWords,
  leavingsInWords,
  wordsFor,
} from './ownership-words';
import { type AskByName, problemsHtml } from './page-answer';
import {
  groupLink,
  groupPath,
  linkAt,
  momentForm,
  momentOf,
  type PageMoment,
  typedText,
  undertakingLink,
} from './page-moment';
import type { PageInfo, ShownDefinition } from './undertaking-answer';
import { definitionName, definitionRule } from './undertaking-groups';
import { type MadePage, withoutBody } from './undertaking-page';

interface Membership {
  joinedOn: string;
  joinedNotBefore: string;
  joining: string;
  leftOn: string | null;
  leaving: string | null;
  basis: string | null;
  setting: { urn: string; name: string | null; provisionType: string; localAuthorityName: string } | null;
  cameFrom: { id: string; name: string } | null;
  wentTo: { id: string; name: string } | null;
}

interface ShownGroup {
  id: string;
  name: string;
  definition: string;
  asOf: string;
  undertaking: { id: string; name: string | null } | null;
  standing: { settings: number; inspected: number; belowGood: number; adverse: number };
  joiningSplit: { belowGoodInherited: number; belowGoodOwn: number; belowGoodUncertain: number };
  memberships: { totalCount: number; nodes: readonly Membership[]; pageInfo: PageInfo };
}

interface GroupAnswer {
  groupDefinitions: readonly ShownDefinition[];
  providerGroup: ShownGroup | null;
}

function settingHtml({ setting }: Membership): Part {
  if (setting === null) return 'not known';
  const name = setting.name === null ? null : `${setting.name}, `;
  return html`${name}URN ${setting.urn} (${codeInWords(setting.provisionType).toLowerCase()}, ${setting.localAuthorityName})`;
}

function joinedHtml({ joinedOn, joinedNotBefore }: Membership): string {
  const on = dayInWords(joinedOn);
  return joinedNotBefore === joinedOn ? on : `between ${dayInWords(joinedNotBefore)} and ${on}`;
}

function way(words: string, to: string, group: Membership['wentTo'], moment: PageMoment): Part {
  return group === null ? words : html`${words} ${to} ${groupLink(group, moment)}`;
}

function membershipsTable(rows: readonly Membership[], moment: PageMoment): Markup {
  const columns = [
    { title: 'Setting', cell: settingHtml },
    { title: 'Joined', cell: joinedHtml },
    {
      title: 'How it came',
      cell: ({ joining, cameFrom }: Membership) => way(wordsFor(joiningsInWords, joining), '·', cameFrom, moment),
    },
    { title: 'Left', cell: ({ leftOn }: Membership) => (leftOn === null ? 'still in it' : dayInWords(leftOn)) },
    {
      title: 'How it went',
      cell: ({ leaving, wentTo }: Membership) =>
        leaving === null ? '' : way(wordsFor(leavingsInWords, leaving), '·', wentTo, moment),
    },
    {
      title: 'How sure',
      cell: ({ basis }: Membership) => (basis === null ? 'by name only' : wordsFor(basesInWords, basis)),
    },
  ];
  return tableOf('Settings that came and went, the latest first', columns, rows);
}

function numbersHtml({ standing, joiningSplit }: ShownGroup, title: string): Markup {
  const { belowGoodInherited, belowGoodOwn, belowGoodUncertain } = joiningSplit;
  return html`<p>By “${title}” it has ${counted(standing.settings, 'setting')} on the register; ${standing.inspected} have a standing overall judgement, ${standing.belowGood} of them below good. Of those judgements ${belowGoodInherited} were given before the setting came to the group, ${belowGoodOwn} once it was in it, and ${belowGoodUncertain} around the time it came.</p>`;
}

/** A group under one definition: what the rules found in it, what happened in it, and which settings came and went. */
export async function groupPage(
  ask: AskByName,
  id: string,
  request: FastifyRequest,
  matters: Markup | null = null,
): Promise<MadePage> {
  const query = request.query as Readonly<Record<string, unknown>>;
  const moment = { ...momentOf(query), knownAt: null };
  const variables = { id, first: 25, after: typedText(query, 'after'), asOf: moment.asOf };
  const answer = await ask<GroupAnswer>('CommissionerGroupMemberships', variables, request);
  const group = answer.data?.providerGroup ?? null;
  if (group === null) return withoutBody(answer, query);
  const by = answer.data?.groupDefinitions.find(({ definition }) => definition === group.definition);
  const { totalCount, nodes, pageInfo } = group.memberships;
  const next = pageInfo.hasNextPage && pageInfo.endCursor;
  const head =
    group.undertaking &&
    html`<p>It goes by ${undertakingLink(group.undertaking.id, group.undertaking.name, moment)}.</p>`;
  const findings = await groupFindings(ask, id, moment, typedText(query, 'findings'), request);
  const timeline = await groupTimeline(ask, group, moment, typedText(query, 'lanes'), request);
  const content = html`<p class="note">As of ${dayInWords(group.asOf)}.</p>${problemsHtml([answer])}
<p>${by ? definitionName(by) : group.definition}</p>${by ? definitionRule(by) : null}${head}${matters}
${numbersHtml(group, by?.title ?? group.definition)}
<nav aria-label="On this page"><ul><li><a href="#findings">What the rules found in it</a></li><li><a href="#timeline">What happened in it, setting by setting</a></li><li><a href="#memberships">Which settings came and went</a></li></ul></nav>
<h2 id="findings">What the rules found in it</h2>${findings}
<h2 id="timeline">What happened in it, setting by setting</h2>${timeline}
<h2 id="memberships">Which settings came and went</h2><p>${counted(totalCount, 'membership')} up to the day.</p>
${nodes.length === 0 ? null : membershipsTable(nodes, moment)}
${next ? html`<p><a href="${linkAt(groupPath(id), moment, { after: next })}#memberships">Earlier ones</a></p>` : null}
${momentForm(groupPath(id), moment, false)}`;
  return { status: answer.status, title: group.name, content };
}
