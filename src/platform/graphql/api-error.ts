import { GraphQLError } from 'graphql';

/** A request that cannot be served as it stands, in words written for the caller. The code is stable. */
export function apiError(code: string, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}
