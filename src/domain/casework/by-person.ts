import type { Caller } from '../access/caller';
import type { Refusal } from '../law/refusal';

/**
 * What another person is to approve is prepared by a person: whoever prepared it through a key of their own could else
 * approve it as themselves.
 */
export function whyNotByPerson({ kind }: Pick<Caller, 'kind'>, what: string): readonly Refusal[] {
  if (kind === 'PERSON') return [];
  const message = `${what} by a person who is signed in, and not by the key of a machine.`;
  return [{ code: 'ROLE_MAY_NOT_ACT', message, citation: null }];
}
