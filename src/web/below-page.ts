import type { FastifyRequest } from 'fastify';
import { type SettingsByBody, settingsByBody } from './below-settings';
import { html, joined, type Markup, type Part, tableOf } from './markup';
import { basesInWords, codeInWords, counted, wordsFor } from './ownership-words';
import { type AskByName, problemsHtml } from './page-answer';
import {
  groupLink,
  linkAt,
  momentForm,
  momentOf,
  type PageMoment,
  undertakingLink,
  undertakingPath,
} from './page-moment';
import { growTree, treeHtml } from './page-tree';
import type { ShownBody } from './undertaking-answer';
import { wholeness } from './undertaking-chain';
import { groupUnder } from './undertaking-groups';
import { momentSentence } from './undertaking-identity';
import { askGroups, type MadePage, withoutBody } from './undertaking-page';

interface Node {
  id: string;
  name: string | null;
}

interface Structure {
  definition: string;
  truncated: boolean;
  truncatedBecause: string | null;
  nodes: readonly Node[];
  edges: readonly { parentId: string; subsidiaryId: string; basis: string; sentence: string }[];
}

type Below = Pick<ShownBody, 'id' | 'name' | 'asOf' | 'knownAt'> & { structure: Structure };

const definition = 'COMPANIES_ACT_PARENT';

function settingsCell(id: string, settings: SettingsByBody | null, moment: PageMoment): Part {
  const own = settings?.byBody.get(id);
  return own ? html`${own.count} (${groupLink(own.published, moment)})` : '';
}

function structureTree({ id, structure }: Below, settings: SettingsByBody | null, moment: PageMoment): Markup {
  const names = new Map(structure.nodes.map((node) => [node.id, node.name]));
  const content = (body: string) => {
    const own = settings?.byBody.get(body);
    const count = own ? html` <strong>(${counted(own.count, 'setting')})</strong>` : null;
    return html`${undertakingLink(body, names.get(body) ?? null, moment)}${count}`;
  };
  const tree = growTree({ key: id, content: content(id) }, (key) => {
    const subsidiaries = [
      ...new Set(structure.edges.filter((edge) => edge.parentId === key).map((edge) => edge.subsidiaryId)),
    ];
    const entries = subsidiaries.map((subsidiary) => ({ key: subsidiary, content: content(subsidiary) }));
    return { fold: `${counted(entries.length, 'subsidiary', 'subsidiaries')} of ${names.get(key) ?? 'it'}`, entries };
  });
  return treeHtml(tree);
}

function structureTable({ structure }: Below, settings: SettingsByBody | null, moment: PageMoment): Markup {
  const above = (id: string) => structure.edges.filter(({ subsidiaryId }) => subsidiaryId === id);
  const columns = [
    { title: 'Body', cell: ({ id, name }: Node) => undertakingLink(id, name, moment) },
    {
      title: 'Who controls it',
      cell: ({ id }: Node) =>
        joined(
          above(id).map(({ sentence }) => sentence),
          '; ',
        ),
    },
    {
      title: 'How sure',
      cell: ({ id }: Node) => joined([...new Set(above(id).map(({ basis }) => wordsFor(basesInWords, basis)))], '; '),
    },
    { title: 'Settings (published owner)', cell: ({ id }: Node) => settingsCell(id, settings, moment) },
  ];
  return tableOf(`Bodies of the group, by “${codeInWords(definition)}”`, columns, structure.nodes);
}

/** Settings of the whole group, and how they were counted by body. */
async function readSettings(ask: AskByName, id: string, moment: PageMoment, request: FastifyRequest) {
  const { groups, ofOwner } = await askGroups(ask, id, moment, request);
  const answers = ofOwner ? [groups, ofOwner] : [groups];
  const found = groups.data && groupUnder(definition, groups.data, ofOwner?.data ?? null, moment);
  if (!found)
    return {
      answers,
      settings: null,
      sentence: html`<p>No setting is known to be in its group by “${codeInWords(definition)}”.</p>`,
    };
  const { group } = found;
  const settings = await settingsByBody(ask, group.id, moment, request);
  const left = settings.leftOut === null ? null : html` <strong>${settings.leftOut}</strong>`;
  const sentence = html`<p>The group that it is in by “${codeInWords(definition)}”, ${groupLink(group, moment)}, has ${counted(group.standing.settings, 'setting')} on the register. Those of each body are counted where its published owner is known to be it.${left}</p>`;
  return { answers: [...answers, ...settings.answers], settings, sentence };
}

/** What a body controls: the structure below it as a list and as a table, with the settings of each body. */
export async function belowPage(ask: AskByName, id: string, request: FastifyRequest): Promise<MadePage> {
  const query = request.query as Readonly<Record<string, unknown>>;
  const moment = momentOf(query);
  const answer = await ask<{ undertaking: Below | null }>('CommissionerBelowUndertaking', { id, ...moment }, request);
  const body = answer.data?.undertaking ?? null;
  if (body === null) return withoutBody(answer, query);
  const { answers, settings, sentence } = await readSettings(ask, id, moment, request);
  const [name, path] = [body.name ?? 'A body whose name is not published', undertakingPath(id)];
  const content = html`<p class="note">${momentSentence(body)} By the definition “${codeInWords(body.structure.definition)}” (Companies Act 2006, s. 1162).</p>${problemsHtml([answer, ...answers])}
<p><a href="${linkAt(path, moment)}">${name}: who it is, and who is above it</a></p>
<p>${counted(body.structure.nodes.length, 'body', 'bodies')}, itself included.</p>${wholeness(body.structure, 'structure')}${sentence}
<h2>As a list</h2>${structureTree(body, settings, moment)}
<h2>As a table</h2>${structureTable(body, settings, moment)}
${momentForm(undertakingPath(id, '/below'), moment)}`;
  return { status: answer.status, title: `What ${name} controls`, content };
}
