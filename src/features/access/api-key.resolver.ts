import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { problemsOfForm } from '../../domain/casework/change-form';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { idOrNull } from '../../platform/graphql/read-id';
import type { AccessContext } from './access.context';
import { CreateApiKeyInput, RevokeApiKeyInput, RotateApiKeyInput } from './api-key.input';
import { ApiKeyConnection, ApiKeyPayloadType, type ApiKeyType } from './api-key.type';
import { auditKey, type KeyReply, keyReply } from './change-api-key';
import { createApiKey } from './create-api-key';
import type { MutationInput, MutationRun, MutationsContext } from './mutation.context';
import { revokeApiKey } from './revoke-api-key';
import { rotateApiKey } from './rotate-api-key';

type Payload = KeyReply & { credential: string | null; replayed: boolean };
type Outcome = Parameters<typeof keyReply>[0];

const keyCursors = cursorList('api-keys', 'whole');
const missing = { outcome: 'missing' } as const;

/** The credential is told to whoever caused the key to be made, and is no part of what is kept to be told again. */
async function change(
  { mutations }: MutationsContext,
  operation: string,
  input: MutationInput & { expectedVersion?: number },
  work: (run: MutationRun) => Promise<Outcome>,
): Promise<Payload> {
  const problems = problemsOfForm(input);
  if (problems.length > 0) {
    return { apiKey: null, problems, conflict: null, credential: null, replayed: false };
  }
  let credential: string | null = null;
  const { reply, replayed } = await mutations.run(operation, input, async (run) => {
    const outcome = await work(run);
    if (outcome.outcome === 'made') credential = outcome.credential;
    const answer = keyReply(outcome, input.expectedVersion);
    auditKey(run, answer, operation);
    return answer;
  });
  return { ...reply, credential, replayed };
}

@Resolver()
export class ApiKeyResolver {
  @Query(() => ApiKeyConnection, {
    description: 'Keys of machine clients, newest first: your own, and for an administrator all there are.',
  })
  async apiKeys(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { access: { keys } }: AccessContext,
  ): Promise<Page<ApiKeyType>> {
    const [id] = fromCursor(keyCursors, after) ?? [null];
    const rows = await keys.page(checkFirst(first) + 1, id as number | null);
    return pageOf(rows, first, (key) => toCursor(keyCursors, [key.id]), await keys.count());
  }

  @Mutation(() => ApiKeyPayloadType, { description: 'Makes a key for a machine, within your own roles.' })
  createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key, and why.' }) input: CreateApiKeyInput,
    @Ctx() context: AccessContext,
  ): Promise<Payload> {
    const { name, roles, organisation = null, expiresInDays, budget = null } = input;
    return change(context, 'createApiKey', input, ({ tx, caller, now }) =>
      createApiKey(tx, caller, { name, roles, organisation, expiresInDays, budget }, now),
    );
  }

  @Mutation(() => ApiKeyPayloadType, {
    description: 'Gives a key of yours another secret; the old one goes on for a while, so that nothing stops.',
  })
  rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, { description: 'The key, and why.' }) input: RotateApiKeyInput,
    @Ctx() context: AccessContext,
  ): Promise<Payload> {
    const { expectedVersion, expiresInDays, overlapHours } = input;
    const id = idOrNull(input.apiKeyId);
    return change(context, 'rotateApiKey', input, async ({ tx, caller, now }) =>
      id === null ? missing : rotateApiKey(tx, caller, { id, expectedVersion, expiresInDays, overlapHours }, now),
    );
  }

  @Mutation(() => ApiKeyPayloadType, {
    description:
      'Ends a key for good: one of your own, or for an administrator any. Refused everywhere after 10 seconds.',
  })
  revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'The key, and why.' }) input: RevokeApiKeyInput,
    @Ctx() context: AccessContext,
  ): Promise<Payload> {
    const { expectedVersion } = input;
    const id = idOrNull(input.apiKeyId);
    return change(context, 'revokeApiKey', input, async ({ tx, caller, now }) =>
      id === null ? missing : revokeApiKey(tx, caller, { id, expectedVersion }, now),
    );
  }
}
