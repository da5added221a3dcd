/** The sections there are, as headings have them. What a template is of says which of them it has. */
export const dossierSections = {
  SUBJECT: 'What it is about',
  TEST: 'The statutory test',
  CONTENTS: 'What the document must say by statute',
  SUSPICIONS: 'Suspicions and their grounds',
  ISSUES: 'Issues and reasons',
  PLAN: 'The improvement plan',
  COMMITMENTS: 'Commitments',
  REPRESENTATIONS: 'Representations, and how they were considered',
  DISSENT: 'Returns, appeals and other dissent',
  DECISIONS: 'Decisions, with what was not chosen',
  IMPACT: 'What it would do to places and children',
  CLOCKS: 'Periods',
  FINDINGS: 'Findings with their numbers',
  CHRONOLOGY: 'Chronology',
  LAW: 'The law as it stood',
  LEFT_OUT: 'What is left out, and why',
} as const;
export type DossierSectionId = keyof typeof dossierSections;
