import { whyNotByPerson } from '../../domain/casework/by-person';
import {
  approveCommencement as approved,
  type CommencementDraft,
  problemsOfCommencement,
  withdrawCommencement as withdrawn,
} from '../../domain/casework/commencements';
import { notFound, problem, problemsOf } from '../../domain/casework/problem';
import { isPowerCode } from '../../domain/law/powers';
import type { Decision } from '../../domain/law/refusal';
import type { MutationRun } from '../access/mutation.context';
import { type Commencement, type CommencementReply, commencementRefused } from './commencement';
import { CommencementStore } from './commencement.store';
import { CommencementChangeStore } from './commencement-change.store';

/** What an administrator says of a commencement; the code of the power is checked here. */
export interface RecordCommencement {
  said: Omit<CommencementDraft, 'power'> & { power: string };
  reason: string;
}

export interface ActOnCommencement {
  commencementId: number | null;
  expectedVersion: number;
  reason: string;
}

/** What a change of a record tells the audit of it. */
function audited({ power, brings, instrument, provision, commencedOn, scenario, standing, version }: Commencement) {
  return { power, brings, instrument, provision, commencedOn, scenario, standing, version };
}

async function recorded(run: MutationRun, id: number, before: Commencement | null): Promise<CommencementReply> {
  const after = await new CommencementStore(run.tx).byId(id);
  if (!after) throw new Error('A commencement was recorded and cannot be read.');
  run.audit({
    recordClass: 'COMMENCEMENT',
    recordId: String(id),
    ownerOrganisation: null,
    old: before && audited(before),
    new: audited(after),
    effectiveOn: after.commencedOn,
  });
  return { commencement: after, problems: [], conflict: null };
}

/** Records a commencement, which waits for another administrator to approve it. */
export async function recordCommencement(
  run: MutationRun,
  { said, reason }: RecordCommencement,
): Promise<CommencementReply> {
  const { tx, caller, now, today } = run;
  const { power } = said;
  if (!isPowerCode(power)) {
    const message = `The catalogue has no power ${JSON.stringify(power.slice(0, 60))}. Expected a code that \`powers\` gives.`;
    return commencementRefused([problem('FIELD_NOT_OF_THE_FORM', ['input', 'power'], message)]);
  }
  const draft = { ...said, power };
  const problems = [
    ...problemsOf(whyNotByPerson(caller, 'A commencement is recorded')),
    ...problemsOfCommencement(draft, caller, today),
  ];
  if (problems.length > 0) return commencementRefused(problems);
  const id = await new CommencementChangeStore(tx).add(draft, { by: caller.id, at: now, reason });
  return recorded(run, id, null);
}

/** What both verbs do with a record once they have it: see that nobody was faster, ask the domain, save. */
async function act(
  run: MutationRun,
  { commencementId, expectedVersion }: ActOnCommencement,
  ask: (current: Commencement) => Decision<unknown>,
  save: (changes: CommencementChangeStore, id: number) => Promise<void>,
): Promise<CommencementReply> {
  const changes = new CommencementChangeStore(run.tx);
  await changes.takeTurn();
  const current = commencementId === null ? null : await new CommencementStore(run.tx).byId(commencementId);
  if (!current) return commencementRefused(notFound('commencement', ['input', 'commencementId']));
  if (current.version !== expectedVersion) {
    return { ...commencementRefused([]), conflict: { expectedVersion, currentVersion: current.version, current } };
  }
  const answer = ask(current);
  if (answer.outcome === 'refused') return commencementRefused(problemsOf(answer.refusals));
  await save(changes, current.id);
  return recorded(run, current.id, current);
}

/** Lets a record take effect; refused to who recorded it. */
export function approveCommencement(run: MutationRun, asked: ActOnCommencement): Promise<CommencementReply> {
  const { caller, now: at } = run;
  return act(
    run,
    asked,
    (current) => approved(current, caller),
    (changes, id) => changes.approve(id, { by: caller.id, at, reason: asked.reason }),
  );
}

/** Takes a record back. What was known of it until then stays known. */
export function withdrawCommencement(run: MutationRun, asked: ActOnCommencement): Promise<CommencementReply> {
  const { caller, now: at } = run;
  return act(
    run,
    asked,
    (current) => withdrawn(current, caller),
    (changes, id) => changes.withdraw(id, { by: caller.id, at, reason: asked.reason }),
  );
}
