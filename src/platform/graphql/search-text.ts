import { badInput } from './scalars';

/** Most characters that are searched for; longer than any name that is published, and any phrase that people look for. */
export const longestSearch = 200;

/**
 * A text to look for in others, or null where none is given. Throws on one too long: it is compared with every row, and
 * takes the longer for each the longer it is, which no cost in points says.
 */
export function searchText(argument: string, text: string | null | undefined): string | null {
  if (text == null) return null;
  if (text.length <= longestSearch) return text;
  throw badInput(
    `\`${argument}\` has ${text.length} characters. Expected at most ${longestSearch}: a part of it will do.`,
  );
}
