import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const privateName = 'audit-signing-key.pem';
const publicName = /^audit-signing-key\.[0-9a-f]{16}\.pub\.pem$/;

export interface SigningKey {
  readonly id: string;
  /** In base64. */
  sign(text: string): string;
}

/** The first digits of the hash of the public half: the same key has the same name everywhere. */
function keyId(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}

/** Appears whole or not at all, and never over one that is there. */
function placeFile(file: string, content: string, mode: number): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, content, { mode, flag: 'wx' });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The key that signs checkpoints, made when there is none. To change it, take the private file away; keep the public ones. */
export function openSigningKey(keyFolder: string): SigningKey {
  mkdirSync(keyFolder, { recursive: true, mode: 0o700 });
  const file = path.join(keyFolder, privateName);
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    placeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
  }
  const privateKey = createPrivateKey(readFileSync(file));
  const publicKey = createPublicKey(privateKey);
  const id = keyId(publicKey);
  const publicFile = path.join(keyFolder, `audit-signing-key.${id}.pub.pem`);
  if (!existsSync(publicFile))
    placeFile(publicFile, publicKey.export({ type: 'spki', format: 'pem' }).toString(), 0o644);
  return { id, sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64') };
}

/** Every public key of the folder, by its name, which is worked out of the key and not of the file's name. */
export function readPublicKeys(keyFolder: string): ReadonlyMap<string, KeyObject> {
  const names = existsSync(keyFolder) ? readdirSync(keyFolder).filter((name) => publicName.test(name)) : [];
  const keys = names.map((name) => createPublicKey(readFileSync(path.join(keyFolder, name))));
  return new Map(keys.map((key) => [keyId(key), key]));
}
