import { type ControlLimb, controlLimbs } from '../../domain/ownership/parent-edge';
import type {
  AddresseeKind,
  ControlLink,
  RegistrationFact,
  Section23AFacts,
  SuspicionFact,
} from '../../domain/thresholds/section-23a/group-on-day';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey } from '../../platform/graphql/loaders';
import { type BodyRow, type RegistrationRow, Section23AStore, type SuspicionRow } from './section-23a.store';

const fromRegisters = 'registers of companies and of who controls them';
const fromTheRegister = "the Chief Inspector's register, with the published owner linked to a company";

/** What a body is, as far as a source says. */
export function kindOfBody({ kind, entityType, entitySubtype }: BodyRow): AddresseeKind {
  if (kind === 'PERSON') return 'NATURAL_PERSON';
  if (entityType === 'state' || entityType === 'stateBody') return 'PUBLIC_BODY';
  if (entitySubtype === 'trust' || entitySubtype === 'nomination') return 'TRUST';
  const isKnown = entityType === 'registeredEntity' || entityType === 'legalEntity' || entityType === 'arrangement';
  return isKnown ? 'UNDERTAKING' : 'UNKNOWN';
}

function nameOf({ name, partyId }: BodyRow): string {
  return name ?? `undertaking ${partyId}`;
}

function linkOf(body: BodyRow, day: Day): ControlLink {
  const { limb, isShown } = body;
  const met = limb === null ? '' : controlLimbs[limb as ControlLimb];
  const why = isShown ? met : `What is published points to control and does not settle it. ${met}`;
  return {
    undertaking: String(body.partyId),
    name: nameOf(body),
    from: body.from ?? day,
    to: null,
    why: why.trim(),
    source: fromRegisters,
  };
}

function registrationOf(row: RegistrationRow, holders: ReadonlyMap<number, BodyRow>): RegistrationFact {
  const holder = holders.get(row.holderId);
  return {
    settingId: String(row.settingId),
    urn: row.urn,
    name: row.name ?? row.urn,
    holder: {
      kind: holder === undefined ? 'UNKNOWN' : kindOfBody(holder),
      undertaking: String(row.holderId),
      name: holder === undefined ? null : nameOf(holder),
    },
    provisionType: row.provisionType,
    registeredWithChiefInspector: true,
    registeredFrom: row.from,
    beginsNotBefore: row.notBefore,
    registeredTo: null,
    source: fromTheRegister,
  };
}

function suspicionOf({ settingId, matterId, ...row }: SuspicionRow): SuspicionFact {
  return { ...row, settingId: String(settingId), source: `matter ${matterId}` };
}

/** What the test is put to, and the numbers of the suspicions that it read. */
export interface ReadFacts {
  facts: Section23AFacts;
  /** By setting: the matter of each suspicion about it. */
  suspicionIds: ReadonlyMap<string, readonly string[]>;
}

function idsBySetting(suspicions: readonly SuspicionRow[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const { settingId, matterId } of suspicions) {
    ids.set(String(settingId), [...(ids.get(String(settingId)) ?? []), String(matterId)]);
  }
  return ids;
}

function factsOf(
  parent: BodyRow,
  bodies: readonly BodyRow[],
  all: { registrations: readonly RegistrationRow[]; suspicions: readonly SuspicionRow[] },
  day: Day,
): ReadFacts {
  const byId = new Map(bodies.map((body) => [body.partyId, body]));
  const registrations = all.registrations.filter(({ holderId }) => byId.has(holderId));
  const settings = new Set(registrations.map(({ settingId }) => settingId));
  const suspicions = all.suspicions.filter(({ settingId }) => settings.has(settingId));
  const below = bodies.filter(({ isAddressee }) => !isAddressee);
  return {
    facts: {
      group: {
        parent: {
          undertaking: String(parent.partyId),
          name: nameOf(parent),
          kind: kindOfBody(parent),
          source: fromRegisters,
          asOf: day,
        },
        subsidiaries: below.filter(({ isShown }) => isShown).map((body) => linkOf(body, day)),
        unknownLinks: below.filter(({ isShown }) => !isShown).map((body) => linkOf(body, day)),
      },
      registrations: registrations.map((row) => registrationOf(row, byId)),
      suspicions: suspicions.map(suspicionOf),
    },
    suspicionIds: idsBySetting(suspicions),
  };
}

/**
 * Reads everything that s. 23A is put to on one day, by addressee: three statements, however many are asked for. What is
 * no body is not among them.
 */
export async function section23AFactsOf(
  db: Queryable,
  addressees: readonly number[],
  day: Day,
  scenario: string | null,
): Promise<ReadonlyMap<number, ReadFacts>> {
  const store = new Section23AStore(db);
  const bodies = await store.bodies(addressees, day);
  const holders = [...new Set(bodies.map(({ partyId }) => partyId))];
  const registrations = await store.registrations(holders, day);
  const settingIds = [...new Set(registrations.map(({ settingId }) => settingId))];
  const all = { registrations, suspicions: await store.suspicions(settingIds, day, scenario) };
  const byAddressee = groupedByKey([...new Set(addressees)], bodies, ({ addressee }) => addressee);
  return new Map(
    byAddressee.flatMap((own) => {
      const parent = own.find(({ isAddressee }) => isAddressee);
      return parent === undefined ? [] : [[parent.partyId, factsOf(parent, own, all, day)] as const];
    }),
  );
}
