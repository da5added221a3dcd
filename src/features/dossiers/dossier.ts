import type { Lane } from '../../domain/access/lanes';
import type { Problem } from '../../domain/casework/problem';
import type { LookedUp, MatterRelation } from '../../domain/dossier/dossier-facts';
import type { DossierTemplate } from '../../domain/dossier/dossier-template';
import type { SealManifest } from '../../platform/sealed-files/sealed-files';

/** One matter that a dossier reads, and its last step that it knows. */
export interface MatterExtent {
  id: number;
  relation: MatterRelation;
  version: number;
}

/** What a sealed dossier keeps, so that it can be made anew: what it cannot read again as it was. */
export interface KeptFacts {
  matters: readonly MatterExtent[];
  lookedUp: LookedUp;
}

export interface StoredDossier {
  id: number;
  matterId: number;
  matterVersion: number;
  template: DossierTemplate;
  templateVersion: number;
  lane: Lane;
  organisation: string | null;
  knownAt: string;
  statements: number;
  isHypothetical: boolean;
  manifest: SealManifest;
  envelopeSha256: string;
  reason: string;
  sealedBy: string;
  sealedAt: string;
}

/** The reply that is kept under the idempotency key: plain JSON. */
export interface DossierReply {
  dossier: StoredDossier | null;
  problems: readonly Problem[];
}
