import { html, type Markup } from '../markup';
import { codeInWords } from '../ownership-words';

/** How an inspection is marked: a shape for how it ended, and a letter for which point of its scale. */
interface GradeMark {
  shape: 'best' | 'middle' | 'lowest' | 'plain';
  letter: string;
  words: string;
}

/** Every outcome of an inspection of a setting. Shapes are the same across scales; letters tell the scales apart. */
export const gradeMarks: Readonly<Record<string, GradeMark>> = {
  OUTSTANDING: { shape: 'best', letter: 'O', words: 'Outstanding' },
  GOOD: { shape: 'best', letter: 'G', words: 'Good' },
  REQUIRES_IMPROVEMENT: { shape: 'middle', letter: 'R', words: 'Requires improvement to be good' },
  ADEQUATE: { shape: 'middle', letter: 'A', words: 'Adequate' },
  SATISFACTORY: { shape: 'middle', letter: 'S', words: 'Satisfactory' },
  INADEQUATE: { shape: 'lowest', letter: 'I', words: 'Inadequate' },
  IMPROVED_EFFECTIVENESS: { shape: 'plain', letter: '+', words: 'Improved effectiveness' },
  SUSTAINED_EFFECTIVENESS: { shape: 'plain', letter: '=', words: 'Sustained effectiveness' },
  DECLINED_EFFECTIVENESS: { shape: 'plain', letter: '−', words: 'Declined in effectiveness' },
  CONSISTENTLY_STRONG: { shape: 'best', letter: 'C', words: 'Consistently strong service delivery' },
  INCONSISTENT_QUALITY: { shape: 'middle', letter: 'Q', words: 'Inconsistent quality of service delivery' },
  SERIOUS_OR_WIDESPREAD_WEAKNESSES: { shape: 'lowest', letter: 'W', words: 'Serious or widespread weaknesses' },
  NOT_JUDGED: { shape: 'plain', letter: 'n', words: 'Not judged' },
};

const withoutGrade: GradeMark = { shape: 'plain', letter: 'v', words: 'Without an overall judgement' };

/** What is known of a grade; a visit where there is none. */
export function gradeMark(value: string | null): GradeMark {
  if (value === null) return withoutGrade;
  return gradeMarks[value] ?? { shape: 'plain', letter: '?', words: codeInWords(value) };
}

const shapes: Readonly<Record<GradeMark['shape'], (x: string, y: number) => Markup>> = {
  best: (x, y) => html`<circle class="best" cx="${x}" cy="${y}" r="8"/>`,
  middle: (x, y) => html`<path class="middle" d="M${x} ${y}m0 -10l10 10l-10 10l-10 -10z"/>`,
  lowest: (x, y) => html`<path class="lowest" d="M${x} ${y}m-8 -8h16v16h-16z"/>`,
  plain: (x, y) => html`<circle class="plain" cx="${x}" cy="${y}" r="6.5"/>`,
};

/** The shape with its letter, and what a pointer on it is told. */
export function inspectionMark(value: string | null, x: number, y: number, title: string | null): Markup {
  const { shape, letter } = gradeMark(value);
  const at = x.toFixed(1);
  return html`<g>${title === null ? null : html`<title>${title}</title>`}${shapes[shape](at, y)}<text x="${at}" y="${y + 4}" text-anchor="middle" font-size="11">${letter}</text></g>`;
}

/** That a setting came: a bar to the right; or that it went: a cross. */
export function comingMark(kind: 'joined' | 'left', x: number, y: number, title: string | null): Markup {
  const at = x.toFixed(1);
  const path = kind === 'joined' ? `M${at} ${y}m0 -9v18m0 -14l7 5l-7 5z` : `M${at} ${y}m-5 -6l10 12m-10 0l10 -12`;
  return html`<g>${title === null ? null : html`<title>${title}</title>`}<path d="${path}" stroke="#0b0c0c" stroke-width="2" fill="#0b0c0c"/></g>`;
}
