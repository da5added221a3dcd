import { createHash, type KeyObject, verify } from 'node:crypto';
import type { SigningKey } from './signing-key';

/** How far the chain went at a moment, signed. */
export interface Checkpoint {
  /** Of the newest seal; as no number is left out, also how many entries were sealed. */
  readonly sequence: number;
  readonly hash: string;
  readonly at: string;
  /** The hash of the checkpoint line before this one. */
  readonly previous: string;
  /** Which key signed it. */
  readonly key: string;
}

/** What the first checkpoint follows. */
export const noCheckpoint = '0'.repeat(64);

export function lineHash(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}

/** The signed text: its fields in this order, without spaces. */
function canonical({ sequence, hash, at, previous, key }: Checkpoint): string {
  return JSON.stringify({ sequence, entries: sequence, hash, at, previous, key });
}

function signedLine(checkpoint: Checkpoint, signature: string): string {
  return `${canonical(checkpoint).slice(0, -1)},"signature":${JSON.stringify(signature)}}`;
}

/** The line, without its line end. */
export function writeCheckpointLine(checkpoint: Omit<Checkpoint, 'key'>, key: SigningKey): string {
  const whole = { ...checkpoint, key: key.id };
  return signedLine(whole, key.sign(canonical(whole)));
}

function parse(line: string): (Checkpoint & { signature: string }) | null {
  try {
    const read = JSON.parse(line) as Checkpoint & { signature: string };
    // Nothing may stand in a line that is not signed.
    return Number.isSafeInteger(read.sequence) && signedLine(read, read.signature) === line ? read : null;
  } catch {
    return null;
  }
}

/** The checkpoint of a line, or in words why it is none. */
export function readCheckpointLine(line: string, keys: ReadonlyMap<string, KeyObject>): Checkpoint | string {
  const read = parse(line);
  if (!read) return 'it is not in the form in which checkpoints are written';
  const key = keys.get(read.key);
  if (!key) return `no public key ${JSON.stringify(read.key)} is in the key folder`;
  const { signature, ...checkpoint } = read;
  const isSigned = verify(null, Buffer.from(canonical(checkpoint)), key, Buffer.from(signature, 'base64'));
  return isSigned ? checkpoint : 'its signature does not belong to what it says';
}
