import type { KeyRefusal, KeyRefusalCode } from '../../domain/access/api-keys';
import type { ApiKey } from './api-key';
import type { KeyMade } from './create-api-key';
import type { MutationRun } from './mutation.context';
import type { KeyRevoked } from './revoke-api-key';
import type { KeyRotated } from './rotate-api-key';

export interface KeyProblem {
  code: string;
  message: string;
  path: readonly string[];
  citation: string | null;
  help: string | null;
}

/** What is kept of a change to a key, and so can be answered again: everything but the secret. */
export interface KeyReply {
  apiKey: ApiKey | null;
  problems: readonly KeyProblem[];
  conflict: { expectedVersion: number; currentVersion: number; current: ApiKey } | null;
}

const paths: Partial<Record<KeyRefusalCode, string>> = {
  KEY_NAME: 'name',
  KEY_ROLES: 'roles',
  KEY_ORGANISATION: 'organisation',
  KEY_DAYS: 'expiresInDays',
  KEY_BUDGET: 'budget',
  KEY_OVERLAP: 'overlapHours',
};

function problemOf({ code, message }: KeyRefusal): KeyProblem {
  const part = paths[code];
  return { code, message, path: part ? ['input', part] : [], citation: null, help: null };
}

const missing: KeyProblem = {
  code: 'NOT_FOUND',
  message: 'There is no such key. Expected an id that this API gave you.',
  path: ['input', 'apiKeyId'],
  citation: null,
  help: 'List your keys with `apiKeys`.',
};

/** What a caller is told of an outcome. */
export function keyReply(outcome: KeyMade | KeyRotated | KeyRevoked, expectedVersion = 0): KeyReply {
  const nothing = { apiKey: null, problems: [], conflict: null };
  switch (outcome.outcome) {
    case 'made':
    case 'revoked':
      return { ...nothing, apiKey: outcome.key };
    case 'refused':
      return { ...nothing, problems: outcome.refusals.map(problemOf) };
    case 'stale':
      return {
        ...nothing,
        conflict: { expectedVersion, currentVersion: outcome.key.version, current: outcome.key },
      };
    case 'missing':
      return { ...nothing, problems: [missing] };
  }
}

/** Puts a change of keys into the audit. */
export function auditKey({ audit }: MutationRun, { apiKey }: KeyReply, what: string): void {
  if (!apiKey) return;
  const { id, organisation, name, roles, expiresAt, revokedAt, version } = apiKey;
  const next = { what, name, roles, organisation, expiresAt, revokedAt, version };
  audit({ recordClass: 'API_KEY', recordId: String(id), ownerOrganisation: organisation, old: null, new: next });
}
