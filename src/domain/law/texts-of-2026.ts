import { readIntoCatalogueOn } from './citation';
import type { TextRead } from './text-read';

const asEnacted = 'As enacted on 29 April 2026';

function enacted(
  section: number,
  provision: string,
  read: string | null,
  notRead: string | null,
  gaps: TextRead['gaps'] = [],
): TextRead {
  return {
    provision: `Care Standards Act 2000, ${provision}`,
    version: read === null ? 'None' : asEnacted,
    read,
    notRead,
    readOn: readIntoCatalogueOn,
    address: `https://www.legislation.gov.uk/ukpga/2026/21/section/${section}`,
    gaps,
  };
}

/** What was read of the sections that the Act of 2026 inserts. */
export const textReadOf2026 = {
  improvementPlanNotice: enacted(
    14,
    's. 23A',
    'Subsections (1) to (4)(e), the start of it',
    'The end of subsection (4)(e), and (5) onwards',
    ['GAP-2', 'GAP-4'],
  ),
  plan: enacted(14, 's. 23B', null, 'All of it', ['GAP-5']),
  implementing: enacted(14, 's. 23B(5)', null, 'All but what s. 30ZC(1)(b) says of it', ['GAP-5']),
  otherManager: enacted(14, 's. 23B(8)', null, 'All but what s. 30ZC(1)(c) says of it', ['GAP-2', 'GAP-5']),
  penalties: enacted(15, 's. 30ZC', 'Whole', null),
  publication: enacted(15, 's. 30ZD', 'The opening words', 'The rest of it', ['GAP-19']),
  oversight: enacted(16, 's. 30ZE', 'Subsections (1) to (6)(a)', 'Subsection (6)(b) onwards', ['GAP-8', 'GAP-9']),
  oversightDuties: enacted(16, 'ss. 30ZF to 30ZJ', null, 'All of them', ['GAP-10']),
  profitLimit: enacted(17, 's. 30ZK', 'Subsections (1) to (8)(a)', 'Subsection (8)(b) onwards', ['GAP-11']),
  profitReturn: enacted(17, 's. 30ZL', null, 'All of it', ['GAP-11']),
  penaltiesOfDepartment: enacted(18, 's. 30ZM', null, 'All but its number and its subjects', ['GAP-6']),
  penaltyProcedure: enacted(
    19,
    's. 30ZN and Sch. 1A',
    'Section 30ZN; Schedule 1A, paragraphs 1 and 2(1) to (3)',
    'Schedule 1A, paragraph 3 onwards',
    ['GAP-6'],
  ),
  sharing: {
    ...enacted(20, 's. 30ZO', 'The clause as amended', 'The text as enacted'),
    version: 'As amended at Commons Report on 17 March 2025',
  },
  cooperation: {
    ...enacted(12, 's. 12', null, 'All of it', ['GAP-12']),
    provision: "Children's Wellbeing and Schools Act 2026, s. 12",
  },
} as const satisfies Readonly<Record<string, TextRead>>;
