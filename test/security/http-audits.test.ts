import { serverAudits } from 'graphql-http';
import { people } from '../support/people';
import { servedNation } from '../support/service';

const service = servedNation();

/** The audits ask by the global `fetch`'s rules; ours adds who asks, and the header that no other site can send. */
async function asAnalyst(url: string, init: RequestInit = {}): Promise<Response> {
  const token = await service.issuer.tokenFor(people.analyst);
  const headers = { ...(init.headers as Record<string, string>) };
  return fetch(url, {
    ...init,
    headers: { ...headers, authorization: `Bearer ${token}`, 'apollo-require-preflight': 'true' },
  });
}

const audits = serverAudits({
  url: async () => `${service.origin}/graphql`,
  fetchFn: asAnalyst,
});

describe('GraphQL over HTTP, asked by someone who may introspect', () => {
  it('has 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    const reason = result.status === 'ok' ? null : result.reason;
    expect([result.status, reason]).toEqual(['ok', null]);
  });
});
