import type { ContinuityPolicy } from '../../domain/continuity/continuity-policy';
import { mostAtOnce } from '../../domain/continuity/crowding';
import { settingNameKey } from '../../domain/continuity/near-name';
import type { BegunRegistration, EndedRegistration, Registration } from '../../domain/continuity/registration';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import {
  ContinuityFactsStore,
  type OwnerFacts,
  type RegistrationRow,
  type StandingStretch,
  type TokenStay,
} from './continuity-facts.store';
import { type Behind, type CompanyOnDay, ControllersStore } from './controllers.store';

export interface Gathered {
  ended: readonly EndedRegistration[];
  begun: readonly BegunRegistration[];
  /** How many settings an owner had on a day. */
  standing: (owner: number, on: Day) => number;
}

/** Numbers in published texts that have the form of a registration's. An owner's text is left out: its numbers are of companies. */
function numbersIn(row: RegistrationRow): readonly string[] {
  const text = `${row.name ?? ''} ${row.leftReason ?? ''}`.toUpperCase();
  return [...text.matchAll(/\b(?:SC\d{6}|\d{7})\b/g)].map(([urn]) => urn).filter((urn) => urn !== row.urn);
}

interface Known {
  owners: ReadonlyMap<number, OwnerFacts>;
  tokens: ReadonlyMap<number, TokenStay>;
  crowds: ReadonlyMap<string, number>;
  behind: ReadonlyMap<string, readonly number[]>;
}

function dayThatCounts({ endedNotAfter, beganNotBefore }: RegistrationRow): Day {
  return endedNotAfter ?? beganNotBefore;
}

function companyKey({ company, on }: CompanyOnDay): string {
  return `${company} ${on}`;
}

function registrationOf(row: RegistrationRow, known: Known): Registration {
  const { id, urn, kind, council, places, owner, educationUrn } = row;
  const company = owner === null ? null : (known.owners.get(owner)?.company ?? null);
  const token = known.tokens.get(id)?.token ?? null;
  const name = row.name === null ? '' : settingNameKey(row.name);
  return {
    ...{ id, urn, kind, council, places, owner, educationUrn, company },
    name: name === '' ? null : name,
    premises: token,
    premisesUse: token === null ? 0 : (known.crowds.get(token) ?? 1),
    mentions: numbersIn(row),
    controllers: company === null ? [] : (known.behind.get(companyKey({ company, on: dayThatCounts(row) })) ?? []),
    began: { notBefore: row.beganNotBefore, notAfter: row.beganNotAfter },
  };
}

function listed<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const lists = new Map<K, V[]>();
  for (const value of values) {
    const list = lists.get(keyOf(value));
    if (list) list.push(value);
    else lists.set(keyOf(value), [value]);
  }
  return lists;
}

/** Who is behind each company, without those behind so many that it tells nothing. */
function behindOf(rows: readonly Behind[], { mostCompanies }: ContinuityPolicy): Map<string, number[]> {
  const companies = new Map<number, Set<number>>();
  for (const { controller, company } of rows) {
    companies.set(controller, (companies.get(controller) ?? new Set()).add(company));
  }
  const telling = rows.filter(({ controller }) => (companies.get(controller)?.size ?? 0) <= mostCompanies);
  const lists = listed(telling, companyKey);
  return new Map(
    [...lists].map(([key, list]) => [key, list.map(({ controller }) => controller).sort((a, b) => a - b)]),
  );
}

/** Since when an owner has had anything, under any of the texts that are one company. */
function sinceOf(owners: readonly OwnerFacts[]): (owner: number | null) => Day | null {
  const nameOf = ({ owner, company }: OwnerFacts) => (company === null ? `owner ${owner}` : `company ${company}`);
  const first = new Map<string, Day>();
  const names = new Map(owners.map((facts) => [facts.owner, nameOf(facts)]));
  for (const facts of owners) {
    const name = nameOf(facts);
    const known = first.get(name);
    if (known === undefined || facts.since < known) first.set(name, facts.since);
  }
  return (owner) => (owner === null ? null : (first.get(names.get(owner) ?? '') ?? null));
}

function standingOf(stretches: readonly StandingStretch[]): Gathered['standing'] {
  const byOwner = listed(stretches, ({ owner }) => owner);
  return (owner, on) => {
    const there = (byOwner.get(owner) ?? []).filter(({ from, to }) => from <= on && on < to);
    return new Set(there.map(({ registrationId }) => registrationId)).size;
  };
}

function companiesOf(rows: readonly RegistrationRow[], owners: ReadonlyMap<number, OwnerFacts>): CompanyOnDay[] {
  const wanted = new Map<string, CompanyOnDay>();
  for (const row of rows) {
    const company = row.owner === null ? null : (owners.get(row.owner)?.company ?? null);
    if (company === null) continue;
    const one = { company, on: dayThatCounts(row) };
    wanted.set(companyKey(one), one);
  }
  return [...wanted.values()];
}

/** Everything by which continuity is judged, in a handful of statements whatever the size of the register. */
export async function gatherCandidates(db: Queryable, policy: ContinuityPolicy): Promise<Gathered> {
  const store = new ContinuityFactsStore(db);
  const [endedRows, begunRows] = [await store.ended(), await store.begun()];
  const [ownerRows, tokenRows] = [await store.owners(), await store.tokens()];
  const owners = new Map(ownerRows.map((facts) => [facts.owner, facts]));
  const companies = companiesOf([...endedRows, ...begunRows], owners);
  const crowds = [...listed(tokenRows, ({ token }) => token)].map(
    ([token, stays]) => [token, mostAtOnce(stays)] as const,
  );
  const known: Known = {
    owners,
    tokens: new Map(tokenRows.map((stay) => [stay.registrationId, stay])),
    crowds: new Map(crowds),
    behind: behindOf(await new ControllersStore(db).behind(companies), policy),
  };
  const since = sinceOf(ownerRows);
  return {
    ended: endedRows.map((row) => {
      const ended = { notBefore: row.endedNotBefore ?? '', notAfter: row.endedNotAfter ?? '' };
      return { ...registrationOf(row, known), ended };
    }),
    begun: begunRows.map((row) => ({ ...registrationOf(row, known), ownerSince: since(row.owner) })),
    standing: standingOf(await store.standing()),
  };
}
