import { createHmac } from 'node:crypto';
import { apiRole } from '../platform/database/api-role';
import type { Database } from '../platform/database/database';
import type { ProvidedDatabase } from '../platform/database/database-url';

/** How the API reaches the database: as a login that owns nothing and that row-level security holds for. */
export interface ApiLogin {
  url: string;
  /** Settings of each session; the role, where the login is shared with the owner. */
  sessionSettings: Readonly<Record<string, string>>;
}

/** On our own server: told from the owner's password, so that a second process on the folder finds the same. */
function passwordFrom(ownersPassword: string): string {
  return createHmac('sha256', ownersPassword).update(apiRole).digest('hex');
}

/** Gives the role its password on our own server, and says how to log in as it. */
async function embeddedLogin(system: Database, ownerUrl: string): Promise<ApiLogin> {
  const url = new URL(ownerUrl);
  url.username = apiRole;
  if (url.password !== '') {
    const password = passwordFrom(url.password);
    await system.query({ text: `alter role ${apiRole} login password '${password}'` });
    url.password = password;
  }
  return { url: url.toString(), sessionSettings: {} };
}

/**
 * Where the operator named a login for the API it is used; else the owner's, which takes the role at the start of each
 * session and cannot see more than it.
 */
export async function chooseApiLogin(
  provided: ProvidedDatabase,
  system: Database,
  apiUrl: string | null,
): Promise<ApiLogin> {
  if (apiUrl !== null) return { url: apiUrl, sessionSettings: {} };
  if (provided.embedded) return embeddedLogin(system, provided.url);
  return { url: provided.url, sessionSettings: { role: apiRole } };
}
