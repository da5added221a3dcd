import type { ChainHead } from '../../domain/dossier/dossier-files';
import type { AuditFolders } from '../../platform/audit/audit-folder';
import { auditSigner, checkpointBy } from '../../platform/audit/seal-signer';
import type { Signer } from '../../platform/sealed-files/sealed-files';

/** What this server seals with. */
export interface DossierSealing {
  signer(): Signer;
  /** How far the chain of the audit had been signed by the moment; null before its first checkpoint. */
  chainHeadBy(moment: string): Promise<ChainHead | null>;
}

/** Seals with the key that signs the checkpoints of the audit. It is opened when it is first needed. */
export function dossierSealing(audit: AuditFolders): DossierSealing {
  return {
    signer: () => auditSigner(audit.keyFolder),
    chainHeadBy: async (moment) => {
      const checkpoint = await checkpointBy(audit, moment);
      if (checkpoint === null) return null;
      const { sequence, hash, at } = checkpoint;
      return { sequence, hash, at };
    },
  };
}

/** Of a server that was given no key: whoever asks it to seal is told so. */
export const noSealing: DossierSealing = {
  signer: () => {
    throw new Error('This server was given no key to seal with. Expected the folder of the signing key of the audit.');
  },
  chainHeadBy: () => Promise.resolve(null),
};
