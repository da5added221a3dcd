import type { Clock } from '../../platform/clock';
import { type FetchedJson, fetchJson } from '../../platform/oidc/fetch-json';
import { RememberedAnswers } from '../../platform/remembered-answers';
import type { DirectoryGrant } from './caller-from-claims';
import type { DirectorySettings } from './identity-settings';
import { objectOf, wordOf } from './read-claim';

/** The directory gave no answer that can be relied on, so nothing is given to whoever asked. */
export class DirectoryUnreachable extends Error {
  override readonly name = 'DirectoryUnreachable';
  readonly code = 'DIRECTORY_UNREACHABLE';
}

export interface Directory {
  /** Null where the person has no access to this service in that organisation. Throws `DirectoryUnreachable`. */
  grantOf(userId: string, organisationId: string): Promise<DirectoryGrant | null>;
}

/** The most by which a change in the directory may be late here: the promise is 60 seconds, the way of an answer included. */
const rememberedForMs = 55_000;
const rememberedAtMost = 10_000;
/** After a failure the directory is left alone this long, so that callers who wait do not pile up. */
const pauseAfterFailureMs = 1_000;
/** DfE Sign-in's own name as the audience of calls to it. */
const directoryAudience = 'signin.education.gov.uk';
const active = 1;
/** What may stand as one step of an address; a step of dots would lead to another place. */
const step = /^(?!\.+$)[A-Za-z0-9._~@:|-]{1,128}$/;

async function callerToken({ clientId, secret }: DirectorySettings, now: number): Promise<string> {
  const { SignJWT } = await import('jose');
  const seconds = Math.floor(now / 1000);
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuer(clientId)
    .setAudience(directoryAudience)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 60)
    .sign(new TextEncoder().encode(secret));
}

function objectsOf(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.map(objectOf).filter((entry) => entry !== null) : [];
}

/** A role that was switched off is still listed, with another status. */
function isActive(role: Readonly<Record<string, unknown>>): boolean {
  const status = objectOf(role['status']);
  return status === null || status['id'] === active;
}

function readGrant(body: unknown, userId: string, organisationId: string): DirectoryGrant {
  const record = objectOf(body);
  if (!record || !Array.isArray(record['roles'])) throw new Error('The directory answered without a list of roles.');
  const isOther = (field: string, expected: string) =>
    record[field] !== undefined && String(record[field]).toLowerCase() !== expected.toLowerCase();
  if (isOther('userId', userId) || isOther('organisationId', organisationId))
    throw new Error('The directory answered for somebody else.');
  const councils = objectsOf(record['identifiers']).filter(({ key }) => key === 'council');
  return {
    roleCodes: objectsOf(record['roles'])
      .filter(isActive)
      .map(({ code }) => wordOf(code))
      .filter((code) => code !== null),
    councils: councils.map(({ value }) => wordOf(value)).filter((code) => code !== null),
  };
}

/** Roles by DfE Sign-in's public API, or by whatever answers like it. Answers, also those of "no access", are kept under a minute. */
export function dfeSignInDirectory(
  settings: DirectorySettings,
  clock: Pick<Clock, 'now'>,
  { timeoutMs = 3_000, atMost = rememberedAtMost }: { timeoutMs?: number; atMost?: number } = {},
): Directory {
  const grants = new RememberedAnswers<DirectoryGrant | null>({ forMs: rememberedForMs, atMost });
  let failedAt: number | null = null;

  const ask = async (userId: string, organisationId: string, now: number): Promise<FetchedJson> => {
    const [service, organisation, user] = [settings.serviceId, organisationId, userId].map(encodeURIComponent);
    const url = `${settings.url}/services/${service}/organisations/${organisation}/users/${user}`;
    const headers = { authorization: `Bearer ${await callerToken(settings, now)}` };
    return fetchJson(url, { headers, timeoutMs });
  };

  const lookUp = async (userId: string, organisationId: string, now: number): Promise<DirectoryGrant | null> => {
    if (failedAt !== null && now >= failedAt && now - failedAt < pauseAfterFailureMs)
      throw new DirectoryUnreachable('The directory failed a moment ago.');
    try {
      const { status, body } = await ask(userId, organisationId, now);
      failedAt = null;
      if (status === 404) return null;
      if (status !== 200) throw new Error(`The directory answered ${status}.`);
      return readGrant(body, userId, organisationId);
    } catch (cause) {
      failedAt = now;
      throw new DirectoryUnreachable('The directory did not say which roles the person has.', { cause });
    }
  };

  return {
    grantOf(userId, organisationId) {
      if (!step.test(userId) || !step.test(organisationId)) return Promise.resolve(null);
      const now = Date.parse(clock.now());
      const key = JSON.stringify([userId, organisationId]);
      return grants.get(key, now, () => lookUp(userId, organisationId, now));
    },
  };
}
