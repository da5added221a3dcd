import type { Citation } from '../law/citation';

/** What a step says beyond its day and its reason. Plain JSON; days and money are text and whole numbers. */
export type Particular = string | number | boolean | null | readonly Particular[] | Particulars;
export interface Particulars {
  readonly [name: string]: Particular | undefined;
}

/** What a field of a step holds. */
export const fieldForms = {
  TEXT: 'A text of 1 to 4,000 characters',
  DAY: 'A day, YYYY-MM-DD',
  PENCE: 'An amount in pence, a whole number above 0',
  COUNT: 'A whole number from 0',
  FLAG: 'Yes or no',
  CODE: 'One of the codes listed',
  ID: 'An id that this service gave',
  TEXTS: 'One text or more',
  CODES: 'One of the codes listed, or more',
  IDS: 'One id or more that this service gave',
  ROWS: 'One row or more, each with its own fields',
} as const;
export type FieldForm = keyof typeof fieldForms;

/** One thing that a step can say, and the provision that asks for it. */
export interface FieldRule {
  name: string;
  /** As a form would label it. */
  title: string;
  form: FieldForm;
  isRequired: boolean;
  /** The provision by which it cannot be left out; null where the rule is ours. */
  citation: Citation | null;
  /** What a `CODE` or `CODES` may be. */
  codes?: readonly string[];
  /** What each of `ROWS` holds. */
  fields?: readonly FieldRule[];
  /** It is asked for only where another field beside it holds one of these codes. */
  where?: { field: string; is: readonly string[] };
}

type Rule = Omit<FieldRule, 'isRequired' | 'citation'>;

/** A field that may be left out. */
export function may(rule: Rule): FieldRule {
  return { ...rule, isRequired: false, citation: null };
}

/** A field that the step cannot be without; `citation` says by which provision, where it is one. */
export function must(rule: Rule, citation: Citation | null = null): FieldRule {
  return { ...rule, isRequired: true, citation };
}

/** Whether the field is asked for beside what else is said. */
export function isAskedFor({ isRequired, where }: FieldRule, beside: Particulars): boolean {
  if (!isRequired || where === undefined) return isRequired;
  const said = beside[where.field];
  return typeof said === 'string' && where.is.includes(said);
}

/** The same fields while a document is drafted: nothing is asked for yet, in its rows neither. */
export function draftOf(rules: readonly FieldRule[]): readonly FieldRule[] {
  return rules.map((rule) => ({
    ...rule,
    isRequired: false,
    ...(rule.fields === undefined ? {} : { fields: draftOf(rule.fields) }),
  }));
}
