import { day, id, instant, integers, json, optionalText, reference, text, texts } from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** What a decision about settings would do, as it was worked out on a day. Nothing of it changes: another is prepared. */
export const impactStatementTable = defineTable('impact_statement', {
  columns: {
    id,
    matter_id: reference('matter'),
    /** The settings that it is about, by their numbers, in order. */
    settings: integers,
    as_of: day,
    known_at: instant,
    /** Figures, options and what is not known, as the domain shapes them. */
    figures: json,
    /** Of the text of all that: whoever has the statement can tell whether it is this one. */
    sha256: text,
    reason: text,
    prepared_by: text,
    organisation: optionalText,
    lanes: texts,
    addressees: texts,
  },
  indexes: [{ columns: ['matter_id', 'id'] }],
  checks: { settings: 'cardinality(settings) between 1 and 200', sha256: `sha256 ~ '^[0-9a-f]{64}$'` },
});

export const impactStatementTables = [impactStatementTable];
