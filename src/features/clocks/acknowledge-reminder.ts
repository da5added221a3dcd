import { notFound, type Problem, problemsOf } from '../../domain/casework/problem';
import type { MutationRun } from '../access/mutation.context';
import type { Reminder } from './due-clock';
import { ReminderStore } from './reminder.store';

export interface ReminderReply {
  reminder: Reminder | null;
  problems: readonly Problem[];
}

const before = {
  code: 'ALREADY_ACKNOWLEDGED',
  message: 'Somebody said before that they saw it. Nothing more is to be done with the reminder.',
  citation: null,
} as const;

/** Keeps that the caller saw a reminder. The clock goes on: what it waits for is not done by that. */
export async function acknowledgeReminder(run: MutationRun, id: number | null): Promise<ReminderReply> {
  const store = new ReminderStore(run.tx);
  const held = id === null ? null : await store.byId(id);
  if (id === null || held === null) return { reminder: null, problems: notFound('reminder', ['input', 'reminderId']) };
  if (held.acknowledgedAt !== null) return { reminder: null, problems: problemsOf([before]) };
  if (!(await store.acknowledge(id, run.caller.id, run.now))) {
    // It is shown to more people than work on the matter; or somebody was quicker.
    const again = await store.byId(id);
    const isTaken = again?.acknowledgedAt != null;
    return { reminder: null, problems: isTaken ? problemsOf([before]) : notFound('reminder', ['input', 'reminderId']) };
  }
  run.audit({
    recordClass: 'MATTER',
    recordId: String(held.matterId),
    ownerOrganisation: null,
    old: { reminder: id, acknowledged: false },
    new: { reminder: id, acknowledged: true },
  });
  return { reminder: await store.byId(id), problems: [] };
}
