/** More work waits for the database than it could serve in time; whoever asks again a little later will be served. */
export class OverloadedError extends Error {
  override readonly name = 'OverloadedError';
  constructor(readonly retryAfterSeconds = 2) {
    super('More requests wait for the database than can be served in time. Ask again in a few seconds.');
  }
}
