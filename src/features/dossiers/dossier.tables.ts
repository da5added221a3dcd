import { flag, id, instant, integer, json, optionalText, reference, text, texts } from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/**
 * A dossier that was sealed: its envelope to the byte, and what it takes beside the steps of its matters to make it anew, so
 * that anybody can ask whether it still comes out the same.
 */
const dossierTable = defineTable('dossier', {
  columns: {
    id,
    matter_id: reference('matter'),
    matter_version: integer,
    template: text,
    template_version: integer,
    /** For whom it is made: it holds what is shown in the lane, to that organisation. */
    lane: text,
    organisation: optionalText,
    known_at: instant,
    statements: integer,
    is_hypothetical: flag,
    /** With its signature: a key that is changed later signs nothing again. */
    manifest: json,
    /** Which matters it reads and how far, and what was looked up beside their steps. */
    kept: json,
    envelope: text,
    envelope_sha256: text,
    reason: text,
    sealed_by: text,
    sealed_at: instant,
    lanes: texts,
    addressees: texts,
  },
  indexes: [{ columns: ['matter_id', 'id'] }],
  checks: { lane: 'lane = any(lanes)', hash: `envelope_sha256 ~ '^[0-9a-f]{64}$'` },
});

export const dossierTables = [dossierTable];
