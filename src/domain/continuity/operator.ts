import type { ProvisionType } from '../register/vocabulary';
import { addDays, type Day } from '../values/day';
import type { ContinuityPolicy } from './continuity-policy';
import type { BegunRegistration, EndedRegistration } from './registration';

/** One setting of an operator, where and when. */
export interface OperatorSetting {
  id: number;
  on: Day;
  council: number | null;
  kind: ProvisionType;
}

/** A published owner as an operator: what it closed within a year of its last closing, or opened within one of its first. */
export interface Operator {
  owner: number;
  company: number | null;
  controllers: readonly number[];
  settings: readonly OperatorSetting[];
  /** The first day on which it had anything on the register. */
  since: Day | null;
}

export interface ClosingOperator extends Operator {
  /** How many settings stood when those closings began. */
  had: number;
  firstClosedOn: Day;
  lastClosedOn: Day;
}

export interface OpeningOperator extends Operator {
  firstOpenedOn: Day;
}

function byOwner<R extends { owner: number | null }>(registrations: readonly R[]): ReadonlyMap<number, R[]> {
  const lists = new Map<number, R[]>();
  for (const registration of registrations) {
    if (registration.owner === null) continue;
    const list = lists.get(registration.owner);
    if (list) list.push(registration);
    else lists.set(registration.owner, [registration]);
  }
  return lists;
}

function everyone(registrations: readonly { controllers: readonly number[] }[]): readonly number[] {
  return [...new Set(registrations.flatMap(({ controllers }) => controllers))].sort((a, b) => a - b);
}

/** Owners that closed something; `standing` says how many settings an owner had on a day. */
export function closingOperators(
  ended: readonly EndedRegistration[],
  standing: (owner: number, on: Day) => number,
  { closing }: ContinuityPolicy,
): readonly ClosingOperator[] {
  return [...byOwner(ended)].flatMap(([owner, all]) => {
    const lastClosedOn = all.reduce((last, { ended: { notAfter } }) => (notAfter > last ? notAfter : last), '');
    const together = all.filter(({ ended: { notAfter } }) => notAfter > addDays(lastClosedOn, -closing));
    const firstClosedOn = together.reduce(
      (first, { ended: { notAfter } }) => (notAfter < first ? notAfter : first),
      lastClosedOn,
    );
    const settings = together.map(({ id, ended: { notAfter: on }, council, kind }) => ({ id, on, council, kind }));
    const had = Math.max(together.length, standing(owner, addDays(firstClosedOn, -1)));
    const company = together.find((one) => one.company !== null)?.company ?? null;
    return [
      { owner, company, controllers: everyone(together), settings, since: null, had, firstClosedOn, lastClosedOn },
    ];
  });
}

/** Owners that opened something, with what they opened within a year of the first. */
export function openingOperators(
  begun: readonly BegunRegistration[],
  { closing }: ContinuityPolicy,
): readonly OpeningOperator[] {
  return [...byOwner(begun)].flatMap(([owner, all]) => {
    const [first] = all;
    if (!first) return [];
    const firstOpenedOn = all.reduce(
      (earliest, { began }) => (began.notBefore < earliest ? began.notBefore : earliest),
      first.began.notBefore,
    );
    const together = all.filter(({ began }) => began.notBefore < addDays(firstOpenedOn, closing));
    const settings = together.map(({ id, began, council, kind }) => ({ id, on: began.notBefore, council, kind }));
    const company = together.find((one) => one.company !== null)?.company ?? null;
    return [{ owner, company, controllers: everyone(together), settings, since: first.ownerSince, firstOpenedOn }];
  });
}
