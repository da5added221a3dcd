import { requestId } from '../../../src/app/http/request-id';
import { protectedServer } from './protected-server';

const own = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe("a request's number", () => {
  it.each(['a', 'order-7.retry_2', 'x'.repeat(64)])('is the caller’s own: %.20s', (given) => {
    expect(requestId({ headers: { 'x-request-id': given } })).toBe(given);
  });

  it.each([
    undefined,
    '',
    'x'.repeat(65),
    'a b',
    'a\nlevel=error',
    '{"level":50}',
    '\u001b[31mred',
    '../../etc/passwd',
    ['a', 'b'],
  ])('is a new one where the caller’s could change a log: %j', (given) => {
    expect(requestId({ headers: { 'x-request-id': given } as never })).toMatch(own);
  });
});

describe('the reply', () => {
  const server = protectedServer();

  it('says the number', async () => {
    const { headers } = await server.http.inject({ url: '/nothing', headers: { 'x-request-id': 'mine-1' } });
    expect(headers['x-request-id']).toBe('mine-1');
  });
});
