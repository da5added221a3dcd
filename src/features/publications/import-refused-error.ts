/** The file cannot be taken as it is. Nothing was stored; the message says what to do. */
export class ImportRefusedError extends Error {
  override readonly name = 'ImportRefusedError';
}
