import type { Caller } from '../../domain/access/caller';
import type { OrganisationKey } from '../../domain/access/organisation';
import type { Purpose } from '../../domain/access/purposes';
import { isRole, type Role } from '../../domain/access/roles';
import type { VerifiedClaims } from '../../platform/oidc/token-verifier';
import { defaultPurposeOf } from './default-purposes';
import { heldFor } from './held-for';
import type { ClaimSettings } from './identity-settings';
import { councilKeysOf, organisationKeyOf } from './organisation-from-claim';
import { claimNamed, objectOf, wordOf } from './read-claim';

/** What a directory says of a person in an organisation. */
export interface DirectoryGrant {
  roleCodes: readonly string[];
  /** Codes of councils that the person acts for besides. */
  councils: readonly string[];
}

export interface CallerFound {
  caller: Caller;
  /** What was claimed and not given, in sentences for the person and the log; never part of the token but role codes. */
  ignored: readonly string[];
}

const mostRoles = 50;

/** Role codes as a claim holds them: a text, or a list of texts or of DfE Sign-in's `{ code }`. */
function roleCodesOf(claim: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  const codes = list.slice(0, mostRoles).map((entry) => wordOf(objectOf(entry)?.['code'] ?? entry));
  return codes.filter((code) => code !== null);
}

function translate(code: string, { roleMap }: ClaimSettings): Role | null {
  if (roleMap) return Object.hasOwn(roleMap, code) ? (roleMap[code] ?? null) : null;
  return isRole(code) ? code : null;
}

/** A code may come from a badly kept directory; it is shown without what would break a line of a log. */
const shown = (code: string) => code.replace(/[^\w .:-]/g, '?').slice(0, 60);

interface Given {
  roles: Role[];
  /** The caller's own, or the only one that a role can be held for. */
  organisation: OrganisationKey | null;
  ignored: string[];
}

/** Gives the roles that can be held for this organisation, and says of the others why not. */
function giveRoles(
  codes: readonly string[],
  { organisation, namesNone }: { organisation: OrganisationKey | null; namesNone: boolean },
  settings: ClaimSettings,
): Given {
  const given: Given = { roles: [], organisation, ignored: [] };
  for (const code of codes) {
    const role = translate(code, settings);
    if (role === null) {
      given.ignored.push(`The role ${shown(code)} is not known here.`);
      continue;
    }
    const held = heldFor[role];
    // An organisation that is named and not known is another one, so nothing is assumed of it.
    const holder = given.organisation ?? (namesNone ? (held?.only ?? null) : null);
    if (held && !holder?.startsWith(held.kind)) {
      given.ignored.push(`The role ${role} is held for ${held.is}, and the person's organisation is none.`);
      continue;
    }
    if (held) given.organisation = holder;
    if (!given.roles.includes(role)) given.roles.push(role);
  }
  return given;
}

function withPublic(roles: readonly Role[]): readonly Role[] {
  return ['PUBLIC', ...roles.filter((role) => role !== 'PUBLIC')];
}

/**
 * Who a verified token, and the directory where roles come from one, say is asking.
 *
 * Without a role that can be given the caller is known by name and is of the public.
 */
export function callerFromClaims(
  claims: VerifiedClaims,
  settings: ClaimSettings,
  { grant = null, purpose = null }: { grant?: DirectoryGrant | null; purpose?: Purpose | null } = {},
): CallerFound {
  const claim = claimNamed(claims, settings.organisationClaim) ?? null;
  const claimed = objectOf(claim);
  const codes = grant?.roleCodes ?? roleCodesOf(claimNamed(claims, settings.rolesClaim));
  const organisation = organisationKeyOf(claimed, settings);
  const given = giveRoles(codes, { organisation, namesNone: claim === null }, settings);
  const roles = withPublic(given.roles);
  const councils = roles.some((role) => role === 'RCC' || role === 'COMMISSIONER')
    ? councilKeysOf(grant && grant.councils.length > 0 ? grant.councils : (claimed?.['councils'] ?? claims['councils']))
    : [];
  const own = given.organisation === null ? [] : [given.organisation];
  const caller: Caller = {
    id: `oidc:${claims.iss}#${claims.sub}`,
    kind: 'PERSON',
    roles,
    organisation: given.organisation,
    organisations: [...new Set([...own, ...councils])],
    purpose: purpose ?? defaultPurposeOf(roles),
    budget: null,
  };
  return { caller, ignored: given.ignored };
}
