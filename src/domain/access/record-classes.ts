import type { Sensitivity } from './sensitivity';

export interface RecordClassFacts {
  sensitivity: Sensitivity;
  /** What a record of it is, for a legal scope and for the access log. */
  is: string;
}

/**
 * The kinds of record that are not open. A legal scope opens a class to someone, for a purpose, from a day on; the
 * access log names the class of what was seen.
 */
export const recordClasses = {
  FINDING_REVIEW: { sensitivity: 'OFFICIAL', is: 'What was done about a finding: acknowledged, explained, and so on.' },
  FINDING_REVIEW_EVENT: {
    sensitivity: 'OFFICIAL',
    is: 'One thing that was done about a finding: by whom, when and why.',
  },
  FINDING_NOTE: { sensitivity: 'OFFICIAL', is: 'A note that someone wrote on a finding, in a lane.' },
  OWNER_MERGE_DECISION: { sensitivity: 'OFFICIAL', is: 'Who decided, and why, whether two owner names are one owner.' },
  OWNERSHIP_PERSON: {
    sensitivity: 'PERSONAL',
    is: 'A natural person behind a company: the name, and what is held.',
  },
  OWNERSHIP_CHANGE: {
    sensitivity: 'OFFICIAL',
    is: 'What a source says of ownership differently from what is held, and who decided what of it.',
  },
  OWNER_LINK: { sensitivity: 'OFFICIAL', is: 'Who decided, and why, which company a published owner is.' },
  CONTINUITY_LINK: {
    sensitivity: 'OFFICIAL',
    is: 'That a setting or an operator may go on under another number, and who decided what of it.',
  },
  OBSERVATION: {
    sensitivity: 'OFFICIAL',
    is: 'An enforcement action, a requirement, a vacancy or unplanned endings, as recorded of a setting.',
  },
  COMMENCEMENT: {
    sensitivity: 'OFFICIAL',
    is: 'What an administrator recorded of a commencement, and who approved it; open once it is approved, but for who and why.',
  },
  RULE_PUBLICATION: {
    sensitivity: 'OFFICIAL',
    is: 'That a version of a rule is published for use: who proposed it, who approved it, and why; open once approved, but for who.',
  },
  MATTER: {
    sensitivity: 'OFFICIAL',
    is: 'A statutory process or a case: what was suspected, served, said and decided.',
  },
  NATIONAL_SCAN: { sensitivity: 'OFFICIAL', is: 'Who asked for a scan of the nation, or called one off, and why.' },
  API_KEY: { sensitivity: 'OFFICIAL', is: 'A key of a machine client, without its secret.' },
  LEGAL_SCOPE: {
    sensitivity: 'OFFICIAL',
    is: 'Who may see which class of record, for what, since when and by what law.',
  },
  ACCESS_LOG: { sensitivity: 'PERSONAL', is: 'Who read or changed a record, when and for what.' },
} as const satisfies Readonly<Record<string, RecordClassFacts>>;
export type RecordClass = keyof typeof recordClasses;
