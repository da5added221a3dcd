import { readFileSync } from 'node:fs';
import { isRole, type Role } from '../../domain/access/roles';
import { accessTokenTypes } from '../../platform/oidc/token-header';
import { type EnvironmentValues, readHttpsUrl, readJsonTexts, readWord, requireAll } from './read-setting';

/** Whose tokens are believed. */
export interface IssuerSettings {
  issuer: string;
  audience: string;
  /** Null: the issuer's discovery document says where its keys are. */
  jwksUrl: string | null;
  types: readonly string[];
}

/** What a token's claims mean here. */
export interface ClaimSettings {
  rolesClaim: string;
  organisationClaim: string;
  /** The issuer's role code to ours; null where the issuer uses ours. */
  roleMap: Readonly<Record<string, Role>> | null;
  /** `id:<organisation>` or `category:<code>` to an organisation key, in which `{field}` is a field of the organisation. */
  organisationMap: Readonly<Record<string, string>>;
}

/** A directory in the shape of DfE Sign-in's public API. */
export interface DirectorySettings {
  url: string;
  clientId: string;
  serviceId: string;
  secret: string;
}

export interface IdentitySettings {
  /** Null: nobody can sign in by token, and a token is refused. */
  issuer: IssuerSettings | null;
  claims: ClaimSettings;
  /** Null: roles come from the token. */
  directory: DirectorySettings | null;
}

/**
 * Only a council is told by its category alone. Category 011 of DfE Sign-in is the whole of government, for one, so
 * which of its organisations is the Department must be said by id.
 */
export const defaultOrganisationMap: Readonly<Record<string, string>> = {
  'category:002': 'LA:{establishmentNumber}',
};

const directoryNames = ['DIRECTORY_URL', 'DIRECTORY_CLIENT_ID', 'DIRECTORY_SERVICE_ID', 'DIRECTORY_SECRET_FILE'];
const issuerNames = [
  'OIDC_AUDIENCE',
  'OIDC_JWKS_URL',
  'OIDC_TOKEN_TYPE',
  'OIDC_ROLES_FROM',
  'OIDC_ROLES_CLAIM',
  'OIDC_ORGANISATION_CLAIM',
  'OIDC_ROLE_MAP',
  'OIDC_ORGANISATION_MAP',
  ...directoryNames,
];

function readIssuer(env: EnvironmentValues): IssuerSettings | null {
  const issuer = readHttpsUrl(env, 'OIDC_ISSUER');
  if (issuer === null) {
    const alone = issuerNames.find((name) => readWord(env, name) !== null);
    if (alone) throw new Error(`${alone} is set without OIDC_ISSUER. Set OIDC_ISSUER too, or unset ${alone}.`);
    return null;
  }
  const [audience] = requireAll(env, ['OIDC_AUDIENCE'], 'OIDC_ISSUER is set') as [string];
  const type = readWord(env, 'OIDC_TOKEN_TYPE');
  return {
    issuer,
    audience,
    jwksUrl: readHttpsUrl(env, 'OIDC_JWKS_URL'),
    types: type === null ? accessTokenTypes : [type],
  };
}

function readRoleMap(env: EnvironmentValues): Readonly<Record<string, Role>> | null {
  const map = readJsonTexts(env, 'OIDC_ROLE_MAP', '{"their-code": "DFE_ANALYST"}');
  if (map === null) return null;
  for (const role of Object.values(map)) {
    if (!isRole(role))
      throw new Error(`OIDC_ROLE_MAP maps to ${JSON.stringify(role)}, which is no role of this service.`);
  }
  return map as Record<string, Role>;
}

function readOrganisationMap(env: EnvironmentValues): Readonly<Record<string, string>> {
  const map = readJsonTexts(env, 'OIDC_ORGANISATION_MAP', '{"id:<organisation>": "DFE"}') ?? {};
  for (const name of Object.keys(map)) {
    if (!/^(id|category):./.test(name))
      throw new Error(`OIDC_ORGANISATION_MAP has the entry ${JSON.stringify(name)}. Expected id:… or category:….`);
  }
  return { ...defaultOrganisationMap, ...map };
}

function readSecret(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new Error('DIRECTORY_SECRET_FILE cannot be read. Expected a file that holds the secret and nothing else.', {
      cause,
    });
  }
  if (text === '') throw new Error('DIRECTORY_SECRET_FILE is empty. Expected the secret and nothing else.');
  return text;
}

function readDirectory(env: EnvironmentValues): DirectorySettings | null {
  const from = readWord(env, 'OIDC_ROLES_FROM') ?? 'claims';
  if (from === 'claims') {
    const alone = directoryNames.find((name) => readWord(env, name) !== null);
    if (alone) throw new Error(`${alone} is set, but roles come from claims. Set OIDC_ROLES_FROM=directory too.`);
    return null;
  }
  if (from !== 'directory') throw new Error(`OIDC_ROLES_FROM cannot be "${from}". Expected claims or directory.`);
  const found = requireAll(env, directoryNames, 'OIDC_ROLES_FROM is directory');
  const [, clientId, serviceId, secretFile] = found as [string, string, string, string];
  const url = readHttpsUrl(env, 'DIRECTORY_URL') as string;
  return { url: url.replace(/\/$/, ''), clientId, serviceId, secret: readSecret(secretFile) };
}

/** Who is trusted to say who asks. Throws where the settings are half of a set, so that nothing starts half-open. */
export function readIdentitySettings(env: EnvironmentValues): IdentitySettings {
  const issuer = readIssuer(env);
  return {
    issuer,
    claims: {
      rolesClaim: readWord(env, 'OIDC_ROLES_CLAIM') ?? 'roles',
      organisationClaim: readWord(env, 'OIDC_ORGANISATION_CLAIM') ?? 'organisation',
      roleMap: readRoleMap(env),
      organisationMap: readOrganisationMap(env),
    },
    directory: readDirectory(env),
  };
}
