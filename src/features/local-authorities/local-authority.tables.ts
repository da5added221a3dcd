import { id, optionalDay, optionalText, reference, text } from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** England's nine regions, and Wales. */
export const regionTable = defineTable('region', {
  columns: { code: { type: 'text', primary: true }, name: text },
});

/** A council with children's services, living or abolished. */
export const localAuthorityTable = defineTable('local_authority', {
  columns: {
    id,
    name: text,
    region_code: { type: 'text', foreignKey: { target: 'region', onDelete: 'RESTRICT' } },
    established_on: optionalDay,
    abolished_on: optionalDay,
  },
  indexes: [{ columns: ['name'], unique: true }, { columns: ['region_code'] }],
});

/** A code a council carries or carried: nine characters (GSS) or three digits (DFE). */
export const localAuthorityCodeTable = defineTable('local_authority_code', {
  columns: {
    id,
    local_authority_id: reference('local_authority', { cascade: true }),
    scheme: text,
    code: text,
    valid_from: optionalDay,
    valid_to: optionalDay,
  },
  indexes: [{ columns: ['scheme', 'code'], unique: true }, { columns: ['local_authority_id'] }],
  checks: { scheme: `scheme in ('GSS', 'DFE')` },
});

/** A spelling under which some publication names a council; `name_key` is its letters and digits only. */
export const localAuthorityNameTable = defineTable('local_authority_name', {
  columns: {
    id,
    local_authority_id: reference('local_authority', { cascade: true }),
    name: text,
    name_key: text,
  },
  indexes: [{ columns: ['name_key'], unique: true }, { columns: ['local_authority_id'] }],
});

/** Which council took over from which. */
export const localAuthoritySuccessionTable = defineTable('local_authority_succession', {
  columns: {
    id,
    predecessor_id: reference('local_authority', { cascade: true }),
    successor_id: reference('local_authority', { cascade: true }),
    happened_on: optionalDay,
    note: optionalText,
  },
  indexes: [{ columns: ['predecessor_id', 'successor_id'], unique: true }, { columns: ['successor_id'] }],
});

export const localAuthorityTables = [
  regionTable,
  localAuthorityTable,
  localAuthorityCodeTable,
  localAuthorityNameTable,
  localAuthoritySuccessionTable,
];
