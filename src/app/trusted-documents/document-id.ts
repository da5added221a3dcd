import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';

/** Of the text as graphql-js prints it, so that neither comments nor spaces change the number. */
export function documentHash(document: DocumentNode): string {
  return createHash('sha256').update(print(document)).digest('hex');
}

/** A document's number, as a client sends it in `documentId`. */
export function documentId(hash: string): string {
  return `sha256:${hash}`;
}
