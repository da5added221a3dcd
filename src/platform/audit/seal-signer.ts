import type { Signer } from '../sealed-files/sealed-files';
import { sha256 } from '../sealed-files/sealed-files';
import { type Checkpoint, readCheckpointLine } from './checkpoint';
import { CheckpointFile } from './checkpoint-file';
import { openSigningKey, readPublicKeys } from './signing-key';

/** Signs with the key that signs checkpoints, so that there is one key to publish and to keep. */
export function auditSigner(keyFolder: string): Signer {
  const key = openSigningKey(keyFolder);
  const publicKey = readPublicKeys(keyFolder).get(key.id);
  if (publicKey === undefined) throw new Error(`The public half of the signing key ${key.id} is not in ${keyFolder}.`);
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return { fingerprint: sha256(der), publicKey: der.toString('base64'), sign: (text) => key.sign(text) };
}

/** A moment in UTC with all six digits, so that moments compare as text. */
function inMicroseconds(instant: string): string {
  const [, seconds = instant, fraction = ''] = /^(.*?)(?:\.(\d+))?Z$/.exec(instant) ?? [];
  return `${seconds}.${fraction.padEnd(6, '0').slice(0, 6)}Z`;
}

/** How far the chain of the audit had been signed by the moment; null before the first checkpoint. */
export async function checkpointBy(
  { folder, keyFolder }: { folder: string; keyFolder: string },
  moment: string,
): Promise<Checkpoint | null> {
  const keys = readPublicKeys(keyFolder);
  let newest: Checkpoint | null = null;
  for await (const line of new CheckpointFile(folder).lines()) {
    const read = readCheckpointLine(line, keys);
    if (typeof read === 'string') continue;
    if (inMicroseconds(read.at) <= inMicroseconds(moment)) newest = read;
  }
  return newest;
}
