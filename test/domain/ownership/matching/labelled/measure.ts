import type { LabelledText } from './labelled-set';

/** What a way of matching answers for one text: whom it links, and whom it proposes, best first. */
export interface Answered {
  linked: number | null;
  ranked: readonly number[];
}

export interface Measures {
  texts: number;
  linked: number;
  linkedWrongly: number;
  /** Of texts whose company is in the register. */
  linkRecall: number;
  /** Linked, or among the first so many that are proposed; of texts whose company is in the register. */
  recallAt1: number;
  recallAt3: number;
  /** Texts whose company is not in the register, for which somebody is proposed all the same. */
  absent: number;
  proposedThoughAbsent: number;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Counts how often the answers are right. */
export function measure(texts: readonly LabelledText[], answers: readonly Answered[]): Measures {
  const rows = texts.map(({ truth }, at) => ({ truth, ...(answers[at] as Answered) }));
  const present = rows.filter(({ truth }) => truth.length > 0);
  const absent = rows.filter(({ truth }) => truth.length === 0);
  const linked = rows.filter((row) => row.linked !== null);
  const isLinkRight = ({ truth, linked: to }: (typeof rows)[number]) =>
    to !== null && truth.length === 1 && truth[0] === to;
  const foundWithin = (first: number) =>
    present.filter((row) => isLinkRight(row) || row.ranked.slice(0, first).some((party) => row.truth.includes(party)))
      .length;
  return {
    texts: rows.length,
    linked: linked.length,
    linkedWrongly: linked.filter((row) => !isLinkRight(row)).length,
    linkRecall: share(present.filter(isLinkRight).length, present.length),
    recallAt1: share(foundWithin(1), present.length),
    recallAt3: share(foundWithin(3), present.length),
    absent: absent.length,
    proposedThoughAbsent: absent.filter(({ linked: to, ranked }) => to !== null || ranked.length > 0).length,
  };
}

function line(name: string, m: Measures): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(8);
  const precision = percent(share(m.linked - m.linkedWrongly, m.linked));
  const counts = [m.texts, m.linked, m.linkedWrongly].map((n) => String(n).padStart(6)).join(' ');
  return `${name.padEnd(52)} ${counts} ${precision} ${percent(m.linkRecall)} ${percent(m.recallAt1)} ${percent(m.recallAt3)} ${String(m.proposedThoughAbsent).padStart(5)}/${m.absent}`;
}

/** The measures as a table, for the output of a test. */
export function asTable(rows: readonly (readonly [string, Measures])[]): string {
  const head = `${''.padEnd(52)}  texts linked  wrong precision   recall       @1       @3 proposed though absent`;
  return [head, ...rows.map(([name, measures]) => line(name, measures))].join('\n');
}
