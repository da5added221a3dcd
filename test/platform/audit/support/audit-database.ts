import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AuditEntry, recordAudit } from '../../../../src/platform/audit/audit.store';
import type { AuditFolders } from '../../../../src/platform/audit/audit-folder';
import type { Database } from '../../../../src/platform/database/database';
import { openDatabase } from '../../../../src/platform/database/open-database';
import { freshDatabase, type TestDatabase } from '../../../support/database';

export interface AuditTrail {
  readonly holder: TestDatabase;
  /** The owner's login. */
  readonly system: Database;
  readonly folders: AuditFolders;
  remove(): Promise<void>;
}

export function trialFolders(): AuditFolders {
  const folder = mkdtempSync(path.join(tmpdir(), 'oversight-audit-'));
  return { folder, keyFolder: path.join(folder, 'keys') };
}

/** A database with an audit trail, or a copy of another one, and folders for its checkpoints. */
export async function givenTrail(template?: string, folders = trialFolders()): Promise<AuditTrail> {
  const holder = await freshDatabase('audit', template);
  const system = await openDatabase(holder.url, { poolSize: 14 });
  return {
    holder,
    system,
    folders,
    async remove() {
      await system.close();
      await holder.drop();
      rmSync(folders.folder, { recursive: true, force: true });
    },
  };
}

/** One trail for all tests of the file; call it at the top level. */
export function trailPerFile(): AuditTrail {
  let trail: AuditTrail | null = null;
  beforeAll(async () => {
    trail = await givenTrail();
  });
  afterAll(() => trail?.remove());
  const there = () => {
    if (!trail) throw new Error('The trail is there only from beforeAll on.');
    return trail;
  };
  return {
    get holder() {
      return there().holder;
    },
    get system() {
      return there().system;
    },
    get folders() {
      return there().folders;
    },
    remove: () => there().remove(),
  };
}

/** An entry as a note on a finding would make it. */
export function anEntry(changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    kind: 'WRITE',
    actor: 'oidc:https://issuer.test#ada',
    actorRoles: ['DFE_OVERSIGHT_OFFICER'],
    organisation: 'DFE',
    purpose: 'FINANCIAL_OVERSIGHT',
    operation: 'acknowledgeFinding',
    recordClass: 'FINDING_REVIEW',
    recordId: '7',
    ownerOrganisation: 'GROUP:4',
    fields: ['state', 'reason'],
    oldValue: { state: 'OPEN' },
    newValue: { state: 'ACKNOWLEDGED' },
    reason: 'Seen with the regulator.',
    effectiveOn: '2025-03-31',
    requestId: 'r-1',
    ...changes,
  };
}

/** Entries of records `from` to `to`. */
export function recordSome(system: Database, from: number, to: number): Promise<void> {
  const entries = Array.from({ length: to - from + 1 }, (_, at) => anEntry({ recordId: String(from + at) }));
  return recordAudit(system, entries);
}

/** What someone does who holds the database and not the checkpoints: the triggers that refuse are put out first. */
export async function tamper(system: Database, ...statements: readonly string[]): Promise<void> {
  const tables = ['audit_entry', 'audit_seal', 'audit_pending', 'audit_checkpoint'];
  for (const table of tables) await system.query({ text: `alter table ${table} disable trigger all` });
  for (const text of statements) await system.query({ text });
}

/** Many entries at once, without a million objects on their way. */
export async function recordMany(system: Database, count: number): Promise<void> {
  await system.query({
    text: `insert into audit_entry (kind, actor, actor_roles, organisation, purpose, operation, record_class, record_id,
        owner_organisation, fields, old_value, new_value, reason, effective_on, request_id)
      select 'WRITE', 'oidc:https://issuer.test#' || n % 97, '{DFE_OVERSIGHT_OFFICER}', 'DFE', 'FINANCIAL_OVERSIGHT',
        'acknowledgeFinding', 'FINDING_REVIEW', n::text, 'GROUP:' || n % 997, '{state,reason}', '{"state": "OPEN"}',
        jsonb_build_object('state', 'ACKNOWLEDGED', 'version', n), 'Seen with the regulator, case ' || n,
        date '2025-01-01' + (n % 365)::int, 'r-' || n
      from generate_series(1, $1::bigint) n`,
    values: [count],
  });
}
