import { isAvailable, statusOn } from '../../law/availability';
import { powerOf } from '../../law/powers';
import { instrumentText, type RecordedCommencement } from '../../law/recorded-commencement';
import { type DossierCommencement, type DossierFacts, mattersOf } from '../dossier-facts';
import { powersUsed } from '../powers-used';
import { cited, ofLaw, type Statement } from '../statement';

function sentenceOf({ commencedOn, isHypothetical, ...record }: RecordedCommencement): string {
  const said = `${instrumentText({ ...record, commencedOn, isHypothetical })}, in effect from ${commencedOn}.`;
  return isHypothetical ? `Hypothetical, for a scenario only, and not a statement of law: ${said}` : said;
}

function recordStatement({ knownAt }: DossierFacts, record: DossierCommencement): Statement {
  const { id, power, commencedOn, approvedAt } = record;
  return {
    about: `Commencement of ${powerOf(power).title}`,
    text: sentenceOf(record),
    fact: { recordClass: 'COMMENCEMENT', id: String(id), version: null, step: null },
    source: `Recorded commencement ${id}`,
    asOf: commencedOn,
    knownAt: approvedAt ?? knownAt,
    citation: cited(powerOf(power).citation),
  };
}

/** Whether each power was in force on the day it was used, and the recorded commencements on which that rests. */
export function lawSection(facts: DossierFacts): readonly Statement[] {
  const used = mattersOf(facts).flatMap((matter) => powersUsed(matter, facts.day));
  const latest = [...new Map(used.map((one) => [`${one.power} ${one.on}`, one])).values()];
  const statuses = latest.map(({ power: code, on }) => {
    const power = powerOf(code);
    const { sentence } = statusOn(power, on, facts.recorded);
    const doubt = isAvailable(power, on, facts.recorded) ? '' : ' It could not be used on that day.';
    return ofLaw(facts, code, { about: power.title, text: `${sentence}${doubt}`, citation: power.citation, asOf: on });
  });
  const codes = new Set(latest.map(({ power }) => power));
  const records = facts.recorded.filter(({ power }) => codes.has(power));
  return [...statuses, ...records.map((record) => recordStatement(facts, record))];
}
