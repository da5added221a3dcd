import path from 'node:path';

export interface AuditFolders {
  /** Where checkpoints are kept. No role of the database may be able to write here. */
  readonly folder: string;
  /** Where the key is that signs them, with the public halves of every key that ever did. */
  readonly keyFolder: string;
}

/** `AUDIT_DIR`, or `audit` within the data folder; `AUDIT_KEY_DIR`, or the same place. */
export function chooseAuditFolders(env: NodeJS.ProcessEnv, projectDir: string): AuditFolders {
  const dataDir = env['DATA_DIR']?.trim() || '.data';
  const folder = path.resolve(projectDir, env['AUDIT_DIR']?.trim() || path.join(dataDir, 'audit'));
  const keyDir = env['AUDIT_KEY_DIR']?.trim();
  return { folder, keyFolder: keyDir ? path.resolve(projectDir, keyDir) : folder };
}
