import { notFound, type Problem, problem, problemsOf } from '../../domain/casework/problem';
import { checkObservation, type ObservationDraft } from '../../domain/observations/check-observation';
import { isProvider, mayRecord } from '../../domain/observations/recorders';
import type { Day } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';
import type { MutationRun } from '../access/mutation.context';
import { codeOfCitation } from './code-of-citation';
import type { Observation, ObservationReply } from './observation';
import { ObservationStore } from './observation.store';
import { ObservationChangeStore } from './observation-change.store';

export interface RecordObservation {
  urn: Urn;
  said: ObservationDraft;
  document: string | null;
  reference: string | null;
}

const longestText = { document: 300, reference: 200 } as const;

function problemsOfTexts(texts: Pick<RecordObservation, 'document' | 'reference'>): Problem[] {
  return (['document', 'reference'] as const).flatMap((field) => {
    const [text, path] = [texts[field], ['input', field]];
    if (text === null) return [];
    if (text.includes('\u0000') || /\p{Surrogate}/u.test(text)) {
      const message = 'It holds the character U+0000, or half of a character. Expected text without it.';
      return problem('TEXT_NOT_STORABLE', path, message);
    }
    const longest = longestText[field];
    if (text.trim() !== '' && text.length <= longest) return [];
    return problem('FIELD_NOT_OF_THE_FORM', path, `Expected 1 to ${longest} characters, or nothing.`);
  });
}

function problemsOfDraft(said: ObservationDraft, today: Day): Problem[] {
  return checkObservation(said, today).map(({ field, code, message, expected }) =>
    problem(code, ['input', field], `${message} Expected ${expected}.`),
  );
}

function refused(problems: readonly Problem[]): ObservationReply {
  return { observation: null, problems, conflict: null };
}

/** What a change of an observation tells the audit of it. */
function audited({ urn, kind, from, to, evidence, action, regulation, count, version }: Observation) {
  return { urn, kind, from, to, evidence, action, regulation, count, version };
}

/** What stands in the way of one that is right in itself: a setting of somebody else, or a reference that is taken. */
async function problemsBeside(
  store: ObservationChangeStore,
  { said, reference }: RecordObservation,
  settingId: number,
  organisation: string,
): Promise<Problem[]> {
  const found: Problem[] = [];
  if (isProvider(organisation) && !(await store.isOfGroup(settingId, organisation, said.from))) {
    const message = `The setting was not with ${organisation} on ${said.from}. A provider speaks of its own settings.`;
    const paths = { NOT_OF_YOUR_ORGANISATION: ['input', 'urn'] };
    found.push(...problemsOf([{ code: 'NOT_OF_YOUR_ORGANISATION', message, citation: null }], paths));
  }
  if (reference !== null && (await store.isTaken(organisation, reference))) {
    const message = `${organisation} has a record of the reference ${reference} that stands.`;
    found.push(problem('REFERENCE_TAKEN', ['input', 'reference'], message));
  }
  return found;
}

/** Records what somebody observed of a setting, for the organisation of who records it. */
export async function recordObservation(run: MutationRun, asked: RecordObservation): Promise<ObservationReply> {
  const { tx, caller, today } = run;
  const { urn, said, document, reference } = asked;
  const store = new ObservationChangeStore(tx);
  const place = mayRecord(said.evidence, caller);
  const paths = { NOT_OF_YOUR_ORGANISATION: ['input', 'evidence'] };
  const refusals = place.outcome === 'refused' ? problemsOf(place.refusals, paths) : [];
  const registration = await store.registration(urn);
  const missing = registration ? [] : notFound('registration number', ['input', 'urn']);
  const problems = [...refusals, ...missing, ...problemsOfDraft(said, today), ...problemsOfTexts(asked)];
  if (problems.length > 0 || !registration || place.outcome === 'refused') return refused(problems);
  const organisation = place.value;
  const at = await store.takeTurn();
  const beside = await problemsBeside(store, asked, registration.settingId, organisation);
  if (beside.length > 0) return refused(beside);
  const { provisionType, ...found } = registration;
  // A blank is nothing given.
  const citedAs = said.regulation?.trim() ? said.regulation : null;
  const regulation = citedAs === null ? null : codeOfCitation(citedAs, provisionType, said.from);
  const given = { organisation, document, reference, recordedBy: caller.id };
  const id = await store.add({ ...found, ...said, regulation, citedAs, ...given }, at);
  const observation = await new ObservationStore(tx).byId(id);
  if (!observation) throw new Error('An observation was recorded and cannot be read.');
  run.audit({
    recordClass: 'OBSERVATION',
    recordId: String(id),
    ownerOrganisation: organisation,
    old: null,
    new: audited(observation),
    effectiveOn: said.from,
  });
  return { observation, problems: [], conflict: null };
}
