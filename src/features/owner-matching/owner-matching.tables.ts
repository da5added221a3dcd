import {
  id,
  instant,
  integer,
  json,
  optionalText,
  reference,
  text,
  texts,
  untilDay,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** Read model: every name by which a registered body may be found, and from when to when it had it. */
export const companyNameTable = defineTable('company_name', {
  columns: {
    id,
    party_id: reference('party', { cascade: true }),
    name_key: text,
    /** Without its legal ending; see `nameParts`. */
    bare: text,
    /** The words that tell it apart, on which the index of trigrams stands. */
    core: text,
    held_from: { type: 'date', default: () => "'-infinity'" },
    held_to: untilDay,
    /** False for another name of which no source says when it was in use. */
    is_dated: { type: 'boolean' },
  },
  indexes: [
    { columns: ['party_id', 'name_key'], unique: true },
    { columns: ['bare'] },
    // Of trigrams, as the migration makes it: a kind of index that the check of drift cannot compare.
    { columns: ['core'], synchronize: false },
  ],
});

/** Of what the names were read: one row. */
export const companyNameStateTable = defineTable('company_name_state', {
  columns: { id: { type: 'int', primary: true }, known: text },
  checks: { one: 'id = 1' },
});

/** Read model: how many names have a word, for words that more than one has. */
export const companyWordTable = defineTable('company_word', {
  columns: { word: { type: 'text', primary: true }, names: integer },
});

/** Read model: which company a published owner is, and on what that rests. */
export const ownerCompanyTable = defineTable('owner_company', {
  columns: {
    owner_id: reference('owner', { cascade: true, primary: true }),
    party_id: reference('party', { cascade: true }),
    basis: text,
  },
  indexes: [{ columns: ['party_id'] }],
});

/** Read model: which companies a published owner may be, best first, for a person to judge. */
export const ownerLinkProposalTable = defineTable('owner_link_proposal', {
  columns: {
    id,
    owner_id: reference('owner', { cascade: true }),
    party_id: reference('party', { cascade: true }),
    score: integer,
    /** Its place among the proposals for the owner, from 1. */
    rank: integer,
    /** The name of the company that was compared, in its normal form. */
    name_key: text,
    /** What spoke for and against, with the points of each. */
    signals: json,
  },
  indexes: [
    { columns: ['owner_id', 'party_id'], unique: true },
    { columns: ['party_id'] },
    { columns: ['score', 'id'] },
  ],
});

/** Of what an owner's links and proposals were worked out: while it is equal, they are. */
export const ownerLinkInputTable = defineTable('owner_link_input', {
  columns: { owner_id: reference('owner', { cascade: true, primary: true }), fingerprint: text },
});

/** What stands decided of an owner and a company. It goes by name and number, so that it outlives every import. */
export const ownerLinkDecisionTable = defineTable('owner_link_decision', {
  columns: {
    id,
    owner_key: text,
    scheme: text,
    identifier: text,
    /** Null after it was withdrawn. */
    decision: optionalText,
    version: integer,
    /** The version that the links follow. Kept by the job that refreshes them, never by who decides. */
    applied_version: { ...integer, default: 0 },
    decided_at: instant,
  },
  indexes: [{ columns: ['owner_key', 'scheme', 'identifier'], unique: true }],
  checks: { version: 'version >= 1 and applied_version <= version' },
});

/** Each thing that was decided of an owner and a company, or withdrawn. Never changed. */
export const ownerLinkEventTable = defineTable('owner_link_event', {
  columns: {
    id,
    decision_id: reference('owner_link_decision'),
    version: integer,
    decision: optionalText,
    reason: text,
    decided_by: text,
    by_roles: texts,
    organisation: optionalText,
    decided_at: instant,
  },
  indexes: [{ columns: ['decision_id', 'version'], unique: true }],
});

export const ownerMatchingTables = [
  companyNameTable,
  companyNameStateTable,
  companyWordTable,
  ownerCompanyTable,
  ownerLinkProposalTable,
  ownerLinkInputTable,
  ownerLinkDecisionTable,
  ownerLinkEventTable,
];
