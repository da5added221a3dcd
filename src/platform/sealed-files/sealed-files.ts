import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json';

/** A file by its name: text in UTF-8. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export interface SealedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Signature {
  readonly algorithm: 'Ed25519';
  /** SHA-256 of the public key, in hexadecimal: what somebody who trusts the key compares. */
  readonly fingerprint: string;
  /** The public key, as SPKI in base64. */
  readonly publicKey: string;
  /** In base64. */
  readonly value: string;
}

/** What is said of the files as a whole, which files they are, and the signature over both. */
export interface SealManifest {
  readonly form: typeof manifestForm;
  readonly about: Json;
  readonly files: readonly SealedFile[];
  readonly signature: Signature;
}

/** Whoever signs: the private half of the key never leaves it. */
export interface Signer {
  readonly fingerprint: string;
  readonly publicKey: string;
  /** In base64. */
  sign(text: string): string;
}

export const manifestForm = 'sealed-files/1';
export const envelopeForm = 'sealed-files-envelope/1';
export const manifestName = 'manifest.json';
export const envelopeName = 'dossier.json';

/** SHA-256 of a text or of bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The text that is signed: the whole manifest but the signature itself. */
export function signedText({ signature: { value: _, ...signature }, ...rest }: SealManifest): string {
  return canonicalJson({ ...rest, signature } as unknown as Json);
}

/** What the manifest says of the files. */
export function filesOf(files: readonly TextFile[]): readonly SealedFile[] {
  return files.map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text), sha256: sha256(text) }));
}

/** Seals files: their hashes, and the signature over these and over what is said of the whole. */
export function sealFiles(about: Json, files: readonly TextFile[], signer: Signer): SealManifest {
  const { fingerprint, publicKey } = signer;
  const unsigned: SealManifest = {
    form: manifestForm,
    about,
    files: filesOf(files),
    signature: { algorithm: 'Ed25519', fingerprint, publicKey, value: '' },
  };
  return { ...unsigned, signature: { ...unsigned.signature, value: signer.sign(signedText(unsigned)) } };
}

/** The manifest as a file. */
export function manifestFile(manifest: SealManifest): TextFile {
  return { name: manifestName, text: `${canonicalJson(manifest as unknown as Json)}\n` };
}

/** All of it in one file, for sending: the same texts, by their names. */
export function envelopeFile(files: readonly TextFile[], manifest: SealManifest): TextFile {
  const all = [...files, manifestFile(manifest)];
  const texts = Object.fromEntries(all.map(({ name, text }) => [name, text]));
  return { name: envelopeName, text: `${canonicalJson({ form: envelopeForm, files: texts })}\n` };
}
