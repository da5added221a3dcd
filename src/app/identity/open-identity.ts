import { apiKeyFinder } from '../../features/access/find-api-key';
import { ApiKeyUse } from '../../features/access/touch-api-key';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import { RepeatingJob } from '../../platform/jobs/repeating-job';
import { describeError } from '../../platform/logging/describe-error';
import type { Log } from '../../platform/logging/open-log';
import { type TokenVerifier, tokenVerifier } from '../../platform/oidc/token-verifier';
import type { PageSignIn } from '../../web/sign-in-page';
import { type DemoIssuer, startDemoIssuer } from '../demo-issuer/demo-issuer';
import { demoPageClient, demoScope } from '../demo-issuer/provider-settings';
import type { DemoSignIn, Environment } from '../environment';
import { type Authenticate, authenticator } from './authenticate';
import { dfeSignInDirectory } from './dfe-sign-in-directory';
import type { IssuerSettings } from './identity-settings';

export interface Identity {
  authenticate: Authenticate;
  /** How a browser signs in on the page. */
  pageSignIn: PageSignIn | null;
  /** The sign-in of the demonstration; null where a real issuer is named, or none is wanted. */
  demo: DemoIssuer | null;
  stop(): Promise<void>;
}

export interface IdentityParts {
  system: Database;
  clock: Clock;
  log: Log;
}

const keyUseEveryMs = 15_000;
/** A key that the issuer published a moment ago is found after so long at most. */
const jwksCooldownMs = 5_000;

function verifierFor({ issuer, audience, jwksUrl, types }: IssuerSettings, clock: Clock): TokenVerifier {
  return tokenVerifier({ issuer, audience, jwksUrl, types, jwksCooldownMs, clock });
}

/** On the port asked for, or on any where another program holds it: a demonstration is not to fail for that. */
async function startDemo({ port, env, redirectUris }: DemoSignIn, { log }: IdentityParts): Promise<DemoIssuer> {
  const onFault = (error: Error) =>
    log.error({ event: 'fault of the demonstration sign-in', error: describeError(error) });
  const options = { env, redirectUris, onFault };
  try {
    return await startDemoIssuer({ port, ...options });
  } catch (error) {
    if (port === 0 || !/held by another program/.test((error as Error).message)) throw error;
    return startDemoIssuer({ port: 0, ...options });
  }
}

/** Whoever may say who asks: the configured issuer, or that of the demonstration, and the keys of this service. */
export async function openIdentity(
  { identity, demoSignIn }: Pick<Environment, 'identity' | 'demoSignIn'>,
  parts: IdentityParts,
): Promise<Identity> {
  const { system, clock, log } = parts;
  const demo = demoSignIn && (await startDemo(demoSignIn, parts));
  const issuer = identity.issuer ?? demo?.settings ?? null;
  const uses = new ApiKeyUse();
  const writing = new RepeatingJob({
    name: 'use of keys is written down',
    everyMs: keyUseEveryMs,
    work: () => uses.writeDown(system),
    onFailure: (_name, error) => log.warn({ event: 'use of keys not written down', error: describeError(error) }),
  });
  writing.start();
  return {
    demo,
    pageSignIn: demo && {
      issuer: demo.issuer,
      clientId: demoPageClient,
      scope: `openid ${demoScope}`,
      audience: demo.audience,
    },
    authenticate: authenticator({
      verifier: issuer && verifierFor(issuer, clock),
      claims: demo?.claims ?? identity.claims,
      keys: apiKeyFinder(system),
      directory: identity.directory && dfeSignInDirectory(identity.directory, clock),
      clock,
      onKeyUsed: (id, at) => uses.note(id, at),
    }),
    async stop() {
      await writing.stop();
      await writing.round();
      await demo?.stop();
    },
  };
}
