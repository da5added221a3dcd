import type { Database } from '../../../../src/platform/database/database';
import { type GivenRoad, people, scenario } from '../../matters/support/given-road';
import { givenMatter, type Take, walked } from './given-matters';

/** Served on 15 June 2026: representations up to 12 July, a penalty from 13 July. */
export const servedOn = '2026-06-15';
export const lastDayForReply = '2026-07-12';
export const dayAfter = '2026-07-13';

const notice = {
  reasons: ['The notice was served, and nothing answered it.'],
  amount: 5_000_000_000,
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
  amount: 900_000,
  basis: 'OFFENCE',
  standard: 'BEYOND_REASONABLE_DOUBT',
  person: 'Somebody who runs a house',
  act: 'Carrying on a home for one child',
  actOn: '2026-05-20',
  setting: 'A house in the area of council 888',
  offence: 'CARRYING_ON_UNREGISTERED',
  barsChecked: 'The police and the courts were asked.',
};

type Draft = Omit<typeof planDraft, 'person'> & Partial<typeof offenceDraft>;

export function asServed({ basis, reasons, amount, rightOfReply }: Draft) {
  return { servedBy: 'By hand, on the secretary', basis, reasons, amount, rightOfReply };
}

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
}

/** Drafts the penalty and answers its id. */
export async function drafted(
  take: Take,
  { parentId, groupId, undertakingId, urn }: Opened,
  draft: object = planDraft,
) {
  const opening = {
    title: 'A penalty',
    scenario,
    ...(parentId === null ? {} : { parentId: String(parentId) }),
    ...(groupId === undefined ? {} : { groupId: String(groupId) }),
    ...(undertakingId === undefined ? {} : { undertakingId: String(undertakingId) }),
    ...(urn === undefined ? {} : { urn }),
  };
  const taken = await take(people.officer, 'DRAFT_PENALTY', servedOn, { opening, particulars: draft });
  if (taken.matter === null) throw new Error(JSON.stringify(taken));
  return taken.matter.id;
}

/** From the draft, at version 1, to the notice of intention, at version 5. */
export function served(take: Take, id: string, draft: Draft = planDraft) {
  const step = draft.basis === 'OFFENCE' ? 'SERVE_OFFENCE_INTENTION' : 'SERVE_PLAN_INTENTION';
  return walked(
    take,
    id,
    1,
    [people.officer, 'WEIGH_IMPACT', servedOn, { urgency: 'No place is touched.' }],
    [people.officer, 'ASK_APPROVAL', servedOn],
    [people.approver, 'APPROVE_INTENTION', servedOn],
    [people.officer, step, servedOn, asServed(draft)],
  );
}
