import { get } from 'node:http';
import { createServer } from 'node:net';
import type { Advice } from './advice';

function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** Whatever holds the port may never answer, or answer in another tongue; neither may keep us. */
function answersHealth(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asking = get({ host: '127.0.0.1', port, path: '/health/live', timeout: 2_000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asking.on('timeout', () => asking.destroy(new Error('No answer in two seconds.')));
    asking.on('error', () => resolve(false));
  });
}

/** Whether the service could listen on the port, or does already. */
export async function examinePort(port: number): Promise<Advice> {
  if (await portIsFree(port)) return { verdict: 'good', about: 'port', says: `${port} is free` };
  return (await answersHealth(port))
    ? { verdict: 'good', about: 'port', says: `${port} is held by a service that answers, most likely this one` }
    : {
        verdict: 'mend',
        about: 'port',
        says: `${port} is held by another program.`,
        mend: `Choose another: PORT=${port === 65535 ? 4000 : port + 1} npm start`,
      };
}
