import { type Problem, problem } from '../../domain/casework/problem';
import type { MutationRun } from '../access/mutation.context';
import { QueueStore } from './queue.store';

export interface VisitReply {
  visitedAt: string | null;
  problems: readonly Problem[];
}

/** Keeps up to which moment the caller has seen their queue. It is of the caller alone, and no record of a matter. */
export async function markVisited({ tx, caller, now }: MutationRun, seenAt: string | null): Promise<VisitReply> {
  if (seenAt !== null && Date.parse(seenAt) > Date.parse(now)) {
    const message = 'It is ahead, and nothing of what is recorded by then is seen yet. Expected a moment up to now.';
    return { visitedAt: null, problems: [problem('FIELD_NOT_OF_THE_FORM', ['input', 'seenAt'], message)] };
  }
  return { visitedAt: await new QueueStore(tx).visit(caller.id, seenAt ?? now), problems: [] };
}
