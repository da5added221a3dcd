import type { FastifyRequest } from 'fastify';
import { type AskByName, fewAtATime, type PageAnswer } from './page-answer';
import type { PageMoment } from './page-moment';
import type { PageInfo } from './undertaking-answer';

interface PublishedGroup {
  id: string;
  name: string;
}

interface SettingsPage {
  totalCount: number;
  nodes: readonly { urn: string; providerGroup: PublishedGroup | null }[];
}

interface SettingsAnswer {
  undertaking: {
    settingsInOwnName: SettingsPage;
    settingsOfSubsidiaries: SettingsPage & { pageInfo: PageInfo };
  } | null;
}

interface WhoseAnswer {
  lookup: { party: { __typename: string; id?: string } | null };
}

/** How many settings a body has in its own name, and the group of its published owner where that is known. */
export interface SettingsOfBody {
  count: number;
  published: PublishedGroup | null;
}

/** Settings below a body, by who is registered for them. */
export interface SettingsBelow {
  /** Null where it was not answered. */
  inAll: { ofSubsidiaries: number; inOwnName: number } | null;
  byBody: ReadonlyMap<string, SettingsOfBody>;
  /** What was not counted by body; null where everything was. */
  leftOut: string | null;
  answers: readonly PageAnswer<unknown>[];
}

/** One page reads so many: three answers of a hundred settings, and one number of each published owner. */
const most = { pages: 3, owners: 40 };

/** Every published owner of the settings below, with how many are its own and the number of one of them. */
async function readOwners(ask: AskByName, id: string, moment: PageMoment, request: FastifyRequest) {
  const owners = new Map<string, SettingsOfBody & { urn: string }>();
  const answers: PageAnswer<SettingsAnswer>[] = [];
  let [after, read]: [string | null, number] = [null, 0];
  for (let page = 0; page < most.pages; page += 1) {
    const variables = { id, first: 100, after, ...moment };
    const answer: PageAnswer<SettingsAnswer> = await ask('CommissionerSettingsBelow', variables, request);
    answers.push(answer);
    const settings = answer.data?.undertaking?.settingsOfSubsidiaries;
    if (!settings) break;
    read += settings.nodes.length;
    for (const { urn, providerGroup } of settings.nodes) {
      if (providerGroup === null) continue;
      const known = owners.get(providerGroup.id);
      owners.set(providerGroup.id, { urn, published: providerGroup, count: (known?.count ?? 0) + 1 });
    }
    after = settings.pageInfo.endCursor;
    if (!settings.pageInfo.hasNextPage) break;
  }
  return { owners: [...owners.values()], answers, read, first: answers[0]?.data?.undertaking ?? null };
}

/** Which bodies run the settings below one: by their published owners, each led to its body by one number. */
export async function settingsBelow(
  ask: AskByName,
  id: string,
  moment: PageMoment,
  request: FastifyRequest,
): Promise<SettingsBelow> {
  const { owners, answers, read, first } = await readOwners(ask, id, moment, request);
  const looked = owners.slice(0, most.owners);
  const found = await fewAtATime(looked, ({ urn }) =>
    ask<WhoseAnswer>('CommissionerWhoseNumber', { scheme: 'OFSTED-URN', identifier: urn, ...moment }, request),
  );
  const byBody = new Map<string, SettingsOfBody>();
  looked.forEach(({ count, published }, at) => {
    const body = found[at]?.data?.lookup.party?.id;
    if (body !== undefined) byBody.set(body, { count: count + (byBody.get(body)?.count ?? 0), published });
  });
  if (first === null) return { inAll: null, byBody, leftOut: null, answers };
  const { settingsInOwnName: own, settingsOfSubsidiaries: ofSubsidiaries } = first;
  if (own.totalCount > 0) byBody.set(id, { count: own.totalCount, published: own.nodes[0]?.providerGroup ?? null });
  const unread = ofSubsidiaries.totalCount - read;
  const left = [
    unread > 0 ? `${unread} more settings are not counted by body.` : null,
    owners.length > looked.length ? `${owners.length - looked.length} more published owners were not looked up.` : null,
  ].filter((reason) => reason !== null);
  return {
    inAll: { ofSubsidiaries: ofSubsidiaries.totalCount, inOwnName: own.totalCount },
    byBody,
    leftOut: left.length === 0 ? null : left.join(' '),
    answers: [...answers, ...found],
  };
}
