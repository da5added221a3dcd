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

/** Reads everything that s. 23A is put to for one addressee on one day; null where there is no such body. Three statements. */
export async function section23AFacts(
  db: Queryable,
  addressee: number,
  day: Day,
  scenario: string | null,
): Promise<ReadFacts | null> {
  const store = new Section23AStore(db);
  const bodies = await store.bodies(addressee, day);
  const parent = bodies.find(({ isAddressee }) => isAddressee);
  if (parent === undefined) return null;
  const byId = new Map(bodies.map((body) => [body.partyId, body]));
  const registrations = await store.registrations([...byId.keys()], day);
  const suspicions = await store.suspicions(
    registrations.map(({ settingId }) => settingId),
    day,
    scenario,
  );
  const below = bodies.filter(({ isAddressee }) => !isAddressee);
  const suspicionIds = new Map<string, string[]>();
  for (const { settingId, matterId } of suspicions) {
    suspicionIds.set(String(settingId), [...(suspicionIds.get(String(settingId)) ?? []), String(matterId)]);
  }
  return {
    facts: {
      group: {
        parent: {
          undertaking: String(addressee),
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
    suspicionIds,
  };
}
