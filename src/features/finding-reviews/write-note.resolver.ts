import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { problemsOfForm, problemsOfNote } from '../../domain/casework/change-form';
import { idOrNull } from '../../platform/graphql/read-id';
import type { MutationsContext } from '../access/mutation.context';
import type { NoteReply } from './finding-note';
import { FindingNotePayloadType } from './finding-note.type';
import { WithdrawFindingNoteInput, WriteFindingNoteInput } from './finding-review.input';
import { withdrawFindingNote } from './withdraw-finding-note';
import { writeFindingNote } from './write-finding-note';

type Payload = NoteReply & { replayed: boolean };

@Resolver()
export class WriteNoteResolver {
  @Mutation(() => FindingNotePayloadType, {
    description: 'Writes a note on a finding. Who may see it follows from your role and your organisation.',
  })
  async writeFindingNote(
    @Arg('input', () => WriteFindingNoteInput, { description: 'The finding, what you note, and why.' })
    input: WriteFindingNoteInput,
    @Ctx() { mutations }: MutationsContext,
  ): Promise<Payload> {
    const problems = [...problemsOfForm(input), ...problemsOfNote(input.text)];
    if (problems.length > 0) return { note: null, problems, conflict: null, replayed: false };
    const { text } = input;
    const findingId = idOrNull(input.findingId);
    const { reply, replayed } = await mutations.run('writeFindingNote', input, (run) =>
      writeFindingNote(run, { findingId, text }),
    );
    return { ...reply, replayed };
  }

  @Mutation(() => FindingNotePayloadType, {
    description: 'Withdraws a note of your organisation: it stays, and its text is no longer shown.',
  })
  async withdrawFindingNote(
    @Arg('input', () => WithdrawFindingNoteInput, { description: 'The note, and why.' })
    input: WithdrawFindingNoteInput,
    @Ctx() { mutations }: MutationsContext,
  ): Promise<Payload> {
    const problems = problemsOfForm(input);
    if (problems.length > 0) return { note: null, problems, conflict: null, replayed: false };
    const { expectedVersion, reason } = input;
    const noteId = idOrNull(input.noteId);
    const { reply, replayed } = await mutations.run('withdrawFindingNote', input, (run) =>
      withdrawFindingNote(run, { noteId, expectedVersion, reason }),
    );
    return { ...reply, replayed };
  }
}
