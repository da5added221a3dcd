import type { Day } from '../values/day';
import type { GapId } from './gaps';

/** The day on which sections were read again for the register of powers. */
export const readAgainOn: Day = '2026-11-27';

/** What of a provision was read, in which version of its text, and what was not. */
export interface TextRead {
  /** As lawyers write it: `Care Standards Act 2000, s. 23A`. */
  provision: string;
  /** Which version of the text: as enacted, as it stood at a day, or the work it was read in. */
  version: string;
  /** Null where nothing of the text itself was read. */
  read: string | null;
  notRead: string | null;
  /** The latest day on which it can have been read. */
  readOn: Day;
  /** Where it stands; null where the research note gives no address. */
  address: string | null;
  gaps: readonly GapId[];
}

/** Whether the whole provision was read. */
export function isReadWhole({ read, notRead }: TextRead): boolean {
  return read !== null && notRead === null;
}
