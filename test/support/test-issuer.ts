import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CryptoKey, JWTPayload } from 'jose';
import type { Role } from '../../src/domain/access/roles';

/** Whom a token is for: what the service is to make of it is in its claims, as a real issuer would write them. */
export interface Person {
  id: string;
  roles: readonly Role[];
  /** In DfE Sign-in's shape. */
  organisation?: Readonly<Record<string, unknown>>;
}

export interface TestIssuer {
  issuer: string;
  audience: string;
  jwksUrl: string;
  privateKey: CryptoKey;
  tokenFor(person: Person): Promise<string>;
  stop(): Promise<void>;
}

const audience = 'https://oversight.test/api';

/** An issuer of access tokens with one key, on a port of its own. */
export async function startTestIssuer(): Promise<TestIssuer> {
  const { exportJWK, generateKeyPair, SignJWT } = await import('jose');
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const http = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const tokens = new Map<string, Promise<string>>();
  const sign = (claims: JWTPayload) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(0)
      .setExpirationTime(4_102_444_800)
      .sign(privateKey);
  return {
    issuer,
    audience,
    jwksUrl: `${issuer}/jwks`,
    privateKey,
    tokenFor({ id, roles, organisation }) {
      const key = JSON.stringify([id, roles, organisation]);
      const token = tokens.get(key) ?? sign({ sub: id, roles: [...roles], ...(organisation ? { organisation } : {}) });
      tokens.set(key, token);
      return token;
    },
    stop: () => new Promise((resolve) => http.close(() => resolve())),
  };
}
