import { compileDossier, type Dossier } from '../../domain/dossier/compile-dossier';
import type { DossierFacts } from '../../domain/dossier/dossier-facts';
import { aboutDossier, type ChainHead, dossierFiles } from '../../domain/dossier/dossier-files';
import type { Json } from '../../platform/sealed-files/canonical-json';
import {
  envelopeFile,
  filesOf,
  type SealManifest,
  type Signer,
  sealFiles,
  sha256,
  type TextFile,
} from '../../platform/sealed-files/sealed-files';

/** A dossier as files, sealed. */
export interface SealedDossier {
  dossier: Dossier;
  files: readonly TextFile[];
  manifest: SealManifest;
  envelope: string;
  envelopeSha256: string;
}

/** Makes the files of a dossier and seals them. Equal facts, chain and key give equal bytes. */
export function makeDossier(facts: DossierFacts, chainHead: ChainHead | null, signer: Signer): SealedDossier {
  const dossier = compileDossier(facts);
  const files = dossierFiles(dossier);
  const manifest = sealFiles(aboutDossier(dossier, chainHead) as unknown as Json, files, signer);
  const envelope = envelopeFile(files, manifest).text;
  return { dossier, files, manifest, envelope, envelopeSha256: sha256(envelope) };
}

/** Makes the files of a dossier that was sealed anew; null where they are not to the byte those that were sealed. */
export function remakeDossier(
  facts: DossierFacts,
  { manifest, envelopeSha256 }: Pick<SealedDossier, 'manifest' | 'envelopeSha256'>,
): Omit<SealedDossier, 'dossier'> | null {
  const files = dossierFiles(compileDossier(facts));
  const isSame = JSON.stringify(filesOf(files)) === JSON.stringify(inOrder(manifest));
  const envelope = envelopeFile(files, manifest).text;
  return isSame && sha256(envelope) === envelopeSha256 ? { files, manifest, envelope, envelopeSha256 } : null;
}

/** The database keeps the names of an object in an order of its own. */
function inOrder({ files }: SealManifest) {
  return files.map(({ name, bytes, sha256: hash }) => ({ name, bytes, sha256: hash }));
}
