import { appealBodies, appealEffects } from './appeal-route';
import { appealRoutes } from './appeal-routes';
import type { Stated } from './citation';
import type { ContentReading, NoticeContent } from './notice';
import { notices, noticesOf } from './notices';
import { clocksOf } from './power-clocks';
import { textsOf } from './power-texts';
import type { Power, PowerCode } from './powers';
import type { TextRead } from './text-read';

/** A sentence, and how sure it is where it was not read in the primary source. */
export function statedText({ text, confidence }: Stated): string {
  return confidence === 'verified' ? text : `${text} (${confidence})`;
}

/** A list under a title; nothing where it is empty. */
export function markdownList(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`- ${title}:`, ...lines.map((line) => `  - ${line}`)];
}

const doubtOf: Readonly<Record<ContentReading, string | null>> = { READ: null, CUT: 'cut off', NOT_READ: 'not read' };

function contentText({ text, citation, reading, onlyWhere, gap }: NoticeContent): string {
  const { confidence, provision } = citation;
  const doubts = [confidence === 'verified' ? null : confidence, doubtOf[reading], gap].filter(
    (doubt) => doubt !== null,
  );
  const condition = onlyWhere === null ? '' : `. ${onlyWhere}`;
  return `${provision}: ${text}${condition}${doubts.length === 0 ? '' : ` (${doubts.join(', ')})`}`;
}

function appealAsMarkdown(power: PowerCode): readonly string[] {
  const { body, says, timeLimit, effect, effectSays, gaps } = appealRoutes[power];
  return markdownList(`Appeal: ${appealBodies[body]}. Meanwhile: ${appealEffects[effect]}`, [
    statedText(says),
    ...(timeLimit === null ? [] : [`${statedText(timeLimit)} Clock: \`${timeLimit.clock}\``]),
    statedText(effectSays),
    ...(gaps.length === 0 ? [] : [`Open questions: ${gaps.join(', ')}`]),
  ]);
}

function textAsLine({ provision, version, read, notRead, readOn }: TextRead): string {
  return `${provision}. Version: ${version}. Read by ${readOn}: ${read ?? 'Nothing of its own text'}. Not read: ${notRead ?? 'Nothing is left'}.`;
}

/** What the register says of a power beside its row in the catalogue: notices, appeal, clocks, and the text behind it. */
export function registerAsMarkdown({ code }: Power): readonly string[] {
  return [
    ...noticesOf(code).flatMap((notice) =>
      markdownList(`${notices[notice].title} (\`${notice}\`)`, notices[notice].contents.map(contentText)),
    ),
    ...appealAsMarkdown(code),
    ...markdownList(
      'Clocks',
      clocksOf[code].map(({ clock, startsWith, runsFor }) => `\`${clock}\`: ${startsWith}. ${runsFor}`),
    ),
    ...markdownList('Text', textsOf[code].map(textAsLine)),
  ];
}
