import { fixedClock } from '../../../src/platform/clock';
import { openLog } from '../../../src/platform/logging/open-log';
import { type FinishedRequest, requestLog } from '../../../src/platform/logging/request-log';

const finished: FinishedRequest = {
  operation: 'ownersBelowGood',
  caller: { kind: 'PERSON', id: 'oidc:https://issuer.example#42' },
  roles: ['PUBLIC', 'DFE_ANALYST'],
  status: 200,
  outcome: 'OK',
  durationMs: 12.3456,
  cost: 120,
  sqlCount: 4,
};

function logged({ logsVariables = false, pretty = false, level = 'info' as 'info' | 'debug' } = {}) {
  const written: string[] = [];
  const destination = { write: (line: string) => written.push(line) };
  const log = openLog({ level, destination, pretty, clock: fixedClock('2026-11-26') });
  return {
    own: requestLog(log, { requestId: 'request-1', logsVariables }),
    written,
    line: () => JSON.parse(written[0]!),
  };
}

describe('a request that was answered', () => {
  it('is one line that says who asked what, and what it took', () => {
    const { own, written, line } = logged();
    own.finished(finished);
    expect(written).toHaveLength(1);
    expect(line()).toEqual({
      level: 'info',
      time: '2026-11-26T12:00:00.000000Z',
      event: 'request',
      requestId: 'request-1',
      ...finished,
      durationMs: 12.3,
    });
  });

  it('without a name has none, and without a cost too', () => {
    const { own, line } = logged();
    own.finished({ ...finished, operation: null, cost: null, outcome: 'COST_EXCEEDED', status: 429 });
    expect(line()).toMatchObject({ operation: null, cost: null, outcome: 'COST_EXCEEDED', status: 429 });
  });

  it('has its name cut and cleaned', () => {
    const { own, written, line } = logged();
    own.finished({ ...finished, operation: `forged\r\n\u001b[31m${'x'.repeat(500)}` });
    expect(written).toHaveLength(1);
    expect([...line().operation]).toHaveLength(80);
    expect(line().operation).toMatch(/^forged\ufffd\ufffd\ufffd\[31mx+…$/);
  });

  it.each([
    { logsVariables: false, isSensitive: false, isLogged: false },
    { logsVariables: false, isSensitive: true, isLogged: false },
    { logsVariables: true, isSensitive: true, isLogged: false },
    { logsVariables: true, isSensitive: false, isLogged: true },
  ])('shows variables: $logsVariables, sensitive: $isSensitive, logged: $isLogged', (given) => {
    const { own, written, line } = logged(given);
    own.finished(finished, { values: { name: 'CANARY' }, isSensitive: given.isSensitive });
    expect(written[0]!.includes('CANARY')).toBe(given.isLogged);
    expect('variables' in line()).toBe(given.isLogged);
  });

  it('shows variables without secrets at any depth, and not without end', () => {
    const { own, written, line } = logged({ logsVariables: true });
    const values = {
      a: { b: { c: { d: { Api_Key: 'hush' } } } },
      auth: 'Bearer hush.hush.hush',
      long: 'x'.repeat(9_000),
    };
    own.finished(finished, { values, isSensitive: false });
    expect(written[0]).not.toContain('hush');
    expect(line().variables.length).toBeLessThanOrEqual(2_000);
  });

  it('is not shown at a terminal, unless detail is asked for', () => {
    const calm = logged({ pretty: true });
    calm.own.finished(finished);
    expect(calm.written).toEqual([]);
    const detailed = logged({ pretty: true, level: 'debug' });
    detailed.own.finished(finished);
    expect(detailed.written).toEqual(['ownersBelowGood: OK, 12.3 ms, 4 statements\n']);
  });
});

describe('a fault', () => {
  const databaseError = Object.assign(new Error('duplicate key'), {
    code: '23505',
    constraint: 'uq_note',
    table: 'note',
    detail: 'Key (name)=(CANARY) already exists.',
    parameters: ['CANARY'],
    query: 'insert into note',
  });

  it('is logged in full under its reference, with what caused it', () => {
    const { own, line } = logged();
    own.fault('ref-1', new Error('It broke.', { cause: databaseError }));
    expect(line()).toMatchObject({
      level: 'error',
      event: 'fault',
      requestId: 'request-1',
      reference: 'ref-1',
      error: {
        type: 'Error',
        message: 'It broke.',
        stack: expect.stringContaining('request-log.test.ts'),
        cause: { message: 'duplicate key', code: '23505', constraint: 'uq_note', table: 'note' },
      },
    });
  });

  it('says nothing of the values, nor of passwords and tokens', () => {
    const { own, written } = logged();
    own.fault('ref-1', databaseError);
    own.fault('ref-2', new Error('Cannot use postgres://owner:hush@db:5432/x with Bearer hush-hush-hush'));
    own.fault('ref-3', new Error('Refused eyJhbGciOiJub25lIn0.eyJzdWIiOiJodXNoIn0.hush'));
    expect(written.join('')).not.toMatch(/CANARY|hush/);
    expect(written[1]).toContain('postgres://owner:[withheld]@db:5432/x');
  });

  it.each([['a text'], [null], [undefined], [42]])('may be no error at all: %j', (thrown) => {
    const { own, line } = logged();
    own.fault('ref-1', thrown);
    expect(line().error.message).toBe(String(thrown));
  });

  it('that causes itself ends', () => {
    const { own, written } = logged();
    const circle = new Error('round');
    circle.cause = circle;
    own.fault('ref-1', circle);
    expect(written).toHaveLength(1);
  });

  it('cannot forge a line at a terminal: what follows the first is indented', () => {
    const { own, written } = logged({ pretty: true });
    own.fault('ref-1', new Error('broke\nReady: http://elsewhere\u001b[2J'));
    const [first, ...rest] = written.join('').trimEnd().split('\n');
    expect(first).toBe('fault ref-1: Error: broke');
    expect(rest.every((line) => line.startsWith('    '))).toBe(true);
    expect(written.join('')).not.toContain('\u001b');
  });
});
