import { createHash } from 'node:crypto';
import { documents, protectedServer } from './protected-server';

const server = protectedServer();

async function send(url: string, payload: object) {
  const { statusCode, payload: text } = await server.http.inject({ method: 'POST', url, payload });
  return { status: statusCode, ...JSON.parse(text) };
}

const [known] = documents.all;

describe('the lane of our own pages', () => {
  it('takes a trusted document by its number, and runs it', async () => {
    const answer = await send('/pages/graphql', { documentId: known?.id, variables: {} });
    expect(answer.errors[0].message).toMatch(/^Variable "\$/);
  });

  it('takes it by GET too', async () => {
    const search = new URLSearchParams({ documentId: known?.id ?? '', variables: '{}' });
    const headers = { 'apollo-require-preflight': 'true' };
    const { statusCode, payload } = await server.http.inject({ url: `/pages/graphql?${search}`, headers });
    expect([statusCode, JSON.parse(payload).errors[0].extensions.code]).toEqual([200, 'BAD_USER_INPUT']);
  });

  it.each([
    { query: '{ __typename }' },
    { query: '{ __schema { types { name } } }', operationName: 'RegulatorFindings' },
    { documentId: 'sha256:0' },
  ])('refuses %j', async (payload) => {
    expect(await send('/pages/graphql', payload)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }],
    });
  });
});

describe('the open lane', () => {
  it('takes a query, or a trusted document by its number', async () => {
    expect(await send('/graphql', { query: '{ __typename }' })).toEqual({ status: 200, data: { __typename: 'Query' } });
    const { errors } = await send('/graphql', { documentId: known?.id });
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('lets no caller register a query', async () => {
    const query = '{ __typename }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    for (const asked of [{ query, extensions }, { extensions }]) {
      expect(await send('/graphql', asked)).toMatchObject({
        errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
      });
    }
  });
});
