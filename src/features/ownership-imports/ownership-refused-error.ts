import type { RecordProblem } from '../../domain/ownership/records';

/** A file about ownership cannot be taken as it is. Nothing of it was stored; the message says what to do. */
export class OwnershipRefusedError extends Error {
  override readonly name = 'OwnershipRefusedError';

  constructor(
    message: string,
    /** What is wrong, place by place, where it can be told. */
    readonly problems: readonly RecordProblem[] = [],
  ) {
    super(message);
  }
}
