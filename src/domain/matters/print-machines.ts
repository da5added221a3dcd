import { clockRuleOf } from '../calendar/clock-rules';
import { citationText } from '../law/citation';
import { type Machine, type MachineStep, stepBases } from './machine';
import { matterKinds } from './matter-kinds';
import type { FieldRule } from './particulars';

/** One arrow for each way from a state, so that the picture shows all there is. */
function arrows(machine: Machine): readonly string[] {
  return machine.steps.flatMap((row) => {
    if (row.from.length === 0) return [`  [*] --> ${row.to}: ${row.step}`];
    if (row.to === 'SAME') return row.from.map((from) => `  ${from} --> ${from}: ${row.step}`);
    // An appeal ends where it began, which the picture cannot know: the note under it says so.
    if (row.to === 'AS_BEFORE')
      return row.from.flatMap((from) => entered(machine, from).map((to) => `  ${from} --> ${to}: ${row.step}`));
    return row.from.map((from) => `  ${from} --> ${row.to}: ${row.step}`);
  });
}

/** The states from which a state is entered. */
function entered(machine: Machine, state: string): readonly string[] {
  const from = machine.steps.filter(({ to }) => to === state).flatMap((row) => row.from);
  return [...new Set(from)].filter((one) => one !== state);
}

function drawing(machine: Machine): readonly string[] {
  const ends = Object.entries(machine.states)
    .filter(([, { isFinal }]) => isFinal)
    .map(([state]) => `  ${state} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', ...new Set(arrows(machine)), ...ends, '```'];
}

function conditionsOf({ guards = [], notBy = [], completes, power }: MachineStep): string {
  return [
    ...(power === undefined ? [] : [`${power} is in force`]),
    ...guards.map(({ says }) => says),
    ...(notBy.length === 0 ? [] : [`not by who did ${notBy.join(', ')}`]),
    ...(completes === undefined ? [] : ['the draft says all that the statute asks']),
  ].join('; ');
}

function clocksOf(row: MachineStep): string {
  const of = (verb: string, codes: readonly string[] = []) => codes.map((code) => `${verb} ${code}`);
  return [
    ...of(
      'starts',
      row.starts?.map(({ clock }) => clock),
    ),
    ...of('meets', row.meets),
    ...of('within', row.within),
    ...of('stops', row.stops),
    ...of('pauses', row.pauses),
    ...of('resumes', row.resumes),
    ...of('may put off', row.extends),
  ].join('; ');
}

function restsOn({ basis, citation, notKnown }: MachineStep): string {
  const cited = citation === null ? '' : `: ${citationText(citation)} (${citation.confidence})`;
  return `${basis}${cited}${notKnown === undefined ? '' : `. ${notKnown}`}`;
}

function line(row: MachineStep): string {
  const from = row.from.length === 0 ? 'begins' : row.from.join(', ');
  const cells = [
    from,
    `${row.step}: ${row.title}`,
    row.to,
    row.by.join(', '),
    conditionsOf(row),
    clocksOf(row),
    restsOn(row),
  ];
  return `| ${cells.join(' | ')} |`;
}

function contents(rules: readonly FieldRule[], depth = 0): readonly string[] {
  return rules.flatMap(({ name, title, isRequired, citation, fields }) => [
    `${'  '.repeat(depth)}- \`${name}\`: ${title}${isRequired ? '' : ' (may be left out)'}${citation === null ? '' : `; ${citationText(citation)} (${citation.confidence})`}`,
    ...contents(fields ?? [], depth + 1),
  ]);
}

function documents(machine: Machine): readonly string[] {
  const rows = machine.steps.filter(({ completes }) => completes !== undefined);
  const [first] = rows;
  if (first?.completes === undefined) return [];
  return [
    `What the document cannot be without, before ${rows.map(({ step }) => step).join(' and ')}:`,
    '',
    ...contents(first.completes.fields),
    '',
  ];
}

function clockLines(machine: Machine): readonly string[] {
  const codes = new Set(machine.steps.flatMap(({ starts = [] }) => starts.map(({ clock }) => clock)));
  if (codes.size === 0) return [];
  const lines = [...codes].map((code) => {
    const { title, counting, days, citation, confidence } = clockRuleOf(code);
    const counted = typeof days === 'number' ? `${days} days, ${counting}` : counting;
    return `- ${code}: ${title}; ${counted}; ${citation === null ? 'ours' : `${citationText(citation)} (${confidence})`}`;
  });
  return ['Clocks:', '', ...lines, ''];
}

function section(machine: Machine): readonly string[] {
  const { title, is } = matterKinds[machine.kind];
  return [
    `## ${title}`,
    '',
    is,
    '',
    ...drawing(machine),
    '',
    '| from | step | to | by | only if | clocks | rests on |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...machine.steps.map(line),
    '',
    ...documents(machine),
    ...clockLines(machine),
  ];
}

/** Every machine, drawn and as a table, for `docs/matters.md`. */
export function machinesAsMarkdown(machines: readonly Machine[]): string {
  return [
    'A matter goes by the steps below and by no others. A step `AS_BEFORE` returns to the state before an appeal; one to',
    '`SAME` leaves the matter where it is. What a step rests on:',
    '',
    ...Object.entries(stepBases).map(([code, meaning]) => `- ${code}: ${meaning}`),
    '',
    ...machines.flatMap(section),
  ].join('\n');
}
