import type { Notice, NoticeContent } from './notice';
import { noticesBefore2026 } from './notices-before-2026';
import { noticesOf2026 } from './notices-of-2026';
import type { PowerCode } from './powers';

const entries = { ...noticesBefore2026, ...noticesOf2026 } as const;

export type NoticeCode = keyof typeof entries;

/** Every notice of the catalogue, with what it must hold. */
export const notices: Readonly<Record<NoticeCode, Notice>> = entries;

const codes = Object.keys(entries) as readonly NoticeCode[];

/** The notices that are given in the use of a power, in the order of the catalogue. */
export function noticesOf(power: PowerCode): readonly NoticeCode[] {
  return codes.filter((code) => notices[code].powers.includes(power));
}

/** Whether the content must stand in every notice of its kind, as far as was read. */
function isDemanded({ reading, onlyWhere }: NoticeContent): boolean {
  return reading !== 'NOT_READ' && onlyWhere === null;
}

/**
 * What the notice must hold and does not, in the order of the statute; each names its subsection.
 *
 * A content that only some notices hold is missed where `applying` names it. What was not read is never missed: it
 * cannot be said to be asked for.
 */
export function contentsMissing(
  notice: NoticeCode,
  given: ReadonlySet<string>,
  applying: ReadonlySet<string> = new Set(),
): readonly NoticeContent[] {
  return notices[notice].contents.filter(
    (content) => !given.has(content.id) && (isDemanded(content) || applying.has(content.id)),
  );
}
