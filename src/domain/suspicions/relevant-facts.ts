import { type JudgementKey, type JudgementValue, judgementKeys, judgementValues } from '../judgements/frameworks';
import { type DatedValue, valueOn } from '../law/dated-values';
import type { CancellationGroundCode } from '../law/grounds';
import { machineOf } from '../matters/machines/machines';
import { type MatterKind, matterKinds } from '../matters/matter-kinds';
import { type EnforcementAction, enforcementActions } from '../observations/observation';
import { regulationWords } from '../observations/regulations';
import { addMonths, type Day, writtenDay } from '../values/day';

/** What the service can put beside a setting for an officer to look at. Codes are stable once released. */
export const relevantFactKinds = {
  STANDING_JUDGEMENT: 'A judgement on the lowest point of its scale that stands on the day',
  REQUIREMENT: 'A requirement that is open on the day or recent, with its regulation',
  ENFORCEMENT_ACTION: 'An enforcement action that is open on the day or recent',
  NOTICE: 'A notice, or an application to a justice, that is kept here as a matter',
  NOTIFICATION: 'A notification of local authorities that is kept here as a matter',
} as const;
export type RelevantFactKind = keyof typeof relevantFactKinds;

/** Our policy: how many months what is over counts as recent. */
export const recentMonths: readonly DatedValue<number>[] = [{ from: '2000-01-01', value: 24, source: 'policy' }];

/** From which day on what is over is still shown. */
export function recentFrom(asOf: Day): Day {
  return addMonths(asOf, -(valueOn(recentMonths, asOf) ?? 0));
}

/** Kinds of matter about one registration that are facts beside it, and as what. */
export const mattersAsFacts: Readonly<Partial<Record<MatterKind, RelevantFactKind>>> = {
  REGISTRATION_ENFORCEMENT: 'NOTICE',
  COMPLIANCE_NOTICE: 'NOTICE',
  ACCOMMODATION_RESTRICTION: 'NOTICE',
  URGENT_ORDER: 'NOTICE',
  URGENT_NOTICE: 'NOTICE',
  COUNCIL_NOTIFICATION: 'NOTIFICATION',
};

/** One record about a setting, as it was read. */
export type FactRecord =
  | { kind: 'STANDING_JUDGEMENT'; on: Day; key: JudgementKey; value: JudgementValue; eventNumber: string | null }
  | { kind: 'REQUIREMENT'; on: Day; to: Day | null; regulation: string; organisation: string; document: string | null }
  | {
      kind: 'ENFORCEMENT_ACTION';
      on: Day;
      to: Day | null;
      action: EnforcementAction;
      organisation: string;
      document: string | null;
    }
  | { kind: 'NOTICE' | 'NOTIFICATION'; on: Day; matterId: number; matterKind: MatterKind; state: string };

/** What a fact says, where it is from, and what it is recorded as relevant to. It is nobody's suspicion. */
export interface RelevantFact {
  sentence: string;
  source: string;
  relevantTo: readonly CancellationGroundCode[];
}

const ofRequirements = ['RELEVANT_REQUIREMENTS_BREACH'] as const;
const ofNotices = ['COMPLIANCE_NOTICE_UNMET', 'RELEVANT_REQUIREMENTS_BREACH'] as const;
const ofConvictions = ['CONVICTION_REGISTERED_PERSON', 'CONVICTION_OTHER_PERSON'] as const;

function relevanceOf(record: FactRecord): readonly CancellationGroundCode[] {
  if (record.kind === 'NOTICE' && record.matterKind === 'COMPLIANCE_NOTICE') return ofNotices;
  if (record.kind !== 'ENFORCEMENT_ACTION') return ofRequirements;
  if (record.action === 'COMPLIANCE_NOTICE') return ofNotices;
  return record.action === 'PROSECUTION' ? ofConvictions : ofRequirements;
}

function until(to: Day | null): string {
  return to === null ? 'and open' : `up to ${writtenDay(to)}`;
}

function recorded({ organisation, document }: { organisation: string; document: string | null }): string {
  return document === null ? `recorded by ${organisation}` : `recorded by ${organisation}, ${document}`;
}

function saidOf(record: FactRecord): Omit<RelevantFact, 'relevantTo'> {
  const since = writtenDay(record.on);
  switch (record.kind) {
    case 'STANDING_JUDGEMENT': {
      const event = record.eventNumber === null ? '' : `, event ${record.eventNumber}`;
      return {
        sentence: `Judged ${judgementValues[record.value].toLowerCase()} on ${since}, and it stands: ${judgementKeys[record.key].toLowerCase()}. A judgement is evidence, and does not decide anything.`,
        source: `published inspection of ${since}${event}`,
      };
    }
    case 'REQUIREMENT':
      return {
        sentence: `A requirement under ${regulationWords(record.regulation)}, from ${since}, ${until(record.to)}.`,
        source: recorded(record),
      };
    case 'ENFORCEMENT_ACTION':
      return {
        sentence: `${enforcementActions[record.action]}, from ${since}, ${until(record.to)}.`,
        source: recorded(record),
      };
    default: {
      const { title } = matterKinds[record.matterKind];
      const state = machineOf(record.matterKind).states[record.state]?.title ?? record.state;
      return { sentence: `${title}: ${state}, since ${since}.`, source: `matter ${record.matterId}` };
    }
  }
}

/** The record as a fact for an officer: in a sentence, with its source and what it is recorded as relevant to. */
export function relevantFact(record: FactRecord): RelevantFact {
  return { ...saidOf(record), relevantTo: relevanceOf(record) };
}
