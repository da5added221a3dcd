import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readCanonicalJson } from './canonical-json';
import {
  envelopeForm,
  envelopeName,
  manifestForm,
  manifestName,
  type SealedFile,
  type SealManifest,
  sha256,
  signedText,
} from './sealed-files';

/** One thing that is wrong, where, and what to do about it. */
export interface SealFault {
  readonly file: string;
  readonly message: string;
}

export interface SealReport {
  readonly faults: readonly SealFault[];
  /** Null where none could be read. */
  readonly manifest: SealManifest | null;
  /** Whether the key is one that whoever asks said they trust; null where they named none. */
  readonly isTrustedKey: boolean | null;
}

/** The bytes of each file by its name. */
export type FilesFound = ReadonlyMap<string, Uint8Array>;

const again = 'Ask whoever sent it for it again, and trust nothing in it meanwhile.';

function fault(file: string, message: string): SealFault {
  return { file, message };
}

/** The text of the bytes; null where they are not the bytes of that text. */
function textOf(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : null;
}

function readLine(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  return text?.endsWith('\n') ? readCanonicalJson(text.slice(0, -1)) : null;
}

function isSealedFile(value: unknown): value is SealedFile {
  const { name, bytes, sha256: hash } = (value ?? {}) as Partial<SealedFile>;
  return typeof name === 'string' && Number.isSafeInteger(bytes) && typeof hash === 'string';
}

function isManifest(value: unknown): value is SealManifest {
  const { form, files, signature } = (value ?? {}) as Partial<SealManifest>;
  const { algorithm, fingerprint, publicKey, value: signed } = (signature ?? {}) as Partial<SealManifest['signature']>;
  return (
    form === manifestForm &&
    Array.isArray(files) &&
    files.every(isSealedFile) &&
    algorithm === 'Ed25519' &&
    [fingerprint, publicKey, signed].every((one) => typeof one === 'string')
  );
}

function keyOf({ signature: { publicKey } }: SealManifest): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

function faultsOfSignature(manifest: SealManifest): readonly SealFault[] {
  const { publicKey, fingerprint, value } = manifest.signature;
  const key = keyOf(manifest);
  if (key === null) return [fault(manifestName, `Its public key cannot be read. ${again}`)];
  const found: SealFault[] = [];
  if (sha256(Buffer.from(publicKey, 'base64')) !== fingerprint) {
    found.push(fault(manifestName, `Its fingerprint is not that of its public key. ${again}`));
  }
  // Base64 has several spellings of some bytes; only the one that is written counts.
  const bytes = Buffer.from(value, 'base64');
  const isSigned = bytes.toString('base64') === value && verify(null, Buffer.from(signedText(manifest)), key, bytes);
  if (!isSigned) {
    found.push(
      fault(
        manifestName,
        `The signature does not belong to what it says: it was changed after it was signed. ${again}`,
      ),
    );
  }
  return found;
}

function faultsOfFiles({ files }: SealManifest, found: FilesFound): readonly SealFault[] {
  const listed = new Set([manifestName, ...files.map(({ name }) => name)]);
  const wrong = files.flatMap(({ name, bytes, sha256: hash }) => {
    const content = found.get(name);
    if (content === undefined) return [fault(name, `It is listed in the manifest and is not there. ${again}`)];
    if (content.length !== bytes) {
      return [fault(name, `It has ${content.length} bytes; ${bytes} were sealed. It was changed. ${again}`)];
    }
    return sha256(content) === hash
      ? []
      : [fault(name, `Its SHA-256 is ${sha256(content)}; ${hash} was sealed. It was changed. ${again}`)];
  });
  const strange = [...found.keys()].filter((name) => !listed.has(name));
  return [
    ...wrong,
    ...strange.map((name) =>
      fault(name, 'It is not listed in the manifest, and nothing vouches for it. Take it away.'),
    ),
  ];
}

/** Whether a fingerprint that was given, whole or its first 16 digits at least, is that of the key. */
function isTrusted({ signature }: SealManifest, trusted: string): boolean {
  const given = trusted.toLowerCase().replaceAll(':', '');
  return /^[0-9a-f]{16,64}$/.test(given) && signature.fingerprint.startsWith(given);
}

/** Checks files against their manifest, and the manifest against its signature. Nothing but the files is read. */
export function verifySealed(found: FilesFound, trusted: string | null = null): SealReport {
  const bytes = found.get(manifestName);
  if (bytes === undefined) {
    const message = `It is not there. Expected the folder, or the envelope ${envelopeName}, as it was made.`;
    return { faults: [fault(manifestName, message)], manifest: null, isTrustedKey: null };
  }
  const manifest = readLine(bytes);
  if (!isManifest(manifest)) {
    const message = `It is not in the form in which manifests are written. ${again}`;
    return { faults: [fault(manifestName, message)], manifest: null, isTrustedKey: null };
  }
  const isTrustedKey = trusted === null ? null : isTrusted(manifest, trusted);
  const ofKey =
    isTrustedKey === false
      ? [
          fault(
            manifestName,
            `It is signed with the key ${manifest.signature.fingerprint}, and not with the one that you trust. Whoever holds another key made it: ask the organisation that it names.`,
          ),
        ]
      : [];
  return {
    faults: [...faultsOfSignature(manifest), ...ofKey, ...faultsOfFiles(manifest, found)],
    manifest,
    isTrustedKey,
  };
}

/** The files of an envelope; null where it is none. */
export function filesOfEnvelope(bytes: Uint8Array): FilesFound | null {
  const envelope = readLine(bytes) as { form?: unknown; files?: unknown } | null;
  if (envelope?.form !== envelopeForm || typeof envelope.files !== 'object' || envelope.files === null) return null;
  const files = Object.entries(envelope.files);
  if (!files.every((file): file is [string, string] => typeof file[1] === 'string')) return null;
  return new Map(files.map(([name, text]) => [name, Buffer.from(text)]));
}

/** Checks an envelope by what is in it. */
export function verifyEnvelope(bytes: Uint8Array, trusted: string | null = null): SealReport {
  const found = filesOfEnvelope(bytes);
  if (found !== null) return verifySealed(found, trusted);
  const message = `It is not in the form in which envelopes are written. ${again}`;
  return { faults: [fault(envelopeName, message)], manifest: null, isTrustedKey: null };
}
