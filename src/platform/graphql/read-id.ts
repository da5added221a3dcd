import { badInput } from './scalars';

/** The number behind an `ID` that this API handed out; `what` names the thing in the refusal. */
export function readId(what: string, id: string): number {
  if (/^\d{1,9}$/.test(id)) return Number(id);
  throw badInput(`${what} cannot have the id ${JSON.stringify(id)}. Expected a number given by this API as \`id\`.`);
}

/** The number behind an `ID`, or null where it cannot be one of ours: as unknown as one that is not there. */
export function idOrNull(id: string): number | null {
  return /^\d{1,9}$/.test(id) ? Number(id) : null;
}
