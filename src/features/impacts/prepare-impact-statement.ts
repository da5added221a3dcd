import { notFound, type Problem, problem } from '../../domain/casework/problem';
import { statesInEffect, weighedKinds } from '../../domain/impact/decision-effects';
import { mostImpactSettings } from '../../domain/impact/impact-policy';
import { impactStatement } from '../../domain/impact/impact-statement';
import { matterKinds } from '../../domain/matters/matter-kinds';
import { type Day, writtenDay } from '../../domain/values/day';
import type { MutationRun } from '../access/mutation.context';
import { lawContext } from '../law/law.context';
import type { Matter } from '../matters/matter';
import { mattersContext } from '../matters/matters.context';
import { ImpactFactsStore } from './impact-facts.store';
import type { StatementReply } from './impact-statement';
import { ImpactStatementStore } from './impact-statement.store';
import { readImpact } from './read-impact';

export interface AskedStatement {
  matterId: number | null;
  /** Null for those that the matter names. */
  urns: readonly string[] | null;
  /** Null for today. */
  asOf: Day | null;
  reason: string;
}

function refused(...problems: readonly Problem[]): StatementReply {
  return { impactStatement: null, problems };
}

function problemsOfAsked({ urns, asOf }: AskedStatement, today: Day): readonly Problem[] {
  const count = urns?.length ?? 1;
  return [
    ...(count >= 1 && count <= mostImpactSettings
      ? []
      : [
          problem(
            'FIELD_NOT_OF_THE_FORM',
            ['input', 'urns'],
            `Expected 1 to ${mostImpactSettings} registration numbers, or none for those that the matter names; ${count} were given.`,
          ),
        ]),
    ...(asOf === null || asOf <= today
      ? []
      : [
          problem(
            'FIELD_NOT_OF_THE_FORM',
            ['input', 'asOf'],
            `${writtenDay(asOf)} is ahead. Expected today or a day before it.`,
          ),
        ]),
  ];
}

/** The settings by their numbers, or why there are none. */
async function settingsFor(store: ImpactFactsStore, { id }: Matter, urns: readonly string[] | null) {
  const named = await store.namedBy(id);
  if (urns === null) return { ...named, missing: [] as readonly string[] };
  const found = await store.settingsOf(urns);
  const known = new Set(found.map(({ urn }) => urn));
  const settings = [...new Set(found.map(({ settingId }) => settingId))].toSorted((a, b) => a - b);
  return { settings, action: named.action, missing: urns.filter((urn) => !known.has(urn)) };
}

function notThere(missing: readonly string[]): readonly Problem[] {
  if (missing.length === 0) return [];
  const message = `No registration has the number ${missing.slice(0, 5).join(', ')}. Expected numbers of the register.`;
  return [problem('NOT_FOUND', ['input', 'urns'], message)];
}

/** Works out what the decision of a matter would do, and keeps it: load, ask the domain, save, in one transaction. */
export async function prepareImpactStatement(run: MutationRun, asked: AskedStatement): Promise<StatementReply> {
  const { tx, caller, today, now } = run;
  const wrong = problemsOfAsked(asked, today);
  if (wrong.length > 0) return refused(...wrong);
  const matter =
    asked.matterId === null ? null : await mattersContext(tx).matters.byId.for({ knownAt: null }).load(asked.matterId);
  if (matter === null) return refused(...notFound('matter', ['input', 'matterId']));
  if (statesInEffect(matter.kind).length === 0) {
    const message = `A matter of the kind ${matter.kind} comes to no decision about settings. Expected one of ${weighedKinds.join(', ')}.`;
    return refused(problem('FIELD_NOT_OF_THE_FORM', ['input', 'matterId'], message));
  }
  const store = new ImpactFactsStore(tx);
  const { settings, action, missing } = await settingsFor(store, matter, asked.urns);
  if (missing.length > 0) return refused(...notThere(missing));
  const day = asked.asOf ?? today;
  const affected = await store.affected(settings, day);
  if (affected.length === 0 || affected.length > mostImpactSettings) {
    const message = `${affected.length} settings that stand on the register on ${writtenDay(day)} are named. Expected 1 to ${mostImpactSettings}: give their registration numbers.`;
    return refused(problem('FIELD_NOT_GIVEN', ['input', 'urns'], message));
  }
  const facts = await readImpact(tx, matter, affected, action, day);
  const law = lawContext(tx).recordedCommencements;
  const figures = impactStatement(facts, day, await law.under({ knownAt: null, scenario: matter.scenario }));
  const statement = {
    matterId: matter.id,
    settings: affected.map(({ settingId }) => settingId),
    asOf: day,
    knownAt: now,
    figures,
    reason: asked.reason,
    preparedBy: caller.id,
    organisation: caller.organisation,
  };
  const sight = { lanes: [matterKinds[matter.kind].lane], addressees: [matter.organisation] };
  const kept = await new ImpactStatementStore(tx).add(statement, sight);
  run.audit({
    recordClass: 'MATTER',
    recordId: String(matter.id),
    ownerOrganisation: null,
    old: null,
    new: { impactStatement: kept.id, asOf: day, sha256: kept.sha256 },
    effectiveOn: day,
  });
  return { impactStatement: kept, problems: [] };
}
