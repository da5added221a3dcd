import type { Problem } from '../casework/problem';
import { citationText } from '../law/citation';
import { checkParticulars } from '../matters/check-particulars';
import { machineOf } from '../matters/machines/machines';
import type { FieldRule, Particulars } from '../matters/particulars';
import type { DossierMatter, DossierStep } from './dossier-facts';

/** A document that the law gives contents, as it was last drafted or served. */
export interface StatutoryDocument {
  /** The steps that draft it. */
  drafts: readonly string[];
  fields: readonly FieldRule[];
  /** Null where nobody has drafted or served it. */
  saidIn: DossierStep | null;
}

/** Each document of the matter's kind whose contents are laid down, once, in the order of its machine. */
export function documentsOf({ kind, steps }: DossierMatter): readonly StatutoryDocument[] {
  const rows = machineOf(kind).steps.filter(({ completes }) => completes !== undefined);
  const byDrafts = new Map<string, { drafts: readonly string[]; fields: readonly FieldRule[]; serving: string[] }>();
  for (const { completes, step, shownTo = [] } of rows) {
    if (completes === undefined) continue;
    const key = completes.drafts.join();
    const document = byDrafts.get(key) ?? { ...completes, serving: [] };
    // A step that goes out says all of the document itself: for whoever saw no draft, it is the document.
    if (shownTo.length > 0) document.serving.push(step);
    byDrafts.set(key, document);
  }
  return [...byDrafts.values()].map(({ drafts, fields, serving }) => ({
    drafts,
    fields,
    saidIn:
      steps.findLast(({ step }) => drafts.includes(step)) ??
      steps.findLast(({ step }) => serving.includes(step)) ??
      null,
  }));
}

/** What a document says of itself; nothing where there is none. */
export function saidBy({ saidIn }: StatutoryDocument): Particulars {
  return saidIn?.particulars ?? {};
}

/** Whatever the law asks for and a document leaves out, each naming the subsection. The first of a matter cannot be missing. */
export function missingContents(matter: DossierMatter): readonly Problem[] {
  return documentsOf(matter)
    .filter(({ saidIn }, at) => at === 0 || saidIn !== null)
    .flatMap((document) => checkParticulars(document.fields, saidBy(document), ['matter', 'draft']))
    .filter(({ code }) => code !== 'CONTENT_NOT_EXPECTED');
}

interface Content {
  rule: FieldRule;
  given: number;
}

function contentsWithin(fields: readonly FieldRule[], rows: readonly Particulars[]): readonly Content[] {
  return fields
    .filter(({ isRequired }) => isRequired)
    .flatMap((rule) => {
      const values = rows.map((row) => row[rule.name]).filter((value) => value !== undefined && value !== null);
      const own: Content = { rule, given: values.flat().length };
      return rule.fields === undefined ? [own] : [own, ...contentsWithin(rule.fields, values.flat() as Particulars[])];
    });
}

/** What the law asks a document for, rows within rows, and how often the document gives it. */
export function contentsOf(document: StatutoryDocument): readonly Content[] {
  return contentsWithin(document.fields, [saidBy(document)]);
}

/** As a checklist says it: `Care Standards Act 2000, s. 23A(4)(a): given`. */
export function contentInWords({ rule, given }: Content): string {
  const by = rule.citation === null ? 'Our own rule' : citationText(rule.citation);
  if (given === 0) return `${by} asks for it: missing.`;
  return `${by} asks for it: given${given === 1 ? '' : `, ${given} times`}.`;
}
