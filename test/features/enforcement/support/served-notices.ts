import type { Caller } from '../../../../src/domain/access/caller';
import { notices, proposals, serviceOf } from '../../../cases/enforcement.givens';
import type { GivenRoad } from '../../matters/support/given-road';
import { people } from '../../matters/support/given-road';
import type { StepTaker } from './step-taker';

/** The statement of impact is a feature of its own, with tests of its own. */
const urgent = { urgency: 'Children may be hurt meanwhile.' } as const;

/** The words of a notice as the API takes them: what a draft leaves out is left out. */
function plain(particulars: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(particulars));
}

/** Drafts a notice about a registration, weighs its impact and has it approved by another officer. */
export async function approved(
  taker: StepTaker,
  opening: Record<string, unknown>,
  particulars: object,
  on: string,
  by: Caller = people.officer,
): Promise<string> {
  await taker.take(by, { step: 'DRAFT_NOTICE', on, opening, particulars: plain(particulars) });
  await taker.take(by, { step: 'WEIGH_IMPACT', on, particulars: urgent });
  await taker.take(by, { step: 'ASK_APPROVAL', on });
  return taker.take(people.approver, { step: 'APPROVE_NOTICE', on });
}

function openingOf({ group }: GivenRoad, urn: string, scenario: string | null = null): Record<string, unknown> {
  return { title: `Enforcement at ${urn}`, groupId: String(group), urn, scenario };
}

/** A notice restricting accommodation, served on the day. */
export async function restrictionServed(
  taker: StepTaker,
  road: GivenRoad,
  urn: string,
  on: string,
  scenario: string | null = null,
): Promise<string> {
  await approved(taker, openingOf(road, urn, scenario), { ...notices.restriction, urn }, on);
  return taker.take(people.officer, { step: 'SERVE_NOTICE', on, particulars: serviceOf });
}

/** A notice of a proposal to cancel, served on the day. */
export async function cancellationProposed(
  taker: StepTaker,
  road: GivenRoad,
  urn: string,
  on: string,
): Promise<string> {
  await approved(taker, openingOf(road, urn), { ...proposals.cancel, urn }, on);
  return taker.take(people.officer, {
    step: 'SERVE_PROPOSAL',
    on,
    particulars: { ...serviceOf, action: 'CANCEL' },
  });
}
