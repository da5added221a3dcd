import path from 'node:path';
import { type AuditFolders, chooseAuditFolders } from '../platform/audit/audit-folder';
import { chooseDatabase, type DatabaseChoice } from '../platform/database/database-url';
import { type LogSettings, readLogSettings } from '../platform/logging/log-settings';
import type { HttpSettings } from './http/server-options';
import { type IdentitySettings, readIdentitySettings } from './identity/identity-settings';

export const projectFolder = path.resolve(__dirname, '../..');

export interface DemoSignIn {
  port: number;
  /** Looked at for why it must not run. */
  env: NodeJS.ProcessEnv;
  redirectUris: readonly string[];
}

export interface Environment {
  port: number;
  database: DatabaseChoice;
  /** A login for requests on the operator's own server; null where one is chosen by itself. */
  apiDatabaseUrl: string | null;
  identity: IdentitySettings;
  /** The sign-in of the demonstration; null where there is none. */
  demoSignIn: DemoSignIn | null;
  audit: AuditFolders;
  log: LogSettings;
  trustProxy: HttpSettings['trustProxy'];
  publicIntrospection: boolean;
  /** The standard variables that say where traces go. */
  tracing: Readonly<Record<string, string | undefined>>;
}

function readPort(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const port = Number(env[name]?.trim() || otherwise);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(
    `${name} cannot be ${JSON.stringify(env[name])}. Expected a whole number from 0 to 65535, such as ${otherwise}.`,
  );
}

function readSwitch(env: NodeJS.ProcessEnv, name: string, otherwise: boolean): boolean {
  const text = env[name]?.trim().toLowerCase() ?? '';
  if (text === '') return otherwise;
  if (text === 'on' || text === 'off') return text === 'on';
  throw new Error(`${name} cannot be ${JSON.stringify(env[name])}. Expected on or off.`);
}

/** Which proxies are believed when they say from where a request came: addresses or networks, such as `10.0.0.0/8`. */
function readTrustProxy(env: NodeJS.ProcessEnv): HttpSettings['trustProxy'] {
  const text = env['TRUST_PROXY']?.trim() ?? '';
  if (text === '') return false;
  return text.split(',').map((each) => each.trim());
}

/**
 * The demonstration signs people in by itself, as anyone: on our own database only, and neither beside a real issuer nor
 * in production, unless it is asked for. There it refuses to start.
 */
function readDemoSignIn(env: NodeJS.ProcessEnv, { issuer }: IdentitySettings, isOwnDatabase: boolean, port: number) {
  const isUsual = issuer === null && env['NODE_ENV'] !== 'production' && isOwnDatabase;
  if (!readSwitch(env, 'DEMO_SIGN_IN', isUsual)) return null;
  const redirectUris = [`http://localhost:${port}/signed-in`, `http://127.0.0.1:${port}/signed-in`];
  return { port: readPort(env, 'DEMO_ISSUER_PORT', port === 0 || port === 65535 ? 0 : port + 1), env, redirectUris };
}

/** Everything that is read from outside, read and checked at once, so that nothing starts half-configured. */
export function readEnvironment(env: NodeJS.ProcessEnv, isTerminal = false): Environment {
  const port = readPort(env, 'PORT', 4000);
  const identity = readIdentitySettings(env);
  const database = chooseDatabase(env, projectFolder);
  return {
    port,
    database,
    apiDatabaseUrl: env['DATABASE_API_URL']?.trim() || null,
    identity,
    demoSignIn: readDemoSignIn(env, identity, database.kind === 'embedded', port),
    audit: chooseAuditFolders(env, projectFolder),
    log: readLogSettings(env, isTerminal || env['NODE_ENV'] !== 'production'),
    trustProxy: readTrustProxy(env),
    publicIntrospection: readSwitch(env, 'PUBLIC_INTROSPECTION', false),
    tracing: Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('OTEL_'))),
  };
}
