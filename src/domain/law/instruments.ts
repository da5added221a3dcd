/**
 * Every Act and instrument that the catalogue cites. Nothing else spells an Act's name.
 *
 * An address is given only where the research note gives it; null means not recorded, not "does not exist".
 */
export interface Instrument {
  title: string;
  citation: string;
  address: string | null;
}

export const instruments = {
  CSA_2000: {
    title: 'Care Standards Act 2000',
    citation: '2000 c. 14',
    address: 'https://www.legislation.gov.uk/ukpga/2000/14',
  },
  CWSA_2026: {
    title: "Children's Wellbeing and Schools Act 2026",
    citation: '2026 c. 21',
    address: 'https://www.legislation.gov.uk/ukpga/2026/21',
  },
  CA_1989: { title: 'Children Act 1989', citation: '1989 c. 41', address: null },
  CARE_ACT_2014: { title: 'Care Act 2014', citation: '2014 c. 23', address: null },
  COMPANIES_ACT_2006: { title: 'Companies Act 2006', citation: '2006 c. 46', address: null },
  SI_2011_552: {
    title: 'Care Standards Act 2000 (Enforcement of Care Standards) (Notification) (England) Regulations 2011',
    citation: 'SI 2011/552',
    address: 'https://www.legislation.gov.uk/uksi/2011/552/made',
  },
  SI_2015_314: {
    title: 'Care and Support (Market Oversight Criteria) Regulations 2015',
    citation: 'SI 2015/314',
    address: 'https://www.legislation.gov.uk/uksi/2015/314/note/made',
  },
  SI_2015_551: {
    title:
      "Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) Regulations 2015",
    citation: 'SI 2015/551',
    address: null,
  },
  SI_2021_1019: {
    title:
      "Childcare (Childminder Agencies) (Registration, Inspection and Supply and Disclosure of Information) and Her Majesty's Chief Inspector of Education, Children's Services and Skills (Fees and Frequency of Inspections) (Children's Homes etc.) (Coronavirus) (Amendment) Regulations 2021",
    citation: 'SI 2021/1019',
    address: null,
  },
} as const satisfies Readonly<Record<string, Instrument>>;

export type InstrumentId = keyof typeof instruments;
