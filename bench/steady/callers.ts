import { type KeyOwner, largestBudget } from '../../src/domain/access/api-keys';
import { createApiKey } from '../../src/features/access/create-api-key';
import { systemClock } from '../../src/platform/clock';
import type { Database } from '../../src/platform/database/database';

/** Machine clients of the roles that may have a key, each with a budget that the load does not spend. */
const wishes = {
  analyst: { roles: ['DFE_ANALYST'], organisation: 'DFE' },
  departmentOfficer: { roles: ['DFE_OVERSIGHT_OFFICER'], organisation: 'DFE' },
  officer: { roles: ['REGULATOR_OFFICER'], organisation: 'OFSTED' },
  commissioner: { roles: ['COMMISSIONER'], organisation: 'LA:888' },
  auditor: { roles: ['AUDITOR'], organisation: 'DFE' },
  service: { roles: ['SERVICE'], organisation: 'SERVICE:steady-load' },
} as const;
export type CallerName = keyof typeof wishes | 'provider';

export type Credentials = Readonly<Record<CallerName, string>>;

const operator: KeyOwner = { id: 'operator:bench', kind: 'OPERATOR', roles: [], organisations: [] };

async function makeKey(
  database: Database,
  name: string,
  roles: readonly string[],
  organisation: string,
): Promise<string> {
  const wish = { name: `Steady load, ${name}`, roles, organisation, expiresInDays: 1, budget: largestBudget };
  const made = await database.transaction((tx) => createApiKey(tx, operator, wish, systemClock.now()));
  if (made.outcome === 'made') return made.credential;
  throw new Error(made.refusals.map(({ message }) => message).join(' '));
}

/** Makes the keys; the provider's is of the group given. */
export async function makeCallers(database: Database, groupId: number): Promise<Credentials> {
  const wanted = { ...wishes, provider: { roles: ['PROVIDER'], organisation: `GROUP:${groupId}` } };
  const made = await Promise.all(
    Object.entries(wanted).map(async ([name, { roles, organisation }]) => [
      name,
      await makeKey(database, name, roles, organisation),
    ]),
  );
  return Object.fromEntries(made) as Credentials;
}
