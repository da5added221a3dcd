import { GraphQLError } from 'graphql';
import { busyAnswer, maskFaults } from '../../src/app/mask-errors';
import { OverloadedError } from '../../src/platform/database/overloaded-error';

const gone = Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' });

function masked(cause: Error): { code: unknown; message: string; faults: number } {
  let faults = 0;
  const error = new GraphQLError('as the library says it', { originalError: cause });
  const mask = maskFaults(() => {
    faults += 1;
  });
  const { message, extensions } = mask(error.toJSON(), error);
  return { code: extensions?.['code'], message, faults };
}

describe('a database that is away', () => {
  it('is no fault: the caller is told to ask again, under the same key', () => {
    expect(masked(gone)).toEqual({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(/^The database does not answer just now.*same `idempotencyKey`/),
      faults: 0,
    });
  });

  it('is answered alike where it fails outside of any field', () => {
    expect(busyAnswer(gone)).toMatchObject({ code: 'UNAVAILABLE', retryAfterSeconds: 2 });
    expect(busyAnswer(new OverloadedError(7))).toMatchObject({ code: 'OVERLOADED', retryAfterSeconds: 7 });
  });

  it('is told from what nobody mends by waiting', () => {
    expect(busyAnswer(Object.assign(new Error('no such table'), { code: '42P01' }))).toBeNull();
    expect(busyAnswer(Object.assign(new Error('cancelled'), { code: '57014' }))).toBeNull();
    expect(masked(Object.assign(new Error('no such table'), { code: '42P01' }))).toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      faults: 1,
    });
  });
});
