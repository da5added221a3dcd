import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from './request-context';
import { withoutSuggestion } from './suggestions';

/** With these the whole answer is a 503: whoever stands between retries it, and so may the caller. */
const busyCodes: ReadonlySet<string> = new Set(['OVERLOADED', 'UNAVAILABLE']);

/** What every answer carries besides its data: what it cost, and the status of a service that is too busy. */
export function answerPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, response }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          if ((singleResult.data ?? null) === null) contextValue.reads.nothingTold();
          const { cost, maximumCost, charge } = contextValue.access.spending;
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: { requested: cost, maximum: maximumCost, remaining: charge.remaining, limit: charge.limit },
          };
          if (singleResult.errors && !contextValue.mayReadSchema)
            singleResult.errors = singleResult.errors.map((error) => ({
              ...error,
              message: withoutSuggestion(error.message),
            }));
          const busy = singleResult.errors?.find(({ extensions }) => busyCodes.has(String(extensions?.['code'])));
          if (!busy) return;
          response.http.status = 503;
          response.http.headers.set('retry-after', String(busy.extensions?.['retryAfterSeconds'] ?? 2));
        },
      };
    },
  };
}
