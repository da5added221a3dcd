import { readIntoCatalogueOn } from './citation';
import { readAgainOn, type TextRead } from './text-read';

const earlyCopy = 'A public copy of the Act as it stood in about 2003';

function early(sections: string, notRead: string | null, more: Partial<TextRead> = {}): TextRead {
  return {
    provision: `Care Standards Act 2000, ${sections}`,
    version: earlyCopy,
    read: 'Whole, in that version',
    notRead,
    readOn: readIntoCatalogueOn,
    address: null,
    gaps: [],
    ...more,
  };
}

const laterAmendments = 'Amendments since then, but for those that other rows name';

const composed =
  'Composed of the Act as it stood in about 2003 and of the amending Acts: Health and Social Care Act 2008, Sch. 5, and Children and Families Act 2014, s. 102';
const consolidated = 'The consolidated text as it stands today';

/** How proposals, decisions and appeals go: what most powers work by. */
export const procedureRead: readonly TextRead[] = [
  early('ss. 17 to 19', consolidated, { version: composed, readOn: readAgainOn, gaps: ['GAP-17', 'GAP-18'] }),
  early('s. 21', consolidated, { version: composed, readOn: readAgainOn, gaps: ['GAP-17'] }),
];

export const textRead = {
  offence: early('s. 11', laterAmendments),
  grant: early('s. 13', laterAmendments, { gaps: ['GAP-7'] }),
  cancellation: early('s. 14', laterAmendments, { gaps: ['GAP-3'] }),
  unmetNotice: early('s. 14(1)(ca)', null, {
    version: 'The clause of the Bill of 2007-08 that inserted it',
    read: 'The paragraph',
  }),
  suspension: early('s. 14A', consolidated, {
    version: composed,
    read: 'Subsections (1) to (4) and (6)',
    readOn: readAgainOn,
    gaps: ['GAP-3', 'GAP-17'],
  }),
  urgentOrder: early('s. 20', laterAmendments, { readOn: readAgainOn }),
  urgentNotice: early('s. 20B', consolidated, {
    version: composed,
    read: 'Subsections (1) to (4)',
    readOn: readAgainOn,
    gaps: ['GAP-17'],
  }),
  complianceNotice: early('s. 22A', null, {
    version: 'As legislation.gov.uk gives it; the address names 7 December 2004, before the section was inserted',
    read: 'Whole',
    readOn: readAgainOn,
    address: 'https://www.legislation.gov.uk/ukpga/2000/14/section/22A/2004-12-07',
  }),
  restriction: early('s. 22B', 'Subsections (5) to (8) as they stand today', {
    version: 'Subsections (1) to (4) as legislation.gov.uk gives them; (5) to (8) as inserted in 2008',
    read: 'Subsections (1) to (8)',
    readOn: readAgainOn,
    address: 'https://www.legislation.gov.uk/ukpga/2000/14/section/22B',
  }),
  notification: early('s. 30A', 'Subsections (2)(b) onwards as they stand today', {
    version: 'As it stood on 26 April 2024 up to subsection (2)(ab); the rest as inserted in 2008',
    read: 'Whole, in those versions',
    readOn: readAgainOn,
    address: 'https://www.legislation.gov.uk/ukpga/2000/14/section/30A',
  }),
  notificationContents: {
    provision:
      'Care Standards Act 2000 (Enforcement of Care Standards) (Notification) (England) Regulations 2011, reg. 3',
    version: 'As made on 26 February 2011',
    read: 'Paragraphs (1) to (3), and the start of (4)',
    notRead: 'The end of paragraph (4) onwards, and amendments since',
    readOn: readAgainOn,
    address: 'https://www.legislation.gov.uk/uksi/2011/552/made',
    gaps: [],
  },
  sufficiency: {
    provision: 'Children Act 1989, s. 22G',
    version: 'As inserted by the Children and Young Persons Act 2008, s. 9',
    read: 'Whole, in that version',
    notRead: 'Amendments since',
    readOn: readAgainOn,
    address: null,
    gaps: [],
  },
} as const satisfies Readonly<Record<string, TextRead>>;
