import { type Problem, problem } from '../casework/problem';
import { citationText } from '../law/citation';
import { isDay } from '../values/day';
import { uncapitalised } from '../values/first-letter';
import { saysSomething } from '../values/says-something';
import {
  type FieldForm,
  type FieldRule,
  fieldForms,
  isAskedFor,
  type Particular,
  type Particulars,
} from './particulars';

export const longestParticular = 4000;
/** More rows than any notice needs, and few enough to keep. */
export const mostParticulars = 500;

const isText = (value: Particular | undefined): value is string =>
  typeof value === 'string' &&
  saysSomething(value) &&
  value.length <= longestParticular &&
  !value.includes('\u0000') &&
  !/\p{Surrogate}/u.test(value);
const isWhole = (value: Particular | undefined): value is number => Number.isSafeInteger(value);
const isList = (value: Particular | undefined): value is readonly Particular[] =>
  Array.isArray(value) && value.length > 0 && value.length <= mostParticulars;
const isId = (value: Particular | undefined): boolean =>
  typeof value === 'string' && /^[A-Za-z0-9:_-]{1,80}$/.test(value);

const isOfForm: Readonly<Record<FieldForm, (value: Particular | undefined, rule: FieldRule) => boolean>> = {
  TEXT: isText,
  DAY: (value) => typeof value === 'string' && isDay(value),
  PENCE: (value) => isWhole(value) && value > 0,
  COUNT: (value) => isWhole(value) && value >= 0,
  FLAG: (value) => typeof value === 'boolean',
  CODE: (value, { codes }) => typeof value === 'string' && (codes ?? []).includes(value),
  ID: isId,
  TEXTS: (value) => isList(value) && value.every(isText),
  CODES: (value, { codes }) =>
    isList(value) && value.every((one) => typeof one === 'string' && (codes ?? []).includes(one)),
  IDS: (value) => isList(value) && value.every(isId),
  ROWS: (value) =>
    isList(value) && value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row)),
};

function expectedOf({ form, codes }: FieldRule): string {
  const words = uncapitalised(fieldForms[form]);
  return codes === undefined ? words : `${words}: ${codes.join(', ')}`;
}

/** An empty list, like a text that says nothing, is nothing given: a notice that names no setting names none. */
function isGiven(value: Particular | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return saysSomething(value);
  return !Array.isArray(value) || value.length > 0;
}

function problemsOfField(rule: FieldRule, beside: Particulars, path: readonly string[]): readonly Problem[] {
  const value = beside[rule.name];
  if (!isGiven(value)) {
    if (!isAskedFor(rule, beside)) return [];
    const by = rule.citation === null ? 'This step' : citationText(rule.citation);
    const message = `${by} asks for it, and it is not given: ${rule.title}. Expected ${expectedOf(rule)}.`;
    const citation = rule.citation === null ? null : citationText(rule.citation);
    return [{ ...problem('CONTENT_MISSING', path, message), citation }];
  }
  if (!isOfForm[rule.form](value, rule)) {
    return [
      problem(
        'CONTENT_NOT_OF_THE_FORM',
        path,
        `${rule.title} does not hold what it is for. Expected ${expectedOf(rule)}.`,
      ),
    ];
  }
  if (rule.form !== 'ROWS') return [];
  return (value as readonly Particulars[]).flatMap((row, place) =>
    checkParticulars(rule.fields ?? [], row, [...path, String(place)]),
  );
}

/** Everything that is missing, wrong or too much in what a step says, each with the provision that asks for it. */
export function checkParticulars(
  rules: readonly FieldRule[],
  particulars: Particulars,
  path: readonly string[] = ['input', 'particulars'],
): readonly Problem[] {
  const names = new Set(rules.map(({ name }) => name));
  const unasked = Object.keys(particulars).filter((name) => !names.has(name) && isGiven(particulars[name]));
  return [
    ...rules.flatMap((rule) => problemsOfField(rule, particulars, [...path, rule.name])),
    ...unasked.map((name) =>
      problem('CONTENT_NOT_EXPECTED', [...path, name], `This step says nothing of \`${name}\`. Leave it out.`),
    ),
  ];
}
