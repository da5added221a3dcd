import { isRedacted } from './placeholders';

/**
 * Whether the text can be a council's name. Which councils there are, and were, is not known here; but none has a
 * digit in its name, and Ofsted withholds names of settings and not of councils.
 */
export function looksLikeCouncil(text: string): boolean {
  return !isRedacted(text) && !/\d/.test(text);
}

export const expectedCouncil = "a council's name";
