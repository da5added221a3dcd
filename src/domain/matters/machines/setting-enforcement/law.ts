import { cite } from '../../../law/citation';
import { readAgainOn } from '../../../law/text-read';

const composedNote = 'Composed of the text as passed and as amended in 2008 and 2014 (GAP-17).';

/** A provision of Part 2 that was read in a copy of the Act. */
export const said = (provision: string, note: string | null = null) => cite('CSA_2000', provision, 'verified', note);

/** A provision put together of the Act and of what amended it. */
export const composed = (provision: string) => cite('CSA_2000', provision, 'inferred', composedNote, readAgainOn);

/** What was inferred from the words read. */
export const inferred = (provision: string, note: string) => cite('CSA_2000', provision, 'inferred', note);

export const refusalEffect =
  'From when a refusal has effect is not known: s. 19(5), as read, speaks of proposals under s. 17(2) and (4) only (GAP-18).';

export const abandoned = inferred(
  's. 21',
  'Section 19(5)(b) speaks of an appeal that is abandoned; of other appeals it is inferred.',
);
