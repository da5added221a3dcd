import { commissionerOf, people, providerOf } from '../../support/people';
import type { Person, TestIssuer } from '../../support/test-issuer';

/** Whose secrets there are in the seed. */
export type Tenant = 'LA888' | 'LA889' | 'GROUP-A' | 'GROUP-B' | 'REGULATOR' | 'DEPARTMENT';

export interface SomeCaller {
  name: string;
  /** Null for somebody who is not signed in. */
  person: Person | null;
  headers: Readonly<Record<string, string>>;
  /** Whose notes it writes; null for whoever writes none. */
  tenant: Tenant | null;
  /** Marks of the canaries that it may see. */
  mayHold: readonly string[];
}

type Described = Omit<SomeCaller, 'headers'>;

const keyOf = (tenant: Tenant) => `KEY-${tenant}`;
const every: readonly Tenant[] = ['LA888', 'LA889', 'GROUP-A', 'GROUP-B', 'REGULATOR', 'DEPARTMENT'];

function writer(name: string, person: Person, tenant: Tenant, ...more: string[]): Described {
  return { name, person, tenant, mayHold: [tenant, keyOf(tenant), ...more] };
}

function described(groups: readonly [number, number]): readonly Described[] {
  return [
    writer('north council', commissionerOf('888'), 'LA888'),
    writer('south council', commissionerOf('889'), 'LA889'),
    writer('first provider', providerOf(groups[0]), 'GROUP-A'),
    writer('second provider', providerOf(groups[1]), 'GROUP-B'),
    writer('regulator', people.officer, 'REGULATOR', 'REVIEW', 'MERGE'),
    writer('analyst', people.analyst, 'DEPARTMENT', 'REVIEW', 'MERGE'),
    {
      name: 'department officer',
      person: people.departmentOfficer,
      tenant: null,
      mayHold: ['DEPARTMENT', 'REVIEW', 'MERGE'],
    },
    { name: 'another council', person: commissionerOf('301'), tenant: null, mayHold: [] },
    { name: 'auditor', person: people.auditor, tenant: null, mayHold: [] },
    { name: 'administrator', person: people.administrator, tenant: null, mayHold: every.map(keyOf) },
    { name: 'public', person: null, tenant: null, mayHold: [] },
  ];
}

/** Everyone who asks, signed in. */
export function signedIn(issuer: TestIssuer, groups: readonly [number, number]): Promise<SomeCaller[]> {
  return Promise.all(
    described(groups).map(async (caller) => {
      const headers: Record<string, string> = caller.person
        ? { authorization: `Bearer ${await issuer.tokenFor(caller.person)}` }
        : {};
      return { ...caller, headers };
    }),
  );
}
