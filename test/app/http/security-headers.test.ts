import { protectedServer } from './protected-server';

describe('every reply', () => {
  const server = protectedServer();

  it.each([
    ['an answer', { method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } }],
    ['a refusal', { method: 'POST', url: '/graphql', payload: [] }],
    ['nothing there', { url: '/nothing' }],
    ['a fault', { url: '/breaks' }],
  ] as const)('%s forbids a browser to guess, to keep, to frame and to load', async (_name, request) => {
    const { headers } = await server.http.inject({
      ...(request as object),
      headers: { origin: 'https://evil.example' },
    });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    const names = Object.keys(headers);
    expect(names.filter((name) => /^access-control-|^x-powered-by$|^server$|^strict-transport/.test(name))).toEqual([]);
  });

  it('does not take the word of anyone that it came by TLS', async () => {
    const { headers } = await server.http.inject({ url: '/nothing', headers: { 'x-forwarded-proto': 'https' } });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });
});

describe('behind a proxy that is trusted', () => {
  const server = protectedServer({ trustProxy: true });

  it('a reply that went by TLS binds the browser to TLS', async () => {
    const { headers } = await server.http.inject({ url: '/nothing', headers: { 'x-forwarded-proto': 'https' } });
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  });

  it('and one that did not, does not', async () => {
    const { headers } = await server.http.inject({ url: '/nothing' });
    expect(headers).not.toHaveProperty('strict-transport-security');
  });
});
