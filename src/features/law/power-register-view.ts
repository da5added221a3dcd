import { appealRoutes } from '../../domain/law/appeal-routes';
import { type NoticeCode, notices, noticesOf } from '../../domain/law/notices';
import { clocksOf } from '../../domain/law/power-clocks';
import { textsOf } from '../../domain/law/power-texts';
import { type Power, type PowerCode, powers } from '../../domain/law/powers';
import type { PowerType } from './law.type';
import { citationView, gapView } from './legal-views';
import type { NoticeType } from './notice.type';

function noticeView(code: NoticeCode): NoticeType {
  const { title, form, contents } = notices[code];
  return {
    code,
    title,
    form,
    contents: contents.map(({ citation, gap, ...content }) => ({
      ...content,
      citation: citationView(citation),
      gap: gap === null ? null : gapView(gap),
    })),
  };
}

function viewOf(power: Power): PowerType {
  const { code, title, holder, level, nature, standardOfProof, enactedOn, needsFirst, noticeAndAppeal } = power;
  const { commencement, citation, furtherCitations, applicableTo } = power;
  const waits = commencement.kind === 'NEEDS_REGULATIONS';
  const appeal = appealRoutes[code];
  return {
    code,
    title,
    holder,
    level,
    nature,
    standardOfProof,
    enactedOn,
    commencedOn: commencement.commencedOn,
    commencement: commencement.explanation,
    commencementKind: commencement.kind,
    regulationsUnder: waits ? citationView(commencement.regulationsUnder) : null,
    needsAppointedDay: waits ? commencement.needsAppointedDay : commencement.kind === 'NOT_FOUND',
    confidence: citation.confidence,
    furtherCitations: furtherCitations.map(citationView),
    applicableTo,
    needsFirst,
    noticeAndAppeal,
    texts: textsOf[code].map((text) => ({ ...text, gaps: text.gaps.map(gapView) })),
    notices: noticesOf(code).map(noticeView),
    appeal: { ...appeal, gaps: appeal.gaps.map(gapView) },
    clocks: clocksOf[code],
  };
}

/** The catalogue does not change while the service runs, so each power is shaped once. */
const views = new Map<PowerCode, PowerType>(powers.map((power) => [power.code, viewOf(power)]));

/** Everything that the register says of a power, whatever the day. */
export function registerView({ code }: Power): PowerType {
  const view = views.get(code);
  if (view === undefined) throw new Error(`The catalogue has no power ${code}`);
  return view;
}
