/** What could not be read, and where a person with the live sources should look. Codes are never reused. */
export interface Gap {
  question: string;
  whereToLook: string;
}

export const gaps = {
  'GAP-1': {
    question: "On which days do ss. 12 and 14 to 20 of the Children's Wellbeing and Schools Act 2026 come into force?",
    whereToLook: 'The commencement notes on legislation.gov.uk, and the statutory instruments of 2026.',
  },
  'GAP-2': {
    question: 'How are parent undertaking, subsidiary undertaking and senior manager defined?',
    whereToLook: "Children's Wellbeing and Schools Act 2026, s. 14, the last of the sections it inserts.",
  },
  'GAP-3': {
    question: 'What are the new grounds for cancelling or suspending for financial oversight and the profit limit?',
    whereToLook: "Children's Wellbeing and Schools Act 2026, s. 16(3) onwards and s. 17(3) onwards.",
  },
  'GAP-4': {
    question: 'How does s. 23A(4)(e) end, and what do s. 23A(5) onwards say?',
    whereToLook: "Children's Wellbeing and Schools Act 2026, s. 14.",
  },
  'GAP-5': {
    question:
      'What does s. 23B say of the contents, approval and rejection of a plan, time limits, variation, ending, and the effect of an appeal?',
    whereToLook: "Children's Wellbeing and Schools Act 2026, s. 14.",
  },
  'GAP-6': {
    question:
      'What do paragraphs 3 onwards of Schedule 1A say of the penalty notice, any cap on the amount, payment, appeal and recovery?',
    whereToLook: "Children's Wellbeing and Schools Act 2026, s. 19.",
  },
  'GAP-7': {
    question: 'Is s. 13 of the Care Standards Act 2000 (grant or refusal of registration) amended to restrict growth?',
    whereToLook: "Children's Wellbeing and Schools Act 2026, s. 14.",
  },
  'GAP-8': {
    question: 'Which conditions bring a provider or group into financial oversight?',
    whereToLook: 'Regulations under s. 30ZE(2), among the statutory instruments of 2026.',
  },
  'GAP-9': {
    question: 'What do s. 30ZE(6)(b) onwards say, and how is a relevant provider group defined?',
    whereToLook: "Children's Wellbeing and Schools Act 2026, s. 16.",
  },
  'GAP-10': {
    question:
      'Which of ss. 30ZF to 30ZJ holds which duty (information, recovery plan, business review, warning), and with which deadlines?',
    whereToLook: "Children's Wellbeing and Schools Act 2026, s. 16.",
  },
  'GAP-11': {
    question: 'What do s. 30ZK(8)(b) onwards and s. 30ZL say, consultation on the profit limit included?',
    whereToLook: "Children's Wellbeing and Schools Act 2026, s. 17.",
  },
  'GAP-12': {
    question: 'Which section of the Children Act 1989 holds regional co-operation, and what does it say?',
    whereToLook: "Children's Wellbeing and Schools Act 2026, s. 12.",
  },
  'GAP-13': {
    question: 'What does reg. 27 of SI 2015/551 (frequency of inspections) say today?',
    whereToLook: 'legislation.gov.uk, SI 2015/551.',
  },
  'GAP-14': {
    question: 'When do overall judgements end under the social care common inspection framework?',
    whereToLook: "Ofsted's pages on gov.uk.",
  },
  'GAP-15': {
    question: 'How were grades distributed in 2025 and 2026?',
    whereToLook: "Ofsted's statistics of July 2025 and July 2026.",
  },
  'GAP-16': {
    question: 'What leverage did the Competition and Markets Authority find?',
    whereToLook: "The final report's appendix A on gov.uk.",
  },
  // From here on they are ours: what the register of powers asks and the research note does not list.
  'GAP-17': {
    question:
      'How do ss. 14A and 17 to 21 of the Care Standards Act 2000, which are composed here of the Act as it stood in about 2003 and of the Acts that amended it in 2008 and 2014, read today?',
    whereToLook: 'The consolidated Care Standards Act 2000 on legislation.gov.uk.',
  },
  'GAP-18': {
    question:
      'From when does a refusal of registration have effect, as s. 19(5) speaks of proposals under s. 17(2) and (4) only?',
    whereToLook: 'Care Standards Act 2000, s. 19, as it stands.',
  },
  'GAP-19': {
    question: 'What does s. 30ZD say after its opening words, and can a publication be challenged?',
    whereToLook: "Children's Wellbeing and Schools Act 2026, s. 15.",
  },
} as const satisfies Readonly<Record<string, Gap>>;

export type GapId = keyof typeof gaps;
