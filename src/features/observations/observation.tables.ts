import {
  day,
  id,
  optionalInteger,
  optionalText,
  recorded,
  reference,
  settingOfRegistration,
  text,
  untilDay,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/**
 * What was recorded of a setting beside its inspections: one row a version of it. A correction closes a row's recorded
 * time and adds another under the same reference; a withdrawal closes it and says by whom and why.
 */
export const observationTable = defineTable('observation', {
  columns: {
    id,
    setting_id: settingOfRegistration,
    registration_id: reference('registration'),
    kind: text,
    from_day: day,
    to_day: untilDay,
    evidence: text,
    action: optionalText,
    /** In one form for one provision, as far as the citation can be told apart. */
    regulation: optionalText,
    /** The citation in the words it came in. */
    cited_as: optionalText,
    count: optionalInteger,
    /** Who recorded it, and whose it is to withdraw: `OFSTED`, `LA:888`, `GROUP:12`. */
    organisation: text,
    /** The file it came in, or the document it rests on. */
    document: optionalText,
    /** The recorder's own number of it, by which a file can be taken again; may be left out by hand. */
    reference: optionalText,
    /** Who recorded it by hand; null where a file brought it. */
    recorded_by: optionalText,
    withdrawn_by: optionalText,
    withdrawn_reason: optionalText,
    ...recorded,
  },
  indexes: [
    { columns: ['setting_id', 'kind', 'from_day'] },
    { columns: ['registration_id'] },
    { columns: ['organisation', 'reference'], unique: true, where: `recorded_to = 'infinity'` },
    { columns: ['organisation', 'reference', 'id'] },
  ],
  checks: {
    kind: `kind in ('ENFORCEMENT_ACTION', 'REQUIREMENT', 'MANAGER_VACANCY', 'UNPLANNED_ENDING')`,
    evidence: `evidence in ('REGULATOR', 'COUNCIL', 'PROVIDER') and (evidence = 'REGULATOR' or kind not in ('ENFORCEMENT_ACTION', 'REQUIREMENT'))`,
    action: `(action is not null) = (kind = 'ENFORCEMENT_ACTION')`,
    regulation: `(regulation is not null) = (kind = 'REQUIREMENT') and (regulation is null) = (cited_as is null)`,
    count: `(count is not null) = (kind = 'UNPLANNED_ENDING') and count >= 1`,
    days: `from_day < to_day and (kind <> 'UNPLANNED_ENDING' or to_day < 'infinity')`,
    recorded: 'recorded_from < recorded_to',
    known_by: 'reference is not null or recorded_by is not null',
    withdrawn: `(withdrawn_by is null) = (withdrawn_reason is null) and (withdrawn_by is null or recorded_to < 'infinity')`,
  },
});

export const observationTables = [observationTable];
