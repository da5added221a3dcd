import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { chooseAnswerType } from './media-types';

/**
 * Under `application/json` these say that the request was understood and the operation is at fault; the
 * specification keeps 4xx there for what is no GraphQL request at all.
 */
const faultsOfTheOperation: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/** The last points of GraphQL over HTTP that Apollo leaves open: the answer's type, and 200 for a faulty operation. */
export function graphqlOverHttp<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response }) {
          const type = chooseAnswerType(request.http?.headers.get('accept'));
          if (!type || response.body.kind !== 'single') return;
          const { http } = response;
          http.headers.set('content-type', `${type}; charset=utf-8`);
          const errors = response.body.singleResult.errors ?? [];
          const isFaultyOperation =
            errors.length > 0 && errors.every(({ extensions }) => faultsOfTheOperation.has(extensions?.['code']));
          if (type === 'application/json' && http.status === 400 && isFaultyOperation) http.status = 200;
        },
      };
    },
  };
}
