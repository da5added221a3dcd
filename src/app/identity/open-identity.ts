import { apiKeyFinder } from '../../features/access/find-api-key';
import { ApiKeyUse } from '../../features/access/touch-api-key';
import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import { describeError } from '../../platform/logging/describe-error';
import type { Log } from '../../platform/logging/open-log';
import { type TokenVerifier, tokenVerifier } from '../../platform/oidc/token-verifier';
import { type DemoIssuer, startDemoIssuer } from '../demo-issuer/demo-issuer';
import { type Authenticate, authenticator } from './authenticate';
import { dfeSignInDirectory } from './dfe-sign-in-directory';
import type { IdentitySettings, IssuerSettings } from './identity-settings';

export interface Identity {
  authenticate: Authenticate;
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

function writeDownUses(uses: ApiKeyUse, { system, log }: IdentityParts): Promise<void> {
  return uses
    .writeDown(system)
    .catch((error: unknown) => log.warn({ event: 'use of keys not written down', error: describeError(error) }));
}

/** Whoever may say who asks: the configured issuer, or that of the demonstration, and the keys of this service. */
export async function openIdentity(
  { identity, demoIssuerPort }: { identity: IdentitySettings; demoIssuerPort: number | null },
  parts: IdentityParts,
): Promise<Identity> {
  const { system, clock } = parts;
  const demo = demoIssuerPort === null ? null : await startDemoIssuer({ port: demoIssuerPort });
  const issuer = identity.issuer ?? demo?.settings ?? null;
  const uses = new ApiKeyUse();
  const writing = setInterval(() => void writeDownUses(uses, parts), keyUseEveryMs).unref();
  return {
    demo,
    authenticate: authenticator({
      verifier: issuer && verifierFor(issuer, clock),
      claims: demo?.claims ?? identity.claims,
      keys: apiKeyFinder(system),
      directory: identity.directory && dfeSignInDirectory(identity.directory, clock),
      clock,
      onKeyUsed: (id, at) => uses.note(id, at),
    }),
    async stop() {
      clearInterval(writing);
      await writeDownUses(uses, parts);
      await demo?.stop();
    },
  };
}
