import type { FastifyRequest } from 'fastify';
import { type AskByName, fewAtATime, type PageAnswer } from './page-answer';
import type { PageMoment } from './page-moment';
import type { PageInfo } from './undertaking-answer';

interface PublishedGroup {
  id: string;
  name: string;
}

interface SettingsAnswer {
  providerGroup: {
    settings: {
      totalCount: number;
      nodes: readonly { urn: string; providerGroup: PublishedGroup | null }[];
      pageInfo: PageInfo;
    };
  } | null;
}

interface WhoseAnswer {
  lookup: { party: { __typename: string; id?: string } | null };
}

/** How many settings a body has in a group, and the group of its published owner. */
export interface SettingsOfBody {
  count: number;
  published: PublishedGroup;
}

/** Settings of a group by the body that is registered for them, and what was left out. */
export interface SettingsByBody {
  byBody: ReadonlyMap<string, SettingsOfBody>;
  leftOut: string | null;
  answers: readonly PageAnswer<unknown>[];
}

/** One page reads so many: three answers of a hundred settings, and one number of each published owner. */
const most = { pages: 3, owners: 40 };

type Owners = Map<string, SettingsOfBody & { urn: string }>;

async function readOwners(ask: AskByName, id: string, asOf: string | null, request: FastifyRequest) {
  const owners: Owners = new Map();
  const answers: PageAnswer<SettingsAnswer>[] = [];
  let [after, inAll, read]: [string | null, number, number] = [null, 0, 0];
  for (let page = 0; page < most.pages; page += 1) {
    const answer: PageAnswer<SettingsAnswer> = await ask(
      'CommissionerGroupSettings',
      { id, first: 100, after, asOf },
      request,
    );
    answers.push(answer);
    const settings = answer.data?.providerGroup?.settings;
    if (!settings) break;
    [inAll, read] = [settings.totalCount, read + settings.nodes.length];
    for (const { urn, providerGroup } of settings.nodes) {
      if (providerGroup === null) continue;
      const known = owners.get(providerGroup.id);
      owners.set(providerGroup.id, { urn, published: providerGroup, count: (known?.count ?? 0) + 1 });
    }
    after = settings.pageInfo.endCursor;
    if (!settings.pageInfo.hasNextPage) break;
  }
  return { owners, answers, unread: inAll - read };
}

/** Which bodies run the settings of a group on the day: by their published owners, each led to its body by one number. */
export async function settingsByBody(
  ask: AskByName,
  groupId: string,
  { asOf }: PageMoment,
  request: FastifyRequest,
): Promise<SettingsByBody> {
  const { owners, answers, unread } = await readOwners(ask, groupId, asOf, request);
  const looked = [...owners.values()].slice(0, most.owners);
  const found = await fewAtATime(looked, ({ urn }) =>
    ask<WhoseAnswer>(
      'CommissionerWhoseNumber',
      { scheme: 'OFSTED-URN', identifier: urn, asOf, knownAt: null },
      request,
    ),
  );
  const byBody = new Map<string, SettingsOfBody>();
  looked.forEach(({ count, published }, at) => {
    const id = found[at]?.data?.lookup.party?.id;
    if (id !== undefined) byBody.set(id, { count: count + (byBody.get(id)?.count ?? 0), published });
  });
  const left = [
    unread > 0 ? `${unread} more settings of the group were not read.` : null,
    owners.size > looked.length ? `${owners.size - looked.length} more published owners were not looked up.` : null,
  ].filter((reason) => reason !== null);
  return { byBody, leftOut: left.length === 0 ? null : left.join(' '), answers: [...answers, ...found] };
}
