import { type FieldRule, may, must } from '../particulars';

const link = [
  must({
    name: 'kind',
    title: 'What kind of thing',
    form: 'CODE',
    codes: ['FINDING', 'OBSERVATION', 'INSPECTION', 'MATTER', 'DOCUMENT'],
  }),
  must({ name: 'target', title: 'Its id; for a document, where it is held', form: 'TEXT' }),
] as const;

const links = { name: 'links', title: 'What it rests on', form: 'ROWS', fields: link } as const;

/** What a step points at as evidence, one at least. */
export const evidence: FieldRule = must(links);

/** The same, where a step may go without. */
export const anyLinks: FieldRule = may(links);
