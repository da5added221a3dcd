import { notFound, type Problem, problem } from '../../domain/casework/problem';
import { saysSomething } from '../../domain/values/says-something';
import type { Transaction } from '../../platform/database/database';
import { idOrNull } from '../../platform/graphql/read-id';
import type { MatterOpeningInput } from './matter.input';
import { type SubjectAsked, type SubjectFound, SubjectStore } from './subject.store';
import type { Opening } from './take-matter-step';

const longestTitle = 300;

function path(field: string): readonly string[] {
  return ['input', 'opening', field];
}

/** A scenario is known by its name, and not by an id. */
const noScenario =
  'There is no such scenario of commencements. Expected the name of one, as `commencements` lists them, or none for the law as it is.';

function problemsOfTitle(title: string): readonly Problem[] {
  const isOfForm =
    saysSomething(title) && title.length <= longestTitle && !title.includes('\u0000') && !/\p{Surrogate}/u.test(title);
  return isOfForm
    ? []
    : [problem('FIELD_NOT_OF_THE_FORM', path('title'), `Expected a title of 1 to ${longestTitle} characters.`)];
}

/** One case is walked under one law: what belongs to it cannot rest on another scenario, or on none. */
function problemsOfScenario(
  given: string | null,
  scenario: string | null,
  { caseScenario, parentScenario }: SubjectFound,
  { caseId, parentId }: SubjectAsked,
): readonly Problem[] {
  const held = [caseId === null ? scenario : caseScenario, parentId === null ? scenario : parentScenario];
  if (held.every((one) => one === scenario) && (given === null || given === scenario)) return [];
  const message = `The case and the matter it follows from are walked under ${scenario ?? 'the law as it is'}. Leave the scenario out, or name that one.`;
  return [problem('FIELD_NOT_OF_THE_FORM', path('scenario'), message)];
}

function idOf(id: string | null | undefined): number | null {
  return id == null ? null : idOrNull(id);
}

/** What a matter that begins is about, looked up; or everything that is not there. */
export async function readOpening(
  tx: Transaction,
  input: MatterOpeningInput,
): Promise<{ opening: Opening; problems: readonly Problem[] }> {
  const { title, caseId, parentId, groupId, undertakingId, urn } = input;
  const given = input.scenario?.trim() || null;
  const asked = {
    caseId: idOf(caseId),
    parentId: idOf(parentId),
    groupId: idOf(groupId),
    partyId: idOf(undertakingId),
    urn: urn ?? null,
    scenario: given,
  };
  const found = await new SubjectStore(tx).find(asked);
  const missing: readonly [boolean, string, string][] = [
    [caseId != null && found.caseKind !== 'CASE', 'case', 'caseId'],
    [parentId != null && found.parentKind === null, 'matter', 'parentId'],
    [groupId != null && found.groupId === null, 'provider group', 'groupId'],
    [undertakingId != null && found.partyId === null, 'undertaking', 'undertakingId'],
    [urn != null && found.registrationId === null, 'registration number', 'urn'],
  ];
  const problems = missing.flatMap(([isMissing, what, field]) => (isMissing ? notFound(what, path(field)) : []));
  const unknown = given !== null && !found.hasScenario ? [problem('NOT_FOUND', path('scenario'), noScenario)] : [];
  const scenario = found.parentScenario ?? found.caseScenario ?? given;
  const { groupId: group, partyId, registrationId, settingId } = found;
  const about = {
    caseId: asked.caseId,
    parentId: asked.parentId,
    groupId: group,
    partyId,
    registrationId,
    settingId,
    scenario,
  };
  return {
    opening: { title, ...about },
    problems: [
      ...problemsOfTitle(title),
      ...problems,
      ...unknown,
      ...problemsOfScenario(given, scenario, found, asked),
    ],
  };
}
