import { html, type Markup, type Part, tableOf } from './markup';
import { counted } from './ownership-words';
import { groupLink, type PageMoment, undertakingLink } from './page-moment';
import type { CountedGroup, ShownDefinition } from './undertaking-answer';

/** Groups by the names that our documents give them. */
interface Named {
  byAct: CountedGroup | null;
  byConsolidation: CountedGroup | null;
  byController: CountedGroup | null;
  byName?: CountedGroup | null;
}

/** The answer to `CommissionerGroupsOfUndertaking`. */
export interface GroupsAnswer {
  groupDefinitions: readonly ShownDefinition[];
  undertaking: (Named & { id: string; ultimateParent: { entity: Named & { id: string; name: string | null } } }) | null;
  ownerLinks: { nodes: readonly { ownerName: string; basisInWords: string }[] };
}

/** The answer to `CommissionerGroupsOfOwner`. */
export type OwnerGroupsAnswer = Required<Named>;

interface FoundGroup {
  group: CountedGroup;
  /** How it belongs to the body that is shown. */
  why: Part;
}

function within(named: Named | null | undefined, definition: string): CountedGroup | null {
  const all = named ? [named.byAct, named.byConsolidation, named.byController, named.byName ?? null] : [];
  return all.find((group) => group?.definition === definition) ?? null;
}

/** The group of a body under one definition: by its own settings, else the one it heads, else that of its top. */
export function groupUnder(
  definition: string,
  { undertaking, ownerLinks }: GroupsAnswer,
  ofOwner: OwnerGroupsAnswer | null,
  moment: PageMoment,
): FoundGroup | null {
  const own = within(ofOwner, definition);
  const [link] = ownerLinks.nodes;
  if (own && link)
    return { group: own, why: `Its settings are published under “${link.ownerName}”. ${link.basisInWords}` };
  const head = within(undertaking, definition);
  if (head) return { group: head, why: 'It goes by this body.' };
  const top = undertaking?.ultimateParent.entity;
  const above = definition === 'COMPANIES_ACT_PARENT' ? within(top, definition) : null;
  if (!above || !top) return null;
  return { group: above, why: html`It goes by the ultimate parent, ${undertakingLink(top.id, top.name, moment)}.` };
}

/** Which definition made a number: its title, version and provision. */
export function definitionName({ title, version, citation, definition }: ShownDefinition): Markup {
  const law = citation === null ? 'a rule of this service, not law' : citation;
  return html`<strong>${title}</strong> <span class="note">(${definition}, version ${version}; ${law})</span>`;
}

/** The whole rule of a definition, folded. */
export function definitionRule({ rule, whatItIsNot }: ShownDefinition): Markup {
  return html`<details><summary>The rule</summary><p>${rule}</p><p>${whatItIsNot}</p></details>`;
}

/** The group under each definition, side by side; each number says which definition made it. */
export function groupsTable(answer: GroupsAnswer, ofOwner: OwnerGroupsAnswer | null, moment: PageMoment): Markup {
  const found = (definition: string) => groupUnder(definition, answer, ofOwner, moment);
  const columns = [
    { title: 'Definition', cell: (each: ShownDefinition) => html`${definitionName(each)}${definitionRule(each)}` },
    {
      title: 'Group',
      cell: ({ definition }: ShownDefinition) => {
        const here = found(definition);
        return here === null ? 'No group of settings' : html`${groupLink(here.group, moment)}<br>${here.why}`;
      },
    },
    {
      title: 'Settings on the register in it',
      cell: ({ definition, title }: ShownDefinition) => {
        const standing = found(definition)?.group.standing;
        return standing
          ? `${counted(standing.settings, 'setting')}, ${standing.belowGood} below good, by “${title}”`
          : '';
      },
    },
  ];
  const more = answer.ownerLinks.nodes.slice(1).map(({ ownerName }) => html`<li>${ownerName}</li>`);
  const others = more.length === 0 ? null : html`<p>Other published owners that are this body:</p><ul>${more}</ul>`;
  return html`${tableOf('The group under each definition', columns, answer.groupDefinitions)}${others}`;
}
