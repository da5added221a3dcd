import type { FastifyRequest } from 'fastify';
import { type SettingsBelow, type SettingsOfBody, settingsBelow } from './below-settings';
import { html, joined, type Markup, type Part, tableOf } from './markup';
import { basesInWords, counted, definitionsInWords, wordsFor } from './ownership-words';
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
import { momentSentence } from './undertaking-identity';
import { type MadePage, withoutBody } from './undertaking-page';

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

function structureTree({ id, structure }: Below, { byBody }: SettingsBelow, moment: PageMoment): Markup {
  const names = new Map(structure.nodes.map((node) => [node.id, node.name]));
  const below = new Map<string, Set<string>>();
  for (const { parentId, subsidiaryId } of structure.edges) {
    below.set(parentId, (below.get(parentId) ?? new Set()).add(subsidiaryId));
  }
  const content = (body: string) => {
    const own = byBody.get(body);
    const count = own ? html` <strong>(${counted(own.count, 'setting')})</strong>` : null;
    return html`${undertakingLink(body, names.get(body) ?? null, moment)}${count}`;
  };
  const tree = growTree({ key: id, content: content(id) }, (key) => {
    const entries = [...(below.get(key) ?? [])].map((subsidiary) => ({
      key: subsidiary,
      content: content(subsidiary),
    }));
    return { fold: `${counted(entries.length, 'subsidiary', 'subsidiaries')} of ${names.get(key) ?? 'it'}`, entries };
  });
  return treeHtml(tree);
}

function settingsCell(own: SettingsOfBody | undefined, moment: PageMoment): Part {
  if (!own) return 'none known';
  return own.published === null ? own.count : html`${own.count}, ${groupLink(own.published, moment)}`;
}

function structureTable({ structure }: Below, { byBody }: SettingsBelow, moment: PageMoment): Markup {
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
    {
      title: 'Settings on the register, and the group of its published owner',
      cell: ({ id }: Node) => settingsCell(byBody.get(id), moment),
    },
  ];
  return tableOf(`The bodies, by “${wordsFor(definitionsInWords, structure.definition)}”`, columns, structure.nodes);
}

function settingsSentence({ inAll, leftOut }: SettingsBelow, definition: string): Part {
  if (inAll === null) return null;
  const { ofSubsidiaries, inOwnName } = inAll;
  const own =
    inOwnName === 0
      ? 'It has none in its own name.'
      : `In its own name it has ${counted(inOwnName, 'setting')}, held apart: s. 23A does not count them.`;
  const left = leftOut === null ? null : html` <strong>${leftOut}</strong>`;
  return html`<p>By “${wordsFor(definitionsInWords, definition)}” its subsidiaries have ${counted(ofSubsidiaries, 'setting')} on the register. ${own}${left}</p>`;
}

/** What a body controls: the structure below it as a list and as a table, with the settings of each body. */
export async function belowPage(ask: AskByName, id: string, request: FastifyRequest): Promise<MadePage> {
  const query = request.query as Readonly<Record<string, unknown>>;
  const moment = momentOf(query);
  const answer = await ask<{ undertaking: Below | null }>('CommissionerBelowUndertaking', { id, ...moment }, request);
  const body = answer.data?.undertaking ?? null;
  if (body === null) return withoutBody(answer, query);
  const settings = await settingsBelow(ask, id, moment, request);
  const { structure } = body;
  const name = body.name ?? 'A body whose name is not published';
  const content = html`<p class="note">${momentSentence(body)} By the definition “${wordsFor(definitionsInWords, structure.definition)}” (Companies Act 2006, s. 1162).</p>${problemsHtml([answer, ...settings.answers])}
<p><a href="${linkAt(undertakingPath(id), moment)}">${name}: who it is, and who is above it</a></p>
<p>${counted(structure.nodes.length, 'body', 'bodies')}, itself included.</p>${wholeness(structure, 'structure')}${settingsSentence(settings, structure.definition)}
<h2>As a list</h2>${structureTree(body, settings, moment)}
<h2>As a table</h2>${structureTable(body, settings, moment)}
${momentForm(undertakingPath(id, '/below'), moment)}`;
  return { status: answer.status, title: `What ${name} controls`, content };
}
