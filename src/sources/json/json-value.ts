/** What reading a file of many JSON values yields: each value with its place, or what is wrong there. */

interface Placed {
  /** `[3]` for the fourth element of an array, `line 17` for a line. */
  place: string;
  /** Line of the file in which it begins, from 1. */
  line: number;
  /** Bytes before it, from the beginning of the file. */
  offset: number;
}

export interface JsonValue extends Placed {
  value: unknown;
}

/** Why a value, or what follows, cannot be read. The message never repeats the file's text, which may be personal. */
export interface JsonFault {
  /** Such as `json/cut-off`. */
  rule: string;
  message: string;
  expected: string;
  /** Whether nothing after it can be read. */
  isLast: boolean;
}

export interface JsonFaultRead extends Placed {
  fault: JsonFault;
}

export type JsonRead = JsonValue | JsonFaultRead;

/** One value's bytes, not looked into yet. */
export interface RawValue extends Placed {
  bytes: Buffer;
  /** Whether the file ends right behind it, so that it may have been cut off. */
  isAtEnd: boolean;
}

/** Splits bytes, in pieces of any size, into the values they hold. */
export interface JsonSplitter {
  take(piece: Buffer): RawValue[];
  finish(): RawValue[];
}

/** Thrown by a splitter where nothing that follows can be told apart any more. */
export class JsonSplitError extends Error {
  constructor(
    readonly place: string,
    readonly line: number,
    readonly offset: number,
    readonly fault: JsonFault,
    /** What was whole before it, in the piece at hand. */
    readonly before: readonly RawValue[] = [],
  ) {
    super(fault.message);
  }
}

/** A value longer than this is refused, so that memory stays flat whatever a file claims to be. */
export const longestValue = 16 * 1024 * 1024;

/** Brackets within brackets beyond this are refused: no layout needs them, and they exhaust whoever walks them. */
export const deepestNesting = 100;
