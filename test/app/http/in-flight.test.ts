import { portOf, protectedServer, sendRaw } from './protected-server';

const question = 'GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n';
const last = 'GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';

describe('requests that are sent without waiting for their answers', () => {
  const server = protectedServer();
  let port = 0;
  beforeAll(async () => {
    port = await portOf(server.http);
  });

  it('are answered while they are few', async () => {
    const text = await sendRaw(port, question.repeat(7) + last);
    expect(text.match(/HTTP\/1\.1 404/g)).toHaveLength(8);
  });

  it('end their connection when they are many', async () => {
    const text = await sendRaw(port, question.repeat(900));
    expect(text.match(/HTTP\/1\.1/g)?.length ?? 0).toBeLessThanOrEqual(8);
  });

  it('are answered on the next connection all the same', async () => {
    expect(await sendRaw(port, last)).toMatch(/^HTTP\/1\.1 404/);
  });
});
