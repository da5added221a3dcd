import { type Citation, cite } from '../law/citation';
import { calendarReadOn, type ReadSource } from './read-source';

/** What the Care Standards Act or the Interpretation Act takes to be the day of service. */
export interface DeemedService {
  /** So many days after the day on which it is sent; null where the words give no number. */
  daysAfterSending: number | null;
  inWords: string;
  source: Citation | ReadSource;
}

export interface ServiceMethod {
  title: string;
  /** By what the method is one; null where none was read. */
  citation: Citation | null;
  /** Null where nothing was read of when it counts as served. */
  deemed: DeemedService | null;
  note: string | null;
}

const textOf2003 = 'Read in a copy of the Act as it stood about 2003. Later changes were not looked for.';

function section37(subsection: string): Citation {
  return { ...cite('CSA_2000', `s. 37${subsection}`, 'secondary', textOf2003), checkedOn: calendarReadOn };
}

const interpretationAct: ReadSource = {
  title: 'Interpretation Act 1978',
  provision: 's. 7',
  address: 'https://www.legislation.gov.uk/ukpga/1978/30/section/7',
  confidence: 'verified',
  readOn: calendarReadOn,
  note: 'It applies where an Act authorises or requires service by post, unless the contrary intention appears.',
};

/** How a document is served. Codes are stable once released. */
export const serviceMethods = {
  BY_HAND: {
    title: 'Delivered personally',
    citation: section37('(1)(a)'),
    deemed: null,
    note: 'It is served on the day on which it is delivered.',
  },
  RECORDED_POST: {
    title: 'Sent by registered letter or recorded delivery to the proper address',
    citation: section37('(1)(b)'),
    deemed: {
      daysAfterSending: 3,
      inWords: 'on the third day after the day on which it is sent, unless the contrary is proved',
      source: section37('(3)'),
    },
    note: null,
  },
  ORDINARY_POST: {
    title: 'Sent by ordinary post',
    citation: null,
    deemed: {
      daysAfterSending: null,
      inWords: 'when the letter would be delivered in the ordinary course of post, unless the contrary is proved',
      source: interpretationAct,
    },
    note: 'Section 37(1), as read, names delivery by hand, a registered letter and recorded delivery, and not ordinary post.',
  },
  EMAIL_WITH_CONSENT: {
    title: 'Sent by email, with the consent of the one it is for',
    citation: null,
    deemed: null,
    note: 'Nothing on service by email under Part 2 was read. Not verified.',
  },
} as const satisfies Readonly<Record<string, ServiceMethod>>;
export type ServiceMethodId = keyof typeof serviceMethods;

/** Whether the text is the code of a method. */
export function isServiceMethod(text: string): text is ServiceMethodId {
  return Object.hasOwn(serviceMethods, text);
}
