import { type Citation, cite, type Stated } from './citation';
import type { GapId } from './gaps';
import type { InstrumentId } from './instruments';
import type { PowerCode } from './powers';

/** How far the words that ask for a content were read. */
export const contentReadings = {
  READ: 'The words that ask for it were read',
  CUT: 'The words that ask for it were read in part; what follows was cut off',
  NOT_READ: 'The words that ask for it were not read; it is known or supposed from elsewhere',
} as const;
export type ContentReading = keyof typeof contentReadings;

/** One thing that a notice must hold, and the provision that asks for it. */
export interface NoticeContent {
  /** Unique within its notice; it never changes. */
  id: string;
  text: string;
  citation: Citation;
  reading: ContentReading;
  /** In which notices only; null where in every one. */
  onlyWhere: string | null;
  gap: GapId | null;
}

/** A document that the statute asks for in the use of a power. */
export interface Notice {
  title: string;
  powers: readonly [PowerCode, ...PowerCode[]];
  /** How it is given: in writing, for example; null where the words as read do not say. */
  form: Stated | null;
  contents: readonly [NoticeContent, ...NoticeContent[]];
}

type Beside = Partial<Pick<NoticeContent, 'reading' | 'onlyWhere' | 'gap'>> & { instrument?: InstrumentId };

/** A content whose words were read on the day given. */
export function contentRead(
  id: string,
  provision: string,
  text: string,
  checkedOn: string,
  { instrument = 'CSA_2000', ...beside }: Beside = {},
): NoticeContent {
  const citation = cite(instrument, provision, 'verified', null, checkedOn);
  return { id, text, citation, reading: 'READ', onlyWhere: null, gap: null, ...beside };
}

/** What stands in place of contents that were not read. */
export function contentNotRead(
  id: string,
  provision: string,
  text: string,
  gap: GapId,
  confidence: Citation['confidence'] = 'unverified',
): NoticeContent {
  return {
    id,
    text,
    citation: cite('CSA_2000', provision, confidence, 'The text was not read.'),
    reading: 'NOT_READ',
    onlyWhere: null,
    gap,
  };
}
