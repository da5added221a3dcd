import type { Citation } from '../law/citation';
import type { FieldRule, Particular, Particulars } from '../matters/particulars';

/** One value that a document says, with the label that leads to it. */
export interface FieldLeaf {
  about: string;
  text: string;
  citation: Citation | null;
}

function pounds(pence: number): string {
  const whole = String(Math.floor(pence / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `£${whole}.${String(pence % 100).padStart(2, '0')}`;
}

function inWords({ form }: FieldRule, value: Particular): string {
  if (form === 'PENCE' && typeof value === 'number') return pounds(value);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function isSaid(value: Particular | undefined): value is Particular {
  return value !== undefined && value !== null && value !== '';
}

function leavesOfRow(rule: FieldRule, value: Particular, label: string): readonly FieldLeaf[] {
  const isRow = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (rule.form === 'ROWS' && isRow) return fieldLeaves(rule.fields ?? [], value as Particulars, `${label}: `);
  return [{ about: label, text: inWords(rule, value), citation: rule.citation }];
}

/** Each value that is said, in the order of the rules, one by one: of lists and rows each member. */
export function fieldLeaves(rules: readonly FieldRule[], said: Particulars, before = ''): readonly FieldLeaf[] {
  return rules.flatMap((rule) => {
    const value = said[rule.name];
    if (!isSaid(value)) return [];
    const label = `${before}${rule.title}`;
    if (!Array.isArray(value)) return leavesOfRow(rule, value, label);
    const all = value as readonly Particular[];
    return all.flatMap((one, at) => leavesOfRow(rule, one, all.length === 1 ? label : `${label}, ${at + 1}`));
  });
}
