import { isAvailable, statusOn } from '../../domain/law/availability';
import type { Citation } from '../../domain/law/citation';
import { type GapId, gaps } from '../../domain/law/gaps';
import { growthLevers, growthWarning } from '../../domain/law/growth';
import { instruments } from '../../domain/law/instruments';
import type { Power } from '../../domain/law/powers';
import type { Day } from '../../domain/values/day';
import type { CitationType, GrowthViewType, LegalGapType, PowerStatusType, PowerType } from './law.type';

/** A power as of a day. */
export type PowerOnDay = PowerType & { power: Power; asOf: Day };

export function citationView(citation: Citation): CitationType {
  return { ...citation, instrument: instruments[citation.instrument].title };
}

export function gapView(id: GapId): LegalGapType {
  return { id, ...gaps[id] };
}

export function powerOnDay(power: Power, asOf: Day): PowerOnDay {
  const { code, title, holder, level, nature, standardOfProof, enactedOn, commencement, needsFirst, noticeAndAppeal } =
    power;
  return {
    power,
    asOf,
    code,
    title,
    holder,
    level,
    nature,
    standardOfProof,
    enactedOn,
    commencedOn: commencement.commencedOn,
    commencement: commencement.explanation,
    needsFirst,
    noticeAndAppeal,
  };
}

/** Asks the catalogue; no commencement has been recorded by an operator yet. */
export function statusView(power: Power, day: Day): PowerStatusType {
  const { citation, ...status } = statusOn(power, day);
  return { ...status, isAvailable: isAvailable(power, day), citation: citationView(citation) };
}

export function growthView(): GrowthViewType {
  return {
    warning: growthWarning.sentence,
    groupLevelPower: growthWarning.groupLevelPower,
    gap: gapView(growthWarning.gap),
    levers: growthLevers.map(({ lever, legalBasis, bearsOn, test, powers }) => ({
      lever,
      legalBasis: legalBasis.map(citationView),
      bearsOn,
      test,
      powers,
    })),
    policyIntent: growthWarning.policyIntent,
  };
}
