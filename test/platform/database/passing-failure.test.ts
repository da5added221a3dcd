import { OverloadedError } from '../../../src/platform/database/overloaded-error';
import { isPassing } from '../../../src/platform/database/passing-failure';

const withCode = (code: string) => Object.assign(new Error('in words of its own'), { code });

describe('a failure that passes', () => {
  it.each([
    ['the server is being stopped', withCode('57P01')],
    ['one of its processes died', withCode('57P02')],
    ['the server is starting', withCode('57P03')],
    ['it has no connection free', withCode('53300')],
    ['it ended a transaction that waited too long', withCode('25P03')],
    ['the connection broke', withCode('08006')],
    ['nobody listens', withCode('ECONNREFUSED')],
    ['the connection was reset', withCode('ECONNRESET')],
    ['neither address is listened at', new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')])],
    ['the driver says so in words', new Error('Connection terminated unexpectedly')],
    [
      'the driver says it of a connection it holds',
      new Error('Client has encountered a connection error and is not queryable'),
    ],
    ['no connection was made in time', new Error('timeout exceeded when trying to connect')],
  ])('is that %s', (_, error) => expect(isPassing(error)).toBe(true));

  it.each([
    ['a statement that cannot be read', withCode('42601')],
    ['a rule of a table', withCode('23505')],
    ['a wrong password', withCode('28P01')],
    ['a statement that was cancelled', withCode('57014')],
    ['a class that only begins alike', withCode('0800')],
    ['a text that speaks of a connection in passing', new Error('No such field: Connection terminated')],
    ['too many who wait, which has its own answer', new OverloadedError()],
    ['nothing at all', undefined],
    ['an error of none', new AggregateError([])],
    ['one of two', new AggregateError([withCode('ECONNREFUSED'), withCode('28P01')])],
  ])('is not %s', (_, error) => expect(isPassing(error)).toBe(false));
});
