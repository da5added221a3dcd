import type { Database } from '../../../../src/platform/database/database';
import { type GivenRoad, people, scenario } from '../../matters/support/given-road';
import { givenMatter, type Take, walked } from './given-matters';

/** Served on 15 June 2026: representations up to 12 July, a penalty from 13 July. */
export const servedOn = '2026-06-15';
export const lastDayForReply = '2026-07-12';
export const dayAfter = '2026-07-13';

const notice = {
  reasons: ['The notice was served, and nothing answered it.'],
  amount: '5000000000',
  rightOfReply: 'You may make written representations before the end of 28 days beginning with the day of service.',
};

export const planDraft = {
  ...notice,
  basis: 'NOTICE_NOT_COMPLIED_WITH',
  standard: 'BALANCE_OF_PROBABILITIES',
  person: 'Northfield Group Ltd',
  findings: ['No plan was submitted by the last day of the period.'],
};

export const offenceDraft = {
  ...planDraft,
  amount: '900000',
  basis: 'OFFENCE',
  standard: 'BEYOND_REASONABLE_DOUBT',
  person: 'Somebody who runs a house',
  act: 'Carrying on a home for one child',
  actOn: '2026-05-20',
  setting: 'A house in the area of council 888',
  offence: 'CARRYING_ON_UNREGISTERED',
};

export const barsChecked = { barsChecked: 'The police and the courts were asked.' };

/** An improvement plan notice that was not complied with, on the parent undertaking. */
export function givenBreach(database: Database, { parent }: GivenRoad): Promise<number> {
  const steps = [{ step: 'SERVE_NOTICE' }, { step: 'FIND_NO_PLAN' }];
  return givenMatter(database, { kind: 'IMPROVEMENT_PLAN', state: 'NOTICE_BREACHED', partyId: parent, steps });
}

export interface Opened {
  parentId: number | null;
  groupId?: number;
  undertakingId?: number;
  urn?: string;
  /** Given as undefined for the law as it is; the demonstration where it is left out. */
  scenario?: undefined;
}

/** Drafts the penalty and answers its id. */
export async function drafted(take: Take, opened: Opened, draft: object = planDraft) {
  const { parentId, groupId, undertakingId, urn } = opened;
  const opening = {
    title: 'A penalty',
    ...('scenario' in opened ? {} : { scenario }),
    ...(parentId === null ? {} : { parentId: String(parentId) }),
    ...(groupId === undefined ? {} : { groupId: String(groupId) }),
    ...(undertakingId === undefined ? {} : { undertakingId: String(undertakingId) }),
    ...(urn === undefined ? {} : { urn }),
  };
  const taken = await take(people.officer, 'DRAFT_PENALTY', servedOn, { opening, particulars: draft });
  if (taken.matter === null) throw new Error(JSON.stringify(taken));
  return taken.matter.id;
}

/** From the draft, at version 1, to the notice of intention, at version 6. */
export function served(take: Take, id: string) {
  return walked(
    take,
    id,
    1,
    [people.officer, 'CHECK_BARS', servedOn, barsChecked],
    [people.officer, 'WEIGH_IMPACT', servedOn, { urgency: 'No place is touched.' }],
    [people.officer, 'ASK_APPROVAL', servedOn],
    [people.approver, 'APPROVE_INTENTION', servedOn],
    [people.officer, 'SERVE_INTENTION', servedOn, { servedBy: 'By hand, on the secretary' }],
  );
}
