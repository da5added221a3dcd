import path from 'node:path';
import { readEnvironment } from '../../src/app/environment';

const issuer = { OIDC_ISSUER: 'https://issuer.example', OIDC_AUDIENCE: 'https://oversight.example/api' };

describe('what is read from outside', () => {
  it('has a usual value for everything', () => {
    const { port, database, apiDatabaseUrl, identity, demoSignIn, trustProxy, publicIntrospection, log } =
      readEnvironment({});
    expect([port, database.kind, apiDatabaseUrl, identity.issuer, trustProxy, publicIntrospection]).toEqual([
      4000,
      'embedded',
      null,
      null,
      false,
      false,
    ]);
    expect(demoSignIn).toMatchObject({
      port: 4001,
      redirectUris: expect.arrayContaining(['http://localhost:4000/signed-in']),
    });
    expect(log).toMatchObject({ level: 'info', format: 'text', logsVariables: false });
  });

  it.each([
    ['beside a real issuer', issuer],
    ['in production', { NODE_ENV: 'production' }],
    ['over an operator’s own database', { DATABASE_URL: 'postgres://localhost/own' }],
    ['where it is switched off', { DEMO_SIGN_IN: 'off' }],
  ])('%s nobody signs in as someone invented', (_name, env) => {
    expect(readEnvironment(env as NodeJS.ProcessEnv).demoSignIn).toBeNull();
  });

  it.each([
    ['PORT', { PORT: '70000' }, /PORT cannot be "70000". Expected a whole number from 0 to 65535, such as 4000/],
    ['DEMO_ISSUER_PORT', { DEMO_ISSUER_PORT: 'x' }, /DEMO_ISSUER_PORT cannot be "x"/],
    ['DEMO_SIGN_IN', { DEMO_SIGN_IN: 'yes' }, /DEMO_SIGN_IN cannot be "yes". Expected on or off/],
    ['PUBLIC_INTROSPECTION', { PUBLIC_INTROSPECTION: '1' }, /Expected on or off/],
    ['OIDC_AUDIENCE', { OIDC_ISSUER: 'https://issuer.example' }, /OIDC_AUDIENCE/],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }, /LOG_LEVEL cannot be "loud"/],
  ])('a wrong %s says what was expected', (_name, env, message) => {
    expect(() => readEnvironment(env as NodeJS.ProcessEnv)).toThrow(message);
  });

  it('in production the log is for machines, unless it is said otherwise', () => {
    expect(readEnvironment({ NODE_ENV: 'production' }).log.format).toBe('json');
    expect(readEnvironment({ NODE_ENV: 'production', LOG_FORMAT: 'text' }).log.format).toBe('text');
    expect(readEnvironment({ LOG_FORMAT: 'json' }).log.format).toBe('json');
  });

  it('takes proxies by address or network, and checkpoints where it is told', () => {
    const { trustProxy, audit } = readEnvironment({ TRUST_PROXY: '10.0.0.1, 10.1.0.0/16', AUDIT_DIR: '/var/audit' });
    expect(trustProxy).toEqual(['10.0.0.1', '10.1.0.0/16']);
    expect(audit.folder).toBe(path.resolve('/var/audit'));
  });

  it('hands on the variables of OpenTelemetry and no other', () => {
    const { tracing } = readEnvironment({ OTEL_SERVICE_NAME: 'a', DATABASE_URL: 'postgres://u:p@h/d' });
    expect(tracing).toEqual({ OTEL_SERVICE_NAME: 'a' });
  });
});
